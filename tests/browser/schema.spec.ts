/**
 * What past versions stored is found by this one. `tests/fixtures/schema` holds both databases of each version as that version
 * left them; one that is missing is made by `WRITE_SCHEMA=1 npx playwright test tests/browser/schema.spec.ts --project chromium`.
 * A fixture is never changed once its version was released: what is stored otherwise needs a migration and a fixture of its own.
 * Version 3 is not released yet: whoever adds a field to it deletes its file and has it made again.
 */
import type { Page } from '@playwright/test'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readerVersion } from '../../src/core/reading/version'
import { fixturePdf } from './fixture-pdf'
import { ask, openQuote } from './flow'
import { expect, test } from './harness'
import { addPdfs, changeStored, expectImported, pdfFile, rowOf, withoutPower } from './library'
import type { StoredDatabase } from './pages/stored-database'
import { withStorage } from './storage-page'

const folder = join(import.meta.dirname, '../fixtures/schema')
const databases = ['sitebook', 'sitebook-models']
const fileOf = (name: string, version: number) => join(folder, `${name}-${version}.json`)
const read = (name: string, version: number) =>
  JSON.parse(readFileSync(fileOf(name, version), 'utf8')) as StoredDatabase

/** The versions of a database of which there is a fixture. */
function versionsOf(name: string): number[] {
  const versions = readdirSync(folder).flatMap((file) => new RegExp(`^${name}-(\\d+)\\.json$`).exec(file)?.[1] ?? [])
  return versions.map(Number).sort((a, b) => a - b)
}

// All of a PDF is in the database where there is no file system.
test.use({ extraFlags: ['--disable-blink-features=FileSystemAccessOriginPrivate'] })

// What is to be done in the background stays in the record until it is.
test.beforeEach(({ page }) => withoutPower(page))

const question = 'To what is the relief valve set?'
const modelFile = { name: 'mlc-chat-config.json', size: 2, etag: '"1"', sha256: 'a'.repeat(64), md5: '' }

/** Everything that a person can bring the app to store, by the app itself where it can be quick. */
async function use(page: Page) {
  await page.goto('/')
  await addPdfs(
    page,
    pdfFile('boiler.pdf', await fixturePdf({ pages: [['Set the relief valve to 7 bar.'], ['End.']] })),
  )
  await expectImported(page, 'boiler.pdf', '2 pages')
  await addPdfs(page, pdfFile('locked.pdf', await fixturePdf({ pages: [['Secret.']], password: 'open' })))
  await rowOf(page, 'locked.pdf').getByRole('textbox', { name: 'Password' }).fill('open')
  await rowOf(page, 'locked.pdf').getByRole('button', { name: 'Unlock' }).click()
  await expectImported(page, 'locked.pdf', '1 page')
  await ask(page, question)
  await page.getByRole('button', { name: 'This is the right passage' }).first().click()
  await page.getByRole('button', { name: 'Good answer' }).click()
  await page.getByRole('button', { name: 'Write a better answer' }).click()
  await page.getByRole('textbox', { name: 'Better answer' }).fill('7 bar.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Better answer 7 bar.')).toBeVisible()
  const parts = await withStorage(page)
  await parts.evaluate(
    async ({ enterPhase, evaluationStorage, openDatabase, openModelStore, settingsStorage }, file) => {
      const database = await openDatabase()
      const question = {
        id: 'q',
        file: 'a.pdf',
        question: 'Why?',
        answer: 'So.',
        pages: [1],
        evidence: '',
        kind: 'fact',
      }
      const model = { worded: true, sentences: 1, supported: 1, firstToken: 1, answered: 2, decodeRate: 3, error: '' }
      const found = {
        rank: 1,
        verdict: 'found' as const,
        marked: true,
        card: true,
        cards3: true,
        said: 'So.',
        quoted: 1,
      }
      const document = { name: 'a.pdf', sha256: file.sha256, reader: 1 }
      await evaluationStorage(database).saveRun({
        id: 'run',
        name: 'set.jsonl',
        made: 1,
        setup: {
          model: { id: 'small', name: 'Small', contextTokens: 1, host: '' },
          pack: 'pack',
          build: '1',
          reader: 1,
          documents: [document],
        },
        questions: [question],
        memory: 1,
        outcomes: [{ question, ...found, model }],
      })
      await settingsStorage(database).saveSetting('lanUrl', 'https://models.example/')
      await enterPhase(database, 'model-load', 'large')
      const models = openModelStore()
      const bytes = new Blob(['{}'])
      await models.append('small', { ...file, received: 2, sha256: '' }, bytes)
      await models.seal('small', { ...file, received: 2 })
      await models.finish({ model: 'small', files: [{ name: file.name, size: 2, sha256: file.sha256 }], completed: 1 })
      await models.append('large', { ...file, received: 1, sha256: '' }, bytes.slice(0, 1))
      await models.want('large', true)
    },
    modelFile,
  )
}

async function dumped(page: Page, name: string): Promise<StoredDatabase> {
  const parts = await withStorage(page)
  const found = JSON.parse(await parts.evaluate(({ dump }, name) => dump(name), name)) as StoredDatabase
  // Made again by each build, and saved when there is time.
  if (found.stores.caches) found.stores.caches.records = []
  return found
}

/** `path: type` of all that is in a value. */
function fieldsOf(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => fieldsOf(item, `${path}[]`))
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`]
  if ('$' in value) return [`${path}: ${String(value.$)}`]
  return Object.entries(value).flatMap(([name, field]) => fieldsOf(field, `${path}.${name}`))
}

/** How each store is made, and all fields of its records. */
function shapeOf({ stores }: StoredDatabase) {
  const shapes = Object.entries(stores).map(([store, { records, ...made }]) => {
    const fields = records.flatMap(([key, value]) => [...fieldsOf(key, 'key'), ...fieldsOf(value, 'value')])
    return [store, { ...made, fields: [...new Set(fields)].sort() }]
  })
  return Object.fromEntries(shapes) as unknown
}

test('what this build stores looks like the fixture of its version: another look needs a migration', async ({
  page,
}) => {
  await use(page)
  for (const name of databases) {
    const now = await dumped(page, name)
    const file = fileOf(name, now.version)
    if (process.env.WRITE_SCHEMA && !existsSync(file)) writeFileSync(file, `${JSON.stringify(now)}\n`)
    expect(versionsOf(name)).toEqual(Array.from({ length: now.version }, (_, n) => n + 1))
    expect(shapeOf(now)).toEqual(shapeOf(read(name, now.version)))
  }
})

for (const version of versionsOf('sitebook'))
  test(`all that version ${version} of the library stored is there after it is opened`, async ({ page }) => {
    const before = read('sitebook', version)
    const blank = await withStorage(page)
    await blank.evaluate(({ fill }, stored) => fill('sitebook', stored), JSON.stringify(before))
    await page.goto('/')
    await expectImported(page, 'boiler.pdf', '2 pages')
    await expectImported(page, 'locked.pdf', '1 page')
    await expect(page.locator('.question')).toHaveText([question])
    await expect(page.getByRole('article', { name: 'Quote 1' })).toContainText('7 bar')
    await openQuote(page)
    await expect(page.locator('.pdfViewer .page').first()).toContainText('Set the relief valve to 7 bar.')
    await ask(page, 'What is secret?')
    await openQuote(page)
    await expect(page.locator('.pdfViewer .page').first()).toContainText('Secret.')

    const parts = await withStorage(page)
    const [newest, lanUrl, phases] = await parts.evaluate(
      async ({ lastPhases, migrations, openDatabase, settingsStorage }) => {
        const database = await openDatabase()
        return [
          migrations.length,
          await settingsStorage(database).setting('lanUrl'),
          (await lastPhases(database)).map(({ name, subject }) => `${name} ${subject}`),
        ] as const
      },
    )
    expect(lanUrl).toBe('https://models.example/')
    expect(phases).toContain('model-load large')
    const after = await dumped(page, 'sitebook')
    expect(after.version).toBe(newest)
    // Nothing was read again, nothing written anew, where this reader made what is stored.
    if (version === newest && JSON.stringify(before).includes(`"reader":${readerVersion}`))
      for (const store of ['documents', 'pages', 'passages', 'passwords', 'bytes', 'kept'])
        expect(after.stores[store]).toEqual(before.stores[store])
  })

for (const version of versionsOf('sitebook-models'))
  test(`all that version ${version} of the model store stored is there after it is opened`, async ({ page }) => {
    const parts = await withStorage(page)
    const found = await parts.evaluate(
      async ({ fill, openModelStore }, [stored, file]) => {
        await fill('sitebook-models', stored)
        const models = openModelStore()
        return {
          models: await models.models(),
          text: await (await models.read('small', file))?.text(),
          part: (await models.part('large', file)).size,
        }
      },
      [JSON.stringify(read('sitebook-models', version)), modelFile.name] as const,
    )
    expect(found).toEqual({
      models: [
        { model: 'large', complete: false, received: 1, total: 2, wanted: true },
        { model: 'small', complete: true, received: 2, total: 2, wanted: false },
      ],
      text: '{}',
      part: 1,
    })
  })

test.describe('two tabs', () => {
  /** Counts the settings over the connection of this tab, which is opened in that version; the code of what went wrong instead. */
  const count = (page: Awaited<ReturnType<typeof withStorage>>, version: number) =>
    page.evaluate(async ({ migrations, openDatabase }, version) => {
      const next = () => undefined
      const tab = globalThis as { opened?: Awaited<ReturnType<typeof openDatabase>> }
      try {
        tab.opened ??= await openDatabase('shared', [...migrations, next].slice(0, version))
        return await tab.opened.tx(['settings'], 'readonly', (tx) => tx.objectStore('settings').count())
      } catch (error) {
        return (error as { code: string }).code
      }
    }, version)

  test('a tab of the old version gives way to the new one in another, and says so when it is used', async ({
    context,
    page,
  }) => {
    const [old, next] = [await withStorage(page), await withStorage(await context.newPage())]
    expect(await count(old, 1)).toBe(0)
    expect(await count(next, 2)).toBe(0)
    expect(await count(old, 1)).toBe('app/other-build')
    expect(await count(next, 2)).toBe(0)
  })

  test('a new version is refused while another tab holds on to the old one, and goes through when that is closed', async ({
    context,
    page,
  }) => {
    const other = await context.newPage()
    const [next, stuck] = [await withStorage(page), await withStorage(other)]
    expect(await count(stuck, 1)).toBe(0)
    // A connection that does not listen to `versionchange`.
    await stuck.evaluate(
      () =>
        new Promise((resolve) => {
          const opening = indexedDB.open('shared')
          opening.onsuccess = resolve
        }),
    )
    expect(await count(next, 2)).toBe('storage/blocked')
    await other.close()
    await expect.poll(() => count(next, 2)).toBe(0)
  })

  test('both go on after the browser has closed their connections, as it does when the site’s data is cleared', async ({
    context,
    page,
    site,
  }) => {
    const tabs = [await withStorage(page), await withStorage(await context.newPage())]
    for (const tab of tabs) {
      expect(await count(tab, 1)).toBe(0)
      await tab.evaluate(
        () =>
          new Promise<void>((resolve) => {
            const opening = indexedDB.open('shared')
            opening.onsuccess = () => {
              opening.result.onclose = () => Object.assign(globalThis, { wasClosed: true })
              resolve()
            }
            // Each transaction that is tried in vain.
            const { transaction } = IDBDatabase.prototype
            Object.assign(globalThis, { failed: 0 })
            IDBDatabase.prototype.transaction = function (...args) {
              try {
                return transaction.apply(this, args)
              } catch (error) {
                ;(globalThis as unknown as { failed: number }).failed++
                throw error
              }
            }
          }),
      )
    }
    const session = await context.newCDPSession(page)
    await session.send('Storage.clearDataForOrigin', { origin: site.url, storageTypes: 'indexeddb' })
    for (const tab of tabs) {
      // The browser did it, and no `versionchange` of ours.
      await expect.poll(() => tab.evaluate(() => 'wasClosed' in globalThis)).toBe(true)
      expect(await count(tab, 1)).toBe(0)
      // It was heard of: nothing is tried on a connection that is closed.
      expect(await tab.evaluate(() => (globalThis as unknown as { failed: number }).failed)).toBe(0)
    }
  })
})

test('while the site’s data is cleared again and again, what opens, reads and writes goes on, or says that a reload is needed', async ({
  context,
  page,
  site,
}) => {
  test.setTimeout(240_000)
  type Tab = { rounds: number; stop: boolean }
  /** Opens, reads and writes until told to stop; resolves with the code of the error that ended it before. */
  const use = (parts: Awaited<ReturnType<typeof withStorage>>, n: number) =>
    parts.evaluate(async ({ openDatabase, settingsStorage }, n) => {
      const self: Tab = Object.assign(globalThis, { rounds: 0, stop: false })
      try {
        const standing = settingsStorage(await openDatabase('standing'))
        while (!self.stop) {
          const fresh = settingsStorage(await openDatabase(`fresh ${n} ${self.rounds}`))
          await Promise.all([standing.setting('a'), standing.saveSetting('b', n), fresh.saveSetting('c', n)])
          self.rounds++
        }
        return ''
      } catch (error) {
        return (error as { code?: string }).code ?? String(error)
      }
    }, n)
  const rounds = (tab: Page) => tab.evaluate(() => (globalThis as unknown as Tab).rounds)
  const tabs = [page, await context.newPage()]
  for (let load = 0; load < 2; load++) {
    const ended = ['', '']
    const loaded = [await withStorage(tabs[0]!), await withStorage(tabs[1]!)]
    const running = loaded.map((parts, n) => use(parts, n).then((code) => (ended[n] = code)))
    for (const tab of tabs) await expect.poll(() => rounds(tab)).toBeGreaterThan(2)
    const session = await context.newCDPSession(page)
    for (let clearing = 0; clearing < 20; clearing++) {
      await page.waitForTimeout(7 * clearing)
      await session.send('Storage.clearDataForOrigin', { origin: site.url, storageTypes: 'indexeddb' })
    }
    for (const [n, tab] of tabs.entries()) {
      const before = await rounds(tab)
      await expect.poll(async () => ended[n] === 'storage/closed' || (await rounds(tab)) > before).toBe(true)
      await tab.evaluate(() => void ((globalThis as unknown as Tab).stop = true))
    }
    for (const code of await Promise.all(running)) expect(['', 'storage/closed']).toContain(code)
  }
})

test('the app goes on when the site’s data is cleared under it: what is added then is read, asked and shown', async ({
  context,
  page,
  site,
}) => {
  const add = async (name: string, text: string) => {
    await addPdfs(page, pdfFile(name, await fixturePdf({ pages: [[text]] })))
    await expectImported(page, name, '1 page')
  }
  await page.goto('/')
  await add('boiler.pdf', 'Set the relief valve to 7 bar.')
  await ask(page, question)
  // The app stores a turn once more when its pages have been looked at.
  await changeStored(page, 'turns', { question }, {})
  const session = await context.newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin: site.url, storageTypes: 'indexeddb' })
  await add('chiller.pdf', 'The compressor of the chiller runs at 1450 rpm.')
  await ask(page, 'How fast does the compressor run?')
  await openQuote(page)
  await expect(page.locator('.pdfViewer .page').first()).toContainText('1450 rpm')
  await page.reload()
  await expect(page.locator('.question')).toHaveText(['How fast does the compressor run?'])
})
