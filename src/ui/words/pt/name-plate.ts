/** What is said of a photo of a name plate, in Portuguese. */
export const namePlate = {
  reading: (name: string) =>
    `Nenhum código pode ser lido nesta foto. “${name}” está agora entre os documentos, e as suas palavras estão sendo lidas.`,
  read: (name: string) => `As palavras de “${name}” foram lidas: compare-as com a placa.`,
  none: (name: string) => `Nenhuma palavra pôde ser lida em “${name}”. Tire a foto mais de perto.`,
  ask: 'Perguntar só a esta foto',
}
