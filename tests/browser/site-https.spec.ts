/** The recipe of `docs/site.md` as a whole: its servers over HTTPS with a private authority, on a tablet that was told to trust it. */
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isHere, makeCertificate, recipeText, serveByRecipe, servers, siteName } from '../recipes'
import { ask, openQuote, openSample } from './flow'
import { expect, test as base } from './harness'
import { canTrust, runLine, trustingBrowser } from './private-authority'

/** Beside `curl`, of "Check it": those that need nothing but the site. */
const checks = [...recipeText.matchAll(/^- `(curl -sI[^`]*)`/gm)].map(([, line = '']) => line)

const test = base.extend<object, { files: string }>({
  /** A build with its compressed files, where the user of a server may read it. */
  files: [
    async ({ built }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'sitebook-files-'))
      cpSync(built, folder, { recursive: true })
      chmodSync(folder, 0o755)
      expect(spawnSync('npm', ['run', '--silent', 'compress', '--', folder]).status).toBe(0)
      await use(folder)
      await rm(folder, { recursive: true })
    },
    { scope: 'worker', timeout: 300_000 },
  ],
})

test.setTimeout(300_000)

for (const server of servers)
  test(
    `${server} with a certificate of an authority of its own: ready for flight mode, and answers without the server`,
    { tag: '@campaign' },
    async ({ files, profile: home, trouble }) => {
      test.skip(!canTrust(), 'certutil is not here: libnss3-tools.')
      test.skip(!isHere(server), `${server} is not here.`)
      const { port, authority = '', stop } = await serveByRecipe(server, { files, certificate: makeCertificate(home) })
      const tablet = { home, authority, ports: { [siteName]: port } }

      expect(checks).toHaveLength(2)
      const [none = '', index = ''] = checks.map((line) => runLine(line, tablet))
      expect(none).toMatch(/^HTTP\S+ 404/)
      expect(none).toMatch(/^content-security-policy: default-src 'none'/im)
      expect(index).toMatch(/^HTTP\S+ 200/)
      expect(index).toMatch(/^content-encoding: gzip/im)

      const context = await trustingBrowser(tablet, trouble)
      const page = context.pages()[0]!
      await page.goto(`https://${siteName}/`)
      await expect(page.getByText(/^Ready for flight mode:/)).toBeVisible({ timeout: 90_000 })
      await stop()
      await page.reload()
      await openSample(page)
      await ask(page, 'What torque for the casing nuts?')
      await openQuote(page)
      await context.close()

      // The name means this machine to a browser that was told nothing of the authority, too.
      const stranger = await serveByRecipe(server, { files, certificate: makeCertificate(home) })
      const other = await mkdtemp(join(tmpdir(), 'sitebook-stranger-'))
      const untold = await trustingBrowser({ home: other, authority: makeCertificate(other).authority, ports: { [siteName]: stranger.port } }, []) // prettier-ignore
      await expect(untold.pages()[0]!.goto(`https://${siteName}/`)).rejects.toThrow('ERR_CERT_AUTHORITY_INVALID')
      await untold.close()
      await stranger.stop()
      await rm(other, { recursive: true, force: true, maxRetries: 5 })
    },
  )
