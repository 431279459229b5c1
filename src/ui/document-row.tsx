import { Button } from 'react-aria-components/Button'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { bytes, count } from '../core/language/numbers'
import type { Library, LibraryItem } from '../library/library'
import { hasNamesake } from '../library/names'
import { pageList, plural } from './format'
import { Icon } from './icons'
import { ProgressBar } from './progress-bar'
import { UnlockForm } from './unlock-form'
import { useStore } from './use-store'
import { openPlace, toggleChosen } from './view'
import type { ViewStore } from './view'

interface Props {
  item: LibraryItem
  library: Library
  view: ViewStore
  onRemove(): void
}

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** One document: open it, ask only it, remove it; and its import while it runs, or what went wrong. */
export function DocumentRow({ item, library, view, onRemove }: Props) {
  const { record, name, activity } = item
  const { place, chosen } = useStore(view)
  const { items } = useStore(library.state)
  const busy = activity.kind !== 'idle'
  const open = record.state === 'ready' || (record.state !== 'locked' && record.pagesRead > 0)
  const asked = record.pagesWithText > 0 && items.length > 1
  return (
    <li className="document" data-open={place?.document === record.id || undefined}>
      <div className="document-line">
        <Button
          className="button document-name"
          isDisabled={!open}
          onPress={() => openPlace(view, { document: record.id, page: 1, spans: [] })}
        >
          <span className="name">{name}</span>
          <span className="muted">
            {summary(item)}
            {hasNamesake(items, record) && ` · ${bytes(record.size)}, added ${moment.format(record.added)}`}
          </span>
        </Button>
        {asked && (
          <ToggleButton
            className="button icon quiet"
            aria-label={`Ask only ${name}`}
            isSelected={chosen.includes(record.id)}
            onChange={() => toggleChosen(view, record.id)}
          >
            <Icon name="only" />
          </ToggleButton>
        )}
        {!busy && (
          <Button className="button icon quiet" aria-label={`Remove ${name}`} onPress={onRemove}>
            <Icon name="remove" />
          </Button>
        )}
      </div>
      <DocumentBody item={item} library={library} />
    </li>
  )
}

/** What stands under the name: progress, the password form, or the failure. */
function DocumentBody({ item: { record, name, activity }, library }: { item: LibraryItem; library: Library }) {
  if (activity.kind === 'copying' || activity.kind === 'reading' || activity.kind === 'waiting') {
    const copying = activity.kind === 'copying' && record.pagesRead === 0
    const [done, total] = copying ? [activity.received, activity.total] : [record.pagesRead, record.pages]
    return (
      <div className="document-import">
        <ProgressBar label={`Import of ${name}`} value={done} total={total} />
        <Button className="button" aria-label={`Cancel ${name}`} onPress={() => library.cancel(record.id)}>
          Cancel
        </Button>
      </div>
    )
  }
  if (record.state === 'locked') {
    return <UnlockForm name={name} onUnlock={(password) => library.unlock(record.id, password)} />
  }
  if (record.state === 'failed') {
    return (
      <div className="document-body">
        <p className="problem">
          <Icon name="warning" />
          {record.error ?? 'This document could not be read.'}
        </p>
        <Button className="button" aria-label={`Retry ${name}`} onPress={() => library.retry(record.id)}>
          Retry
        </Button>
      </div>
    )
  }
  if (record.damaged) {
    return (
      <p className="document-body problem">
        <Icon name="warning" />
        {unread(record.damaged)}
      </p>
    )
  }
  return null
}

/** Which pages are missing from every answer. */
function unread(pages: readonly number[]): string {
  const list = pageList(pages)
  const them = pages.length === 1 ? 'it' : 'them'
  return `${list.charAt(0).toUpperCase()}${list.slice(1)} could not be read, so nothing on ${them} can be found.`
}

function summary({ record, activity }: LibraryItem): string {
  const sample = record.sample ? 'Sample · ' : ''
  if (activity.kind === 'waiting') return 'Waiting'
  if (activity.kind === 'copying' && record.pagesRead === 0) {
    return `Copying, ${bytes(activity.received)} of ${bytes(activity.total)}`
  }
  if (record.state === 'reading' || record.state === 'copying') {
    return record.pages > 0
      ? `${sample}Reading, ${count(record.pagesRead)} of ${plural(record.pages, 'page')}`
      : `${sample}Reading`
  }
  if (record.state === 'locked') return 'Locked with a password'
  if (record.state === 'failed')
    return record.pagesRead > 0 ? `${count(record.pagesRead)} of ${plural(record.pages, 'page')} read` : 'Not read'
  if (record.unread) return `${sample}${pictures(record.unread.length, record.pages)}`
  if (record.pagesWithText === 0) return `${sample}${plural(record.pages, 'page')} · no text, nothing to search`
  return `${sample}${plural(record.pages, 'page')}${record.revision ? ` · ${record.revision}` : ''}`
}

/** "12 of 300 pages are pictures". */
function pictures(unread: number, pages: number): string {
  if (pages === 1) return '1 page, a picture: nothing to search'
  if (unread === pages) return `${count(pages)} pages, all of them pictures: nothing to search`
  return `${count(unread)} of ${plural(pages, 'page')} ${unread === 1 ? 'is a picture' : 'are pictures'}`
}
