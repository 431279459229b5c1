/** What pdf.js tells of the annotations of a page, and what a person sees or reads of each (PDF 32000-1, 12.5). */

/** x0, y0, x1, y1 in PDF user space. */
export type Rect = [number, number, number, number]

/** An annotation, as far as it is used here. */
export interface Annotation {
  pageIndex?: number
  annotationType: number
  annotationFlags: number
  rect: Rect | null
  hasAppearance?: boolean
  contentsObj?: { str: string }
  titleObj?: { str: string }
  borderStyle?: { width: number }
  /** The lines that its appearance draws, where pdf.js reads them: in notes (FreeText) and text fields. */
  textContent?: string[]
  defaultAppearanceData?: { fontSize: number }
  /** Eight numbers a quadrilateral. */
  quadPoints?: ArrayLike<number> | null
  lineCoordinates?: number[]
  inkLists?: ArrayLike<number>[]
  /** Set where a text note only says what its author made of another ("Accepted"). */
  state?: string | null
  fieldType?: string | null
  fieldValue?: string | string[] | null
  options?: { exportValue: string | null; displayValue: string | null }[]
  checkBox?: boolean
  radioButton?: boolean
  exportValue?: string | null
  buttonValue?: string | null
  password?: boolean
  /** Its letters stand in boxes of their own. */
  comb?: boolean
}

const kinds = {
  text: 1,
  freeText: 3,
  line: 4,
  square: 5,
  highlight: 9,
  underline: 10,
  squiggly: 11,
  strikeOut: 12,
  stamp: 13,
  ink: 15,
  popup: 16,
  widget: 20,
  watermark: 24,
}

/** All that people write or draw upon a page (3 to 17), fields and watermarks; links are what costs time, and are left out. */
export const readKinds: ReadonlySet<number> = new Set([
  kinds.text,
  ...Array.from({ length: 15 }, (_, i) => 3 + i),
  kinds.widget,
  kinds.watermark,
])

/** Invisible, hidden, not to be viewed. */
const unseen = 1 | 2 | 32
/** Marks upon words, whose contents are often nothing but these words. */
const marking = new Set([kinds.highlight, kinds.underline, kinds.squiggly, kinds.strikeOut])

export type Written =
  | { kind: 'shown' | 'drawing'; text: string; rect: Rect; fontSize?: number }
  /** `drawn` where it has an appearance: without one, some programs draw it and some don't. */
  | { kind: 'field'; text: string; rect: Rect; drawn: boolean }
  /** Read where it is tapped, or in a list beside the page; `marks` where it is about the words under it. */
  | { kind: 'note'; text: string; rect: Rect; marks?: true }
  | { kind: 'box'; ticked: boolean; rect: Rect }
  /** Its words are drawn by its appearance; `text` is what it says of itself. */
  | { kind: 'stamp' | 'signature'; text: string; rect: Rect }
  | { kind: 'struck'; rect: Rect }

/** What is seen or read of the annotations of one page. */
export function writtenIn(annotations: readonly Annotation[]): Written[] {
  const written: Written[] = []
  const notes = new Set<string>()
  const addNote = (text: string | undefined, rect: Rect, marks: boolean) => {
    const trimmed = text?.trim() ?? ''
    if (trimmed === '' || notes.has(trimmed)) return
    notes.add(trimmed)
    written.push({ kind: 'note', text: trimmed, rect, ...(marks && { marks: true }) })
  }
  for (const one of annotations) {
    const { annotationType: type, rect, contentsObj } = one
    if (!rect || (one.annotationFlags & unseen) !== 0 || type === kinds.popup || one.state) continue
    const contents = contentsObj?.str
    if (type === kinds.widget) written.push(...fieldOf(one, rect))
    else if (type === kinds.freeText) {
      // As it is drawn, line by line; where only its words are given, the viewer draws those.
      const text = one.textContent?.join('\n') ?? contents
      if (text?.trim()) written.push({ kind: 'shown', text, rect, fontSize: one.defaultAppearanceData?.fontSize || 12 })
    } else if (type === kinds.stamp || type === kinds.watermark)
      written.push({ kind: 'stamp', text: contents?.trim() ?? '', rect })
    else if (type === kinds.square && isDrawing(one)) {
      if (contents?.trim()) written.push({ kind: 'drawing', text: contents, rect })
    } else {
      for (const struck of struckBy(one, rect)) written.push({ kind: 'struck', rect: struck })
      addNote(contents, rect, marking.has(type))
    }
  }
  // The popup of an annotation holds the same words; in old files it is the only one that does.
  for (const { annotationType, rect, annotationFlags, contentsObj } of annotations) {
    const mine = annotationType === kinds.popup && rect && (annotationFlags & unseen) === 0
    const known = annotations.some((other) => other.annotationType !== kinds.popup && sameWords(other, contentsObj))
    if (mine && !known) addNote(contentsObj?.str, rect, false)
  }
  return written
}

function sameWords({ contentsObj }: Annotation, contents: { str: string } | undefined): boolean {
  return contentsObj?.str === contents?.str
}

/**
 * Whether a rectangle is no remark, but holds the words of letters that are drawn as lines: AutoCAD's SHX text, and its like. What
 * has no border, as far as pdf.js tells, may be a person's, who then is named.
 */
function isDrawing({ borderStyle, titleObj }: Annotation): boolean {
  const title = titleObj?.str.trim() ?? ''
  return title === '' ? borderStyle?.width === 0 : /\b(?:SHX|\w*CAD)\b/i.test(title)
}

function fieldOf(one: Annotation, rect: Rect): Written[] {
  if (one.checkBox) {
    const { fieldValue: value } = one
    return [{ kind: 'box', ticked: Boolean(value) && value !== 'Off' && value === one.exportValue, rect }]
  }
  if (one.radioButton)
    return [{ kind: 'box', ticked: Boolean(one.buttonValue) && one.fieldValue === one.buttonValue, rect }]
  if (one.fieldType === 'Sig') return one.hasAppearance ? [{ kind: 'signature', text: '', rect }] : []
  if (one.password || (one.fieldType !== 'Tx' && one.fieldType !== 'Ch')) return []
  const text = shownText(one)
  return text.trim() === '' ? [] : [{ kind: 'field', text, rect, drawn: one.hasAppearance === true }]
}

function shownText(field: Annotation): string {
  const [shown, value] = [field.textContent?.join('\n'), shownValue(field)]
  if (!field.comb || shown === undefined) return shown ?? value
  // Between letters in boxes no blank is seen, but for a box that is left empty.
  const letters = shown.replace(/\s+/g, '')
  return letters === value.replace(/\s+/g, '') ? value : letters
}

/** The value in the words of the page: a choice is stored as something else than what is shown of it. */
function shownValue({ fieldValue, options = [] }: Annotation): string {
  const values = Array.isArray(fieldValue) ? fieldValue : [fieldValue ?? '']
  return values
    .map((value) => options.find(({ exportValue }) => exportValue === value)?.displayValue ?? value)
    .join('\n')
}

/** The words that an annotation strikes out: by its kind, or as a line that somebody drew through them. */
function struckBy({ annotationType, quadPoints, lineCoordinates, inkLists }: Annotation, rect: Rect): Rect[] {
  if (annotationType === kinds.strikeOut) {
    const quads = Array.from({ length: (quadPoints?.length ?? 0) / 8 }, (_, i) =>
      around(Array.from(quadPoints ?? []).slice(8 * i, 8 * i + 8)),
    )
    return quads.length > 0 ? quads : [rect]
  }
  const drawn = annotationType === kinds.ink ? inkLists : annotationType === kinds.line && [lineCoordinates]
  return (drawn || [])
    .map((points) => Array.from(points ?? []))
    .filter(isStroke)
    .map(around)
}

/** Points: a line that is drawn through words by hand rises or falls less than this; and so many times it is longer. */
const [highest, longer] = [15, 1.6]

/** Whether a line goes on in one direction, as one through words does and one around them does not, and hardly up or down. */
function isStroke(points: readonly number[]): boolean {
  const [x0, y0, x1, y1] = around(points)
  const xs = points.filter((_, i) => i % 2 === 0)
  const way = xs.slice(1).reduce((sum, x, i) => sum + Math.abs(x - xs[i]!), 0)
  return y1 - y0 < highest && x1 - x0 > longer * (y1 - y0) && way < 1.2 * (x1 - x0)
}

/** The rectangle around points, x and y in turn. */
function around(points: readonly number[]): Rect {
  const xs = points.filter((_, i) => i % 2 === 0)
  const ys = points.filter((_, i) => i % 2 === 1)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}
