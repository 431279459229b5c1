import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Library, LibraryState } from '../library/library'
import type { Models } from '../models/models'
import type { Update } from '../shell/update'
import { AddButtons } from './add-buttons'
import type { Intake } from './given-files'
import { MeaningOffer } from './meaning-offer'
import { messageOf, Problem } from './problem'
import { useStore } from './use-store'
import { sentence } from './words/sentences'
import { useWords } from './words/words'

interface Props {
  library: Library
  intake: Intake
  update: Update
  models: Models | undefined
  phase: LibraryState['phase']
}

/** The first screen: what this is, and one tap to try it. */
export function Welcome({ library, intake, update, models, phase }: Props) {
  const words = useWords()
  return (
    <main className="welcome">
      <p className="promise">{words.app.promise}</p>
      {phase === 'open' && (
        <div className="row">
          <SampleButton library={library} />
          <AddButtons intake={intake} />
        </div>
      )}
      {/* Two elements: what is read first does not move when the buttons come. */}
      {phase === 'opening' && <p className="muted">{words.welcome.opening}</p>}
      {phase === 'open' && <p className="muted">{words.welcome.give}</p>}
      {phase === 'open' && models && <MeaningOffer models={models} />}
      <p className="muted" role="status">
        {phase === 'open' && <Offline update={update} />}
      </p>
    </main>
  )
}

/** How far the app is kept on this device; alone, as it says so for each of some hundred files. */
function Offline({ update }: { update: Update }) {
  const words = useWords()
  const { offline } = useStore(update.state)
  return offline.kind !== 'failed' && sentence(words.offline, offline)
}

/** One tap adds the sample manual; the first question can be asked when it is done. */
function SampleButton({ library }: { library: Library }) {
  const words = useWords()
  const [state, setState] = useState<{ kind: 'idle' | 'opening' } | { kind: 'failed'; error: unknown }>({
    kind: 'idle',
  })
  async function add() {
    setState({ kind: 'opening' })
    try {
      await library.addSample()
    } catch (error) {
      setState({ kind: 'failed', error })
    }
  }
  return (
    <>
      <Button className="button primary" isDisabled={state.kind === 'opening'} onPress={() => void add()}>
        {state.kind === 'opening' ? words.welcome.openingSample : words.welcome.trySample}
      </Button>
      {state.kind === 'failed' && <Problem text={messageOf(words, state.error)} />}
    </>
  )
}
