/** What is said of tasks by a model in German. */
import type { wording as english } from '../en/wording'
import { formatsOf } from '../formats'

const { plural } = formatsOf('de')

export const wording: typeof english = {
  kinds: {
    summary: 'Zusammenfassung',
    shorter: 'Kürzer',
    plainer: 'In einfachen Worten',
    checklist: 'Checkliste',
    'log-entry': 'Schichtbucheintrag',
    translation: 'Übersetzung',
  },
  about: {
    summary:
      'Vom Modell gewählt und formuliert. Jeder Punkt wurde an seinen Sätzen geprüft; was sie nicht belegen, steht im Wortlaut da.',
    shorter:
      'Jeder Satz mit weniger Worten, vom Modell. Wo die Prüfung nicht alles wiederfindet, steht der Satz im Wortlaut da.',
    plainer:
      'Jeder Satz in einfachen Worten, vom Modell. Wo die Prüfung nicht alles wiederfindet, steht der Satz im Wortlaut da.',
    checklist:
      'Alle Sätze der Reihe nach; die mit Kästchen hält das Modell für Schritte. Was die Prüfung nicht belegt, steht im Wortlaut da.',
    'log-entry':
      'Vom Modell gewählt und gekürzt, aus dem, was die Dokumente sagen: kein Nachweis, dass etwas getan wurde. Was die Prüfung nicht belegt, steht im Wortlaut da.',
    translation:
      'Jeder Satz, darunter die Übersetzung des Modells. Keine Übersetzung wurde geprüft: Nur Zahlen, Einheiten und Kennungen wurden verglichen; wo sie abweichen, wird sie nicht gezeigt.',
  },
  noModel: 'Dazu muss ein Modell in Gebrauch sein, das schnell genug liest. Wählen Sie eines unter „Modelle“.',
  working: 'Das Modell arbeitet',
  goOn: 'Weitermachen',
  main: 'Das Wichtigste',
  warnings: 'Warnungen, im Wortlaut',
  notChecked: 'Übersetzung, nicht geprüft:',
  left: {
    unchosen: (n) =>
      plural(n, {
        one: '# Satz, den das Modell nicht gewählt hat',
        other: '# Sätze, die das Modell nicht gewählt hat',
      }),
    rows: (n) => plural(n, { one: '# Tabellenzeile (siehe „Tabellen“)', other: '# Tabellenzeilen (siehe „Tabellen“)' }),
    unread: (n) =>
      plural(n, {
        one: '# Satz, der durchgestrichen oder auf der Seite nicht zu sehen ist',
        other: '# Sätze, die durchgestrichen oder auf der Seite nicht zu sehen sind',
      }),
    pieces: (n) =>
      plural(n, { one: '# Teil, der noch nicht bearbeitet ist', other: '# Teile, die noch nicht bearbeitet sind' }),
  },
  withModel: 'Vom Modell',
  translateInto: 'Übersetzt auf',
  into: (language) => `Übersetzung (${language})`,
  section: 'Abschnitt',
  allSections: 'Alle Abschnitte',
  openPage: 'Die offene Seite',
  together: 'Zusammen mit',
}
