import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { TextField } from 'react-aria-components/TextField'
import { messageOf, Problem } from './problem'
import { useWords } from './words/words'

/** Asks for the password of a locked PDF; a wrong one says so and can be tried again. */
export function UnlockForm({ name, onUnlock }: { name: string; onUnlock(password: string): Promise<void> }) {
  const words = useWords()
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState('')
  async function unlock() {
    setProblem('')
    try {
      await onUnlock(password)
    } catch (error) {
      setProblem(messageOf(words, error))
    }
  }
  return (
    <form
      className="document-body"
      autoComplete="off"
      aria-label={words.document.passwordFor(name)}
      onSubmit={(event) => {
        event.preventDefault()
        void unlock()
      }}
    >
      <TextField className="field" type="password" autoComplete="off" value={password} onChange={setPassword}>
        <Label>{words.document.password}</Label>
        <Input className="input" />
      </TextField>
      {problem !== '' && <Problem text={problem} />}
      <Button className="button" type="submit" isDisabled={password === ''}>
        {words.document.unlock}
      </Button>
    </form>
  )
}
