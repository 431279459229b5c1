/** The words that mark a safety message (ANSI Z535, ISO 3864, IEC/IEEE 82079-1), in the languages of manuals. */

const words = [
  ...['DANGER', 'WARNING', 'CAUTION', 'NOTICE'],
  ...['GEFAHR', 'WARNUNG', 'VORSICHT', 'ACHTUNG', 'HINWEIS'],
  ...['AVERTISSEMENT', 'ATTENTION', 'AVIS', 'MISE EN GARDE'],
  ...['PELIGRO', 'ADVERTENCIA', 'ATENCIÓN', 'PRECAUCIÓN', 'AVISO'],
  ...['PERIGO', 'ADVERTÊNCIA', 'ATENÇÃO', 'CUIDADO'],
]
/** A note is no safety message, but as little a heading. */
const notes = ['NOTE', 'IMPORTANT', 'WICHTIG', 'REMARQUE', 'NOTA', 'IMPORTANTE']
const signs = '[\\s⚠\u26a1\u25b2△!•*\u2022\uf000-\uf0ff\ufffd]*'
const any = words.join('|')

/** In capitals with nothing but white space or a mark behind it: "WARNING Hot surface", "DANGER!". */
const capital = new RegExp(`^${signs}(${any})(?![\\p{L}\\p{N}_=(/-])`, 'u')
/** As a word of a sentence it is none: a mark must follow, or nothing. */
const lower = new RegExp(`^${signs}(${any})\\s*(?:[!:\\u2013\\u2014]|$)`, 'iu')
const message = new RegExp(`^${signs}(?:${[any, ...notes].join('|')})\\s*[!:\\u2013\\u2014].*\\p{L}`, 'iu')

/** The signal word that a text begins with, as printed; undefined where it begins with none. */
export function signalOf(text: string): string | undefined {
  return (capital.exec(text) ?? lower.exec(text))?.[1]
}

/** Whether a line that is set like a heading is a safety message: "WARNING LIGHTS" is a heading. */
export function isSignalLine(text: string): boolean {
  const word = signalOf(text)
  if (word === undefined) return false
  const rest = text.slice(text.indexOf(word) + word.length).trim()
  return rest === '' || /^[!:\u2013\u2014]/.test(rest) || rest !== rest.toUpperCase()
}

/** Whether a text is a message behind its signal word and a mark: "NOTE: Drain first", not "WARNING". */
export function isMessage(text: string): boolean {
  return message.test(text)
}
