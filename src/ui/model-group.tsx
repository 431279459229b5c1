import { Button } from 'react-aria-components/Button'
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure'
import type { ActiveModel, ModelGroupKind, ModelItem, Models } from '../models/models'
import { ModelCard } from './model-card'
import { ModelSample } from './model-sample'
import { useWords } from './words/words'

interface Props {
  kind: ModelGroupKind
  /** All of this kind. */
  items: readonly ModelItem[]
  active: ActiveModel
  models: Models
}

/** The models of one kind: what they do for a question, those that suit this device, and why the others don't. */
export function ModelGroup({ kind, items, active, models }: Props) {
  const texts = useWords().models
  const { title, use } = texts.kinds[kind]
  const others = items.filter((model) => !isOffered(model))
  const card = (model: ModelItem) => <ModelCard key={model.id} model={model} active={active} models={models} />
  return (
    <section className="sheet-section" aria-label={title}>
      <h3>{title}</h3>
      <p>{use}</p>
      {kind === 'language' && items.every(({ status }) => status.kind === 'absent') && <ModelSample />}
      {kind === 'language' && items.every(({ advice }) => advice === undefined) && <p>{texts.noneSuits}</p>}
      {bestFirst(items.filter(isOffered)).map(card)}
      {others.length > 0 && (
        <Disclosure className="fold">
          <Button slot="trigger" className="button quiet">
            {texts.whyNot(others.length)}
          </Button>
          <DisclosurePanel className="fold-panel">{others.map(card)}</DisclosurePanel>
        </Disclosure>
      )}
    </section>
  )
}

/** In the order of the page. */
export const modelGroups: readonly ModelGroupKind[] = ['language', 'served', 'embedding', 'ocr', 'vision']

/** The group that a model stands in. */
export function groupOf({ kind, endpoint }: ModelItem): ModelGroupKind {
  return endpoint ? 'served' : kind
}

/** Suits this device, or takes up space on it. */
function isOffered({ unfit, aside, status }: ModelItem): boolean {
  return (unfit === undefined && aside === undefined) || status.kind !== 'absent'
}

/** What is here or on its way, the advised one, the others; last what is here in vain. */
function bestFirst(models: ModelItem[]): ModelItem[] {
  const rank = ({ advice, unfit, status }: ModelItem) =>
    unfit !== undefined ? 3 : status.kind !== 'absent' ? 0 : advice !== undefined ? 1 : 2
  return models.toSorted((a, b) => rank(a) - rank(b))
}
