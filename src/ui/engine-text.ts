import type { ModelItem, ModelsState } from '../models/models'
import type { Words } from './words/words'

/** Who answers now, for the chip: the model's name, '' for none, and what follows it. While a model is on its way, how far it is. */
export function engineText(
  { chip }: Words,
  { active, models, elsewhere }: Pick<ModelsState, 'active' | 'models' | 'elsewhere'>,
): {
  name: string
  text: string
} {
  const used = active.kind === 'quotes' ? undefined : models.find(({ id }) => id === active.id)
  if (elsewhere && active.kind !== 'loading' && !used?.endpoint) return { name: '', text: chip.elsewhere }
  if (active.kind === 'quotes') return { name: '', text: downloadText(chip, models) ?? chip.quotes }
  if (active.kind === 'loading') {
    return { name: '', text: active.fraction === undefined ? chip.loading : chip.loadingShare(active.fraction) }
  }
  const ready = used?.endpoint ? chip.served : chip.ready
  return { name: used?.name ?? active.id, text: active.kind === 'ready' ? ready : chip.stopped }
}

/** What whoever asks meanwhile should know of a download; undefined where there is none. */
function downloadText(chip: Words['chip'], models: readonly ModelItem[]): string | undefined {
  for (const { status, size } of models) {
    if (status.kind === 'downloading') return chip.downloading(status.received / size)
    if (status.kind === 'connecting') return chip.connecting
  }
  return models.some(({ status }) => status.kind === 'partial' && status.error) ? chip.downloadStopped : undefined
}
