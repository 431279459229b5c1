/** The documents that a site hands out, read by `npm run pack` on an office PC. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { meaningPack } from '../../src/models/meaning-pack'
import { chatFields, ggufOf } from '../fixtures/gguf-head'
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
  const office = await mkdtemp(join(tmpdir(), 'sitebook-office-'))
  const pdfs = join(office, 'pdfs')
  await mkdir(join(pdfs, 'valves'), { recursive: true })
  const served = await offerPack(site)
  const pack = () => packAt(office, '--out', join(served, 'pack'))
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
  await expect(page.getByText(/This site offers|documents of the site/)).toHaveCount(0)
  await expect(rowOf(page, 'PSV 2.pdf')).toHaveCount(1)
  // The old one must not be brought back.
  await expect(page.getByText('“PSV 2.pdf” was replaced by the site’s new version of it.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0)
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
  await Promise.all([office, served].map((one) => rm(one, { recursive: true })))
})

test('of a site that signs its documents none comes in whose list was changed, from the site or from a stick', async ({
  page,
  site,
}) => {
  const office = await mkdtemp(join(tmpdir(), 'sitebook-office-'))
  await mkdir(join(office, 'pdfs'))
  await writeFile(join(office, 'pdfs/PSV 1.pdf'), await sheet('PSV-1', 7))
  const served = await offerPack(site)
  const pack = join(served, 'pack')
  const said = packAt(office, '--out', pack, '--key', 'site.key')
  const key = /"key": "(.+)"/.exec(said)![1]
  // The second run signs by the key that is there.
  expect(packAt(office, '--out', pack, '--key', 'site.key')).toContain(key)
  await writeFile(join(served, 'site.json'), JSON.stringify({ pack: true, key }))
  const list = await readFile(join(pack, 'pack.json'), 'utf8')
  await writeFile(join(pack, 'pack.json'), list.replace('"models": []', '"models": [ ]'))
  const refused = page.getByRole('alert').filter({ hasText: 'are not signed by the site' })
  await page.goto('/')
  await expect(refused).toBeVisible()
  await expect(page.getByText('This site offers')).toHaveCount(0)
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await page.getByLabel('Add a folder').setInputFiles(pack)
  await expect(refused).toBeVisible()
  expect((await stored(page)).documents).toEqual([])

  await writeFile(join(pack, 'pack.json'), list)
  await page.reload()
  await expect(page.getByText('This site offers one document')).toBeVisible()
  const told = await page.evaluateHandle(listenAloud)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expectImported(page, 'PSV 1.pdf', '2 pages')
  await expect(refused).toHaveCount(0)
  // Who hears the screen is told that they come and that they are here, and not of each.
  await expect(page.getByRole('status').getByText('The document of the site is here.')).toHaveCount(1)
  expect(await told.evaluate((all) => all.filter((text) => /document/.test(text)))).toEqual([
    'Adding the documents of the site.',
    'The document of the site is here.',
  ])
  await Promise.all([office, served].map((one) => rm(one, { recursive: true })))
})

const root = join(import.meta.dirname, '../..')

/** What comes into the banners and is read aloud, from now on. */
function listenAloud(): string[] {
  const all: string[] = []
  new MutationObserver((changes) => {
    for (const { addedNodes, target, type } of changes)
      for (const node of type === 'characterData' ? [target] : addedNodes) {
        const parts =
          node instanceof Element ? [...node.querySelectorAll('p'), ...(node.matches('p') ? [node] : [])] : [node]
        for (const part of parts) {
          const element = part instanceof Element ? part : part.parentElement
          if (!element?.closest('[aria-live=off]')) all.push(part.textContent ?? '')
        }
      }
  }).observe(document.querySelector('.banners')!, { childList: true, subtree: true, characterData: true })
  return all
}

/** Runs `npm run pack` at an office PC, the folder `office`: no model of this checkout goes along. Returns what it prints. */
function packAt(office: string, ...to: string[]): string {
  const args = [join(root, 'tests/site-pack.ts'), '--pdfs', 'pdfs', ...to]
  const { stderr, stdout } = spawnSync(join(root, 'node_modules/.bin/tsx'), args, { cwd: office, encoding: 'utf8' })
  expect(stderr).toBe('')
  return stdout
}

/** A stick, as a folder and as one .zip, with a document and the models that `bring` lays into `public/models` of the office PC. */
async function stickWith(bring: (models: string) => Promise<void>) {
  const office = await mkdtemp(join(tmpdir(), 'sitebook-office-'))
  await mkdir(join(office, 'public/models'), { recursive: true })
  await mkdir(join(office, 'pdfs'))
  await bring(join(office, 'public/models'))
  await writeFile(join(office, 'pdfs/PSV 1.pdf'), await sheet('PSV-1', 7))
  packAt(office, '--out', 'stick', '--zip', 'stick.zip')
  return { office, zip: join(office, 'stick.zip') }
}

async function expectBrought(page: Page, model: string) {
  await expect(page.getByRole('dialog').getByText('The model is now on this device: see above.')).toBeVisible({
    timeout: 60_000,
  })
  await expect(page.getByRole('region', { name: model })).toBeVisible()
  await page.getByRole('button', { name: 'Close' }).click()
  await expectImported(page, 'PSV 1.pdf', '2 pages')
}

test('one .zip of a stick brings documents and a model in one act', async ({ page, expectedTrouble }) => {
  // Of the model there is a head alone: llama.cpp ends when it is tried.
  expectedTrouble.push(/RuntimeError: unreachable/)
  const { office, zip } = await stickWith(async (models) => {
    await mkdir(join(models, 'Site-1B'))
    await writeFile(join(models, 'Site-1B/Site-1B.gguf'), ggufOf(chatFields))
  })
  await page.goto('/')
  await page.getByLabel('Add documents').setInputFiles(zip)
  await expectBrought(page, 'Site-1B')
  await rm(office, { recursive: true })
})

test('a stick brings the search pack, which finds by meaning', { tag: '@campaign' }, async ({ page }) => {
  const pack = join(root, 'public/models', meaningPack.id)
  test.skip(!existsSync(pack), '`npm run pack:search` fetches it.')
  const { office, zip } = await stickWith((models) => cp(pack, join(models, meaningPack.id), { recursive: true }))
  await page.goto('/')
  await page.getByLabel('Add documents').setInputFiles(zip)
  await expectBrought(page, meaningPack.name)
  const ask = (question: string) => page.getByRole('textbox', { name: 'Question' }).fill(question)
  await expect(async () => {
    // "Blow off" is no word of the document.
    await ask('When does the safety device blow off?')
    await page.getByRole('textbox', { name: 'Question' }).press('Enter')
    const quote = page.getByRole('article', { name: 'Quote 1' }).last()
    await expect(quote).toContainText('opens at 7 bar', { timeout: 4000 })
  }).toPass({ timeout: 60_000 })
  // What is here is not taken in again, and nothing opens.
  await page.getByLabel('Add a folder').setInputFiles(join(office, 'stick'))
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await rm(office, { recursive: true })
})
