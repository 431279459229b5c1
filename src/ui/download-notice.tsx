import { Button } from 'react-aria-components/Button'
import { endedOf, isPassing } from '../models/items'
import type { Models } from '../models/models'
import { Icon } from './icons'
import { messageOf } from './problem'
import { useStore } from './use-store'
import { useWords } from './words/words'

/** After a download that ended while nobody looked at the models: that its model is here, with the way to use it, or why it stopped. */
export function DownloadNotice({ models, onOpen }: { models: Models; onOpen(): void }) {
  const words = useWords()
  const ended = endedOf(useStore(models.state))
  if (!ended) return null
  const { model, error, mayUse } = ended
  function use() {
    models.seen()
    void models.use(model.id)
  }
  return (
    <div className={error ? 'banner warning' : 'banner'}>
      <Icon name={error ? 'warning' : 'note'} />
      <p>
        {error
          ? words.banners.downloadStopped(model.name, messageOf(words, error))
          : words.banners.downloaded(model.name)}
        {isPassing(error) && ` ${words.model.tryingAgain}`}
      </p>
      <div className="row nowrap">
        {mayUse ? (
          <Button className="button" aria-label={words.banners.use(model.name)} onPress={use}>
            {words.model.actions.use}
          </Button>
        ) : (
          <Button className="button" onPress={onOpen}>
            {words.app.models}
          </Button>
        )}
        <Button className="button quiet icon" aria-label={words.app.dismiss} onPress={models.seen}>
          <Icon name="close" />
        </Button>
      </div>
    </div>
  )
}
