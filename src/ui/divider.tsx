import { useEffect, useRef, useState } from 'react'
import { webStorage } from '../shell/web-storage'
import { useWords } from './words/words'

const key = 'sitebook-page-width'
/** CSS pixels: of the page and of what stands beside it. */
const [leastPage, leastBeside] = [360, 300]
const step = 40

/** The edge between the answers and the page, to be moved by a finger, a mouse or the arrow keys; kept on this device. */
export function Divider() {
  const words = useWords().page
  const handle = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(() => Number(webStorage('local')?.getItem(key)) || undefined)
  useEffect(() => {
    const panels = handle.current?.closest<HTMLElement>('.panels')
    if (width === undefined) panels?.style.removeProperty('--page-width')
    else panels?.style.setProperty('--page-width', `${width}px`)
  }, [width])
  /** Of the panels, which the library may be one of. */
  const bounds = () => {
    const page = handle.current?.closest('.page')?.getBoundingClientRect()
    const beside = document.querySelector('.panel.answers')?.getBoundingClientRect()
    return { now: page?.width ?? 0, most: (page?.width ?? 0) + (beside?.width ?? 0) - leastBeside }
  }
  const set = (wanted: number) => {
    const next = Math.round(Math.max(leastPage, Math.min(bounds().most, wanted)))
    webStorage('local')?.setItem(key, String(next))
    setWidth(next)
  }
  return (
    <div
      ref={handle}
      className="divider"
      role="separator"
      aria-orientation="vertical"
      aria-label={words.divider}
      aria-valuemin={leastPage}
      aria-valuemax={1600}
      aria-valuenow={width ?? 640}
      tabIndex={0}
      onKeyDown={(event) => {
        const by = event.key === 'ArrowLeft' ? step : event.key === 'ArrowRight' ? -step : 0
        if (by === 0) return
        event.preventDefault()
        set(bounds().now + (document.documentElement.dir === 'rtl' ? -by : by))
      }}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
        const page = handle.current?.closest('.page')?.getBoundingClientRect()
        if (page) set(document.documentElement.dir === 'rtl' ? event.clientX - page.left : page.right - event.clientX)
      }}
      onDoubleClick={() => {
        webStorage('local')?.removeItem(key)
        setWidth(undefined)
      }}
    />
  )
}
