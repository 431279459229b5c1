/** What is said of backups in German. */
import { formatsOf } from '../formats'

const { bytes, count, day, plural } = formatsOf('de')

const quoted = (texts: readonly string[]) => texts.map((text) => `„${text}“`).join(', ')
const documents = (n: number) => plural(n, { one: '# Dokument', other: '# Dokumente' })

export const backup = {
  title: 'Sicherung',
  what: 'Dokumente, was daraus gelesen wurde, Gespräche, Notizen und Einstellungen in einer Datei, für dieses oder ein anderes Gerät. Ein gesperrtes Dokument fragt wieder nach seinem Kennwort.',
  none: 'Es gibt noch keine Sicherung.',
  last: (time: number) => `Letzte Sicherung: ${day(time)}.`,
  old: 'Die letzte ist mehr als einen Monat alt: Was seither hinzukam, ginge mit diesem Gerät verloren.',
  models: (size: number) => `Mit Modellen (${bytes(size)})`,
  save: 'Sicherung speichern',
  packing: (done: number, total: number) => `Wird zusammengestellt: ${bytes(done)} von ${bytes(total)}`,
  saved: (size: number) =>
    `Gespeichert, ${bytes(size)}: Die Datei liegt bei Ihren Downloads. Bewahren Sie sie nicht nur auf diesem Gerät auf.`,
  restore: 'Sicherung wiederherstellen',
  looking: 'Die Datei wird geprüft…',
  found: (made: number, n: number, turns: number) =>
    `Sicherung vom ${day(made)}: ${documents(n)}, ${plural(turns, { one: '# Frage', other: '# Fragen' })}.`,
  merge: 'Zum Vorhandenen hinzufügen',
  replace: 'Vorhandenes ersetzen',
  meaning:
    'Nichts Vorhandenes wird überschrieben. Beim Ersetzen wird danach entfernt, was nicht in der Sicherung ist; es lässt sich eine Zeit lang zurückholen.',
  restoring: (done: number, of: number) => `Wird wiederhergestellt: ${count(done)} von ${documents(of)}`,
  restored: (n: number, turns: number) =>
    `Wiederhergestellt: ${documents(n)}, ${plural(turns, { one: '# Frage', other: '# Fragen' })}. Einstellungen gelten ab dem nächsten Start.`,
  refused: (names: readonly string[]) => `Nicht wiederhergestellt: ${quoted(names)}. Vorhandenes wurde nicht entfernt.`,
}
