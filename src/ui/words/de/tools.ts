/** What is said in German of what a model has the app do. */
import type { tools as english } from '../en/tools'

export const tools: typeof english = {
  label: 'Für diese Frage auf Wunsch des Modells getan',
  names: {
    convert_units: 'Umrechnen',
    calculate: 'Rechnen',
    days_between: 'Tage zwischen',
    search: 'Noch einmal suchen',
    open_page: 'Seite öffnen',
  },
  from: 'Von der App berechnet, aus Zahlen der Frage und der Zitate.',
  nothing: 'Mehr wurde nicht gefunden.',
  refused: {
    ungrounded: 'Nicht getan: Es enthält etwas, das weder in der Frage noch in einem Zitat steht.',
    impossible: 'Nicht getan: Es hat kein Ergebnis.',
  },
}
