import { Component } from 'react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { SitebookError } from '../core/errors'
import { Problem } from './problem'

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
  return (
    <div className="failure">
      <Problem text={new SitebookError('app/unexpected').message} />
      <Button className="button" onPress={() => location.reload()}>
        Reload
      </Button>
    </div>
  )
}
