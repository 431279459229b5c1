import type { ModelItem, ModelsState } from '../models/models'

/** Who answers now, for the chip: the model's name, '' for none, and what follows it. While a model is on its way, how far it is. */
export function engineText({ active, models, elsewhere }: Pick<ModelsState, 'active' | 'models' | 'elsewhere'>): {
  name: string
  text: string
} {
  if (elsewhere && active.kind !== 'loading') return { name: '', text: 'Model in another tab' }
  if (active.kind === 'quotes') return { name: '', text: downloadText(models) ?? 'Quotes only' }
  if (active.kind === 'loading') {
    const share = active.fraction === undefined ? '…' : ` ${percent(active.fraction)}`
    return { name: '', text: `Loading model${share}` }
  }
  const name = models.find(({ id }) => id === active.id)?.name ?? active.id
  return { name, text: active.kind === 'ready' ? ' ready' : ' stopped' }
}

/** What whoever asks meanwhile should know of a download; undefined where there is none. */
function downloadText(models: readonly ModelItem[]): string | undefined {
  for (const { status, size } of models) {
    if (status.kind === 'downloading') return `Downloading ${percent(status.received / size)}`
    if (status.kind === 'connecting') return 'Downloading…'
  }
  return models.some(({ status }) => status.kind === 'partial' && status.error) ? 'Download stopped' : undefined
}

function percent(share: number): string {
  return `${Math.floor(share * 100)} %`
}
