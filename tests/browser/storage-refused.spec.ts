/** A browser that lets the site store nothing: "Block all cookies", "On-device site data: don't allow". */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './harness'

const refusal = 'This browser does not let Sitebook store anything: allow cookies and site data for this site'

test.use({
  profile: async ({ profile }, use) => {
    mkdirSync(join(profile, 'Default'), { recursive: true })
    const settings = { profile: { default_content_setting_values: { cookies: 2 } } }
    writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(settings))
    await use(profile)
  },
})

test('says so in one sentence, with the way out, and offers nothing that would fail', async ({
  page,
  expectedTrouble,
}) => {
  // The log has it too, once for each part of the app that wanted something stored.
  expectedTrouble.push(/storage\/refused/)
  await page.goto('/')
  await expect(page.getByRole('alert')).toContainText(refusal)
  await expect(page.getByRole('alert')).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'Try the sample manual' })).toHaveCount(0)
  // Longer than anything that the app begins by itself after its start.
  await page.waitForTimeout(4000)
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('radio', { name: 'Dark' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})
