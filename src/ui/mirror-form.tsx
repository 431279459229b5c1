import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { TextField } from 'react-aria-components/TextField'
import type { Mirror } from '../models/models'
import { messageOf, Problem } from './problem'

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
          (error: unknown) => setProblem(messageOf(error)),
        )
      }}
    >
      <TextField className="field" value={text} onChange={setTyped} inputMode="url" autoComplete="off">
        <Label>Address of a server on your network that has the models</Label>
        <div className="row nowrap">
          <Input className="input" placeholder="https://" />
          <Button className="button" type="submit" isDisabled={text === '' && url === ''}>
            {text === url && url !== '' ? 'Look again' : 'Save'}
          </Button>
        </div>
      </TextField>
      {problem !== '' && <Problem text={problem} />}
      <p role="status" className="muted">
        {mirrorText(mirror)}
      </p>
    </form>
  )
}

function mirrorText(mirror: Mirror): string {
  if (mirror.kind === 'unknown') return ''
  if (mirror.kind === 'looking') return 'Looking for models there…'
  if (mirror.kind === 'silent')
    return 'Saved, but nothing answers there now: the server must be on, use HTTPS and allow this page (Access-Control-Allow-Origin).'
  return mirror.models.length > 0
    ? `Saved. It offers ${mirror.models.join(', ')}; what it cannot deliver comes from the internet.`
    : 'Saved, but it offers no model that Sitebook knows: each is a folder with a sitebook-model.json.'
}
