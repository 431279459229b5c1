import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { personalInRows, scrubbed } from '../../answers/scrubbing'
import type { Feedback } from '../../core/feedback'
import type { Personal } from '../../core/language/personal'
import { useFeedbackWords } from '../words/feedback'
import { useWords } from '../words/words'

/** Shows what may be names, addresses and numbers of people in the rows, and replaces what stays chosen. */
export function Scrub({ rows, onScrub }: { rows: readonly Feedback[]; onScrub(rows: Feedback[]): void }) {
  const { app } = useWords()
  const texts = useFeedbackWords()
  const [found, setFound] = useState<readonly Personal[]>()
  const [left, setLeft] = useState<readonly string[]>([])
  if (!found)
    return (
      <Button
        className="button"
        onPress={() => {
          setLeft([])
          setFound(personalInRows(rows))
        }}
      >
        {texts.scrub}
      </Button>
    )
  const chosen = found.filter(({ text }) => !left.includes(text))
  return (
    <section className="feedback-row" aria-label={texts.scrub}>
      <p>{found.length === 0 ? texts.noPersonal : texts.personal}</p>
      <div className="chips">
        {found.map(({ kind, text }) => (
          <ToggleButton
            key={text}
            className="button"
            isSelected={!left.includes(text)}
            onChange={(now) => setLeft(now ? left.filter((one) => one !== text) : [...left, text])}
          >
            <span dir="auto">{text}</span> <span className="muted">{texts.kinds[kind]}</span>
          </ToggleButton>
        ))}
      </div>
      <div className="row">
        {found.length > 0 && (
          <Button
            className="button primary"
            isDisabled={chosen.length === 0}
            onPress={() => {
              onScrub(scrubbed(rows, chosen, (kind) => `[${texts.kinds[kind]}]`))
              setFound(undefined)
            }}
          >
            {texts.replace(chosen.length)}
          </Button>
        )}
        <Button className="button" onPress={() => setFound(undefined)}>
          {app.cancel}
        </Button>
      </div>
    </section>
  )
}
