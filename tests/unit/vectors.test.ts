import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runsOf, wholeOf } from '../../src/core/search/embedded'
import { createVectorIndex, documentVectors, joinedVectors, quantised, textsOf } from '../../src/core/search/vectors'
import { sourceContract } from '../contracts/source'
import { passageOf } from './passages'
import { seed } from './seed'

/** Stands for the model: texts are near as far as they speak of the same of these. */
const subjects = [/lubricat|grease/i, /bearing/i, /often|every/i, /paint|blue/i]

function embed(text: string): Float32Array {
  const said = subjects.map((subject) => Number(subject.test(text)))
  const length = Math.hypot(...said) || 1
  return Float32Array.from(said, (value) => value / length)
}

/** A question with this vector, by a model whose cosines are taken as they are. */
const asked = (vector: Float32Array) => ({ vector, made: 'model', scale: { none: 0, span: 1 } })

sourceContract('vectors', (passages) => {
  const index = createVectorIndex()
  for (const document of new Set(passages.map(({ document }) => document))) {
    const own = passages.filter((passage) => passage.document === document)
    const texts = own.map((passage) => textsOf(passage, `${document}.pdf`))
    const counts = texts.map(({ length }) => length)
    const vectors = texts.flat().map((text) => quantised(embed(text)))
    index.put(
      document,
      own.map(({ id }) => id),
      documentVectors('model', counts, vectors),
    )
  }
  return {
    find: (question, scope, most) => index.near(asked(embed(question))).find(scope, most),
    remove: ({ document }) => index.remove(document),
  }
})

const long = 'The relief valve opens at fourteen bar and is tested once a year.'

describe('the texts that get a vector', () => {
  it('are the passage below its title, heading and head of the table', () => {
    const passage = { ...passageOf('a:0', 'M12\t45 N·m', 'Pump › Torques'), table: 'Screw\tTorque' }
    expect(wholeOf(passage, 'D5000_Manual-rev2.PDF')).toBe(
      'D5000 Manual rev2\nPump › Torques\nScrew\tTorque\nM12\t45 N·m',
    )
  })

  it('and its runs of sentences, of which short ones go with the next, at the end with the one before', () => {
    const passage = passageOf('a:0', `Stop. Wait. ${long} ${long} Done.`, 'Pump › Start')
    expect(runsOf(passage, 'pump.pdf')).toEqual([
      { first: 0, last: 2, text: `pump: Start\nStop. Wait. ${long}` },
      { first: 3, last: 4, text: `pump: Start\n${long} Done.` },
    ])
  })

  it('of a passage of one short sentence are that sentence twice: as a whole and as a run', () => {
    expect(textsOf(passageOf('a:0', 'Stop.'), 'pump.pdf')).toEqual(['pump\nStop.', 'pump\nStop.'])
    expect(textsOf(passageOf('a:0', ''), 'pump.pdf')).toEqual(['pump'])
  })
})

describe('vectors in bytes', () => {
  it('keep each number to half a step of the largest', () => {
    const numbers = fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(numbers, (values) => {
        const { values: bytes, step } = quantised(Float32Array.from(values))
        values.forEach((value, i) => expect(Math.abs(bytes[i]! * step - value)).toBeLessThanOrEqual(step * 0.51))
      }),
      { seed },
    )
  })

  const [east, north, between] = [Float32Array.of(1, 0), Float32Array.of(0, 1), Float32Array.of(0.6, 0.8)]
  const passages = [passageOf('a:0', `${long} ${long}`), passageOf('a:1', `${long} ${long}`)]

  function index() {
    const index = createVectorIndex()
    const first = documentVectors('model', [3], [north, east, north].map(quantised))
    const more = documentVectors('model', [3], [east, east, east].map(quantised))
    index.put('a', ['a:0', 'a:1', 'a:2'], joinedVectors(first, more))
    index.put('b', ['b:0'], documentVectors('model', [1], [quantised(between)]))
    return index
  }

  it('are found by the mean of the cosines of the passage and of its best run, nearest first', () => {
    const found = index().near(asked(north)).find(undefined, 2)
    expect(found.map(({ id }) => id)).toEqual(['a:0', 'a:1'])
    expect(found[0]!.score).toBeCloseTo(1, 2)
    expect(
      index()
        .near(asked(north))
        .find(new Set(['b']), 5)
        .map(({ id }) => id),
    ).toEqual(['b:0'])
  })

  it('are found in the order of their names where they are as near', () => {
    const twins = createVectorIndex()
    for (const id of ['b', 'a', 'c']) twins.put(id, [`${id}:0`], documentVectors('model', [1], [quantised(east)]))
    expect(
      twins
        .near(asked(east))
        .find(undefined, 3)
        .map(({ id }) => id),
    ).toEqual(['a:0', 'b:0', 'c:0'])
  })

  it('tell of each sentence how near the run is that it stands in, and nothing of a passage without vectors', () => {
    const near = index().near(asked(north))
    const [whole, sentences] = [
      near.nearness(passages[0]!, 'a.pdf')!.whole,
      near.nearness(passages[0]!, 'a.pdf')!.sentences,
    ]
    expect(whole).toBeCloseTo(1, 2)
    expect(sentences.map((cosine) => Math.round(cosine))).toEqual([0, 1])
    expect(near.nearness(passageOf('c:0', long), 'a.pdf')).toBeUndefined()
  })

  it('are compared with those of the same model alone, on the scale of that', () => {
    expect(index().count(undefined, 'another model')).toBe(0)
    const other = index().near({ ...asked(north), made: 'another model' })
    expect([other.find(undefined, 5), other.nearness(passages[0]!, 'a.pdf')]).toEqual([[], undefined])
    const scaled = index().near({ ...asked(north), scale: { none: 0.75, span: 0.25 } })
    expect(scaled.nearness(passages[0]!, 'a.pdf')!.sentences.map((cosine) => Math.round(cosine))).toEqual([-3, 1])
  })

  it('are counted by document, and gone when that is removed', () => {
    const all = index()
    expect([all.count(undefined, 'model'), all.count(new Set(['a']), 'model'), all.count(new Set(), 'model')]).toEqual([
      3, 2, 0,
    ])
    all.remove('a')
    expect(all.count(undefined, 'model')).toBe(1)
    expect(
      all
        .near(asked(north))
        .find(undefined, 5)
        .map(({ id }) => id),
    ).toEqual(['b:0'])
  })
})
