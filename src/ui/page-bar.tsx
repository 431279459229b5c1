import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Fit, Viewer } from '../pdf/viewer'
import { pageCalled } from './format'
import { Icon } from './icons'
import { useWords } from './words/words'

/** Turning pages and zooming, under the page, where the thumbs are. */
export function PageBar({ viewer, page, fit }: { viewer: Viewer; page: number; fit: Fit | undefined }) {
  const words = useWords().page
  return (
    <div className="page-bar" role="toolbar" aria-label={words.controls}>
      <Button
        className="button icon quiet"
        aria-label={words.previous}
        isDisabled={page <= 1}
        onPress={() => viewer.go(page - 1)}
      >
        <Icon name="left" />
      </Button>
      <PageField key={page} viewer={viewer} page={page} />
      <Button
        className="button icon quiet"
        aria-label={words.next}
        isDisabled={page >= viewer.pages}
        onPress={() => viewer.go(page + 1)}
      >
        <Icon name="right" />
      </Button>
      <span className="page-space" />
      <Button className="button icon quiet" aria-label={words.zoomOut} onPress={() => viewer.zoom(1 / 1.25)}>
        <Icon name="zoomOut" />
      </Button>
      <Button className="button icon quiet" aria-label={words.zoomIn} onPress={() => viewer.zoom(1.25)}>
        <Icon name="zoomIn" />
      </Button>
      {fit === 'width' ? (
        <Button className="button icon quiet" aria-label={words.fitPage} onPress={() => viewer.fit('page')}>
          <Icon name="fitPage" />
        </Button>
      ) : (
        <Button className="button icon quiet" aria-label={words.fit} onPress={() => viewer.fit('width')}>
          <Icon name="fit" />
        </Button>
      )}
      {viewer.rotate && (
        <Button className="button icon quiet" aria-label={words.rotate} onPress={() => viewer.rotate?.()}>
          <Icon name="rotate" />
        </Button>
      )}
    </div>
  )
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
