/** What is said of a photo of a name plate, in English. */
export const namePlate = {
  reading: (name: string) =>
    `No code can be read in this photo. “${name}” is among the documents now, and its words are being read.`,
  read: (name: string) => `The words of “${name}” are read: compare them with the plate.`,
  none: (name: string) => `No words could be read in “${name}”. Take the photo from nearer.`,
  ask: 'Ask only this photo',
}
