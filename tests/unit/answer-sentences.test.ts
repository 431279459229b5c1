/** Where the sentences of an answer begin and end, while it is written. */
import { describe, expect, it } from 'vitest'
import { answerSentences, citationMark } from '../../src/core/check/answer-sentences'

const sentencesOf = (text: string) => answerSentences(text).map(({ marked }) => marked)

describe('a full stop ends no sentence', () => {
  it.each(
    (
      'e.g. i.e. etc. approx. ca. cf. vs. Fig. Figs. No. Nos. Sec. Para. Ch. Eq. Tab. max. min. temp. ref. Dr. Mr. St. ' +
      'Vol. p. pp.'
    ).split(' '),
  )('behind "%s"', (short) => {
    expect(sentencesOf(`Use ${short} 5 of them. Wait.`)).toEqual([`Use ${short} 5 of them.`, 'Wait.'])
    expect(sentencesOf(`${short} 5 of them. Wait.`)).toEqual([`${short} 5 of them.`, 'Wait.'])
    expect(sentencesOf(`Use it (${short} 5). Wait.`)).toEqual([`Use it (${short} 5).`, 'Wait.'])
  })

  it.each([
    ['behind the number of an item', '12. Close it. Wait.', ['12. Close it.', 'Wait.']],
    ['behind the number of an item that stands in', '  3. Close it. Wait.', ['3. Close it.', 'Wait.']],
    ['in a number', 'Add 2.5 l. Wait.', ['Add 2.5 l.', 'Wait.']],
    ['in a name', 'Edit sources.list now. Wait.', ['Edit sources.list now.', 'Wait.']],
    ['where a small letter goes on', 'Close it. then wait', ['Close it. then wait']],
    ['at the very end of the text', 'Close it. ', ['Close it.']],
  ])('%s', (_, text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences)
  })
})

describe('a sentence ends', () => {
  it.each([
    ['though a number of three figures stands alone', 'There are 123. Wait.', ['There are 123.', 'Wait.']],
    ['though a longer word ends like an abbreviation', 'Read the map. Wait.', ['Read the map.', 'Wait.']],
    ['though a number stands at its end', 'Close valve 12. Wait.', ['Close valve 12.', 'Wait.']],
    ['at a question and at a cry', 'Why? Stop! Wait', ['Why?', 'Stop!', 'Wait']],
    ['behind its bracket and its quotation marks', '(Stop.) "Go!" Wait', ['(Stop.)', '"Go!"', 'Wait']],
    ['behind bold type', '**Stop.** Wait', ['**Stop.**', 'Wait']],
    ['before bold type', 'Stop. **Wait**', ['Stop.', '**Wait**']],
    ['before a quotation', 'Stop. “Wait” ‘Now’', ['Stop.', '“Wait” ‘Now’']],
    ['before a bracket', 'Stop. (Wait)', ['Stop.', '(Wait)']],
    [
      'before an item',
      'Stop. - Wait. • Go. * Run. 2) Sit. 3. Lie',
      ['Stop.', '- Wait.', '• Go.', '* Run.', '2) Sit.', '3. Lie'],
    ],
    ['before a figure', 'Stop. 5 bar is right', ['Stop.', '5 bar is right']],
    ['behind its marks', 'Stop [1] [2, 3]. Go. [passage 4] Wait', ['Stop [1] [2, 3].', 'Go. [passage 4]', 'Wait']],
    ['behind a mark and a second full stop', 'Stop. [1]. Wait', ['Stop. [1].', 'Wait']],
    ['at the end of a line', 'Stop\nWait', ['Stop', 'Wait']],
  ])('%s', (_, text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences)
  })
})

it('says which sentences begin a line, and which can still change', () => {
  expect(answerSentences('One. Two.\nThree. Fo')).toEqual([
    { marked: 'One.', newLine: true, whole: true },
    { marked: 'Two.', newLine: false, whole: true },
    { marked: 'Three.', newLine: true, whole: true },
    { marked: 'Fo', newLine: false, whole: false },
  ])
})

it.each([
  ['[1]', '1'],
  ['[12, 3]', '12, 3'],
  ['[1-3]', '1-3'],
  ['[1–3; 5]', '1–3; 5'],
  ['[passage 2]', '2'],
  ['[Passages 2, passage 4]', '2, passage 4'],
  ['[ 1 ]', undefined],
  ['[1234]', undefined],
  ['[a]', undefined],
  ['[1 2]', undefined],
])('reads %s as a mark of %s', (text, numbers) => {
  expect([...text.matchAll(citationMark)].map(([, list]) => list)).toEqual(numbers === undefined ? [] : [numbers])
})
