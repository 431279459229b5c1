/** What is said of a photo of a name plate, in Spanish. */
export const namePlate = {
  reading: (name: string) =>
    `En esta foto no se puede leer ningún código. «${name}» está ahora entre los documentos y se están leyendo sus palabras.`,
  read: (name: string) => `Las palabras de «${name}» se han leído: compárelas con la placa.`,
  none: (name: string) => `No se pudo leer ninguna palabra en «${name}». Haga la foto desde más cerca.`,
  ask: 'Buscar solo en esta foto',
}
