import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Library, Notice, Refusal } from '../library/library'
import { smallerInstead } from '../models/items'
import type { Models } from '../models/models'
import type { Update } from '../shell/update'
import { DownloadNotice } from './download-notice'
import { plural } from './format'
import { Icon } from './icons'
import { offlineText } from './offline-text'
import { SharedFiles } from './shared-files'
import { useStore } from './use-store'

interface Props {
  library: Library
  update: Update
  models: Models | undefined
  /** Opens the models; undefined while they are open. */
  onModels: (() => void) | undefined
}

/** What the user should know now, across the top of every panel: refusals, notices, a new version, a library that did not open. */
export function Banners({ library, update, models, onModels }: Props) {
  const { phase, error, refusals, notices } = useStore(library.state)
  const { version, offline } = useStore(update.state)
  const refused = refusals.reduce((sum, { files }) => sum + files, 0)
  return (
    <div className="banners">
      {phase === 'failed' && error && (
        <div role="alert" className="banner warning">
          <Icon name="warning" />
          <p>{error.message}</p>
        </div>
      )}
      {version === 'waiting' && (
        <div role="status" className="banner">
          <p>A new version is ready.</p>
          <Button className="button" onPress={() => void update.apply()}>
            Reload now
          </Button>
        </div>
      )}
      {offline.kind === 'failed' && (
        <div role="status" className="banner warning">
          <Icon name="warning" />
          <p>{offlineText(offline)}</p>
          <Button className="button" onPress={() => location.reload()}>
            Reload
          </Button>
        </div>
      )}
      <SharedFiles library={library} />
      {models && <SmallerModel models={models} />}
      {models && onModels && <DownloadNotice models={models} onOpen={onModels} />}
      <Messages
        messages={refusals}
        title={`${plural(refused, 'file')} could not be added.`}
        role="alert"
        dismiss={library.dismiss}
      >
        {({ name, error }: Refusal) => (
          <>
            <strong>{name}</strong> {error.message}
          </>
        )}
      </Messages>
      <Messages messages={notices} title={plural(notices.length, 'notice')} role="status" dismiss={library.dismiss}>
        {({ text }: Notice) => text}
      </Messages>
    </div>
  )
}

/** After a model that this device cannot go on with: the smaller one that is here, one tap away. */
function SmallerModel({ models }: { models: Models }) {
  const instead = smallerInstead(useStore(models.state))
  if (!instead) return null
  const { failed, smaller, reload } = instead
  const why = reload ? 'the graphics processor failed twice' : 'this device has too little memory for it now'
  const use = reload
    ? () => void models.useNext(smaller.id).then(() => location.reload())
    : () => void models.use(smaller.id)
  return (
    <div role="status" className="banner warning">
      <Icon name="warning" />
      <p>
        {failed.name} stopped: {why}. Until a model is in use, questions are answered with quotes.
      </p>
      <Button className="button" onPress={use}>
        {reload ? 'Reload and use' : 'Use'} {smaller.name}
      </Button>
      <Button className="button quiet icon" aria-label="Dismiss" onPress={() => void models.stopUsing()}>
        <Icon name="close" />
      </Button>
    </div>
  )
}

interface MessagesProps<Message> {
  messages: readonly Message[]
  /** Stands above them where there are several. */
  title: string
  role: 'alert' | 'status'
  dismiss(id: string): void
  children(message: Message): ReactNode
}

/** One banner for all messages of a kind, however many: they scroll in it, and one tap takes them away. */
function Messages<Message extends { id: string }>(props: MessagesProps<Message>) {
  const { messages, title, role, dismiss, children } = props
  const [only] = messages
  if (!only) return null
  return (
    <div role={role} className={role === 'alert' ? 'banner warning' : 'banner'}>
      <Icon name={role === 'alert' ? 'warning' : 'note'} />
      {messages.length === 1 ? (
        <p>{children(only)}</p>
      ) : (
        <div className="banner-messages">
          <p>{title}</p>
          <ul tabIndex={0} aria-label={title}>
            {messages.map((message) => (
              <li key={message.id}>{children(message)}</li>
            ))}
          </ul>
        </div>
      )}
      <Button
        className="button quiet icon"
        aria-label="Dismiss"
        onPress={() => {
          for (const { id } of messages) dismiss(id)
        }}
      >
        <Icon name="close" />
      </Button>
    </div>
  )
}
