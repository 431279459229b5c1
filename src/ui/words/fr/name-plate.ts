/** What is said of a photo of a name plate, in French. */
export const namePlate = {
  reading: (name: string) =>
    `Aucun code n’est lisible sur cette photo. « ${name} » est maintenant parmi les documents, et ses mots sont en cours de lecture.`,
  read: (name: string) => `Les mots de « ${name} » sont lus : comparez-les avec la plaque.`,
  none: (name: string) => `Aucun mot n’a pu être lu sur « ${name} ». Reprenez la photo de plus près.`,
  ask: 'Interroger seulement cette photo',
}
