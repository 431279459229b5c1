import { Button } from 'react-aria-components/Button'
import type { Models, ModelsState } from '../models/models'
import { Icon } from './icons'
import { useStore } from './use-store'

/** Says who answers now; a tap opens the models. */
export function EngineChip({ models, onPress }: { models: Models; onPress(): void }) {
  const { name, text } = engineText(useStore(models.state))
  return (
    <Button className="button chip" aria-label={`Models: ${name}${text}`} onPress={onPress}>
      <Icon name="model" />
      {/* Where both do not fit, the name is what is cut. */}
      <span className="chip-name">{name}</span>
      <span>{text}</span>
    </Button>
  )
}

/** The model's name, '' for none, and what follows it. */
function engineText({ active, models, elsewhere }: ModelsState): { name: string; text: string } {
  if (elsewhere && active.kind !== 'loading') return { name: '', text: 'Model in another tab' }
  if (active.kind === 'quotes') return { name: '', text: 'Quotes only' }
  if (active.kind === 'loading') {
    const share = active.fraction === undefined ? '…' : ` ${Math.floor(active.fraction * 100)} %`
    return { name: '', text: `Loading model${share}` }
  }
  const name = models.find(({ id }) => id === active.id)?.name ?? active.id
  return { name, text: active.kind === 'ready' ? ' ready' : ' stopped' }
}
