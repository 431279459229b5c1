import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Box } from '../core/document'
import { boxesOf } from '../core/boxes'
import type { Library } from '../library/library'
import { openViewer } from '../pdf/viewer'
import type { Viewer } from '../pdf/viewer'
import { Icon } from './icons'
import { PageBar } from './page-bar'
import { useStore } from './use-store'
import { closePlace } from './view'
import type { Place, ViewStore } from './view'

interface Props {
  library: Library
  view: ViewStore
  place: Place
}

type Shown = { kind: 'opening' } | { kind: 'open'; viewer: Viewer } | { kind: 'failed'; message: string }

/** The PDF at the cited page, with the cited words highlighted. */
export function PagePanel({ library, view, place }: Props) {
  const { items } = useStore(library.state)
  const name = items.find(({ record }) => record.id === place.document)?.record.name ?? ''
  return (
    <section className="panel page" aria-label="Page">
      <header className="page-head">
        <h2>{name}</h2>
        <Button className="button quiet icon" aria-label="Close page" onPress={() => closePlace(view)}>
          <Icon name="close" />
        </Button>
      </header>
      <OpenDocument key={place.document} library={library} place={place} />
    </section>
  )
}

/** One document in the viewer; another document is another one of these. */
function OpenDocument({ library, place }: { library: Library; place: Place }) {
  const { document } = place
  const container = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState<Shown>({ kind: 'opening' })
  const [page, setPage] = useState({ page: place.page, label: '' })
  useEffect(() => {
    const element = container.current
    if (!element) return
    const opening = new AbortController()
    openDocument(library, document, element, (number, label) => setPage({ page: number, label }), opening.signal).then(
      (viewer) => !opening.signal.aborted && setShown({ kind: 'open', viewer }),
      (error: Error) => !opening.signal.aborted && setShown({ kind: 'failed', message: error.message }),
    )
    return () => opening.abort()
  }, [library, document])
  useEffect(() => {
    if (shown.kind !== 'open') return
    let current = true
    void boxesAt(library, place).then((boxes) => current && shown.viewer.show(place.page, boxes))
    return () => void (current = false)
  }, [library, place, shown])
  return (
    <>
      <div className="page-view">
        {shown.kind === 'opening' && <p className="page-message">Opening…</p>}
        {shown.kind === 'failed' && (
          <p role="alert" className="page-message">
            {shown.message}
          </p>
        )}
        <div className="viewer-container" ref={container} tabIndex={0} role="group" aria-label="Pages">
          <div className="pdfViewer" />
        </div>
      </div>
      {shown.kind === 'open' && <PageBar viewer={shown.viewer} page={page.page} label={page.label} />}
    </>
  )
}

async function openDocument(
  library: Library,
  id: string,
  container: HTMLDivElement,
  onPage: (page: number, label: string) => void,
  signal: AbortSignal,
): Promise<Viewer> {
  const [pdf, password] = await Promise.all([library.bytes(id), library.password(id)])
  signal.throwIfAborted()
  return openViewer(container, pdf, { password, assets: __PDFJS__, onPage }, signal)
}

/** The boxes of the words of `place`, on each of its pages. */
async function boxesAt(library: Library, { document, spans }: Place): Promise<Box[]> {
  const boxes = spans.map(async (span) => {
    const text = await library.pageText(document, span.page)
    return text ? boxesOf(text, span) : []
  })
  return (await Promise.all(boxes)).flat()
}
