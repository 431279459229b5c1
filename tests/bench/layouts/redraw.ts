/** Draws what Chromium has laid out once more by pdfkit: line by line as the text goes, or word by word and row by row. */
import type { Page } from '@playwright/test'
import { pdfOf } from '../../fixtures/manual-pdfs'

interface Run {
  text: string
  x: number
  width: number
  /** Top and bottom of the letters' box. */
  top: number
  bottom: number
  size: number
  spacing: number
  font: string
}

interface Laid {
  runs: Run[]
  lines: [number, number, number, number][]
  height: number
}

/** What a page shows: the text of each line and word, and the borders. Runs in the browser. */
function laidOut(): Laid {
  const runs: Run[] = []
  const lines: Laid['lines'] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const style = getComputedStyle(node.parentElement!)
    const family = style.fontFamily.includes('Mono') ? 'Mono' : style.fontFamily.includes('Serif') ? 'Serif' : 'Sans'
    const bold = Number(style.fontWeight) > 500
    const slanted = style.fontStyle === 'italic'
    const font = `Liberation${family}-${bold ? 'Bold' : ''}${slanted ? 'Italic' : ''}${bold || slanted ? '' : 'Regular'}`
    const text = node.textContent!
    let run: Run | undefined
    for (let i = 0; i < text.length; i++) {
      const letter = text[i]!
      const range = document.createRange()
      if (letter === '\u00ad') {
        range.setStart(node, i + 1)
        range.setEnd(node, i + 2)
        const next = [...range.getClientRects()].at(-1)!
        if (run && (Math.abs(next.top - run.top) > 2 || next.left < run.x)) run.text += '-'
        continue
      }
      range.setStart(node, i)
      range.setEnd(node, i + 1)
      const rect = [...range.getClientRects()].at(-1)
      if (!rect || rect.width === 0) continue
      const isSmall = style.fontVariantCaps === 'small-caps' && letter !== letter.toUpperCase()
      const size = parseFloat(style.fontSize) * (isSmall ? 0.7 : 1)
      const isNew = !run || Math.abs(rect.top - run.top) > 2 || rect.left < run.x || run.size !== size
      if (isNew) {
        run = {
          text: '',
          x: rect.left,
          width: 0,
          top: rect.top,
          bottom: rect.bottom,
          size,
          spacing: parseFloat(style.letterSpacing) || 0,
          font,
        }
        runs.push(run)
      }
      run!.text += isSmall ? letter.toUpperCase() : letter
      if (letter.trim() !== '') run!.width = rect.right - run!.x
    }
  }
  for (const item of document.querySelectorAll('li')) {
    const [kind, n] = [getComputedStyle(item).listStyleType, [...item.parentElement!.children].indexOf(item)]
    const mark =
      kind === 'disc'
        ? '•'
        : kind === 'lower-alpha'
          ? `${'abcdef'[n]}.`
          : kind === 'upper-roman'
            ? `${['I', 'II', 'III', 'IV'][n]}.`
            : `${n + 1}.`
    const first = runs.find(
      ({ top, x }) => top >= item.getBoundingClientRect().top - 1 && x >= item.getBoundingClientRect().left - 1,
    )
    if (first)
      runs.splice(runs.indexOf(first), 0, {
        ...first,
        text: mark,
        x: item.getBoundingClientRect().left - 5 - 5 * mark.length,
        width: 5 * mark.length,
      })
  }
  for (const element of document.querySelectorAll('td,th,table,div,aside')) {
    const [{ left, right, top, bottom }, style] = [element.getBoundingClientRect(), getComputedStyle(element)]
    const sides = {
      top: [left, top, right, top],
      bottom: [left, bottom, right, bottom],
      left: [left, top, left, bottom],
      right: [right, top, right, bottom],
    }
    for (const [side, line] of Object.entries(sides))
      if (parseFloat(style.getPropertyValue(`border-${side}-width`)) > 0) lines.push(line as Laid['lines'][number])
  }
  return { runs, lines, height: document.body.scrollHeight }
}

/** The words of a run, each at its place. */
function wordsOf(run: Run, widthOf: (text: string) => number): Run[] {
  const share = run.width / Math.max(1, widthOf(run.text))
  return [...run.text.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    ...run,
    text,
    x: run.x + widthOf(run.text.slice(0, index)) * share,
    width: widthOf(text) * share,
  }))
}

/** Points in a pixel of CSS. */
const point = 0.75
const margin = 40
const fonts = '/usr/share/fonts/truetype/liberation'

/** `byRows`: words from the top down, as programs print that know no columns. */
export async function redrawn(page: Page, byRows: boolean): Promise<Uint8Array<ArrayBuffer>> {
  const laid = await page.evaluate(laidOut)
  return pdfOf((pdf) => {
    pdf.addPage({ size: [595, Math.max(842, laid.height * point + 2 * margin)], margin: 0 })
    const at = (run: Run) => pdf.font(`${fonts}/${run.font}.ttf`).fontSize(run.size * point)
    const widthOf = (run: Run) => (text: string) =>
      at(run).widthOfString(text, { characterSpacing: run.spacing * point }) / point
    const runs = byRows
      ? laid.runs
          .flatMap((run) => wordsOf(run, widthOf(run)))
          .sort((a, b) => Math.round(a.bottom) - Math.round(b.bottom) || a.x - b.x)
      : laid.runs.map((run) => ({ ...run, text: run.text.trimEnd() })).filter(({ text }) => text !== '')
    for (const [x0, y0, x1, y1] of laid.lines)
      pdf.moveTo(margin + x0 * point, margin + y0 * point).lineTo(margin + x1 * point, margin + y1 * point)
    pdf.lineWidth(0.6).stroke()
    for (const run of runs) {
      const natural = widthOf(run)(run.text)
      const blanks = run.text.split(' ').length - 1
      const stretched = blanks > 0 && !byRows ? ((run.width - natural) * point) / blanks : 0
      const middle = (run.top + run.bottom) / 2
      pdf.text(run.text, margin + run.x * point, margin + (middle - run.size * 0.575) * point, {
        lineBreak: false,
        characterSpacing: run.spacing * point,
        wordSpacing: Math.abs(stretched) < 0.02 ? 0 : stretched,
      })
    }
  })
}
