import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Models } from '../models/models'
import { webStorage } from '../shell/web-storage'
import { useSelected } from './use-store'
import { useWords } from './words/words'

/** Set once the offer was answered, either way. */
const answered = 'sitebook-meaning-answered'

/** Offers the pack that finds by meaning, until it is taken or put aside: with its size, and what it brought when it was measured. */
export function MeaningOffer({ models }: { models: Models }) {
  const { meaning } = useWords()
  const [isOpen, setOpen] = useState(() => webStorage('local')?.getItem(answered) == null)
  const pack = useSelected(models.state, (state) => {
    const packs = state.models.filter(({ kind }) => kind === 'embedding')
    return packs.every(({ status }) => status.kind === 'absent') ? packs[0] : undefined
  })
  if (!isOpen || !pack || pack.unfit !== undefined) return null
  function answer() {
    webStorage('local')?.setItem(answered, 'yes')
    setOpen(false)
  }
  return (
    <section className="welcome-offer" aria-label={meaning.label}>
      <p className="muted">{meaning.offer(pack.size)}</p>
      <div className="row">
        <Button
          className="button"
          onPress={() => {
            answer()
            void models.download(pack.id)
          }}
        >
          {meaning.get}
        </Button>
        <Button className="button quiet" onPress={answer}>
          {meaning.notNow}
        </Button>
      </div>
    </section>
  )
}
