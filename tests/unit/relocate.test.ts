import { describe, expect, it } from 'vitest'
import type { PageText, Span } from '../../src/core/document'
import { relocate } from '../../src/core/reading/relocate'

const page = (number: number, text: string) => ({ page: number, text }) as PageText
const marked = (spans: Span[], pages: PageText[]) =>
  spans.map(({ page, start, end }) => pages.find((one) => one.page === page)?.text.slice(start, end))

describe('a quote of an earlier edition', () => {
  it('stays where the same words still stand', () => {
    const pages = [page(1, 'Set the valve to 7 bar.')]
    expect(relocate('Set the valve to 7 bar.', [{ page: 1, start: 0, end: 23 }], pages)).toEqual([
      { page: 1, start: 0, end: 23 },
    ])
  })

  it('is found where the words have moved to, over other line ends and hyphens', () => {
    const pages = [page(1, 'Boiler manual\n\nSet the relief\nvalve to 7 bar, then seal the re-\nlief valve.\n\nEnd')]
    const found = relocate(
      'Set the relief valve to 7 bar, then seal the relief valve.',
      [{ page: 1, start: 0, end: 40 }],
      pages,
    )
    expect(marked(found, pages)).toEqual(['Set the relief\nvalve to 7 bar, then seal the re-\nlief valve.'])
  })

  it('is found on the one of its two pages that has it as a whole now', () => {
    const pages = [page(1, 'First.'), page(2, 'It opens at 7 bar and closes at 6 bar.')]
    const spans = [
      { page: 1, start: 0, end: 6 },
      { page: 2, start: 0, end: 9 },
    ]
    expect(marked(relocate('It opens at 7 bar and closes at 6 bar.', spans, pages), pages)).toEqual([
      'It opens at 7 bar and closes at 6 bar.',
    ])
  })

  it('stays on two pages, with a word that is parted between them', () => {
    const pages = [page(1, 'Set the re-'), page(2, 'lief valve.')]
    const spans = [
      { page: 1, start: 0, end: 11 },
      { page: 2, start: 0, end: 11 },
    ]
    expect(relocate('Set the relief valve.', spans, pages)).toEqual(spans)
  })

  it('is found where it runs from one page to the next elsewhere than before', () => {
    const pages = [page(1, 'Manual\n\nSet the relief'), page(2, 'Manual\n\nvalve to 7 bar. Then seal it.')]
    const spans = [
      { page: 1, start: 0, end: 9 },
      { page: 2, start: 0, end: 9 },
    ]
    const found = relocate('Set the relief valve to 7 bar.', spans, pages)
    expect(marked(found, pages)).toEqual(['Set the relief', 'valve to 7 bar.'])
  })

  it('marks nothing where other words stand now', () => {
    const spans = [{ page: 1, start: 0, end: 23 }]
    expect(relocate('Set the valve to 7 bar.', spans, [page(1, 'Set the valve to 9 bar.')])).toEqual([])
    expect(relocate('Set the valve to 7 bar.', spans, [])).toEqual([])
  })
})
