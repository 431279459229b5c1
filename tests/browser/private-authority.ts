/** A Chromium to which the names of a site are servers of this machine, and which trusts an authority as a tablet does that was told to. */
import { type BrowserContext, chromium } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromiumPath, flags } from '../chromium'
import { siteName } from '../recipes'
import { watch } from './harness'

export interface Trusting {
  /** A folder of its own: the browser's profile, curl's settings and the authorities that are trusted are there, and none of this machine's are. */
  home: string
  /** PEM file. */
  authority: string
  /** Ports of this machine, by name. */
  ports: Record<string, number>
}

/** Whether an authority can be given to Chromium here (Debian: `libnss3-tools`). */
export const canTrust = () => spawnSync('certutil', ['-H']).error === undefined

/** The caller closes it. What goes wrong is written to `trouble`. */
export async function trustingBrowser(
  { home, authority, ports }: Trusting,
  trouble: string[],
): Promise<BrowserContext> {
  const store = join(home, '.pki/nssdb')
  mkdirSync(store, { recursive: true })
  certutil('-N', '-d', `sql:${store}`, '--empty-password')
  certutil('-A', '-d', `sql:${store}`, '-t', 'C,,', '-n', 'Plant authority', '-i', authority)
  const rules = Object.entries(ports).map(([name, port]) => `MAP ${name}:443 127.0.0.1:${port}`)
  const context = await chromium.launchPersistentContext(join(home, 'profile'), {
    executablePath: chromiumPath()!,
    args: [...flags, `--host-resolver-rules=${rules.join(',')}`],
    viewport: { width: 1180, height: 820 },
    env: { ...process.env, HOME: home },
  })
  const seen: string[] = []
  await watch(context, seen)
  const own = Object.keys(ports).map((name) => `other host: https://${name}/`)
  context.on('close', () => trouble.push(...seen.filter((line) => !own.some((start) => line.startsWith(start)))))
  return context
}

function certutil(...args: string[]): void {
  const { status, stderr } = spawnSync('certutil', args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}

/** Runs a line of the recipe in a shell where the site's name is `port` of this machine; what it printed. */
export function runLine(line: string, { home, authority, ports }: Trusting): string {
  const to = `connect-to = "${siteName}:443:127.0.0.1:${ports[siteName]}"`
  writeFileSync(join(home, '.curlrc'), `${to}\ncacert = "${authority}"\n`)
  const { status, stdout, stderr } = spawnSync('bash', ['-c', line], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: home },
    timeout: 60_000,
  })
  if (status !== 0) throw new Error(`${line}\n${stderr}`)
  return stdout
}
