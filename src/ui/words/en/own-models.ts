/** What is said of a model that the catalogue does not know, in English. */
export const ownModels = {
  unknown: 'Not known to Sitebook: untested',
  toBeTried: 'Before it may answer, it is loaded and has to write a few words.',
  try: 'Try',
  speedUnknown: 'How fast it would be here is not known.',
  licence: 'Licence',
  licenceIs: (text: string) => `Licence: ${text}`,
}
