/** What a document is read as: its bytes say so before its name. */
import { describe, expect, it } from 'vitest'
import { formatNamed, formatOf, formatTyped, formats } from '../../src/core/formats'
import { sortFiles } from '../../src/library/intake'

const pdf = '%PDF-1.7\n…'

describe('a document is read as', () => {
  it.each([
    ['a PDF by its name', 'pump.pdf', 'nothing of one', 'pdf'],
    ['a PDF by its bytes, though called a text', 'pump.txt', pdf, 'pdf'],
    ['a text by its name', 'notes.md', '# Notes', 'text'],
    ['a PDF, whose reader says why not, where nothing tells', 'notes', 'Notes', 'pdf'],
  ])('%s', async (_, name, bytes, format) => {
    expect(await formatOf(name, new Blob([bytes]))).toBe(format)
  })

  it('what its name says where it cannot be looked into', async () => {
    const gone = { slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) }
    expect(await formatOf('notes.txt', gone)).toBe('text')
  })
})

it('each format knows its own names and types', () => {
  for (const [format, { types }] of Object.entries(formats))
    for (const [type, ending] of Object.entries(types)) {
      expect(formatNamed(`a.${ending}`)).toBe(format)
      expect(formatTyped(`${type.toUpperCase()}; charset=utf-8`)).toBe(format)
    }
  expect(formatTyped('text/html')).toBeUndefined()
})

it('a file that is said to be a text is called one from now on', async () => {
  const { documents, others } = await sortFiles([
    new File(['# Notes'], 'notes', { type: 'text/markdown' }),
    new File(['Notes'], 'shift log', { type: 'text/plain;charset=utf-8' }),
    new File([pdf], 'manual', { type: 'application/octet-stream' }),
    new File([pdf], 'manual.md', { type: 'text/markdown' }),
    new File(['<p>'], 'page.html', { type: 'text/html' }),
  ])
  expect(documents.map(({ name }) => name)).toEqual(['notes.md', 'shift log.txt', 'manual', 'manual.md'])
  expect(others.map(({ name }) => name)).toEqual(['page.html'])
})
