import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { count } from '../core/language/numbers'
import type { Viewer } from '../pdf/viewer'
import { pageCalled } from './format'
import { Icon } from './icons'

/** Turning pages and zooming, under the page, where the thumbs are. */
export function PageBar({ viewer, page }: { viewer: Viewer; page: number }) {
  return (
    <div className="page-bar" role="toolbar" aria-label="Page controls">
      <Button
        className="button icon quiet"
        aria-label="Previous page"
        isDisabled={page <= 1}
        onPress={() => viewer.go(page - 1)}
      >
        <Icon name="left" />
      </Button>
      <PageField key={page} viewer={viewer} page={page} />
      <Button
        className="button icon quiet"
        aria-label="Next page"
        isDisabled={page >= viewer.pages}
        onPress={() => viewer.go(page + 1)}
      >
        <Icon name="right" />
      </Button>
      <span className="page-space" />
      <Button className="button icon quiet" aria-label="Zoom out" onPress={() => viewer.zoom(1 / 1.25)}>
        <Icon name="zoomOut" />
      </Button>
      <Button className="button icon quiet" aria-label="Zoom in" onPress={() => viewer.zoom(1.25)}>
        <Icon name="zoomIn" />
      </Button>
      <Button className="button icon quiet" aria-label="Fit width" onPress={() => viewer.fit()}>
        <Icon name="fit" />
      </Button>
    </div>
  )
}

/** What the PDF calls the page, to be typed over; the physical number stands beside it where it is another. */
function PageField({ viewer: { labels, pages, go }, page }: { viewer: Viewer; page: number }) {
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
        aria-label="Page number"
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
      {label !== String(page) && <span className="muted">({count(page)})</span>}
      {missing && (
        <span className="problem" role="alert">
          No such page
        </span>
      )}
    </form>
  )
}
