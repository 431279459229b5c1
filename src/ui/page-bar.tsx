import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Viewer } from '../pdf/viewer'
import { Icon } from './icons'

/** Turning pages and zooming, under the page, where the thumbs are. */
export function PageBar({ viewer, page }: { viewer: Viewer; page: number }) {
  const go = (to: number) => viewer.go(Math.min(Math.max(to, 1), viewer.pages))
  return (
    <div className="page-bar" role="toolbar" aria-label="Page controls">
      <Button
        className="button icon quiet"
        aria-label="Previous page"
        isDisabled={page <= 1}
        onPress={() => go(page - 1)}
      >
        <Icon name="left" />
      </Button>
      <PageField key={page} page={page} onGo={go} />
      <Button
        className="button icon quiet"
        aria-label="Next page"
        isDisabled={page >= viewer.pages}
        onPress={() => go(page + 1)}
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

/** The physical page, to be typed over. */
function PageField({ page, onGo }: { page: number; onGo(page: number): void }) {
  const [text, setText] = useState(String(page))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (/^\d+$/.test(text)) onGo(Number(text))
      }}
    >
      <input
        className="input"
        aria-label="Page number"
        inputMode="numeric"
        value={text}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setText(event.target.value)}
      />
    </form>
  )
}
