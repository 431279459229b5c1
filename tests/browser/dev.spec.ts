/** `npm run dev`, as a contributor runs it. */
import { spawn } from 'node:child_process'
import { utimesSync } from 'node:fs'
import { join } from 'node:path'
import { ask, openSample } from './flow'
import { expect, test } from './harness'

const root = join(import.meta.dirname, '../..')

/** Starts the development server on a free port. */
async function dev(): Promise<{ url: string; stop(): void }> {
  // A group of its own: npm does not pass its end on to what it runs.
  const server = spawn('npm', ['run', 'dev', '--', '--clearScreen', 'false'], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1' },
    detached: true,
  })
  const stop = () => void process.kill(-server.pid!)
  // Both streams are read to the end: a server that can't say what it does ends.
  const url = new Promise<string>((resolve, reject) => {
    let said = ''
    for (const stream of [server.stdout, server.stderr])
      stream.on('data', (data: Buffer) => {
        said += data.toString()
        const address = /http:\/\/localhost:\d+\//.exec(said)?.[0]
        if (address) resolve(address)
      })
    server.once('exit', () => reject(new Error(`No address: ${said}`)))
  })
  return { url: await url, stop }
}

test('the development server answers from the sample, isolated as the app is, and shows a change at once', async ({
  page,
}) => {
  test.setTimeout(240_000)
  const { url, stop } = await dev()
  try {
    const console: string[] = []
    page.on('console', (message) => console.push(message.text()))
    // Packages are made ready for the browser when they are first asked for.
    await page.goto(url, { timeout: 120_000 })
    await expect(page.getByRole('button', { name: 'Try the sample manual' })).toBeVisible({ timeout: 120_000 })
    await expect(page.getByText('the development server has no service worker')).toBeVisible()
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
    await openSample(page)
    await ask(page, 'What is the torque for the casing nuts?')
    await expect(page.getByRole('article', { name: 'Quote 1' })).toContainText('N·m')
    await page.getByRole('button', { name: /^Models/ }).click()
    await expect(
      page
        .getByRole('dialog', { name: 'Models' })
        .getByRole('button', { name: /Download/ })
        .first(),
    ).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByRole('article', { name: 'Quote 1' }).locator('.quote-source').click()
    await expect(page.locator('.pdfViewer .page .textLayer span').first()).toBeAttached()

    const file = 'src/ui/turn-view.tsx'
    utimesSync(join(root, file), new Date(), new Date())
    await expect.poll(() => console.find((line) => line.includes(`hot updated: /${file}`))).toBeTruthy()
    await expect(page.getByRole('article', { name: 'Quote 1' })).toBeVisible()
    await expect(page.locator('vite-error-overlay')).toHaveCount(0)
  } finally {
    stop()
  }
})
