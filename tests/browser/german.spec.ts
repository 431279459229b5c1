import { expect, test } from './harness'
import { expectFits } from './looks'

test('a German browser gets German, which is cut off nowhere, and English after a choice in the settings', async ({
  page,
}, info) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'languages', { get: () => ['de-AT', 'de'] }))
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/')
  await page.getByRole('button', { name: 'Beispielhandbuch ausprobieren' }).click()
  await expect(page.getByRole('group', { name: 'Beispielfragen' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await page.getByRole('textbox', { name: 'Frage' }).fill('What torque for the casing nuts?')
  await page.getByRole('textbox', { name: 'Frage' }).press('Enter')
  await expect(page.getByRole('article', { name: 'Zitat 1' })).toBeVisible()
  const look = async (screen: string) => {
    for (const [width, height] of [
      [390, 844],
      [844, 390],
    ] as const) {
      await page.setViewportSize({ width, height })
      await page.screenshot({ path: info.outputPath(`${screen} ${width}x${height}.png`) })
      await expectFits(page, `${screen} ${width}x${height}`)
    }
    await page.setViewportSize({ width: 390, height: 844 })
  }
  await look('answers')
  await page.getByRole('radio', { name: 'Dokumente' }).click()
  await look('library')
  await page.getByRole('button', { name: /^Modelle/ }).click()
  await expect(page.getByRole('dialog', { name: 'Modelle' })).toContainText('Ohne Internet')
  await look('models')
  await page.getByRole('button', { name: 'Schließen' }).click()
  await page.getByRole('button', { name: 'Einstellungen' }).click()
  await expect(page.getByRole('dialog', { name: 'Einstellungen' })).toContainText('Flugmodus')
  await look('settings')
  await page.getByRole('radio', { name: 'English' }).click()
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('button', { name: 'Settings' })).toBeVisible()
})
