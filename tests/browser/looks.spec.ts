import { expect, test } from './harness'
import { screens } from './screens'

const sizes = [
  { name: 'tablet', width: 1180, height: 820 },
  { name: 'upright tablet', width: 820, height: 1180 },
  { name: 'phone', width: 390, height: 844 },
]

for (const { name, width, height } of sizes) {
  test(`on a ${name} nothing runs over the edge and every target is at least 44 px`, async ({ page }, info) => {
    await page.setViewportSize({ width, height })
    for (const screen of screens) {
      await screen.reach(page)
      await page.screenshot({ path: info.outputPath(`${screen.name}.png`) })
      expect(await overflow(page), screen.name).toEqual([])
      expect(await smallTargets(page), screen.name).toEqual([])
    }
  })
}

test('the choice of colours is kept, and follows the system until it is made', async ({ page }) => {
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/')
  const light = await background()
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await background()
  expect(dark).not.toBe(light)
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('radio', { name: 'Light' }).click()
  expect(await background()).toBe(light)
  await page.reload()
  expect(await background()).toBe(light)
  await page.emulateMedia({ contrast: 'more' })
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('radio', { name: 'As the system' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast')
})

/** Elements that stick out of the screen on the left or right, where nothing can scroll them into view. */
function overflow(page: import('@playwright/test').Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll|hidden/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
    return [...document.querySelectorAll('#root *, [role=dialog] *, [role=alertdialog] *')]
      .filter((element) => element.checkVisibility() && !element.closest('.visually-hidden, .viewer-container'))
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect()
        return width > 0 && (left < -1 || right > innerWidth + 1) && !scrolls(element.parentElement)
      })
      .map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 40)}`)
      .concat(document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : [])
  })
}

/** What can be tapped and is narrower or lower than 44 px. */
function smallTargets(page: import('@playwright/test').Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'button, a, input:not([type=file], [type=radio]), textarea, label.button',
      ),
    ]
      .filter((element) => element.checkVisibility() && element.parentElement?.style.position !== 'absolute')
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 44 || box.height < 44))
      .map(({ element, box }) => `${element.ariaLabel ?? element.textContent} ${box.width} x ${box.height}`),
  )
}
