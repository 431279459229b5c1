/** Which sentences of an answer are copies of the page, whatever the way in which both are cut. */
import { describe, expect, it } from 'vitest'
import { copied, doubtful, plainOf } from '../../src/core/check/copies'

const page = ['note: close the vent slowly', 'wait for 5 minutes', '', 'open the drain valve', 'stand back']

describe('a copy names the sentences that it is of', () => {
  it.each([
    ['wait for 5 minutes', [1]],
    ['stand back', [4]],
    ['close the vent slowly', [0]],
    ['note: close the vent slowly', [0]],
    // The page has it on several lines.
    ['open the drain valve stand back', [3, 4]],
    ['wait for 5 minutes open the drain valve', [1, 2, 3]],
    ['note: close the vent slowly wait for 5 minutes open the drain valve stand back', [0, 1, 2, 3, 4]],
  ])('%s', (claim, sentences) => {
    expect(copied(page, claim)).toEqual(sentences)
  })

  it('also where the page has in one sentence what the answer has in one of several', () => {
    const lines = ['heat it to 40 °c. keep it warm for an hour. let it cool down']
    expect(copied(lines, 'keep it warm for an hour')).toEqual([0])
    expect(copied(lines, 'heat it to 40 °c. keep it warm for an hour')).toEqual([0])
    expect(copied(lines, 'let it cool down')).toEqual([0])
    expect(copied(['read "the end." keep it warm for an hour'], 'keep it warm for an hour')).toEqual([0])
  })
})

describe('no copy is', () => {
  it.each([
    ['a part of a sentence', 'close the vent'],
    ['the end of a sentence', 'the drain valve'],
    ['a part too short to say anything', 'slowly'],
    ['the lines in another order', 'stand back open the drain valve'],
    ['a sentence with more behind it', 'open the drain valve by hand'],
    ['two lines of which the second goes on', 'open the drain valve stand back now'],
    ['two that do not follow each other', 'note: close the vent slowly stand back'],
    ['nothing', ''],
  ])('%s', (_, claim) => {
    expect(copied(page, claim)).toEqual([])
  })

  it('what stands behind a lead of more than one short word', () => {
    expect(copied(['never do this: open the drain valve'], 'open the drain valve')).toEqual([])
    expect(copied(['do not touch it: open the drain valve'], 'open the drain valve')).toEqual([])
    expect(copied(['open the drain valve, not the vent'], 'open the drain valve')).toEqual([])
  })
})

it('compares text without its case, quotation marks, white space and what ends it', () => {
  expect(plainOf(' Press “OK”,  then\n*`RUN`* ‘now’ …!')).toBe('press ok, then run now …')
  expect(plainOf("The „pump's” end .;:,! ")).toBe('the pumps end')
})

it.each([
  ['5\uFFFD', true],
  ['5 \uFFFD', true],
  ['\uFFFD5', true],
  ['\uFFFD 5', true],
  ['the \uFFFD valve', false],
  ['5 bar \uFFFD', false],
])('doubts a figure beside what could not be read: %s', (text, isDoubtful) => {
  expect(doubtful.test(text)).toBe(isDoubtful)
})
