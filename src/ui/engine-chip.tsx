import { Button } from 'react-aria-components/Button'
import type { Models } from '../models/models'
import { engineText } from './engine-text'
import { Icon } from './icons'
import { useStore } from './use-store'
import { useWords } from './words/words'

/** Says who answers now; a tap opens the models. */
export function EngineChip({ models, onPress }: { models: Models; onPress(): void }) {
  const words = useWords()
  const { name, text } = engineText(words, useStore(models.state))
  return (
    <Button className="button chip" aria-label={words.chip.label(name, text)} onPress={onPress}>
      <Icon name="model" />
      {/* Where both do not fit, the name is what is cut. */}
      <span className="chip-name">{name}</span>
      <span>{name === '' ? text : ` ${text}`}</span>
    </Button>
  )
}
