import { type ReactNode, useState } from 'react'
import { Button } from 'react-aria-components/Button'

interface Props<Field extends string> {
  /** The fields with what is in them, in order. */
  texts: Record<Field, string>
  labels: Record<Field, string>
  save: string
  onSave(texts: Record<Field, string>): void
  /** Buttons beside that which saves. */
  children?: ReactNode
}

/** Some texts to be changed, each in a field of its own; they are given back without space at their ends. */
export function TextsForm<Field extends string>({ texts, labels, save, onSave, children }: Props<Field>) {
  const [now, setNow] = useState(texts)
  const fields = Object.keys(texts) as Field[]
  return (
    <form
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        onSave(Object.fromEntries(fields.map((field) => [field, now[field].trim()])) as Record<Field, string>)
      }}
    >
      {fields.map((field) => (
        <label key={field}>
          {labels[field]}
          <textarea
            className="input"
            rows={2}
            dir="auto"
            value={now[field]}
            onChange={(event) => setNow({ ...now, [field]: event.target.value })}
          />
        </label>
      ))}
      <div className="row">
        <Button className="button primary" type="submit">
          {save}
        </Button>
        {children}
      </div>
    </form>
  )
}
