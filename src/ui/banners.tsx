import { lazy, Suspense } from 'react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Library, Notice, Refusal } from '../library/library'
import { calledBy } from '../library/names'
import { smallerInstead } from '../models/items'
import type { Models } from '../models/models'
import type { Update } from '../shell/update'
import { DownloadNotice } from './download-notice'
import { Icon } from './icons'
import { messageOf } from './problem'
import { SharedFiles } from './shared-files'
import { UndoBanner } from './undo-banner'
import { useSelected, useStore } from './use-store'
import { sentence } from './words/sentences'
import { useWords } from './words/words'

/** An offer whose script does not come is made at the next start. */
const SiteOffer = lazy(() =>
  import('./site-offer').then(
    (module) => ({ default: module.SiteOffer }),
    () => ({ default: (_: { library: Library; siteKey: string }) => null }),
  ),
)

interface Props {
  library: Library
  update: Update
  models: Models | undefined
  /** Whether the site hands out documents. */
  hasPack: boolean
  /** See `Site.key`. */
  siteKey: string
  /** Opens the models; undefined while they are open. */
  onModels: (() => void) | undefined
}

/** What the user should know now, across the top of every panel: refusals, notices, a new version, a library that did not open. */
export function Banners({ library, update, models, hasPack, siteKey, onModels }: Props) {
  const words = useWords()
  const { phase, error, refusals, notices, leaving } = useStore(library.state)
  const version = useSelected(update.state, (state) => state.version)
  const isNotKept = useSelected(update.state, ({ offline }) => offline.kind === 'failed')
  const refused = refusals.reduce((sum, { names }) => sum + names.length, 0)
  return (
    // There before its first words: screen readers pass over words that come with their place.
    <div className="banners" role="status" aria-atomic="false">
      {phase === 'failed' && error && (
        <div role="alert" className="banner warning">
          <Icon name="warning" />
          <p>{messageOf(words, error)}</p>
        </div>
      )}
      {version === 'waiting' && (
        <div className="banner">
          <p>{words.banners.newVersion}</p>
          <Button className="button" onPress={() => void update.apply()}>
            {words.banners.reloadNow}
          </Button>
        </div>
      )}
      {isNotKept && (
        <div className="banner warning">
          <Icon name="warning" />
          <p>{words.offline.failed}</p>
          <Button className="button" onPress={() => location.reload()}>
            {words.app.reload}
          </Button>
        </div>
      )}
      <SharedFiles library={library} />
      {leaving.length > 0 && (
        <UndoBanner
          text={words.banners.removed(leaving.map(calledBy))}
          onUndo={() => void library.undoRemoval()}
          onDismiss={() => void library.finishRemoval()}
        />
      )}
      {hasPack && (
        <Suspense fallback={null}>
          <SiteOffer library={library} siteKey={siteKey} />
        </Suspense>
      )}
      {models && <SmallerModel models={models} />}
      {models && onModels && <DownloadNotice models={models} onOpen={onModels} />}
      <Messages messages={refusals} title={words.banners.refused(refused)} role="alert" dismiss={library.dismiss}>
        {({ names, error }: Refusal) => (
          <>
            <strong>{words.banners.named(names)}</strong> {messageOf(words, error)}
          </>
        )}
      </Messages>
      <Messages messages={notices} title={words.banners.notices(notices.length)} dismiss={library.dismiss}>
        {({ text }: Notice) => sentence(words.notices, text)}
      </Messages>
    </div>
  )
}

/** After a model that this device cannot go on with: the smaller one that is here, one tap away. */
function SmallerModel({ models }: { models: Models }) {
  const words = useWords()
  const instead = smallerInstead(useStore(models.state))
  if (!instead) return null
  const { failed, smaller, reload } = instead
  const use = reload
    ? () => void models.useNext(smaller.id).then(() => location.reload())
    : () => void models.use(smaller.id)
  return (
    <div className="banner warning">
      <Icon name="warning" />
      <p>{words.banners.modelStopped(failed.name, reload)}</p>
      <Button className="button" onPress={use}>
        {reload ? words.banners.reloadAndUse(smaller.name) : words.banners.use(smaller.name)}
      </Button>
      <Button className="button quiet icon" aria-label={words.app.dismiss} onPress={() => void models.stopUsing()}>
        <Icon name="close" />
      </Button>
    </div>
  )
}

interface MessagesProps<Message> {
  messages: readonly Message[]
  /** Stands above them where there are several. */
  title: string
  role?: 'alert'
  dismiss(id: string): void
  children(message: Message): ReactNode
}

/** One banner for all messages of a kind: one line where there are several, which opens, and one tap takes them away. */
function Messages<Message extends { id: string }>(props: MessagesProps<Message>) {
  const { messages, title, role, dismiss, children } = props
  const words = useWords()
  const [only] = messages
  if (!only) return null
  return (
    <div role={role} className={role === 'alert' ? 'banner warning' : 'banner'}>
      <Icon name={role === 'alert' ? 'warning' : 'note'} />
      {messages.length === 1 ? (
        <p>{children(only)}</p>
      ) : (
        <details className="banner-messages">
          <summary>{title}</summary>
          <ul tabIndex={0} aria-label={title}>
            {messages.map((message) => (
              <li key={message.id}>{children(message)}</li>
            ))}
          </ul>
        </details>
      )}
      <Button
        className="button quiet icon"
        aria-label={words.app.dismiss}
        onPress={() => {
          for (const { id } of messages) dismiss(id)
        }}
      >
        <Icon name="close" />
      </Button>
    </div>
  )
}
