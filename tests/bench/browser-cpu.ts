/** Seconds of CPU that a browser and all its processes have used, by Linux' /proc; NaN elsewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'

interface Process {
  parent: number
  seconds: number
}

/** Linux counts in hundredths of a second. */
const ticks = 100

/** Of the browser with this profile. */
export function browserCpu(profile: string): number {
  if (!existsSync('/proc/self/stat')) return NaN
  const all = new Map<number, Process>()
  let browser = 0
  for (const id of readdirSync('/proc').map(Number).filter(Boolean)) {
    try {
      // Behind its name, which may hold anything: state, parent; the 12th and 13th are the time of it and of the kernel for it.
      const [, parent, ...rest] = readFileSync(`/proc/${id}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')
        .map(Number)
      all.set(id, { parent: parent!, seconds: (rest[9]! + rest[10]!) / ticks })
      const command = readFileSync(`/proc/${id}/cmdline`, 'utf8')
      if (command.includes(`--user-data-dir=${profile}`) && !command.includes('--type=')) browser = id
    } catch {
      // It has ended meanwhile.
    }
  }
  const isOfBrowser = (id: number): boolean => id === browser || (all.has(id) && isOfBrowser(all.get(id)!.parent))
  return [...all].reduce((sum, [id, { seconds }]) => sum + (isOfBrowser(id) ? seconds : 0), 0)
}
