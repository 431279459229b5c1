import { rm } from 'node:fs/promises'
import { rounds } from '../faults/campaign'
import { createRandom } from '../faults/random'
import { fixturePdf } from './fixture-pdf'
import { expect, test } from './harness'
import { killBrowser, startApp } from './kill-browser'
import { addPdfs, expectImported, pdfFile, removeDocument, type Stored, stored, textOf } from './library'

const kills = rounds(3, 20)
const name = 'compressors.pdf'

/** Sections that run over pages, so that a passage, a heading and a running head are under way at any kill. */
function manual(count: number) {
  const pages = Array.from({ length: count }, (_, n) => [
    'Compressor manual, issue 4',
    n % 3 === 0 ? `Section ${n / 3 + 1}: stage ${n}` : `Stage ${n} continued, as set on the plate`,
    `The discharge of stage ${n} is ${n + 2} bar. Check valve CV-${n} opens at ${n + 3} bar and is changed after ${n} hours.`,
    `Its intercooler is cleaned with water of at most ${20 + (n % 40)} °C; the drain trap T-${n} is blown down each shift,`,
  ])
  return fixturePdf({ pages })
}

/** Nothing is torn: what the record counts is there and nothing else, and the passages have no gap. */
function expectWhole({ documents, pages, passages }: Stored) {
  const [record] = documents
  if (!record) return
  expect(pages.map((one) => one.page)).toEqual(Array.from({ length: record.pagesRead }, (_, n) => n + 1))
  expect(passages.map(({ id }) => id)).toEqual(passages.map((_, n) => `${record.id}:${n}`))
}

test.skip(process.platform !== 'linux', 'Finds the browser’s processes in /proc.')

// A retry would draw another seed, and what failed would be counted as passed.
test.describe.configure({ retries: 0 })

test(
  `the browser is killed ${kills} times during an import: it goes on by itself, nothing is lost, nothing is torn`,
  { tag: '@kills' },
  async ({ profile, extraFlags, site, trouble, page: calm }) => {
    test.setTimeout(900_000)
    const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
    console.log(`SEED=${seed}`)
    const random = createRandom(seed)
    const file = pdfFile(name, await manual(300))

    await calm.goto('/')
    const begun = performance.now()
    await addPdfs(calm, file)
    await expectImported(calm, name, '300 pages', 300_000)
    const duration = performance.now() - begun
    const unbroken = textOf(await stored(calm))

    const mine = `${profile}-killed`
    const start = () => startApp(mine, extraFlags, trouble, site.url)
    let [, page] = await start()
    await addPdfs(page, file)
    let acknowledged = 0
    let kept = false
    for (let kill = 1; kill <= kills; kill++) {
      await page.waitForTimeout(duration * random.share())
      const before = (await stored(page)).documents[0]
      // Told to the user and stored: from now on it must not be lost.
      kept ||= before !== undefined && before.state !== 'copying'
      acknowledged = Math.max(acknowledged, before?.pagesRead ?? 0)
      await killBrowser(mine)
      ;[, page] = await start()
      // A copy that was cut off is cleared away when the library opens, which may be after the page is there.
      await expect.poll(async () => (await stored(page)).documents[0]?.state).not.toBe('copying')
      const after = await stored(page)
      expectWhole(after)
      if (after.documents.length === 0) {
        expect(kept).toBe(false)
        await addPdfs(page, file)
      } else {
        expect(after.documents[0]!.state).toMatch(/^(reading|ready)$/)
        expect(after.documents[0]!.pagesRead).toBeGreaterThanOrEqual(acknowledged)
      }
      if (after.documents[0]?.state !== 'ready') continue
      // Over before the kills are: compared, and begun again.
      expect(textOf(after)).toEqual(unbroken)
      await removeDocument(page, name)
      await expect(page.getByRole('button', { name: 'Try the sample manual' })).toBeVisible()
      await expect.poll(async () => (await stored(page)).documents).toEqual([])
      await addPdfs(page, file)
      acknowledged = 0
      kept = false
    }
    await expectImported(page, name, '300 pages', 300_000)
    expect(textOf(await stored(page))).toEqual(unbroken)
    await page.context().close()
    await rm(mine, { recursive: true, force: true, maxRetries: 5 })
  },
)
