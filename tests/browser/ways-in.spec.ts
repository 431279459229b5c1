/** Every way in which a file can come into the library, as far as Chromium lets a test take it. */
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { drag } from './drag'
import { fixturePdf } from './fixture-pdf'
import { expect, launch, test } from './harness'
import { killBrowser, startApp } from './kill-browser'
import { controlled, keptWhole } from './kept'
import { ask } from './flow'
import { addPdfs, expectImported, pdfFile } from './library'

/** Writes files below `directory`: PDFs of one page that say what they are called, and text for every other name. */
async function write(directory: string, ...names: string[]): Promise<string[]> {
  const paths = names.map((name) => join(directory, name))
  for (const path of paths) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, /\.pdf$/i.test(path) ? await fixturePdf({ pages: [[`This is ${path}.`]] }) : 'x')
  }
  return paths
}

/** The names of the documents, in the order of the list. */
const listed = (page: Page) => page.getByRole('list', { name: 'Documents' }).locator('.name').allTextContents()

async function firstScreen(page: Page): Promise<void> {
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Try the sample manual' })).toBeVisible()
}

test('a PDF that is dropped anywhere is added, and the page says so while it hovers', async ({ page, profile }) => {
  const files = await write(profile, 'drain.pdf')
  const overlay = page.getByText('Drop documents, folders or a model to add them')
  await firstScreen(page)
  const first = await drag(page, files)
  await expect(overlay).toBeVisible()
  await first.leave()
  await expect(overlay).toBeHidden()
  const second = await drag(page, files)
  await expect(overlay).toBeVisible()
  await second.drop()
  await expect(overlay).toBeHidden()
  await expectImported(page, 'drain.pdf', '1 page')
})

test('of a folder that is dropped the PDFs and texts are added, at any depth, in the order of their names', async ({
  page,
  profile,
}) => {
  const site = join(profile, 'Site A')
  await write(site, 'b10.pdf', 'b9.pdf', 'pumps/old/c.pdf', 'pumps/d.PDF', 'pumps/notes.txt', 'zoo.xlsx')
  const [single = ''] = await write(profile, 'single.pdf')
  await firstScreen(page)
  await (await drag(page, [site, single])).drop()
  await expect.poll(() => listed(page)).toEqual(['single.pdf', 'b9.pdf', 'b10.pdf', 'd.PDF', 'notes.txt', 'c.pdf'])
  await expectImported(page, 'c.pdf', '1 page')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a folder without a PDF says so', async ({ page, profile }) => {
  const site = join(profile, 'Photos')
  await write(site, 'one.jpg', 'more/two.jpg')
  await firstScreen(page)
  await (await drag(page, [site])).drop()
  await expect(page.getByText('There are no PDFs or texts in the folder “Photos”.')).toBeVisible()
})

test('of a folder that is picked the PDFs and texts are added, at any depth', async ({ page, profile }) => {
  const site = join(profile, 'Site A')
  await write(site, 'a.pdf', 'pumps/b.pdf', 'pumps/notes.txt')
  await firstScreen(page)
  await page.getByLabel('Add a folder').setInputFiles(site)
  await expect.poll(() => listed(page)).toEqual(['a.pdf', 'b.pdf', 'notes.txt'])
  await expectImported(page, 'b.pdf', '1 page')
})

// The event alone is ours: a test cannot put a file on the system's clipboard.
test('a PDF that is pasted is added, and text is pasted as ever', async ({ page }) => {
  await firstScreen(page)
  const pdf = await fixturePdf({ pages: [['The drain is behind the left panel.']] })
  const taken = await page.evaluate(
    (bytes) => {
      const paste = (clipboardData: DataTransfer) => {
        const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
        return !document.body.dispatchEvent(event)
      }
      const [text, file] = [new DataTransfer(), new DataTransfer()]
      text.setData('text/plain', 'What torque?')
      file.items.add(new File([Uint8Array.from(bytes)], 'pasted.pdf', { type: 'application/pdf' }))
      return { text: paste(text), file: paste(file) }
    },
    [...pdf],
  )
  expect(taken).toEqual({ text: false, file: true })
  await expectImported(page, 'pasted.pdf', '1 page')
})

test('a PDF without ending or type is taken by its first bytes, alone and in a folder', async ({ page, profile }) => {
  await firstScreen(page)
  const pdf = (text: string) => fixturePdf({ pages: [[text]] })
  await addPdfs(
    page,
    { name: 'download', mimeType: 'application/octet-stream', buffer: await pdf('The drain is behind the panel.') },
    { name: 'notes', mimeType: 'application/octet-stream', buffer: Buffer.from('The drain is behind the panel.') },
  )
  await expectImported(page, 'download', '1 page')
  await expect(page.getByRole('alert')).toHaveText(/^notes Sitebook cannot read this kind of file/)
  mkdirSync(join(profile, 'chat'))
  writeFileSync(join(profile, 'chat/4711'), await pdf('The vent is above the panel.'))
  writeFileSync(join(profile, 'chat/4712'), 'Hello')
  await (await drag(page, [join(profile, 'chat')])).drop()
  await expectImported(page, '4711', '1 page')
  await expect.poll(() => listed(page)).toEqual(['download', '4711'])
})

test('two documents of one name are told apart in the list and in each citation', async ({ page }) => {
  await firstScreen(page)
  const valve = async (bar: number) =>
    pdfFile('valve.pdf', await fixturePdf({ pages: [[`Valve V-7 opens at ${bar} bar.`]] }))
  await addPdfs(page, await valve(9))
  // The first document takes the first screen away, and its button with it.
  await expect.poll(() => listed(page)).toEqual(['valve.pdf'])
  await addPdfs(page, await valve(12))
  await expect.poll(() => listed(page)).toEqual(['valve.pdf', 'valve.pdf (2)'])
  await expectImported(page, 'valve.pdf (2)', '1 page')
  await expect(
    page.getByRole('list', { name: 'Documents' }).getByText(/1 page · \d+\skB, added \d+ \w+ \d{4}/),
  ).toHaveCount(2)
  await ask(page, 'At what pressure does valve V-7 open?')
  const newer = page.getByRole('article').filter({ hasText: '12 bar' })
  await expect(newer.locator('.quote-source')).toHaveText('valve.pdf (2), page 1 of 1')
  await newer.locator('.quote-source').click()
  await expect(page.getByRole('heading', { name: 'valve.pdf (2)' })).toBeVisible()
})

/** Installs the app, as the user does from the browser's menu, and returns how the system opens files with it. */
async function install(browser: Browser | null, url: string) {
  const session = await browser!.newBrowserCDPSession()
  await session.send('PWA.install', { manifestId: url, installUrlOrBundleUrl: url })
  return (files: string[]) => session.send('PWA.launchFilesInApp', { manifestId: url, files })
}

/** The tab or window of the app; `launch_handler` lets there be one. */
async function appPage(context: BrowserContext, name: string): Promise<Page> {
  const withName = () =>
    Promise.all(context.pages().map((page) => page.getByText(name, { exact: true }).first().isVisible()))
  await expect.poll(withName).toContain(true)
  return context.pages()[(await withName()).indexOf(true)]!
}

test('files that are opened with the installed app are added, while it runs and when it starts in flight mode', async ({
  profile,
  extraFlags,
  site,
  trouble,
}) => {
  const files = await write(join(profile, 'files'), 'one.pdf', 'two.pdf', 'three.pdf')
  const first = await launch(join(profile, 'browser'), extraFlags, trouble)
  const page = first.pages()[0]!
  await page.goto(site.url)
  await controlled(page)
  const openWith = await install(first.browser(), site.url)
  await openWith(files.slice(0, 2))
  const running = await appPage(first, 'two.pdf')
  await expectImported(running, 'one.pdf', '1 page')
  await expectImported(running, 'two.pdf', '1 page')
  await first.close()

  await site.stop()
  const second = await launch(join(profile, 'browser'), extraFlags, trouble)
  const session = await second.browser()!.newBrowserCDPSession()
  await session.send('PWA.launchFilesInApp', { manifestId: site.url, files: files.slice(2) })
  const started = await appPage(second, 'three.pdf')
  await expectImported(started, 'three.pdf', '1 page')
  expect(await listed(started)).toEqual(['one.pdf', 'two.pdf', 'three.pdf'])
  await second.close()
})

/** Shares PDFs with the app, as the system's share sheet does by the manifest's `share_target`. */
async function share(page: Page, pdfs: { name: string; bytes: Buffer }[]): Promise<void> {
  const given = pdfs.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') }))
  await page.evaluate(async (pdfs) => {
    const { share_target } = (await fetch('/manifest.webmanifest').then((response) => response.json())) as {
      share_target: { action: string; method: string; enctype: string; params: { files: [{ name: string }] } }
    }
    const files = new DataTransfer()
    for (const { name, base64 } of pdfs) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      files.items.add(new File([bytes], name, { type: 'application/pdf' }))
    }
    const input = Object.assign(document.createElement('input'), {
      type: 'file',
      name: share_target.params.files[0].name,
    })
    input.files = files.files
    const { action, method, enctype } = share_target
    const form = Object.assign(document.createElement('form'), { action, method, enctype })
    form.append(input)
    document.body.append(form)
    form.submit()
  }, given)
}

test('files shared from another app come in under their names and once, in flight mode too', async ({ page, site }) => {
  const pdfs = await Promise.all(
    ['Pump P-101A, Übersicht', 'Boiler'].map(async (name) => ({
      name: `${name}.pdf`,
      bytes: await fixturePdf({ pages: [[name]] }),
    })),
  )
  await page.goto('/')
  await controlled(page)
  await site.stop()
  await share(page, pdfs)
  for (const { name } of pdfs) await expectImported(page, name, '1 page')
  await page.reload()
  await expect.poll(() => listed(page)).toHaveLength(2)
  await expect(page.locator('.banner')).toHaveCount(0)
  await site.start()
})

test.describe('a file that another site sends to the address of a share', () => {
  // The other site.
  test.use({ extraFlags: ['--host-resolver-rules=MAP elsewhere.example 127.0.0.1'] })

  for (const policy of ['unsafe-url', 'no-referrer'])
    test(`is only offered, and comes in with a tap or goes (${policy})`, async ({
      page,
      context,
      site,
      expectedTrouble,
    }) => {
      expectedTrouble.push(/^other host: http:\/\/elsewhere\.example/)
      await page.goto('/')
      await controlled(page)
      const pdf = await fixturePdf({ pages: [['Tighten the casing nuts of pump P-101A to 999 Nm.']] })
      const send = async () => {
        const other = await context.newPage()
        await other.route('http://elsewhere.example/', (route) =>
          route.fulfill({
            contentType: 'text/html',
            headers: { 'Referrer-Policy': policy },
            body: '<title>Other</title>',
          }),
        )
        await other.goto('http://elsewhere.example/')
        await other.evaluate(
          ([action, bytes]) => {
            const files = new DataTransfer()
            files.items.add(new File([Uint8Array.from(bytes)], 'procedure.pdf', { type: 'application/pdf' }))
            const form = Object.assign(document.createElement('form'), {
              action,
              method: 'post',
              enctype: 'multipart/form-data',
            })
            const input = Object.assign(document.createElement('input'), { type: 'file', name: 'files' })
            input.files = files.files
            form.append(input)
            document.body.append(form)
            form.submit()
          },
          [`${site.url}share`, [...pdf]] as const,
        )
        await expect(other.getByText('“procedure.pdf” came from another app or site.')).toBeVisible()
        return other
      }
      const first = await send()
      await expect(first.getByRole('list', { name: 'Documents' })).toHaveCount(0)
      await first.getByRole('button', { name: 'Discard' }).click()
      await first.reload()
      await expect(first.getByRole('button', { name: 'Try the sample manual' })).toBeVisible()
      await expect(first.locator('.banner')).toHaveCount(0)
      const second = await send()
      // Until it is decided, it is asked.
      await second.reload()
      await second.getByRole('button', { name: 'Add', exact: true }).click()
      await expectImported(second, 'procedure.pdf', '1 page')
      await second.reload()
      await expectImported(second, 'procedure.pdf', '1 page')
      await expect(second.locator('.banner')).toHaveCount(0)
    })
})

test('a link to the app puts no words of its own on the screen', async ({ page }) => {
  await page.goto('/?shared=1&lost=Call+555-1234')
  await expect(page.getByRole('button', { name: 'Try the sample manual' })).toBeVisible()
  await expect(page.locator('body')).not.toContainText('555')
})

test('a share for which there is no room ends in the app, which says what to do, and takes in what fits', async ({
  page,
  site,
}) => {
  await page.goto('/')
  await keptWhole(page, site.site.directory)
  const session = await page.context().newCDPSession(page)
  const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate())
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(page.url()).origin,
    quotaSize: usage + 2 ** 21,
  })
  const small = await fixturePdf({ pages: [['The drain is behind the left panel.']] })
  await share(page, [
    { name: 'large & heavy.pdf', bytes: Buffer.concat([small, Buffer.alloc(2 ** 22)]) },
    { name: 'small.pdf', bytes: small },
  ])
  await expect(page.getByRole('alert')).toHaveText(
    'large & heavy.pdf There is not enough free space for what was shared: delete documents or a model, then share it again.',
  )
  await expectImported(page, 'small.pdf', '1 page')
  await page.reload()
  await expectImported(page, 'small.pdf', '1 page')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a share in which the browser is killed comes in at the next start, or is said to be cut off', async ({
  profile,
  extraFlags,
  site,
  trouble,
}) => {
  test.skip(process.platform !== 'linux', 'Finds the browser’s processes in /proc.')
  let [, page] = await startApp(profile, extraFlags, trouble, site.url)
  await controlled(page)
  const small = await fixturePdf({ pages: [['The drain is behind the left panel.']] })
  const large = Buffer.concat([small, Buffer.alloc(12 * 2 ** 20)])
  for (const [name, bytes] of Object.entries({ 'small.pdf': small, 'large.pdf': large })) {
    const sent = page.waitForRequest((request) => request.method() === 'POST')
    await share(page, [{ name, bytes }])
    await sent
    await page.waitForTimeout(100)
    await killBrowser(profile)
    ;[, page] = await startApp(profile, extraFlags, trouble, site.url)
    const document = page.getByRole('list', { name: 'Documents' }).getByText(name, { exact: true })
    const cutOff = page.getByRole('alert').filter({ hasText: 'share again what is missing' })
    await expect(document.or(cutOff).first()).toBeVisible()
    if (await document.isVisible()) await expectImported(page, name, '1 page')
  }
  await page.context().close()
})

test.describe('the offer to install', () => {
  // Without it Chromium offers nothing before the user has been there for a while.
  test.use({ extraFlags: ['--bypass-app-banner-engagement-checks'] })

  test('stands in the settings until the app is installed', async ({ page }) => {
    await page.goto('/')
    await controlled(page)
    await page.reload()
    const button = page.getByRole('button', { name: 'Install Sitebook' })
    await expect(async () => {
      // Opened before the browser offers it, the settings hide the button that opens them.
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Settings' }).click({ timeout: 2000 })
      await expect(button).toBeVisible({ timeout: 1000 })
    }).toPass()
    // Nobody can say yes to the browser's own question here.
    await page.evaluate(() => dispatchEvent(new Event('appinstalled')))
    await expect(button).toBeHidden()
  })
})
