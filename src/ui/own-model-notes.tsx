import { Button } from 'react-aria-components/Button'
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure'
import { isToBeTried } from '../models/items'
import type { ModelItem } from '../models/models'
import { useOwnModelWords } from './words/own-models'

/** Letters of a licence that is named rather than told. */
const longestName = 80

/** What is said of a model that the catalogue does not know: just that, what it has to do first, and its licence. */
export function OwnModelNotes({ model, own }: { model: ModelItem; own: NonNullable<ModelItem['own']> }) {
  const texts = useOwnModelWords()
  const { licence, heard } = own
  return (
    <>
      <p>
        <strong>{texts.unknown}</strong>
      </p>
      {isToBeTried(model) && <p>{texts.toBeTried}</p>}
      {!heard && model.speed === undefined && model.unfit === undefined && (
        <p className="muted">{texts.speedUnknown}</p>
      )}
      {licence !== '' && licence.length <= longestName && <p className="muted">{texts.licenceIs(licence)}</p>}
      {licence.length > longestName && (
        <Disclosure className="fold">
          <Button slot="trigger" className="button quiet">
            {texts.licence}
          </Button>
          <DisclosurePanel className="fold-panel">
            <p className="muted licence-text">{licence}</p>
          </DisclosurePanel>
        </Disclosure>
      )}
    </>
  )
}
