import { Icon } from './icons'

/** What went wrong and what to do, in words and with a sign: never in colour alone. */
export function Problem({ text }: { text: string }) {
  return (
    <p role="alert" className="problem">
      <Icon name="warning" />
      {text}
    </p>
  )
}

/** The sentence of an error; all that reach the screen have one. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
