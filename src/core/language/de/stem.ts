/** German word stems (Snowball), remembered, and the parts of compounds. */
import { stemmer } from '@orama/stemmers/german'
import { plain } from '../lists'

const known = new Map<string, string>()

/** Verbs that come apart put "ge" or "zu" inside: "abgespannt" and "abzuspannen" of "abspannen", "abgelesen" of "ablesen". */
const separated = /^(ab|an|auf|aus|ein|nach|vor|weg|zu)(?:ge(.{3,}?)e?t|(?:ge|zu)(.{2,}en))$/

/** The stem of a lower-case word of which accents are taken off: "schrauben" and "schraube" have one. */
export function stem(word: string): string {
  const found = known.get(word)
  if (found !== undefined) return found
  const made = /^[a-zß]{3,}$/.test(word) ? stemmer(word.replace(separated, asInfinitive)) : word
  if (known.size < 50_000) known.set(word, made)
  return made
}

/** What compounds of manuals end in, the longest first. */
const heads = plain(
  'anzugsmoment drehmoment temperatur überwachung beschreibung schmierung einstellung spannung leistung dichtung reinigung ' +
    'prüfung messung meldung störung wartung leitung führung lagerung öffnung drehzahl frequenz schraube schrauben anzeige intervall ' +
    'behälter schalter filter ventil pumpe motor moment druck menge nummer wechsel lager deckel stand strom dauer zeit wert ' +
    'gewicht länge breite höhe tiefe stärke abstand spiel klasse sorte stoff öl fett wasser luft gas kabel klemme sicherung gehäuse',
)
  .split(' ')
  .sort((a, b) => b.length - a.length)

/** The stems of the two parts of a compound: "olfilterwechsel" gives "olfilter" and "wechsel"; none for other words. */
export function partsOf(word: string): string[] {
  const head = heads.find((one) => word.endsWith(one) || word.endsWith(`${one}s`) || word.endsWith(`${one}n`))
  const at = head === undefined ? -1 : word.lastIndexOf(head)
  if (at < 2) return []
  const first = word.slice(0, at)
  // "Anzugsmoment": the s only joins.
  return [stem(first.length > 4 ? first.replace(/s$/, '') : first), stem(word.slice(at))]
}

function asInfinitive(_: string, prefix: string, participle?: string, infinitive = `${participle}en`): string {
  return prefix + infinitive
}
