import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Cutouts } from '../answers/cutouts'
import type { ReportFile } from '../answers/report-part'
import { createStore } from '../core/store'
import type { Found } from '../core/document'
import { leastHeight } from '../core/reading/cutout'
import type { Library } from '../library/library'
import { boxesAt } from '../library/quoted-boxes'
import type { Cutout } from '../rpc/protocol'
import { useSelected } from './use-store'
import { useWords } from './words/words'

/** Of the root's font size, a point of the page: text of 10 points is as large as small text on the screen. */
const remPerPoint = 1.1 / 17
/** A card that is narrower than the marked words has them smaller, down to this share: on a phone a row of an A4 page fits. */
const leastShare = 0.6
/** Points that are shown beside the marked words. */
const margin = 14
/** Dots a point: enough for paper, and for the finest screens. */
const dotsPerPoint = Math.min(3.3, 1.1 * Math.max(2, devicePixelRatio))

/** Whether all pictures are wanted, those too that nobody has scrolled to: for paper. */
const all = createStore({ wanted: false })

/** Prints the screen when all of its pictures are there, and under it the files that it quotes. */
export async function printWhole(cutouts: Cutouts, heading: string, files: readonly ReportFile[]): Promise<void> {
  all.set({ wanted: true })
  try {
    // The cards first look up where their words stand.
    await new Promise((resolve) => setTimeout(resolve, 500))
    await cutouts.settled()
    await new Promise((resolve) => setTimeout(resolve, 100))
    await Promise.all(Array.from(document.querySelectorAll<HTMLImageElement>('.cutout img'), (image) => image.decode()))
  } catch (error) {
    console.warn(error)
  }
  const list = document.createElement('section')
  list.className = 'print-files'
  const lines = files.map(({ name, sha256 }) => `${name}\nSHA-256 ${sha256}`)
  for (const [tag, text] of [['h2', heading], ...lines.map((line) => ['p', line])])
    list.append(Object.assign(document.createElement(tag!), { textContent: text, dir: 'auto' }))
  if (files.length > 0) document.body.append(list)
  // On an iPad `print` returns before the paper is made.
  addEventListener('afterprint', () => list.remove(), { once: true })
  print()
  all.set({ wanted: false })
}

/** The place of a quote as it stands on its page now; undefined where its words are there no more, or cannot be drawn. */
export async function cutoutOf(
  { passage, quote }: Found,
  library: Library,
  cutouts: Cutouts,
): Promise<Cutout | undefined> {
  const quoted = { passage: passage.id, text: quote.text }
  const boxes = await boxesAt(library, { document: passage.document, spans: quote.spans, quoted })
  const marks = boxes.filter(({ page }) => page === boxes[0]?.page)
  return marks.length > 0 ? cutouts.draw(passage.document, marks, dotsPerPoint) : undefined
}

interface Props {
  /** What a citation calls the quote. */
  number: number
  found: Found
  library: Library
  cutouts: Cutouts
  onOpen(): void
}

type State = 'awaited' | 'none' | Cutout

/** The place of a quote as it stands on the page, drawn when the card comes into sight; a tap opens the page there. */
export function QuoteCutout({ number, found, library, cutouts, onOpen }: Props) {
  const { quote: words } = useWords()
  const { passage, quote } = found
  const [state, setState] = useState<State>('awaited')
  const [seen, setSeen] = useState(false)
  const isWanted = useSelected(all, ({ wanted }) => wanted) || seen
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const watching = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true)
      },
      { rootMargin: '300px' },
    )
    watching.observe(element)
    return () => watching.disconnect()
  }, [])
  // The quote of a passage stays what it is, while the object that tells of it is made anew as the turn goes on.
  const key = `${passage.id} ${quote.text}`
  const wanted = useRef(found)
  useEffect(() => void (wanted.current = found))
  useEffect(() => {
    if (!isWanted) return
    let current = true
    cutoutOf(wanted.current, library, cutouts).then(
      (drawn) => current && setState(drawn ?? 'none'),
      () => current && setState('none'),
    )
    return () => void (current = false)
  }, [isWanted, key, library, cutouts])
  if (state === 'none') return null
  return (
    <div
      className="cutout"
      dir="ltr"
      ref={frame}
      style={{ minHeight: state === 'awaited' ? `${leastHeight * remPerPoint}rem` : undefined }}
    >
      {state !== 'awaited' && (
        <Button className="cutout-open" aria-label={words.cutout(number)} onPress={onOpen}>
          <Drawn cutout={state} />
        </Button>
      )}
    </div>
  )
}

/** Where it is wider than the card it begins where the marked words do, and is made smaller where these do not fit. */
function Drawn({ cutout: { image, width, height, left, right } }: { cutout: Cutout }) {
  const picture = useRef<HTMLImageElement>(null)
  useEffect(() => {
    const element = picture.current
    if (!element) return
    const url = URL.createObjectURL(image)
    element.src = url
    const frame = element.closest('.cutout')
    // Anew where the device is turned.
    const resized = new ResizeObserver(() => {
      if (frame) frame.scrollLeft = Math.max(0, (left - margin) * (element.clientWidth / width))
    })
    resized.observe(element)
    return () => {
      resized.disconnect()
      URL.revokeObjectURL(url)
    }
  }, [image, left, width])
  const most = width * remPerPoint
  const fitting = (100 * width) / (right - left + 2 * margin)
  return (
    <img
      ref={picture}
      alt=""
      draggable={false}
      style={{
        width: `clamp(${leastShare * most}rem, ${fitting}cqi, ${most}rem)`,
        aspectRatio: `${width} / ${height}`,
      }}
    />
  )
}
