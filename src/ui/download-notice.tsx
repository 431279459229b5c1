import { Button } from 'react-aria-components/Button'
import { endedOf, isPassing } from '../models/items'
import type { Models } from '../models/models'
import { Icon } from './icons'
import { useStore } from './use-store'

/** After a download that ended while nobody looked at the models: that its model is here, with the way to use it, or why it stopped. */
export function DownloadNotice({ models, onOpen }: { models: Models; onOpen(): void }) {
  const ended = endedOf(useStore(models.state))
  if (!ended) return null
  const { model, error, mayUse } = ended
  function use() {
    models.seen()
    void models.use(model.id)
  }
  return (
    <div role="status" className={error ? 'banner warning' : 'banner'}>
      <Icon name={error ? 'warning' : 'note'} />
      <p>
        {error ? `The download of ${model.name} stopped. ${error.message}` : `${model.name} is on this device now.`}
        {isPassing(error) && ' Trying again every minute.'}
      </p>
      <div className="row nowrap">
        {mayUse ? (
          <Button className="button" aria-label={`Use ${model.name}`} onPress={use}>
            Use
          </Button>
        ) : (
          <Button className="button" onPress={onOpen}>
            Models
          </Button>
        )}
        <Button className="button quiet icon" aria-label="Dismiss" onPress={models.seen}>
          <Icon name="close" />
        </Button>
      </div>
    </div>
  )
}
