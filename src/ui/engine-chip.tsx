import { Button } from 'react-aria-components/Button'
import type { Models, ModelsState } from '../models/models'
import { Icon } from './icons'
import { useStore } from './use-store'

/** Says who answers now; a tap opens the models. */
export function EngineChip({ models, onPress }: { models: Models; onPress(): void }) {
  const text = engineText(useStore(models.state))
  return (
    <Button className="button" aria-label={`Models: ${text}`} onPress={onPress}>
      <Icon name="model" />
      <span className="label">{text}</span>
    </Button>
  )
}

function engineText({ active, models, elsewhere }: ModelsState): string {
  if (elsewhere && active.kind !== 'loading') return 'Model in another tab'
  if (active.kind === 'quotes') return 'Quotes only'
  const name = models.find(({ id }) => id === active.id)?.name ?? active.id
  if (active.kind === 'ready') return `${name} ready`
  if (active.kind === 'failed') return `${name} stopped`
  return active.fraction === undefined
    ? `${name}: ${active.step}`
    : `${name}: ${active.step} ${Math.floor(active.fraction * 100)} %`
}
