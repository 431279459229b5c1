import { describe, expect, it } from 'vitest'
import type { Block, PageText } from '../../src/core/document'
import { createPassageBuilder, noPassages } from '../../src/core/reading/passages'

/** A page of blocks; one with a tab is a row. */
function pageOf(texts: readonly string[]): PageText {
  let start = 0
  const blocks = texts.map((text): Block => {
    const block = { start, end: start + text.length, level: 0 }
    start = block.end + 2
    const heads = text.startsWith('Item\t') && { heads: text.split('\t') }
    return { kind: text.includes('\t') ? 'row' : 'paragraph', ...block, ...heads }
  })
  const none = { starts: new Uint32Array(), ends: new Uint32Array(), boxes: new Float32Array() }
  return { document: 'd', page: 1, label: '1', width: 600, height: 800, text: texts.join('\n\n'), blocks, ...none }
}

function passagesOf(texts: readonly string[]) {
  const builder = createPassageBuilder('d', noPassages)
  return [...builder.add(pageOf(texts)), ...builder.end()]
}

const rows = Array.from({ length: 80 }, (_, i) => `Bolt M${i} of the cover\t${i + 100}\t${i + 300}`)
const head = 'Item\tMin. (N·m)\tMax. (N·m)'

describe('a passage that begins in the middle of a table', () => {
  it('knows the caption and the column heads', () => {
    const passages = passagesOf(['Table 3: Torques', head, ...rows, 'Tighten all bolts again.'])
    expect(passages.length).toBeGreaterThan(2)
    expect(passages[0]).not.toHaveProperty('table')
    for (const { table } of passages.slice(1)) expect(table).toBe(`Table 3: Torques\n${head}`)
  })

  it('never begins right behind the heads', () => {
    // As many words that the heads would be its last line.
    const passages = passagesOf([`${'loosen '.repeat(225)}.`, head, ...rows])
    expect(passages.map(({ text }) => text.split('\n').at(-1))).not.toContain(head)
  })

  it('knows what stands over each of its values, but for the empty cells', () => {
    const [passage] = passagesOf([head, 'Bolt M8\t\t25'])
    expect(passage?.sentences[1]?.cells).toEqual([
      { head: 'Item', text: 'Bolt M8' },
      { head: 'Max. (N·m)', text: '25' },
    ])
  })

  it('knows in which column each row begins, as its text says nothing of the empty ones before it', () => {
    const [passage] = passagesOf([head, '\t20\t25', 'Bolt M8\t\t'])
    expect(passage?.text).toBe(`${head}\n20\t25\nBolt M8`)
    expect(passage?.sentences.map(({ row }) => row)).toEqual([
      { columns: 3, empty: 0, heads: head.split('\t') },
      { columns: 3, empty: 1 },
      { columns: 3, empty: 0 },
    ])
  })

  it('does not know the columns of a row that was cut, or of which mending makes other cells', () => {
    const long = `${'Loosen the cover and lift it off. '.repeat(60)}\t20\t25`
    const [cut] = passagesOf([head, long])
    expect(cut?.sentences.slice(1).every(({ row }) => row === undefined)).toBe(true)
    const [leader] = passagesOf(['Bolt M8 ........ 12\t20\t25'])
    expect(leader?.sentences[0]?.row).toBeUndefined()
  })

  it('takes no row of values for column heads', () => {
    for (const { table } of passagesOf(rows)) expect(table).toBeUndefined()
  })

  it('leaves the table behind with the first paragraph', () => {
    const passages = passagesOf([head, rows[0]!, 'The bolts of the base need less.', ...rows])
    expect(passages.map(({ table }) => table)).not.toContain(head)
  })
})
