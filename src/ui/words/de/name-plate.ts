/** What is said of a photo of a name plate, in German. */
export const namePlate = {
  reading: (name: string) =>
    `In diesem Foto ist kein Code zu lesen. „${name}“ liegt jetzt bei den Dokumenten, und seine Wörter werden gelesen.`,
  read: (name: string) => `Die Wörter von „${name}“ sind gelesen: bitte mit dem Schild vergleichen.`,
  none: (name: string) => `In „${name}“ waren keine Wörter zu lesen. Bitte von näher aufnehmen.`,
  ask: 'Nur dieses Foto fragen',
}
