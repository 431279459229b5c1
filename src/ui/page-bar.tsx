import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Store } from '../core/store'
import type { Fit, Viewer } from '../pdf/viewer'
import { pageCalled } from './format'
import { Icon } from './icons'
import { usePage, type Turned } from './turned'
import { useSelected } from './use-store'
import { useWords } from './words/words'

interface Props {
  viewer: Viewer
  turned: Store<Turned>
  fit: Fit | undefined
}

/** Turning pages and zooming, under the page, where the thumbs are. */
export function PageBar({ viewer, turned, fit }: Props) {
  const words = useWords().page
  const isFirst = useSelected(turned, ({ page }) => page <= 1)
  const isLast = useSelected(turned, ({ page }) => page >= viewer.pages)
  return (
    <div className="page-bar" role="toolbar" aria-label={words.controls}>
      <Button
        className="button icon quiet"
        aria-label={words.previous}
        isDisabled={isFirst}
        onPress={() => viewer.go(turned.get().page - 1)}
      >
        <Icon name="left" />
      </Button>
      <TurnedField viewer={viewer} turned={turned} />
      <Button
        className="button icon quiet"
        aria-label={words.next}
        isDisabled={isLast}
        onPress={() => viewer.go(turned.get().page + 1)}
      >
        <Icon name="right" />
      </Button>
      <span className="page-space" />
      <Button className="button icon quiet" aria-label={words.zoomOut} onPress={() => viewer.zoom(1 / 1.25)}>
        <Icon name="zoomOut" />
        <span className="caption">{words.zoomOut}</span>
      </Button>
      <Button className="button icon quiet" aria-label={words.zoomIn} onPress={() => viewer.zoom(1.25)}>
        <Icon name="zoomIn" />
        <span className="caption">{words.zoomIn}</span>
      </Button>
      {fit === 'width' ? (
        <Button className="button icon quiet" aria-label={words.fitPage} onPress={() => viewer.fit('page')}>
          <Icon name="fitPage" />
          <span className="caption">{words.fitPage}</span>
        </Button>
      ) : (
        <Button className="button icon quiet" aria-label={words.fit} onPress={() => viewer.fit('width')}>
          <Icon name="fit" />
          <span className="caption">{words.fit}</span>
        </Button>
      )}
      {viewer.rotate && (
        <Button className="button icon quiet" aria-label={words.rotate} onPress={() => viewer.rotate?.()}>
          <Icon name="rotate" />
          <span className="caption">{words.rotate}</span>
        </Button>
      )}
    </div>
  )
}

function TurnedField({ viewer, turned }: Omit<Props, 'fit'>) {
  const page = usePage(turned)
  return <PageField key={page} viewer={viewer} page={page} />
}

/** What the PDF calls the page, to be typed over; the physical number stands beside it where it is another. */
function PageField({ viewer: { labels, pages, go }, page }: { viewer: Viewer; page: number }) {
  const words = useWords().page
  const label = labels[page - 1] || String(page)
  const [text, setText] = useState(label)
  const [missing, setMissing] = useState(false)
  return (
    <form
      className="page-field"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        const called = pageCalled(text, labels, pages)
        setMissing(called === undefined)
        if (called !== undefined) go(called)
      }}
    >
      <input
        className="input"
        aria-label={words.number}
        aria-invalid={missing}
        inputMode={labels.every((one) => /^\d*$/.test(one)) ? 'numeric' : 'text'}
        enterKeyHint="go"
        autoComplete="off"
        value={text}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setText(event.target.value)
          setMissing(false)
        }}
      />
      {label !== String(page) && <span className="muted">{words.physical(page)}</span>}
      {missing && (
        <span className="problem" role="alert">
          {words.missing}
        </span>
      )}
    </form>
  )
}
