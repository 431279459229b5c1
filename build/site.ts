/** The `site.json` of a folder, for the build and the server. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { noSite, type Site, siteOf, sitePath } from '../src/site/site.ts'

/** Throws an Error that says what is wrong with the file; a folder without one says nothing of the site. */
export function siteIn(folder: string): Site {
  const path = join(folder, sitePath)
  return existsSync(path) ? siteOf(JSON.parse(readFileSync(path, 'utf8'))) : noSite
}
