/** What is handed out to train a model with. */
import { describe, expect, it } from 'vitest'
import { questionSet } from '../../src/answers/question-set'
import { personalInRows, scrubbed } from '../../src/answers/scrubbing'
import { jsonl, trainingSets } from '../../src/answers/training'
import { personalIn, withoutPersonal } from '../../src/core/language/personal'
import { feedbackRows } from '../fixtures/feedback-rows'

const [bad, good, , silent] = feedbackRows
const setsOf = (...rows: typeof feedbackRows) => {
  let n = 0
  return trainingSets(rows, () => `fence${n++}`)
}
const last = (messages: readonly { content: string }[]) => messages.at(-1)!.content

describe('training data', () => {
  it('prefers the good answer to a bad one of the same question, in the app’s own prompt over the passages', () => {
    const { dpo, best } = setsOf(bad!, good!)
    const pair = dpo.find(({ chosen }) => chosen[0]!.content.startsWith('To'))!
    expect([pair.chosen, pair.rejected]).toEqual([
      [{ role: 'assistant', content: 'To 120 N·m. [2]' }],
      [{ role: 'assistant', content: 'To 12 N·m. [2]' }],
    ])
    expect(pair.prompt.map(({ role }) => role)).toEqual(['system', 'user'])
    expect(last(pair.prompt)).toMatch(
      /\n\[1\] The guard is blue\. Nuts are oiled before\.\n\[2\] Casing nuts: 120 N·m, in two steps\. Nuts/,
    )
    expect(last(pair.prompt)).toContain('Answer it from the sentences above')
    expect(best).toEqual([{ messages: [expect.anything(), expect.anything(), pair.chosen[0]], candidates: 2 }])
  })

  it('teaches which sentences answer by their numbers, against the first that was not chosen', () => {
    const { dpo } = setsOf(bad!)
    expect(dpo.map(({ chosen, rejected }) => [chosen[0]!.content, rejected[0]!.content])).toEqual([
      ['{"sentences":[2]}', '{"sentences":[1]}'],
    ])
    expect(last(dpo[0]!.prompt)).toContain('press.pdf, page 4 (4.3 Torques)\n[2] Casing nuts: 120 N·m, in two steps.\n')
  })

  it('takes a better answer for the best, with the marks of the passages that were chosen', () => {
    const row = { ...bad!, corrected: '120 N·m, in two steps.' }
    const { dpo, sft } = setsOf(row)
    expect(dpo.map(({ chosen }) => chosen[0]!.content)).toContain('120 N·m, in two steps. [2]')
    expect(sft.map(({ messages }) => last(messages))).toEqual(['{"sentences":[2]}', '120 N·m, in two steps. [2]'])
  })

  it('makes no example of an answer that nobody called good, of no answer, or without quotes', () => {
    expect(setsOf({ ...bad!, quotes: [] }, silent!)).toEqual({ dpo: [], sft: [], best: [] })
    const { thumb: _, ...unsaid } = { ...bad!, quotes: bad!.quotes.map(({ right: __, ...quote }) => quote) }
    expect(setsOf(unsaid)).toEqual({ dpo: [], sft: [], best: [] })
  })

  it('is one record a line, whatever is in it', () => {
    const text = jsonl(setsOf({ ...good!, question: 'Two\nlines\u2028and “more”?' }).sft)
    expect(
      text
        .trimEnd()
        .split('\n')
        .map((line) => Object.keys(JSON.parse(line) as object)),
    ).toEqual([['messages'], ['messages']])
  })
})

it('makes questions to measure with of what was marked, where the document is here', () => {
  const right = { id: 'r1', question: 'x', sha256: 'hash', page: 7, text: '', made: 1 }
  const all = { feedback: feedbackRows, rightPassages: [right] }
  expect(questionSet(all, [{ name: 'press.pdf', sha256: 'hash' }])[0]).toEqual({
    id: 'a',
    file: 'press.pdf',
    question: 'How hard are casing nuts pulled?',
    answer: '',
    pages: [7],
    evidence: 'Casing nuts: 120 N·m, in two steps.',
    kind: 'feedback',
  })
  expect(questionSet(all, [{ name: 'press.pdf', sha256: 'other' }])).toEqual([])
  expect(questionSet({ ...all, rightPassages: [] }, [{ name: 'press.pdf', sha256: 'hash' }])).toEqual([])
})

describe('removing names', () => {
  it('shows what has the form of one, and leaves none of it in the rows', () => {
    const found = personalInRows(feedbackRows)
    expect(found.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'email: anna.m@plant.example',
      'badge: badge no. 40771',
      'phone: +49 171 2345678',
      'name: Jim Miller',
      'name: Anna Meyer-Lüdke',
    ])
    const rows = scrubbed(feedbackRows, found, (kind) => `[${kind}]`)
    expect(rows.map(({ id }) => id)).toEqual(['c'])
    expect(rows[0]!.corrected).toBe('[name] did, call [phone] or [email], [badge].')
    expect(rows[0]!.quotes[0]!.text).toBe('The relief valve was set by [name].')
    expect(scrubbed(rows, found, (kind) => `[${kind}]`)).toEqual([])
  })

  it.each([
    ['Ask Mr. Miller or Dr Anna Weiß', ['name: Mr. Miller', 'name: Dr Anna Weiß']],
    ['Fragen an Herrn Krüger: 0621 60 12345', ['phone: 0621 60 12345', 'name: Herrn Krüger']],
    ['Mme Dupont, matricule 12345', ['badge: matricule 12345', 'name: Mme Dupont']],
    ['signed: J. Smith, Personalnr. 889912', ['badge: Personalnr. 889912', 'name: J. Smith']],
  ])('finds in “%s”', (text, found) => {
    expect(personalIn([text]).map((one) => `${one.kind}: ${one.text}`)).toEqual(found)
  })

  it.each([
    'Set the relief valve RV-101 to 7.5 bar. The Relief Valve opens at 0.5 to 12 bar.',
    'Torque 120 N·m, 1 200 rpm, part 40 771 003, 2026-11-29, 10 000 hours, DN 50, 3/4".',
    'Pump P-101A runs at 2950 rpm, 0.25 kW, 1.4571.',
  ])('leaves values and parts: %s', (text) => {
    expect(personalIn([text])).toEqual([])
  })

  it('replaces the longer before what is a part of it', () => {
    const found = [
      { kind: 'name', text: 'Anna Meyer' },
      { kind: 'name', text: 'Anna Meyer Krug' },
    ] as const
    expect(withoutPersonal('Anna Meyer Krug and Anna Meyer', found, () => '[x]')).toBe('[x] and [x]')
  })
})
