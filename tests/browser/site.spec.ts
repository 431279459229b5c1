/** What the serving site says of itself. */
import { mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { controlled } from './kept'
import { expect, test } from './harness'

test('shows what the site says of itself today, without a new build, and what it said last where there is no network', async ({
  context,
  page,
  site,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'sitebook-site-'))
  const { directory } = site.site
  for (const name of await readdir(directory)) {
    if (name !== 'site.json') await symlink(join(directory, name), join(folder, name))
  }
  const say = (name: string) => writeFile(join(folder, 'site.json'), JSON.stringify({ name }))
  site.site.directory = folder
  const brand = page.getByRole('heading', { level: 1 })

  await writeFile(join(folder, 'site.json'), '{ "nmae": "Refinery North" }')
  await page.goto('/')
  await page.getByRole('button', { name: 'Settings' }).click()
  await expect(page.getByRole('dialog')).toContainText('site.json has a field "nmae" that Sitebook does not know.')
  await page.getByRole('button', { name: 'Close' }).click()

  await say('Refinery North')
  await page.reload()
  await expect(brand).toHaveText('Sitebook Refinery North')
  await controlled(page)
  await say('Refinery South')
  await page.reload()
  await expect(brand).toHaveText('Sitebook Refinery South')
  await site.stop()
  await context.setOffline(true)
  await page.reload()
  await expect(brand).toHaveText('Sitebook Refinery South')
  await context.setOffline(false)
  await site.start()
  await rm(folder, { recursive: true })
})
