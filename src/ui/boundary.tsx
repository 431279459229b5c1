import { Component } from 'react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Problem } from './problem'
import { useWords } from './words/words'

interface Props {
  /** Puts what is said about a failure where its children stood. */
  frame?(problem: ReactNode): ReactNode
  children: ReactNode
}

/** Says that its children failed, in their place: otherwise React takes the whole page away. React itself logs why. */
export class Boundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    const { frame, children } = this.props
    if (!this.state.failed) return children
    return frame ? frame(<Failure />) : <Failure />
  }
}

function Failure() {
  const { app, errors } = useWords()
  return (
    <div className="failure">
      <Problem text={errors['app/unexpected']} />
      <Button className="button" onPress={() => location.reload()}>
        {app.reload}
      </Button>
    </div>
  )
}
