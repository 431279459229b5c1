/** What stands on a PDF's page in the viewer, and where. */
import { expect, type Locator, type Page } from '@playwright/test'

export interface Rect {
  left: number
  top: number
  right: number
  bottom: number
}

/** The highlight boxes on the screen, in CSS pixels. */
function highlights(page: Page): Promise<Rect[]> {
  return page.locator('.highlight').evaluateAll((elements) =>
    elements.map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect()
      return { left, top, right, bottom }
    }),
  )
}

/** Where `text` stands in pdf.js' text layer: the boxes of its letters, one for each run of text; white space aside. */
function lettersOf(page: Page, pageNumber: number, text: string): Promise<Rect[]> {
  const layer = page.locator(`.pdfViewer .page[data-page-number="${pageNumber}"] .textLayer`)
  return layer.evaluate((element, wanted) => {
    const letters: { node: Text; offset: number }[] = []
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      for (let offset = 0; offset < node.data.length; offset++) {
        if (/\S/.test(node.data[offset]!)) letters.push({ node, offset })
      }
    }
    const bare = wanted.replace(/\s/g, '')
    const at = letters
      .map(({ node, offset }) => node.data[offset])
      .join('')
      .indexOf(bare)
    if (at < 0) throw new Error(`Not on the page: ${wanted}`)
    return letters.slice(at, at + bare.length).map(({ node, offset }) => {
      const range = document.createRange()
      range.setStart(node, offset)
      range.setEnd(node, offset + 1)
      const { left, top, right, bottom } = range.getBoundingClientRect()
      return { left, top, right, bottom }
    })
  }, text)
}

/** The marked words of a quote; those of a table stand in several cells. */
export async function markedWords(quote: Locator): Promise<string> {
  return (await quote.locator('mark').allTextContents()).join('\n')
}

/** Asserts that the highlights cover the letters of `text` on this page, each of them, and little else. */
export async function expectHighlighted(page: Page, pageNumber: number, text: string): Promise<void> {
  await expect(page.locator('.highlight').first()).toBeVisible()
  await expect(
    page.locator(`.pdfViewer .page[data-page-number="${pageNumber}"] .textLayer span`).first(),
  ).toBeAttached()
  await expect(async () => {
    const boxes = await highlights(page)
    const letters = await lettersOf(page, pageNumber, text)
    const uncovered = letters.filter((letter) => !boxes.some((box) => holds(box, middle(letter))))
    expect(uncovered).toEqual([])
    // A little air around the words, but not the words beside them.
    const covered = boxes.reduce((sum, box) => sum + area(box), 0)
    expect(covered).toBeLessThan(1.6 * letters.reduce((sum, letter) => sum + area(letter), 0))
  }).toPass()
}

function middle({ left, top, right, bottom }: Rect) {
  return { x: (left + right) / 2, y: (top + bottom) / 2 }
}

function holds({ left, top, right, bottom }: Rect, { x, y }: { x: number; y: number }): boolean {
  return x >= left && x <= right && y >= top && y <= bottom
}

function area({ left, top, right, bottom }: Rect): number {
  return (right - left) * (bottom - top)
}
