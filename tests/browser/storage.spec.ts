import type { Page } from '@playwright/test'
import { isDeepStrictEqual } from 'node:util'
import { fixturePdf } from './fixture-pdf'
import { ask, deleteConversation, openSample } from './flow'
import { expect, test } from './harness'
import { addPdfs, expectImported, pdfFile, rowOf, stored, textOf } from './library'
import { scriptOf, withStorage } from './storage-page'

test('the first version is made from nothing, and a document goes in and out of it', async ({ page }) => {
  const parts = await withStorage(page)
  const result = await parts.evaluate(async ({ openDatabase, libraryStorage, migrations }) => {
    const library = libraryStorage(await openDatabase('fresh'))
    const record = {
      ...{ id: 'd', name: 'a.pdf', size: 9, sha256: '', added: 1, state: 'reading' as const },
      ...{ pages: 9, pagesRead: 0, pagesWithText: 0 },
    }
    await library.addDocuments([record])
    const passage = (n: number) => ({
      ...{ id: `d:${n}`, document: 'd', text: `passage ${n}`, heading: '' },
      ...{ spans: [], labels: [], sentences: [], tokens: 2 },
    })
    for (const run of [[0, 1, 2], [3], [4, 5, 6, 7]]) {
      await library.saveBatch(record, { pages: [], passages: run.map(passage) }, undefined)
    }
    const numbers = async (from: number) => (await library.passages('d', from)).map(({ id }) => id)
    return {
      versions: migrations.length,
      from0: await numbers(0),
      from2: await numbers(2),
      from5: await numbers(5),
      from8: await numbers(8),
    }
  })
  expect(result).toEqual({
    versions: 3,
    from0: ['d:0', 'd:1', 'd:2', 'd:3', 'd:4', 'd:5', 'd:6', 'd:7'],
    from2: ['d:2', 'd:3', 'd:4', 'd:5', 'd:6', 'd:7'],
    from5: ['d:5', 'd:6', 'd:7'],
    from8: [],
  })
})

test.describe('at random', () => {
  // A retry would draw another seed, and what failed would be counted as passed.
  test.describe.configure({ retries: 0 })

  test('the library holds what maps would hold, whatever is saved, cleared and removed in whatever order', async ({
    page,
  }) => {
    const seed = Number(process.env.SEED ?? Date.now() % 1e6)
    console.log(`SEED=${seed}`)
    const parts = await withStorage(page)
    await parts.evaluate(({ checkLibrary }, seed) => checkLibrary(seed), seed)
  })
})

test('that a document is in, its bytes are kept, or it is removed, is written strictly, and what can be read again is not', async ({
  page,
}) => {
  const parts = await withStorage(page)
  const used = await parts.evaluate(async ({ openDatabase, libraryStorage, durabilities }) => {
    const library = libraryStorage(await openDatabase('strict'))
    const record = {
      ...{ id: 'd', name: 'a.pdf', size: 9, sha256: 'abc', added: 1, state: 'reading' as const },
      ...{ pages: 9, pagesRead: 0, pagesWithText: 0 },
    }
    await library.addDocuments([record])
    const nothing = { pages: [], passages: [] }
    const state = { nextPage: 1, edges: [], letters: [], junk: false, passages: {} as never }
    return durabilities(async () => {
      await library.keepUnlessDuplicate('d', { sha256: 'abc' })
      await library.saveBatch(record, nothing, { build: 'b', state })
      await library.saveBatch({ ...record, state: 'ready' }, nothing, undefined)
      await library.removeDocument('d')
    })
  })
  expect(used).toEqual(['strict', 'relaxed', 'strict', 'strict'])
})

test('a database of an older version is taken up step by step, with what is in it', async ({ page }) => {
  const parts = await withStorage(page)
  const names = await parts.evaluate(async ({ openDatabase, migrations }) => {
    const old = await openDatabase('old', migrations)
    await old.tx(['settings'], 'readwrite', (tx) => tx.objectStore('settings').put('dark', 'colours'))
    old.close()
    const next = await openDatabase('old', [
      ...migrations,
      async (_, transaction) => {
        const settings = transaction.objectStore('settings')
        await settings.put(await settings.get('colours'), 'theme')
        await settings.delete('colours')
      },
    ])
    return next.tx(['settings'], 'readonly', async (tx) => [
      await tx.objectStore('settings').getAllKeys(),
      await tx.objectStore('settings').getAll(),
    ])
  })
  expect(names).toEqual([['theme'], ['dark']])
})

test('a step that fails leaves the database as it was', async ({ page }) => {
  const parts = await withStorage(page)
  const result = await parts.evaluate(async ({ openDatabase, migrations }) => {
    const old = await openDatabase('old', migrations)
    await old.tx(['settings'], 'readwrite', (tx) => tx.objectStore('settings').put('dark', 'colours'))
    old.close()
    const failure = await openDatabase('old', [
      ...migrations,
      async (_, transaction) => {
        await transaction.objectStore('settings').clear()
        throw new Error('half way')
      },
    ]).catch((error: Error) => error.message)
    const same = await openDatabase('old', migrations)
    return [failure, await same.tx(['settings'], 'readonly', (tx) => tx.objectStore('settings').get('colours'))]
  })
  expect(result).toEqual(['half way', 'dark'])
})

test('a transaction whose work throws writes nothing', async ({ page }) => {
  const parts = await withStorage(page)
  const result = await parts.evaluate(async ({ openDatabase }) => {
    const database = await openDatabase('fresh')
    const failure = await database
      .tx(['settings'], 'readwrite', async (tx) => {
        await tx.objectStore('settings').put(1, 'half')
        throw new Error('thought better of it')
      })
      .catch((error: Error) => error.message)
    return [failure, await database.tx(['settings'], 'readonly', (tx) => tx.objectStore('settings').count())]
  })
  expect(result).toEqual(['thought better of it', 0])
})

test('a database that was deleted under an open tab is opened again, and the whole transaction runs', async ({
  page,
}) => {
  const parts = await withStorage(page)
  const keys = await parts.evaluate(async ({ openDatabase }) => {
    const database = await openDatabase('gone')
    await new Promise((resolve) => (indexedDB.deleteDatabase('gone').onsuccess = resolve))
    await database.tx(['settings'], 'readwrite', async (tx) => {
      await tx.objectStore('settings').put(1, 'first')
      await tx.objectStore('settings').put(2, 'second')
    })
    return database.tx(['settings'], 'readonly', (tx) => tx.objectStore('settings').getAllKeys())
  })
  expect(keys).toEqual(['first', 'second'])
})

test('PDFs are kept alike as files and, where there is no file system, as pieces in the database', async ({ page }) => {
  const body = await scriptOf('byte-stores.ts')
  await page.route('**/blank', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }))
  await page.route('**/byte-stores.js', (route) => route.fulfill({ contentType: 'text/javascript', body }))
  await page.goto('/blank')
  const broken = await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const worker = new Worker('/byte-stores.js', { type: 'module' })
        worker.onmessage = ({ data }) => resolve(data)
        worker.onerror = ({ message }) => reject(new Error(message))
      }),
  )
  expect(broken).toEqual({ files: [], database: [] })
})

test('a phase that killed its thread is known by name; one that goes on in another tab is not held against it', async ({
  context,
  page,
}) => {
  const other = await context.newPage()
  const dying = await withStorage(other)
  const enter = () =>
    dying.evaluate(async ({ enterPhase, openDatabase }) => {
      const database = await openDatabase('phases')
      await enterPhase(database, 'model-load', 'small')
      await enterPhase(database, 'import', 'survivor')
      await enterPhase(database, 'import', 'erring')
    })
  const last = await withStorage(page)
  const look = () => last.evaluate(async ({ lastPhases, openDatabase }) => lastPhases(await openDatabase('phases')))
  await enter()
  expect(await look()).toEqual([])
  await dying.evaluate(async ({ leavePhase, openDatabase }) => {
    const database = await openDatabase('phases')
    await leavePhase(database, 'import', 'survivor')
    await leavePhase(database, 'import', 'erring', true)
  })
  await other.close()
  await expect.poll(look).toEqual([
    { name: 'import', subject: 'erring', deaths: 1, interruptions: 0 },
    { name: 'model-load', subject: 'small', deaths: 1, interruptions: 0 },
  ])
})

test('the end of a tab is held against a phase, and told from the end of the browser', async ({ page }) => {
  const parts = await withStorage(page)
  const ends = await parts.evaluate(async ({ enterPhase, leavePhase, openDatabase }) => {
    const database = await openDatabase('phases')
    const enter = async (tab: string) => {
      const { deaths, interruptions } = await enterPhase(database, 'import', 'd', tab)
      return [deaths, interruptions]
    }
    const counts = [await enter('a'), await enter('a'), await enter('b'), await enter('b'), await enter('c')]
    await leavePhase(database, 'import', 'd')
    return [...counts, await enter('c')]
  })
  expect(ends).toEqual([
    [0, 0],
    [1, 0],
    [1, 1],
    [2, 1],
    [2, 2],
    [0, 0],
  ])
})

test.describe('over quota', () => {
  // Chromium says so itself where a transaction fails.
  // Without the service worker, which fills the same space meanwhile, and gives it back where it fails.
  test.use({ expectedTrouble: [/QuotaExceeded/], serviceWorkers: 'block' })

  /** Leaves the site `bytes` to write. */
  async function leaveSpace(page: Page, bytes: number) {
    const session = await page.context().newCDPSession(page)
    const { usage } = await page.evaluate(() => navigator.storage.estimate())
    await session.send('Storage.overrideQuotaForOrigin', {
      origin: new URL(page.url()).origin,
      quotaSize: usage! + bytes,
    })
  }

  for (const [what, space] of [
    ['the file', 0.5],
    ['the copy beside what the browser needs itself', 1.02],
    ['what is read of it', 1.6],
  ] as const) {
    test(`a PDF for which there is no room, not for ${what}, is refused with what to do, and nothing is left`, async ({
      page,
    }) => {
      const pages = Array.from({ length: 1500 }, (_, n) => [
        Array.from({ length: 150 }, (_, m) => `w${((n * 7919 + m * 104729) % 99991).toString(36)}`).join(' '),
      ])
      const pdf = await fixturePdf({ pages })
      await page.goto('/')
      await openSample(page)
      await expectImported(page, 'pump-manual.pdf', String.raw`Sample · \d+ pages`)
      const before = await stored(page)
      await leaveSpace(page, Math.round(space * pdf.length))
      // IndexedDB goes by the space that it saw up to 30 s ago, until its last connection has been closed for two seconds.
      await page.goto('about:blank')
      await page.waitForTimeout(3000)
      await page.goto('/')
      await addPdfs(page, pdfFile('large.pdf', pdf))
      await expect(page.getByRole('alert')).toHaveText(
        /^large\.pdf There is not enough free space on this device: delete documents or a model, then try again\./,
        { timeout: 110_000 },
      )
      await expect(rowOf(page, 'large.pdf')).toHaveCount(0)
      await expect.poll(() => stored(page)).toEqual(before)
    })
  }
})

/** The turns in the database, and the copies beside the PDFs. */
function conversationIn(page: Page): Promise<{ stored: unknown[]; copied: unknown[]; settings: unknown }> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('sitebook')
      opening.onsuccess = () => resolve(opening.result)
    })
    const stored = await new Promise<unknown[]>((resolve) => {
      const reading = database.transaction('turns').objectStore('turns').getAll()
      reading.onsuccess = () => resolve(JSON.parse(JSON.stringify(reading.result)) as unknown[])
    })
    database.close()
    const root = await navigator.storage.getDirectory()
    const files = async (name: string) => {
      const read: unknown[] = []
      for await (const handle of (await root.getDirectoryHandle(name)).values())
        read.push(JSON.parse(await (await (handle as FileSystemFileHandle).getFile()).text()))
      return read
    }
    return { stored, copied: await files('turns'), settings: (await files('settings'))[0] }
  })
}

test('documents, conversation, feedback and settings come back when the database is deleted behind the app, and it is said', async ({
  page,
  site,
}) => {
  const pages = Array.from({ length: 5 }, (_, n) => [`Fuse F${n} is rated ${n + 4} A and sits in box ${n}.`])
  await page.goto('/')
  await addPdfs(page, pdfFile('fuses.pdf', await fixturePdf({ pages, password: 'amps' })))
  await rowOf(page, 'fuses.pdf').getByRole('textbox', { name: 'Password' }).fill('amps')
  await rowOf(page, 'fuses.pdf').getByRole('button', { name: 'Unlock' }).click()
  await expectImported(page, 'fuses.pdf', '5 pages')
  await ask(page, 'What is fuse F1 rated?')
  await deleteConversation(page)
  await expect(page.locator('.question')).toHaveCount(0)
  await ask(page, 'What is fuse F3 rated?')
  await page.getByRole('button', { name: 'This is the right passage' }).first().click()
  await expect(page.getByText('You marked this as right for: “What is fuse F3 rated?”')).toBeVisible()
  const openModels = () => page.getByRole('button', { name: /^Models: / }).click()
  const address = page.getByRole('textbox', { name: /^Address of a server/ })
  await openModels()
  await address.fill(`${site.url}nothing/`)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText(/^Saved, but it offers no model/)).toBeVisible()
  const before = await stored(page)
  // What was cleared left no copy.
  await expect
    .poll(async () => {
      const { stored, copied, settings } = await conversationIn(page)
      return stored.length === 1 && isDeepStrictEqual(stored, copied) ? settings : undefined
    })
    .toMatchObject({ lanUrl: `${site.url}nothing/` })

  await page.route('**/blank', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }))
  await page.goto('/blank')
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('sitebook')
        deleting.onsuccess = resolve
        deleting.onblocked = reject
      }),
  )
  await page.goto('/')
  await expect(
    page.getByText(
      'The browser lost Sitebook’s database; restored from the copies on this device: 1 document (being read again), 1 question and your settings.',
    ),
  ).toBeVisible()
  // With its password: it does not ask for it.
  await expectImported(page, 'fuses.pdf', '5 pages')
  const after = await stored(page)
  expect(after.documents).toEqual(before.documents)
  expect(textOf(after)).toEqual(textOf(before))
  await expect(page.locator('.question')).toHaveText(['What is fuse F3 rated?'])
  await expect(page.getByRole('article', { name: 'Quote 1' })).toContainText('7 A')
  await expect(page.getByText('You marked this as right for: “What is fuse F3 rated?”')).toBeVisible()
  await openModels()
  await expect(address).toHaveValue(`${site.url}nothing/`)

  // Once: at the next start nothing was lost.
  await page.reload()
  await expectImported(page, 'fuses.pdf', '5 pages')
  await expect(page.locator('.question')).toHaveText(['What is fuse F3 rated?'])
  await expect(page.getByText('The browser lost')).toHaveCount(0)
})
