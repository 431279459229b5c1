import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import type { OutlineEntry } from '../core/reading/page'
import type { Store } from '../core/store'
import type { Viewer } from '../pdf/viewer'
import { pageName } from './format'
import { PageNotesList, type NotesProps } from './page-notes'
import { usePage, type Turned } from './turned'
import { useNoteWords } from './words/notes'
import { useWords } from './words/words'

interface Props extends Pick<NotesProps, 'notes' | 'library' | 'record' | 'selected'> {
  viewer: Viewer
  turned: Store<Turned>
  onClose(): void
}

/** CSS pixels. */
const thumbnailWidth = 120

/** Beside the page: the PDF's own table of contents, small pictures of all pages, and the user's own notes. */
export function PageContents({ viewer, turned, onClose, ...noted }: Props) {
  const { page: words } = useWords()
  const page = usePage(turned)
  const noteWords = useNoteWords()
  const [outline, setOutline] = useState<OutlineEntry[] | undefined>()
  const [chosen, setChosen] = useState<'outline' | 'pages' | 'notes' | undefined>(noted.selected && 'notes')
  useEffect(() => {
    let current = true
    void viewer.outline().then((entries) => current && setOutline(entries))
    return () => void (current = false)
  }, [viewer])
  if (!outline) return null
  const shown = chosen ?? (outline.length > 0 ? 'outline' : 'pages')
  const go = (to: number) => {
    onClose()
    if (to !== page) viewer.jump(to)
  }
  return (
    <div
      className="page-contents"
      role="group"
      aria-label={words.contents}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <ToggleButtonGroup
        className="page-contents-tabs"
        aria-label={words.contents}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[shown]}
        onSelectionChange={(keys) => setChosen([...keys][0] as typeof shown)}
      >
        {outline.length > 0 && (
          <ToggleButton className="button" id="outline">
            {words.outline}
          </ToggleButton>
        )}
        <ToggleButton className="button" id="pages">
          {words.pages}
        </ToggleButton>
        <ToggleButton className="button" id="notes">
          {noteWords.label}
        </ToggleButton>
      </ToggleButtonGroup>
      {shown === 'outline' && <Outline entries={outline} page={page} onGo={go} />}
      {shown === 'pages' && <Thumbnails viewer={viewer} page={page} onGo={go} />}
      {shown === 'notes' && <PageNotesList {...noted} {...{ viewer, page }} onGo={go} />}
    </div>
  )
}

interface OutlineProps {
  entries: readonly OutlineEntry[]
  page: number
  onGo(page: number): void
}

function Outline({ entries, page, onGo }: OutlineProps) {
  const words = useWords().page
  const here = entries.findLastIndex((entry) => entry.page <= page)
  const list = useShown(here)
  return (
    <ol className="page-outline" aria-label={words.outline} ref={list}>
      {entries.map((entry, n) => (
        <li key={n}>
          {/* The browser's own: two thousand of the others take seconds. */}
          <button
            type="button"
            className="button"
            aria-current={n === here ? 'location' : false}
            style={{ paddingInlineStart: `${entry.level * 12}px` }}
            onClick={() => onGo(entry.page)}
          >
            <span>{entry.title}</span>
            <span className="muted">{entry.page}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}

function Thumbnails({ viewer, page, onGo }: { viewer: Viewer; page: number; onGo(page: number): void }) {
  const words = useWords()
  const list = useShown(page - 1)
  return (
    <ol className="page-thumbnails" aria-label={words.page.pages} ref={list}>
      {Array.from({ length: viewer.pages }, (_, n) => (
        <li key={n}>
          <Button
            className="button"
            aria-label={pageName(words, n + 1, viewer.labels[n], viewer.pages)}
            aria-current={n + 1 === page ? 'page' : false}
            onPress={() => onGo(n + 1)}
          >
            <Thumbnail viewer={viewer} page={n + 1} />
            <span aria-hidden="true">{viewer.labels[n] || n + 1}</span>
          </Button>
        </li>
      ))}
    </ol>
  )
}

/** A picture of a page, drawn when it comes into view, and dropped when it is far away: a thousand of them take 100 MB. */
function Thumbnail({ viewer, page }: { viewer: Viewer; page: number }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    let drawn = false
    const observer = new IntersectionObserver(
      ([entry]) => {
        const near = entry?.isIntersecting ?? false
        if (near === drawn) return
        drawn = near
        // A page that cannot be drawn stays blank.
        if (near) void viewer.draw(page, element, thumbnailWidth).catch(() => undefined)
        else element.width = 0
      },
      { root: element.closest('.page-thumbnails'), rootMargin: '300px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [viewer, page])
  return <canvas ref={canvas} aria-hidden="true" />
}

/** A list whose `index`-th item is in view, and has the focus, when it appears. */
function useShown(index: number) {
  const list = useRef<HTMLOListElement>(null)
  const first = useRef(index)
  useEffect(() => {
    const item = list.current?.children[Math.max(first.current, 0)]
    item?.scrollIntoView({ block: 'center' })
    item?.querySelector('button')?.focus({ preventScroll: true })
  }, [])
  return list
}
