/** What is said of tasks in German. */
import { formatsOf } from '../formats'
import type { Words } from '../words'

const { count, plural } = formatsOf('de')

export const tasks: Words['tasks'] = {
  of: (name) => `Mit ${name} arbeiten`,
  pages: 'Seiten, zum Beispiel 12 oder 12-15',
  allPages: 'Alle Seiten',
  pagesOf: (name, pages) => `${name}, Seiten ${pages}`,
  asked: (what, of) => `${what}: ${of}`,
  compareWith: 'Was sich darin geändert hat seit…',
  kinds: {
    tables: 'Tabellen',
    warnings: 'Warnungen',
    outline: 'Gliederung mit Kernsätzen',
    summary: 'Gliederung mit Kernsätzen',
    changes: 'Änderungen',
  },
  about: {
    tables: 'Die Tabellen, Wort für Wort. Codes und führende Nullen bleiben, wie sie sind.',
    warnings:
      'Was ein Signalwort kennzeichnet oder ein Satz verbietet, Wort für Wort. Anders formulierte Warnungen fehlen.',
    outline:
      'Die Überschriften, jeweils mit dem Satz, dessen Wörter in seinem Abschnitt am häufigsten vorkommen. Er ist durch Zählen gewählt, nicht durch Verstehen.',
    summary:
      'Ohne Modell ist eine Zusammenfassung die Gliederung: die Überschriften, jeweils mit dem Satz, dessen Wörter in seinem Abschnitt am häufigsten vorkommen, durch Zählen gewählt.',
    changes: 'Wort für Wort und Abschnitt für Abschnitt verglichen; geänderte Werte stehen zuerst.',
  },
  impossible: {
    section: 'Keine Überschrift in diesen Dokumenten hat diesen Namen oder diese Nummer.',
    'two-documents':
      'Wählen Sie die beiden Dokumente: In der Dokumentliste neben dem neueren auf „Arbeiten“ tippen, dann das ältere wählen.',
    'no-documents': 'Es gibt kein Dokument, mit dem gearbeitet werden kann.',
  },
  reading: 'Seiten werden gelesen',
  tables: (n) => plural(n, { one: '# Tabelle', other: '# Tabellen' }),
  warnings: (n) => plural(n, { one: '# Warnung', other: '# Warnungen' }),
  headings: (n) => plural(n, { one: '# Überschrift', other: '# Überschriften' }),
  more: (n) => `${count(n)} weitere`,
  csv: 'Als CSV speichern',
  allXlsx: 'Alle als XLSX speichern',
  allCsv: 'Alle als CSV speichern (.zip)',
  sheet: { file: 'Datei', page: 'Seite', revision: 'Revision', heading: 'Überschrift' },
  between: (before, after) => `${before} → ${after}`,
  changes: { value: 'Anderer Wert', wording: 'Anderer Wortlaut', added: 'Hinzugefügt', removed: 'Entfernt' },
  before: 'Vorher',
  after: 'Jetzt',
  moved: (n) =>
    plural(n, {
      one: '# Satz oder Zeile steht wortgleich an anderer Stelle.',
      other: '# Sätze oder Zeilen stehen wortgleich an anderer Stelle.',
    }),
  noChanges: 'Im Text wurde keine Änderung gefunden.',
  leftOut: (parts) => `Nicht berücksichtigt: ${parts.join(', ')}.`,
  pictures: 'Was nur auf Bildern steht, fehlt.',
  copy: 'Mit Seitenangaben kopieren',
}
