/** The app's build as a site serves it that hands out documents. */
import { mkdtemp, readdir, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestSite } from './harness'

/** Has `site` serve its build with a `site.json` that offers a pack; returns the folder that is served, for the pack and to be removed. */
export async function offerPack({ site }: TestSite): Promise<string> {
  const served = await mkdtemp(join(tmpdir(), 'sitebook-served-'))
  for (const name of await readdir(site.directory))
    if (name !== 'site.json') await symlink(join(site.directory, name), join(served, name))
  await writeFile(join(served, 'site.json'), '{ "pack": true }')
  site.directory = served
  return served
}
