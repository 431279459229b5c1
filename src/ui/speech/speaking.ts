/** The voice: one text at a time, and only voices that are on the device, so that no word of a document leaves it. */
import { createStore } from '../../core/store'
import type { Locale } from '../words/words'

/** A part of what is said, in the language of its words. */
export interface Said {
  text: string
  language: Locale
}

/** Undefined in browsers that have no voices at all, as Android's WebView. */
const { speechSynthesis: synthesis } = globalThis as { speechSynthesis?: SpeechSynthesis }

/** Who is being read aloud. */
export const speaking = createStore<{ by: string | undefined }>({ by: undefined })

/** What is still to be said. Held, as Chromium forgets an utterance that nothing refers to, and with it that it has ended. */
let queue: SpeechSynthesisUtterance[] = []

/** A voice of the device for a language, such as the browser is set to where there are several; undefined where there is none. */
export function localVoice(language: Locale): SpeechSynthesisVoice | undefined {
  // Android writes "en_US".
  const tag = (voice: SpeechSynthesisVoice) => voice.lang.replace('_', '-')
  const voices = (synthesis?.getVoices() ?? []).filter(
    (voice) => voice.localService && tag(voice).toLowerCase().split('-')[0] === language,
  )
  return (
    voices.find((voice) => navigator.languages.includes(tag(voice))) ?? voices.find((one) => one.default) ?? voices[0]
  )
}

/** Calls `changed` when voices come or go, which they do after the page is open. Returns the end of it. */
export function watchVoices(changed: () => void): () => void {
  synthesis?.addEventListener('voiceschanged', changed)
  return () => synthesis?.removeEventListener('voiceschanged', changed)
}

/** Says this in place of what is being said. Each language must have a voice. */
export function speak(by: string, said: readonly Said[]): void {
  stopSpeaking()
  const utterances = said.map(({ text, language }) => {
    const voice = localVoice(language)!
    const utterance = new SpeechSynthesisUtterance(text)
    utterance.voice = voice
    utterance.lang = voice.lang
    // Without one part the others may say something else: a warning comes before its words.
    utterance.onerror = () => queue === utterances && stopSpeaking()
    return utterance
  })
  const last = utterances.at(-1)
  if (!last) return
  last.onend = () => queue === utterances && stopSpeaking()
  queue = utterances
  speaking.set({ by })
  for (const utterance of utterances) synthesis?.speak(utterance)
  document.addEventListener('visibilitychange', stopSpeaking)
}

/** Ends what is being said. */
export function stopSpeaking(): void {
  queue = []
  document.removeEventListener('visibilitychange', stopSpeaking)
  synthesis?.cancel()
  speaking.set({ by: undefined })
}
