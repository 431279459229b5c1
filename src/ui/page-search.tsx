import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Box, DocumentId } from '../core/document'
import { boxesOf } from '../core/reading/boxes'
import { findOn } from '../core/reading/find'
import type { Store } from '../core/store'
import type { Library } from '../library/library'
import type { Viewer } from '../pdf/viewer'
import { Icon } from './icons'
import { SearchField } from './search-field'
import { usePage, type Turned } from './turned'
import { useWords } from './words/words'

/** Pages that are read from the storage at once, and matches that are marked. */
const [portion, most] = [50, 5000]
/** Milliseconds without a key after which a search begins. */
const calm = 200

const none: Box[][] = []

interface Props {
  library: Library
  document: DocumentId
  viewer: Viewer
  /** The page that is looked at: the first match from there on is shown. */
  turned: Store<Turned>
  onClose(): void
}

/** Words in the open document: how often they stand there, and each of these places. */
export function PageSearch({ library, document, viewer, turned, onClose }: Props) {
  const words = useWords().page
  const page = usePage(turned)
  const [query, setQuery] = useState('')
  const [found, setFound] = useState({ query, matches: none, done: true })
  const [now, setNow] = useState<number | undefined>()
  const { matches, done } = found.query === query ? found : { matches: none, done: false }
  useEffect(() => {
    if (query.trim() === '') return
    let current = true
    const search = async () => {
      const all: Box[][] = []
      const tell = (done: boolean) => current && setFound({ query, matches: all.slice(0, most), done })
      for (let from = 1; from <= viewer.pages && all.length < most; from += portion) {
        const texts = await library.pageTexts(document, from, from + portion - 1)
        if (!current) return
        const boxes = texts.flatMap((text) => findOn(text, query).map((span) => boxesOf(text, span)))
        all.push(...boxes.filter((one) => one.length > 0))
        tell(false)
      }
      tell(true)
    }
    const timer = setTimeout(() => void search().catch(console.warn), calm)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [library, document, viewer, query])
  const first = matches.findIndex((boxes) => (boxes[0]?.page ?? 0) >= page)
  const at = now ?? (matches.length > 0 && done ? Math.max(first, 0) : undefined)
  if (at !== now) setNow(at)
  useEffect(() => viewer.mark(matches.flat(), at === undefined ? [] : (matches[at] ?? [])), [viewer, matches, at])
  useEffect(() => () => viewer.mark([], []), [viewer])
  const turn = (by: number) => setNow(((at ?? 0) + by + matches.length) % matches.length)
  return (
    <div
      className="page-search"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && matches.length > 0 && event.target instanceof HTMLInputElement)
          turn(event.shiftKey ? -1 : 1)
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <SearchField
        label={words.find}
        value={query}
        onChange={(next) => {
          setQuery(next)
          setNow(undefined)
        }}
        autoFocus
      />
      <p role="status" className="muted">
        {query.trim() !== '' && (done || matches.length > 0) && words.matches((at ?? -1) + 1, matches.length)}
      </p>
      <Button
        className="button quiet icon"
        aria-label={words.previousMatch}
        isDisabled={matches.length === 0}
        onPress={() => turn(-1)}
      >
        <Icon name="up" />
      </Button>
      <Button
        className="button quiet icon"
        aria-label={words.nextMatch}
        isDisabled={matches.length === 0}
        onPress={() => turn(1)}
      >
        <Icon name="down" />
      </Button>
      <Button className="button quiet icon" aria-label={words.closeFind} onPress={onClose}>
        <Icon name="close" />
      </Button>
    </div>
  )
}
