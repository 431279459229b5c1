/** Pages whose columns and tables are known: how many are read right may not fall. `tests/bench/tables.ts` says which are not. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { columnPages, readAcross } from '../quality/columns'
import { labelledTables, scored, totals, type LabelledTable, type ScoredTable } from '../quality/labelled-tables'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

/** Cell F1 and head-to-value F1, of the tables that were seen while the reader was mended and of those that were not. */
const floors: Record<LabelledTable['group'], Record<'seen' | 'unseen', { cells: number; pairs: number }>> = {
  pdfkit: { seen: { cells: 0.99, pairs: 0.99 }, unseen: { cells: 0.89, pairs: 0.86 } },
  weasyprint: { seen: { cells: 0.99, pairs: 0.98 }, unseen: { cells: 0.92, pairs: 0.93 } },
  reportlab: { seen: { cells: 0.99, pairs: 0.98 }, unseen: { cells: 0.97, pairs: 0.94 } },
  real: { seen: { cells: 0.95, pairs: 0.9 }, unseen: { cells: 0.99, pairs: 0.91 } },
}

describe('labelled tables', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tables-'))
  let scores: ScoredTable[] = []

  beforeAll(async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    scores = await scored(await labelledTables(folder))
  })

  afterAll(() => rmSync(folder, { recursive: true }))

  it.each(Object.keys(floors) as LabelledTable['group'][])('keep their floors: %s', (group) => {
    for (const half of ['seen', 'unseen'] as const) {
      const some = scores.filter(({ table }) => table.group === group && table.seen === (half === 'seen'))
      if (some.length === 0) return console.log(`Left out: the ${group} tables are not here.`)
      const { cells, pairs } = totals(some)
      expect(cells, `cells, ${half}`).toBeGreaterThanOrEqual(floors[group][half].cells)
      expect(pairs, `heads to values, ${half}`).toBeGreaterThanOrEqual(floors[group][half].pairs)
    }
  })
})

describe('pages of two columns', () => {
  const { here, all } = columnPages()
  if (here.length < all) console.log(`Left out: ${all - here.length} of ${all} pages of two columns are not here.`)

  it('are not read across', async () => {
    const across: string[] = []
    for (const page of here) if ((await readAcross(page)).length > 0) across.push(`${page.file} ${page.page}`)
    expect(across).toEqual([])
  })
})
