/**
 * Speech that the browser recognises on the device: the only way to it, so that no sound leaves the device. A browser that
 * cannot be told to keep it here counts as one that recognises none.
 */
import { localeOf } from '../words/words'
import type { Locale } from '../words/words'

type Availability = 'unavailable' | 'downloadable' | 'downloading' | 'available'

interface Recognition extends EventTarget {
  lang: string
  interimResults: boolean
  processLocally: boolean
  start(): void
  stop(): void
  abort(): void
}

/** As the draft of the Web Speech API has it; TypeScript does not know it yet. */
interface RecognitionKind {
  new (): Recognition
  prototype: Recognition
  available(options: { langs: string[]; processLocally: true }): Promise<Availability>
  install(options: { langs: string[]; processLocally: true }): Promise<boolean>
}

/** How the browser recognises speech: with what it has, or once it has fetched its pack for the language. */
export interface Hearing {
  /** A tag such as "de-AT". */
  language: string
  needsPack: boolean
}

/** The countries that browsers have packs for, where the user's own is none of them. */
const common: Record<Locale, string> = { en: 'en-US', de: 'de-DE', fr: 'fr-FR', es: 'es-ES', pt: 'pt-BR' }

/** How speech in a language is recognised on this device; undefined where it is not. */
export async function hearingOf(locale: Locale): Promise<Hearing | undefined> {
  const kind = recognitionKind()
  if (!kind) return undefined
  const own = navigator.languages.filter((tag) => tag.includes('-') && localeOf(tag) === locale)
  let found: Hearing | undefined
  for (const language of new Set([...own, common[locale]])) {
    // What the browser refuses to say is no.
    const state = await kind.available({ langs: [language], processLocally: true }).catch(() => 'unavailable')
    if (state === 'available') return { language, needsPack: false }
    if (state !== 'unavailable') found ??= { language, needsPack: true }
  }
  return found
}

/** Has the browser fetch its pack for a language; false where it cannot. It does not say how large it is. */
export async function installPack(language: string): Promise<boolean> {
  const installed = recognitionKind()?.install({ langs: [language], processLocally: true })
  return (await installed?.catch(() => false)) ?? false
}

interface Listener {
  /** All that has been heard so far; the last words may still change. */
  onWords(words: string): void
  /** Nothing more comes. `error` is a code of the API, where it went wrong. */
  onEnd(error: string | undefined): void
}

/** A sentence that is being listened to. */
export interface Listening {
  /** What was heard by then still comes. */
  finish(): void
  /** Nothing more comes. */
  leave(): void
}

/** Listens to one sentence. */
export function listen(language: string, { onWords, onEnd }: Listener): Listening {
  const recognition = new (recognitionKind()!)()
  recognition.lang = language
  recognition.interimResults = true
  recognition.processLocally = true
  const heeding = new AbortController()
  const { signal } = heeding
  let error: string | undefined
  recognition.addEventListener(
    'result',
    (event) => onWords([...(event as SpeechRecognitionEvent).results].map(([best]) => best!.transcript).join('')),
    { signal },
  )
  recognition.addEventListener('error', (event) => void (error = (event as SpeechRecognitionErrorEvent).error), {
    signal,
  })
  recognition.addEventListener('end', () => onEnd(error), { signal })
  recognition.start()
  return {
    finish: () => recognition.stop(),
    leave() {
      heeding.abort()
      recognition.abort()
    },
  }
}

function recognitionKind(): RecognitionKind | undefined {
  const { SpeechRecognition: kind } = window as { SpeechRecognition?: RecognitionKind }
  return kind && 'available' in kind && 'processLocally' in kind.prototype ? kind : undefined
}
