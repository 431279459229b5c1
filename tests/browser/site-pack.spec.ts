/** The documents that a site hands out, read by `npm run pack` on an office PC. */
import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fixturePdf } from './fixture-pdf'
import { ask } from './flow'
import { expect, test } from './harness'
import { expectImported, removeDocument, rowOf, stored } from './library'
import { offerPack } from './site-with-pack'

const sheet = (valve: string, bar: number) =>
  fixturePdf({ pages: [[`Relief valve ${valve} opens at ${bar} bar.`], [`Valve ${valve} is tested each year.`]] })

test('documents of the site are offered, come in read and once, also after a break, a new one replaces the old, and a stick brings them without the site', async ({
  page,
  site,
  expectedTrouble,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'sitebook-pack-'))
  const pdfs = join(folder, 'pdfs')
  await mkdir(join(pdfs, 'valves'), { recursive: true })
  const served = await offerPack(site)
  const pack = () => {
    const args = ['tsx', 'tests/site-pack.ts', '--pdfs', pdfs, '--out', join(served, 'pack')]
    expect(spawnSync('npx', args, { encoding: 'utf8' }).stderr).toBe('')
  }
  await writeFile(join(pdfs, 'valves/PSV 1.pdf'), await sheet('PSV-1', 7))
  await writeFile(join(pdfs, 'valves/PSV 2.pdf'), await sheet('PSV-2', 9))
  pack()

  // The network goes between two documents.
  await page.route('**/PSV%202.pdf', (route) => route.abort())
  expectedTrouble.push(/PSV%202/)
  await page.goto('/')
  await expect(page.getByText('This site offers 2 documents')).toBeVisible()
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('The documents of the site could not be fetched')
  await expectImported(page, 'PSV 1.pdf', '2 pages')
  await page.unroute('**/PSV%202.pdf')
  await page.reload()
  // It was wanted: it goes on by itself.
  await expectImported(page, 'PSV 2.pdf', '2 pages')
  expect(site.requests.filter((path) => path.endsWith('PSV 1.pdf'))).toHaveLength(1)
  expect((await stored(page)).documents.map(({ state }) => state)).toEqual(['ready', 'ready'])
  // What the office PC has read is what this device would have read.
  const [document] = (await stored(page)).documents
  expect(document).toMatchObject({ pages: 2, pagesRead: 2, pagesWithText: 2 })
  await ask(page, 'At what pressure does PSV-2 open?')
  const quote = page.getByRole('article', { name: 'Quote 1' }).last()
  await expect(quote).toContainText('Relief valve PSV-2 opens at 9 bar.')
  await quote.locator('.quote-source').click()
  await expect(page.locator('.highlight').first()).toBeVisible()
  await page.getByRole('button', { name: 'Close page' }).click()

  await page.reload()
  await expectImported(page, 'PSV 2.pdf', '2 pages')
  await expect(page.getByText('This site offers')).toBeHidden()

  await writeFile(join(pdfs, 'valves/PSV 2.pdf'), await sheet('PSV-2', 12))
  pack()
  await page.reload()
  await expect(page.getByText('This site offers one document')).toBeVisible()
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText(/This site offers|documents of the site/)).toBeHidden()
  await expect(rowOf(page, 'PSV 2.pdf')).toHaveCount(1)
  await ask(page, 'At what pressure does PSV-2 open?')
  await expect(page.getByRole('article', { name: 'Quote 1' }).last()).toContainText('PSV-2 opens at 12 bar.')
  expect(site.requests.filter((path) => path.endsWith('PSV 1.pdf'))).toHaveLength(1)
  const list = JSON.parse(await readFile(join(served, 'pack/pack.json'), 'utf8')) as { documents: unknown[] }
  expect(list.documents).toHaveLength(2)

  // What the site withdraws may be wrong: it is said, and goes with a tap.
  await rm(join(pdfs, 'valves/PSV 1.pdf'))
  pack()
  await page.reload()
  const withdrawn = page.getByRole('status').filter({ hasText: 'The site no longer hands out “PSV 1.pdf”.' })
  await withdrawn.getByRole('button', { name: 'Remove' }).click()
  await expect(rowOf(page, 'PSV 1.pdf')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(rowOf(page, 'PSV 1.pdf')).toHaveCount(1)
  await writeFile(join(pdfs, 'valves/PSV 1.pdf'), await sheet('PSV-1', 7))
  pack()

  // The same folder on a stick, for a tablet that does not see the site.
  await writeFile(join(served, 'site.json'), '{}')
  for (const name of ['PSV 1.pdf', 'PSV 2.pdf']) await removeDocument(page, name)
  await page.getByLabel('Add a folder').setInputFiles(join(served, 'pack'))
  await expectImported(page, 'PSV 1.pdf', '2 pages')
  await expectImported(page, 'PSV 2.pdf', '2 pages')
  const { documents } = await stored(page)
  expect(documents.map((one) => one.site).toSorted()).toEqual([
    'documents/valves/PSV 1.pdf',
    'documents/valves/PSV 2.pdf',
  ])
  await ask(page, 'At what pressure does PSV-2 open?')
  await expect(page.getByRole('article', { name: 'Quote 1' }).last()).toContainText('PSV-2 opens at 12 bar.')
  await Promise.all([folder, served].map((one) => rm(one, { recursive: true })))
})
