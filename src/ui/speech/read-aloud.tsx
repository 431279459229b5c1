import { useEffect, useId, useSyncExternalStore } from 'react'
import { Button } from 'react-aria-components/Button'
import { Icon } from '../icons'
import { useStore } from '../use-store'
import { useSpeechWords } from '../words/speech'
import type { Locale } from '../words/words'
import './speech.css'
import { localVoice, speak, speaking, stopSpeaking, watchVoices } from './speaking'
import type { Said } from './speaking'

interface Props {
  /** What is said in: there is no button where the device has no voice of its own for one of them. */
  languages: readonly Locale[]
  said(): readonly Said[]
}

/** Reads something aloud; a second tap stops it, and so does taking it off the screen. */
export function ReadAloud({ languages, said }: Props) {
  const words = useSpeechWords()
  const id = useId()
  const isSpeaking = useStore(speaking).by === id
  const canSpeak = useSyncExternalStore(watchVoices, () => languages.every(localVoice))
  useEffect(() => () => void (speaking.get().by === id && stopSpeaking()), [id])
  if (!canSpeak) return null
  const text = isSpeaking ? words.stopReading : words.readAloud
  return (
    <Button
      className="button quiet read-aloud"
      aria-label={text}
      onPress={() => (isSpeaking ? stopSpeaking() : speak(id, said()))}
    >
      <Icon name={isSpeaking ? 'stop' : 'speaker'} />
      <span>{text}</span>
    </Button>
  )
}
