import { useSyncExternalStore } from 'react'
import { Button } from 'react-aria-components/Button'
import { Icon } from './icons'
import { useWords } from './words/words'

/** Gives the page the whole screen and takes it back; not there where the browser cannot (iPhones). */
export function FullScreenButton() {
  const words = useWords().page
  const isFull = useSyncExternalStore(
    (listener) => {
      document.addEventListener('fullscreenchange', listener)
      return () => document.removeEventListener('fullscreenchange', listener)
    },
    () => document.fullscreenElement !== null,
  )
  if (!document.fullscreenEnabled) return null
  const turn = async () => {
    if (isFull) await document.exitFullscreen()
    else await document.querySelector('.panel.page')?.requestFullscreen()
  }
  return (
    <Button
      className="button quiet icon"
      aria-label={isFull ? words.leaveFullScreen : words.fullScreen}
      onPress={() => void turn().catch(console.warn)}
    >
      <Icon name={isFull ? 'smaller' : 'larger'} />
      <span className="caption">{words.fullScreen}</span>
    </Button>
  )
}
