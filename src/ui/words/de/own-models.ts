/** What is said of a model that the catalogue does not know, in German. */
import type { ownModels as english } from '../en/own-models'

export const ownModels: typeof english = {
  unknown: 'Sitebook nicht bekannt: ungeprüft',
  toBeTried: 'Bevor es antworten darf, wird es geladen und muss ein paar Wörter schreiben.',
  try: 'Ausprobieren',
  speedUnknown: 'Wie schnell es hier wäre, ist nicht bekannt.',
  licence: 'Lizenz',
  licenceIs: (text: string) => `Lizenz: ${text}`,
}
