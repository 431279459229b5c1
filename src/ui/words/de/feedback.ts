/** What is said of feedback in German. */
import type { feedback as english } from '../en/feedback'
import { formatsOf } from '../formats'

const { count, plural } = formatsOf('de')

export const feedback: typeof english = {
  rate: 'Was sagen Sie zu dieser Antwort?',
  thumbs: { up: 'Gute Antwort', down: 'Schlechte Antwort' },
  correct: 'Bessere Antwort schreiben',
  corrected: 'Bessere Antwort',
  save: 'Speichern',
  right: 'Das ist die richtige Stelle',
  markedFor: (question: string) => `Sie haben das als richtig markiert für: „${question}“`,
  again: 'Wird das wieder gefragt, steht es an erster Stelle.',
  takeBack: 'Zurücknehmen',
  takeBackOf: (question: string) => `Zurücknehmen, dass das für „${question}“ richtig ist`,
  title: 'Rückmeldungen',
  open: 'Ansehen, was Sie zu Antworten gesagt haben',
  what: 'Was Sie zu Antworten gesagt haben, um anderswo ein Modell damit zu trainieren. Zitate aus Ihren Dokumenten sind darin. Es bleibt auf diesem Gerät, bis Sie es speichern.',
  none: 'Sie haben noch zu keiner Antwort etwas gesagt.',
  removed: 'Gelöscht, mit dem, was es zu Stellen sagte.',
  fields: { question: 'Frage', answer: 'Antwort', corrected: 'Bessere Antwort' },
  rightOf: (name: string, page: string) => `Richtig (${name}, S. ${page}):`,
  others: (n: number) =>
    plural(n, { one: '# anderes Zitat wurde nicht gewählt.', other: '# andere Zitate wurden nicht gewählt.' }),
  edit: (question: string) => `„${question}“ ändern`,
  remove: (question: string) => `„${question}“ löschen`,
  scrub: 'Namen entfernen',
  personal:
    'Das sieht nach Personen aus, allein der Form nach: Sehen Sie es durch, und tippen Sie an, was bleiben soll. Andere Namen können übrig sein.',
  noPersonal:
    'Nichts hat die Form eines Namens, einer E-Mail-Adresse, einer Telefon- oder Ausweisnummer. Sehen Sie es trotzdem durch.',
  kinds: { name: 'Name', email: 'E-Mail', phone: 'Telefon', badge: 'Ausweisnummer' },
  replace: (n: number) => plural(n, { one: '# Text ersetzen', other: '# Texte ersetzen' }),
  export: 'Für das Training speichern (JSONL)',
  sets: {
    dpo: (n: number) => `Bessere und schlechtere Antworten, DPO (${count(n)})`,
    sft: (n: number) => `Gute Antworten, SFT (${count(n)})`,
    best: (n: number) => `Die beste von mehreren Antworten (${count(n)})`,
    questions: (n: number) => `Fragen mit ihren Seiten, zum Messen (${count(n)})`,
  },
}
