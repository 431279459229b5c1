/** What is said of a model that the catalogue does not know, in Portuguese. */
import type { ownModels as english } from '../en/own-models'

export const ownModels: typeof english = {
  unknown: 'Desconhecido do Sitebook: não testado',
  toBeTried: 'Antes de poder responder, ele é carregado e precisa escrever algumas palavras.',
  try: 'Testar',
  speedUnknown: 'Não se sabe com que velocidade ele responderia aqui.',
  licence: 'Licença',
  licenceIs: (text: string) => `Licença: ${text}`,
}
