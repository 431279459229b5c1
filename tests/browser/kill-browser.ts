/** The end of a browser as a power cut or the system makes it: at once, with all its processes. Linux only. */
import type { BrowserContext, Page } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import { launch } from './harness'

/** Kills the Chromium that runs on `profile`; resolves when none of its processes is left. */
export async function killBrowser(profile: string): Promise<void> {
  const browser = processes().find(
    ({ command }) => command.includes(`--user-data-dir=${profile}`) && !command.includes('--type='),
  )
  if (!browser) throw new Error(`No browser runs on ${profile}`)
  const family = familyOf(browser.id)
  for (const id of family) kill(id)
  while (processes().some(({ id }) => family.includes(id))) await new Promise((resolve) => setTimeout(resolve, 20))
}

/** Starts a browser on a profile, with the app on its page. */
export async function startApp(
  profile: string,
  extraFlags: string[],
  trouble: string[],
  url: string,
): Promise<[BrowserContext, Page]> {
  const context = await launch(profile, extraFlags, trouble)
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(url)
  return [context, page]
}

interface Process {
  id: number
  parent: number
  command: string
}

function processes(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')
        // After the name in brackets, which may hold anything: state, parent.
        const [state, parent] = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
        return state === 'Z' ? [] : [{ id: Number(name), parent: Number(parent), command }]
      } catch {
        // It ended between two looks.
        return []
      }
    })
}

function familyOf(id: number): number[] {
  const all = processes()
  const children = (parent: number): number[] =>
    all.filter((one) => one.parent === parent).flatMap((one) => [one.id, ...children(one.id)])
  return [id, ...children(id)]
}

function kill(id: number) {
  try {
    process.kill(id, 'SIGKILL')
  } catch {
    // It went with its parent.
  }
}
