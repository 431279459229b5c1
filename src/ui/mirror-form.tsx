import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { TextField } from 'react-aria-components/TextField'
import type { Mirror } from '../models/models'
import { messageOf, Problem } from './problem'
import { useWords } from './words/words'
import type { Words } from './words/words'

/** The address of a site's own server that has the models; says at once whether it can be one, and what is there. */
export function MirrorForm({
  url,
  mirror,
  onSave,
}: {
  url: string
  mirror: Mirror
  onSave(url: string): Promise<void>
}) {
  const words = useWords()
  const texts = words.models.mirror
  /** Undefined where it is `url`. */
  const [typed, setTyped] = useState<string>()
  const [problem, setProblem] = useState('')
  const text = typed ?? url
  return (
    <form
      className="field"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        setProblem('')
        onSave(text.trim()).then(
          () => setTyped(undefined),
          (error: unknown) => setProblem(messageOf(words, error)),
        )
      }}
    >
      <TextField className="field" value={text} onChange={setTyped} inputMode="url" autoComplete="off">
        <Label>{texts.address}</Label>
        <div className="row nowrap">
          <Input className="input" placeholder="https://" />
          <Button className="button" type="submit" isDisabled={text === '' && url === ''}>
            {text === url && url !== '' ? texts.again : texts.save}
          </Button>
        </div>
      </TextField>
      {problem !== '' && <Problem text={problem} />}
      <p role="status" className="muted">
        {mirrorText(texts, mirror)}
      </p>
    </form>
  )
}

function mirrorText(texts: Words['models']['mirror'], mirror: Mirror): string {
  if (mirror.kind === 'unknown') return ''
  if (mirror.kind === 'looking') return texts.looking
  if (mirror.kind === 'silent') return texts.silent
  return mirror.models.length > 0 ? texts.found(mirror.models) : texts.nothing
}
