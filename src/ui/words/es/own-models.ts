/** What is said of a model that the catalogue does not know, in Spanish. */
import type { ownModels as english } from '../en/own-models'

export const ownModels: typeof english = {
  unknown: 'Desconocido para Sitebook: sin probar',
  toBeTried: 'Antes de poder responder, se carga y tiene que escribir unas palabras.',
  try: 'Probar',
  speedUnknown: 'No se sabe a qué velocidad respondería aquí.',
  licence: 'Licencia',
  licenceIs: (text: string) => `Licencia: ${text}`,
}
