import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './harness'
import { screens } from './screens'

/** What axe finds on the screen, by rule and element; `rules` narrows what it looks for. */
async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  const found = await (rules ? axe.withRules(rules) : axe).analyze()
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** Shows the screen in the colours of a theme, or in those of the system. */
function paint(page: Page, theme: 'dark' | 'contrast' | ''): Promise<void> {
  return page.evaluate((theme) => {
    if (theme) document.documentElement.dataset.theme = theme
    else delete document.documentElement.dataset.theme
  }, theme)
}

test.slow()

test('axe finds nothing wrong on any screen, and enough contrast in the dark and the contrast colours', async ({
  page,
}) => {
  for (const screen of screens) {
    await screen.reach(page)
    expect(await violations(page), screen.name).toEqual([])
    // Colours are all that a theme changes.
    for (const theme of ['dark', 'contrast'] as const) {
      await paint(page, theme)
      expect(await violations(page, ['color-contrast']), `${screen.name}, ${theme}`).toEqual([])
    }
    await paint(page, '')
  }
})

// What is of a phone alone is size, which looks.spec.ts asks in the gate.
test('axe finds nothing wrong on any screen of a phone', { tag: '@campaign' }, async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const screen of screens) {
    await screen.reach(page)
    expect(await violations(page), screen.name).toEqual([])
  }
})
