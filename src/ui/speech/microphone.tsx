import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useBack } from '../back'
import { Dialog } from '../dialog'
import { Icon } from '../icons'
import { Problem } from '../problem'
import { useStore } from '../use-store'
import { formatsOf } from '../words/formats'
import { useSpeechWords } from '../words/speech'
import { wordsStore } from '../words/words'
import { hearingOf, installPack, listen } from './recognition'
import type { Hearing, Listening } from './recognition'
import './speech.css'
import { stopSpeaking } from './speaking'

interface Props {
  question: string
  /** The question with the words that were heard at its end. */
  onWords(question: string): void
  /** '' when it is over. */
  onProblem(text: string): void
}

/** Writes what is said into the question, where the browser recognises speech on the device; it asks nothing by itself. */
export function Microphone({ question, onWords, onProblem }: Props) {
  const { microphone: words } = useSpeechWords()
  const { locale } = useStore(wordsStore)
  const [hearing, setHearing] = useState<Hearing>()
  const [listening, setListening] = useState<Listening>()
  const [offering, setOffering] = useState(false)
  const written = useRef(question)
  useEffect(() => {
    let current = true
    void hearingOf(locale).then((found) => current && setHearing(found))
    return () => void (current = false)
  }, [locale])
  const leave = useEffectEvent(() => {
    if (question !== written.current) setListening(undefined)
  })
  // What is typed, asked or cleared meanwhile stands: no word comes after it.
  useEffect(() => leave(), [question])
  useEffect(() => () => listening?.leave(), [listening])
  if (!hearing) return null
  function begin(language: string) {
    stopSpeaking()
    onProblem('')
    const before = question.trimEnd()
    written.current = question
    setListening(
      listen(language, {
        onWords(heard) {
          written.current = [before, heard.trim()].filter(Boolean).join(' ')
          onWords(written.current)
        },
        onEnd(error) {
          setListening(undefined)
          if (error !== undefined && error !== 'aborted')
            onProblem(words.errors[error as keyof typeof words.errors] ?? words.errors.other)
        },
      }),
    )
  }
  function press() {
    if (listening) listening.finish()
    else if (hearing!.needsPack) setOffering(true)
    else begin(hearing!.language)
  }
  return (
    <>
      <Button className="button icon microphone" aria-label={listening ? words.stop : words.listen} onPress={press}>
        <Icon name={listening ? 'stop' : 'microphone'} />
      </Button>
      {offering && (
        <PackDialog
          language={hearing.language}
          onClose={() => setOffering(false)}
          onDone={() => {
            setHearing({ ...hearing, needsPack: false })
            setOffering(false)
          }}
        />
      )}
    </>
  )
}

interface PackProps {
  language: string
  onDone(): void
  onClose(): void
}

/** Offers the browser's own speech pack, which only it can fetch. */
function PackDialog({ language, onDone, onClose }: PackProps) {
  const { pack } = useSpeechWords().microphone
  const { locale } = useStore(wordsStore)
  const [state, setState] = useState<'offered' | 'getting' | 'failed'>('offered')
  useBack(true, onClose)
  async function get() {
    setState('getting')
    if (await installPack(language)) onDone()
    else setState('failed')
  }
  return (
    <Dialog title={pack.title} onClose={onClose}>
      <p>{pack.what(formatsOf(locale).language(language))}</p>
      {state === 'getting' && <p role="status">{pack.getting}</p>}
      {state === 'failed' && <Problem text={pack.failed} />}
      <div className="row">
        <Button className="button primary" isDisabled={state === 'getting'} onPress={() => void get()}>
          <Icon name="save" />
          {pack.get}
        </Button>
      </div>
    </Dialog>
  )
}
