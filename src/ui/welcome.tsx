import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Library, LibraryState } from '../library/library'
import type { Update } from '../shell/update'
import { AddButtons } from './add-buttons'
import { offlineText } from './offline-text'
import { messageOf, Problem } from './problem'
import { useStore } from './use-store'

interface Props {
  library: Library
  update: Update
  phase: LibraryState['phase']
}

/** The first screen: what this is, and one tap to try it. */
export function Welcome({ library, update, phase }: Props) {
  const { offline } = useStore(update.state)
  return (
    <main className="welcome">
      <p className="promise">
        Ask the PDFs on this tablet, and get answers that cite file and page. Nothing leaves the device.
      </p>
      {phase === 'open' && (
        <div className="row">
          <SampleButton library={library} />
          <AddButtons library={library} />
        </div>
      )}
      {phase !== 'failed' && (
        <p className="muted">
          {phase === 'opening' ? 'Opening your library…' : 'Drop, paste or pick PDFs: manuals, data sheets, standards.'}
        </p>
      )}
      <p className="muted" role="status">
        {phase === 'open' && offline.kind !== 'failed' && offlineText(offline)}
      </p>
    </main>
  )
}

/** One tap adds the sample manual; the first question can be asked when it is done. */
function SampleButton({ library }: { library: Library }) {
  const [state, setState] = useState<{ kind: 'idle' | 'opening' } | { kind: 'failed'; message: string }>({
    kind: 'idle',
  })
  async function add() {
    setState({ kind: 'opening' })
    try {
      await library.addSample()
    } catch (error) {
      setState({ kind: 'failed', message: messageOf(error) })
    }
  }
  return (
    <>
      <Button className="button primary" isDisabled={state.kind === 'opening'} onPress={() => void add()}>
        {state.kind === 'opening' ? 'Opening the sample…' : 'Try the sample manual'}
      </Button>
      {state.kind === 'failed' && <Problem text={state.message} />}
    </>
  )
}
