/** What holds of every screen, whatever its size. */
import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page, type TestInfo } from '@playwright/test'

export const sizes = [
  { name: 'tablet', width: 1180, height: 820 },
  { name: 'upright tablet', width: 820, height: 1180 },
  { name: 'phone', width: 390, height: 844 },
  { name: 'phone on its side', width: 844, height: 390 },
]

/** Asserts that nothing runs over the edge and that every target is at least 44 px; `screen` names it in the report. */
export async function expectFits(page: Page, screen: string): Promise<void> {
  expect(await overflow(page), screen).toEqual([])
  expect(await smallTargets(page), screen).toEqual([])
}

/** Looks at a screen of each size with `shown` in sight: keeps a picture, asserts that it fits, and that axe finds nothing wrong. */
export async function expectLooks(page: Page, info: TestInfo, state: string, shown: Locator): Promise<void> {
  for (const { name, width, height } of sizes) {
    await page.setViewportSize({ width, height })
    await shown.scrollIntoViewIfNeeded()
    await page.screenshot({ path: info.outputPath(`${state}, ${name}.png`) })
    await expectFits(page, `${state}, ${name}`)
  }
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations, state).toEqual([])
}

/** Asserts that a text is not cut with an ellipsis. */
export async function expectWhole(text: Locator, where: string): Promise<void> {
  const [shown, natural] = await text.evaluate((element) => {
    const { width } = element.getBoundingClientRect()
    const copy = element.parentElement!.appendChild(element.cloneNode(true) as HTMLElement)
    copy.style.flexShrink = '0'
    const whole = copy.getBoundingClientRect().width
    copy.remove()
    return [width, whole]
  })
  expect(shown, where).toBeGreaterThanOrEqual(natural - 0.02)
}

/** Elements that stick out of the screen on the left or right, where nothing can scroll them into view. */
function overflow(page: Page): Promise<string[]> {
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
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'button, a, summary, input:not([type=file], [type=radio], label > [type=checkbox]), textarea, label.button, label:has(> [type=checkbox])',
      ),
    ]
      .filter((element) => element.checkVisibility() && element.parentElement?.style.position !== 'absolute')
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 44 || box.height < 44))
      .map(({ element, box }) => `${element.ariaLabel ?? element.textContent} ${box.width} x ${box.height}`),
  )
}
