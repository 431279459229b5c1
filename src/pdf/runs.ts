/** Glyphs to runs of text: each sign once, words put together by the gaps between their letters. */
import { raisedShare } from '../core/reading/raised'
import { isRightToLeft } from '../core/reading/right-to-left'
import type { Glyph } from './glyphs'
import type { Letter } from './letter'
import { isWideMark, signAlone, type GlyphSigns } from './signs'
import { seenOnce } from './seen-once'
import { spelledWords } from './spelled'

/** A run as pdf.js gives it: what `itemOf` takes. */
export interface TextRun {
  str: string
  transform: number[]
  width: number
  height: number
  fontName: string
  /** A blank is drawn between it and the run before it. */
  spaced?: true
  /** Its letters are in the order in which they are seen, from left to right, though they are read from right to left. */
  asSeen?: true
}

/** Widths of gaps in font sizes. */
const gaps = {
  /** Letters with a narrower one are not set apart. */
  touching: 0.03,
  /** A narrower one is no space, as in pdf.js. */
  space: 0.102,
  /** A wider one parts words even where letters are set apart. */
  word: 0.5,
  /** A wider one parts runs. */
  run: 0.6,
  /** Single letters as far from each other as this may be one word still. */
  letter: 1.3,
  /** Letters whose origins are at equal distances are no word from this one on, but signs in columns of their own. */
  pitch: 1.25,
  /** Gaps between letters that were set apart differ by no more, but for pairs that are kerned. */
  even: 0.03,
  kerned: 0.15,
  /** The line ends, or something else begins. */
  line: 3,
}

/** The runs of a page; undefined for text that runs downwards, which pdf.js puts together well. */
export function runsOf(glyphs: readonly Glyph[], signs: GlyphSigns): TextRun[] | undefined {
  const letters = lettersOf(glyphs, signs)
  if (glyphs.some(({ font }) => font.vertical)) return undefined
  const all = linesOf(letters)
  const once = seenOnce(all)
  const lines = partedLines(once.length === letters.length ? all : linesOf(once), once)
  return lines.flatMap((line, i) => {
    const [first, ...rest] = wordsOf(line)
    return [isBehindBlank(line[0]!, lines[i - 1]?.at(-1)) ? { ...first!, spaced: true } : first!, ...rest]
  })
}

/** Whether a blank is drawn between the last letter of a line and one of another font beside it. */
function isBehindBlank(letter: Letter, last: Letter | undefined): boolean {
  if (!letter.spaced || !last || !sameDirection(last, letter)) return false
  const gap = gapBetween(last, letter)
  return Math.abs(letter.across - last.across) < 0.5 * last.size && gap > gaps.touching && gap < gaps.run
}

function lettersOf(glyphs: readonly Glyph[], signs: GlyphSigns): Letter[] {
  const letters: Letter[] = []
  let spaced = false
  for (const glyph of glyphs) {
    const sign = signs.of(glyph)
    if (sign === '') continue
    if (sign.trim() === '') {
      spaced = true
      continue
    }
    letters.push(letterOf(asDrawn(sign), glyph, spaced))
    spaced = false
  }
  return letters.map((letter, i) =>
    isWideMark(letter.glyph) && !isUponLetter(letter, letters[i - 1], letters[i + 1])
      ? letterOf(signAlone(letter.glyph), letter.glyph, letter.spaced)
      : letter,
  )
}

/** The letters of a ligature as the others stand that are read from right to left. */
function asDrawn(sign: string): string {
  return sign.length > 1 && isRightToLeft(sign) && !/\p{M}/u.test(sign) ? Array.from(sign).reverse().join('') : sign
}

/** Whether a mark follows a letter, or lies under the next one, as TeX sets accents. */
function isUponLetter(mark: Letter, last: Letter | undefined, next: Letter | undefined): boolean {
  if (
    last &&
    !mark.spaced &&
    /[\p{L}\p{M}]$/u.test(last.sign) &&
    follows(last, mark) &&
    gapBetween(last, mark) < gaps.space
  )
    return true
  if (!next || Math.abs(next.across - mark.across) > mark.size) return false
  const middle = mark.along + 0.5 * mark.glyph.width
  return next.along < middle && middle < next.end
}

/** Letters of one font that follow each other on one line. */
function linesOf(letters: readonly Letter[]): Letter[][] {
  const lines: Letter[][] = []
  for (const letter of letters) {
    const line = lines.at(-1)
    const last = line?.at(-1)
    if (line && last && follows(last, letter)) line.push(letter)
    else lines.push([letter])
  }
  return lines
}

/** Points by which the lines are found whose gaps raised and lowered letters may stand in. */
const rowHeight = 16

/** Lines, parted where a small letter that was drawn before or behind stands in a gap of theirs: it is read there. */
function partedLines(lines: readonly Letter[][], letters: readonly Letter[]): Letter[][] {
  const size = Math.max(...letters.map((letter) => letter.size))
  const rows = new Map<number, Letter[]>()
  for (const letter of letters) {
    if (letter.size > raisedShare * size) continue
    const row = Math.round(letter.across / rowHeight)
    const here = rows.get(row)
    if (here) here.push(letter)
    else rows.set(row, [letter])
  }
  if (rows.size === 0) return [...lines]
  return lines.flatMap((line) => {
    const parts: Letter[][] = [[]]
    for (const [i, letter] of line.entries()) {
      const last = line[i - 1]
      if (last && gapBetween(last, letter) > gaps.space && hasBetween(last, letter, rows)) parts.push([])
      parts.at(-1)!.push(letter)
    }
    return parts
  })
}

function hasBetween(last: Letter, next: Letter, rows: ReadonlyMap<number, Letter[]>): boolean {
  const row = Math.round(last.across / rowHeight)
  return [row - 1, row, row + 1].some((at) =>
    rows.get(at)?.some((one) => {
      const isSmall = one.size < raisedShare * last.size && sameDirection(one, last)
      const reach = 0.1 * last.size
      const isIn = one.along > last.end - reach && one.end < next.along + reach
      return isSmall && isIn && Math.abs(one.across - last.across) < 0.6 * last.size
    }),
  )
}

function letterOf(sign: string, glyph: Glyph, spaced: boolean): Letter {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = glyph.matrix
  const length = Math.hypot(a, b) || 1
  const along = (a * e + b * f) / length
  return {
    sign,
    glyph,
    size: Math.hypot(c, d) || 1,
    length,
    along,
    across: (a * f - b * e) / length,
    end: along + (sign >= '\u0300' && /^\p{M}+$/u.test(sign) ? 0 : glyph.width),
    spaced,
  }
}

function follows(last: Letter, next: Letter): boolean {
  const { size } = last
  if (last.glyph.font !== next.glyph.font || Math.abs(size - next.size) > 0.02 * size) return false
  if (last.glyph.invisible !== next.glyph.invisible || !sameDirection(last, next)) return false
  const gap = (next.along - last.end) / size
  // A letter upon the one before it is another strike.
  if (next.along < last.along + 0.5 * (last.end - last.along)) return false
  return Math.abs(next.across - last.across) < 0.1 * size && gap > -0.3 && gap < gaps.line
}

function sameDirection({ glyph: { matrix: m }, length }: Letter, { glyph: { matrix: n }, length: other }: Letter) {
  return m[0]! * n[0]! + m[1]! * n[1]! > 0.99 * length * other
}

/** A line cut into runs, with a space between words. */
function wordsOf(line: Letter[]): TextRun[] {
  const pitched = pitchedWords(line)
  if (pitched) return pitched.map((word) => runOf(word, signsOf(word)))
  const spelled = spelledWords(line)
  if (spelled) return [runOf(line, spelled.map(signsOf).join(' '))]
  const tracked = trackedRuns(line)
  if (tracked) return tracked.map((words) => runOf(words.flat(), words.map(signsOf).join(' ')))
  const chunks = chunksOf(line)
  const apart = chunks.some((chunk) => gapsIn(chunk).every((gap) => gap > gaps.space) && lettersAmong(chunk) > 2)
  const runs: TextRun[] = []
  let run: Letter[] = []
  let text = ''
  for (const chunk of joinedLetters(chunks)) {
    const [first] = chunk
    const gap = first && run.length > 0 ? gapBetween(run.at(-1)!, first) : 0
    if (gap > gaps.run) {
      runs.push(runOf(run, text))
      run = []
      text = ''
    }
    text += (run.length > 0 ? ' ' : '') + textOf(chunk, apart)
    run.push(...chunk)
  }
  if (run.length > 0) runs.push(runOf(run, text))
  return runs
}

/** The words of a line whose letters stand at equal distances, however wide they are; undefined for any other. */
function pitchedWords(line: readonly Letter[]): Letter[][] | undefined {
  if (line.length < 5) return undefined
  const steps = line.slice(1).map(({ along }, i) => along - line[i]!.along)
  const pitch = medianOf(steps)
  if (pitch > gaps.pitch * line[0]!.size || new Set(line.map(({ glyph }) => Math.round(20 * glyph.width))).size < 3)
    return undefined
  const counts = steps.map((step) => Math.round(step / pitch))
  const even = counts.every((count, i) => count > 0 && Math.abs(steps[i]! - count * pitch) < 0.03 * pitch)
  if (!even || line.some(({ spaced }, i) => i > 0 && spaced && counts[i - 1] === 1)) return undefined
  const words: Letter[][] = [[line[0]!]]
  for (const [i, count] of counts.entries()) {
    if (count > 1) words.push([])
    words.at(-1)!.push(line[i + 1]!)
  }
  return words
}

/**
 * The words, run by run, of a line all of whose letters were set apart by one gap, as cells of one sign each are not: those have equal
 * distances. Between words there is twice as much or more; undefined for any other line.
 */
function trackedRuns(line: readonly Letter[]): Letter[][][] | undefined {
  if (line.length < 6) return undefined
  const between = gapsIn(line)
  // Of most: kerned letters are a little nearer.
  const usual = medianOf(between)
  if (usual < gaps.space || usual > gaps.letter) return undefined
  const widths = line.map(({ glyph, size }) => glyph.width / size)
  if (Math.max(...widths) - Math.min(...widths) < gaps.space) return undefined
  const isUsual = (gap: number) => gap < usual + gaps.even
  if (between.some((gap) => gap < usual - gaps.kerned)) return undefined
  if (between.some((gap, i) => (isUsual(gap) ? line[i + 1]!.spaced : gap < 1.8 * usual))) return undefined
  if (between.filter(isUsual).length < 0.6 * between.length || !/\p{L}{3}/u.test(signsOf(line))) return undefined
  const runs: Letter[][][] = [[[line[0]!]]]
  for (const [i, gap] of between.entries()) {
    const next = line[i + 1]!
    if (isUsual(gap)) runs.at(-1)!.at(-1)!.push(next)
    else if (gap < Math.max(gaps.run, 3.5 * usual)) runs.at(-1)!.push([next])
    else runs.push([[next]])
  }
  return runs
}

function signsOf(letters: readonly Letter[]): string {
  return letters.map(({ sign }) => sign).join('')
}

/** Cut where a space was drawn, or where there is room for a word to end. */
function chunksOf(line: readonly Letter[]): Letter[][] {
  const chunks: Letter[][] = []
  for (const letter of line) {
    const chunk = chunks.at(-1)
    const last = chunk?.at(-1)
    if (chunk && last && !letter.spaced && gapBetween(last, letter) <= gaps.word) chunk.push(letter)
    else chunks.push([letter])
  }
  return chunks
}

/** Single letters as far apart as the gap of a word, but all equally, are one word: "D A N G E R". */
function joinedLetters(chunks: readonly Letter[][]): Letter[][] {
  const joined: Letter[][] = []
  for (let i = 0; i < chunks.length;) {
    let end = i
    let least = Infinity
    let most = 0
    while (isLetter(chunks[end])) {
      const next = chunks[end + 1]
      if (!isLetter(next) || next[0]!.spaced) break
      const gap = gapBetween(chunks[end]!.at(-1)!, next[0]!)
      least = Math.min(least, gap)
      most = Math.max(most, gap)
      if (gap > gaps.letter || most > 1.4 * least + 0.05) break
      end++
    }
    if (end - i >= 3 && !areColumns(chunks.slice(i, end + 1).flat())) joined.push(chunks.slice(i, end + 1).flat())
    else joined.push(...chunks.slice(i, end + 1))
    i = end + 1
  }
  return joined
}

/** Whether letters of different widths stand at equal distances, at the left, the right or in the middle, as far apart as those of a word never do. */
function areColumns(letters: readonly Letter[]): boolean {
  const { size } = letters[0]!
  const between = gapsIn(letters)
  const isEven = (at: (letter: Letter) => number) => {
    const steps = letters.slice(1).map((letter, i) => at(letter) - at(letters[i]!))
    return Math.max(...steps) - Math.min(...steps) < 0.01 * size && steps[0]! > gaps.pitch * size
  }
  const even = isEven(({ along }) => along) || isEven(({ end }) => end) || isEven(({ along, end }) => (along + end) / 2)
  return even && Math.max(...between) - Math.min(...between) > 0.03
}

function isLetter(chunk: readonly Letter[] | undefined): chunk is Letter[] {
  return chunk?.length === 1 && /^\p{L}$/u.test(chunk[0]!.sign)
}

/** The text of letters that no wide gap parts; `apart`: the line's letters are set apart, so that only a larger gap is a space. */
function textOf(chunk: readonly Letter[], apart: boolean): string {
  const between = gapsIn(chunk)
  // The dots of a leader stand apart whatever the words before them do.
  const inWords = between.filter((_, i) => !isDot(chunk[i]!) || !isDot(chunk[i + 1]!))
  const usual = medianOf(inWords)
  const touching = inWords.filter((gap) => gap < gaps.touching).length
  // Around the signs of a formula there is as much room: "0 < x".
  const setApart =
    usual > gaps.space && touching < inWords.length / 4 && (apart || (chunk.length > 2 && lettersAmong(chunk) > 1))
  const least = setApart ? Math.max(1.8 * usual, usual + 0.2) : gaps.space
  return chunk.map(({ sign }, i) => (i > 0 && between[i - 1]! > least ? ` ${sign}` : sign)).join('')
}

function lettersAmong(chunk: readonly Letter[]): number {
  return chunk.filter(({ sign }) => /[\p{L}\p{N}]/u.test(sign)).length
}

function isDot({ sign }: Letter): boolean {
  return sign === '.'
}

function gapsIn(chunk: readonly Letter[]): number[] {
  return chunk.slice(1).map((letter, i) => gapBetween(chunk[i]!, letter))
}

/** The middle one of some numbers, 0 of none. */
function medianOf(numbers: readonly number[]): number {
  return Float64Array.from(numbers).sort()[numbers.length >> 1] ?? 0
}

/** In font sizes. */
function gapBetween(a: Letter, b: Letter): number {
  return (b.along - a.end) / a.size
}

function runOf(letters: readonly Letter[], str: string): TextRun {
  const [first] = letters
  const { glyph, size, along } = first!
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = glyph.matrix
  const length = Math.hypot(a, b) || 1
  const transform = [(a / length) * size, (b / length) * size, c, d, e, f]
  const end = letters.reduce((most, letter) => Math.max(most, letter.end), along)
  const asSeen = isRightToLeft(str) && { asSeen: true as const }
  return { str, transform, width: end - along, height: size, fontName: glyph.font.id, ...asSeen }
}
