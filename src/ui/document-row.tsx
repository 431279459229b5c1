import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { codeNow, isErrorCode } from '../core/errors'
import { pagesReadByOcr, untried } from '../core/ocr/pictures'
import type { Library, LibraryItem } from '../library/library'
import { hasNamesake } from '../library/names'
import { newerThan } from '../library/revisions'
import { allTags, tagsFrom } from '../library/tags'
import { firstPages } from './first-pages'
import { Icon } from './icons'
import { lastPage } from './last-pages'
import { ProgressBar } from './progress-bar'
import { RenameForm } from './rename-form'
import { UnlockForm } from './unlock-form'
import { useSelected, useStore } from './use-store'
import { openPlace, toggleChosen } from './view'
import type { ViewStore } from './view'
import { useCaptions } from './words/captions'
import { errorSentence } from './words/sentences'
import { useWords } from './words/words'
import type { Words } from './words/words'

interface Props {
  item: LibraryItem
  library: Library
  view: ViewStore
  /** Whether it is selected while the list is edited; undefined while it is not. */
  selected: boolean | undefined
  onSelect(): void
  /** Offers what can be done with it as a whole. */
  onTasks(): void
  onRemove(): void
}

/** One document: open it, ask only it, remove it; rename and select it while the list is edited; its import, or what went wrong. */
export function DocumentRow({ item, library, view, selected, onSelect, onTasks, onRemove }: Props) {
  const { record, name, activity } = item
  const words = useWords()
  const captions = useCaptions()
  const place = useSelected(view, (state) => state.place)
  const chosen = useSelected(view, (state) => state.chosen)
  const { items } = useStore(library.state)
  const busy = activity.kind !== 'idle'
  const open = record.state === 'ready' || (record.state !== 'locked' && record.pagesRead > 0)
  const asked = record.pagesWithText > 0 && items.length > 1
  const editing = selected !== undefined && !busy
  const [renaming, setRenaming] = useState(false)
  const newer = newerThan(item, items)?.name
  return (
    <li className="document" data-open={place?.document === record.id || undefined}>
      <div className="document-line">
        {editing && (
          <ToggleButton
            className="button icon document-check"
            aria-label={words.document.select(name)}
            isSelected={selected}
            onChange={onSelect}
          >
            {selected && <Icon name="done" />}
          </ToggleButton>
        )}
        <Button
          className="button document-name"
          isDisabled={!open && !editing}
          onPress={
            editing ? onSelect : () => openPlace(view, { document: record.id, page: lastPage(record.id), spans: [] })
          }
        >
          <span className="name" dir="auto">
            {name}
          </span>
          <span className="muted">
            {summary(words, item)}
            {!busy && ` · ${sizeAndTime(words, item, hasNamesake(items, record))}`}
          </span>
          {record.title !== undefined && <span className="muted">{words.document.file(record.name)}</span>}
          {newer !== undefined && <span className="problem">{words.quote.newer(newer)}</span>}
          {record.tags && (
            <span className="tags">
              {record.tags.map((tag) => (
                <span key={tag} className="tag" dir="auto">
                  {tag}
                </span>
              ))}
            </span>
          )}
        </Button>
        {activity.kind === 'waiting' && (
          <Button
            className="button icon quiet"
            aria-label={words.document.cancel(name)}
            onPress={() => library.cancel(record.id)}
          >
            <Icon name="close" />
          </Button>
        )}
        {editing && (
          <Button
            className="button icon quiet"
            aria-label={words.document.rename(name)}
            aria-expanded={renaming}
            onPress={() => setRenaming(!renaming)}
          >
            <Icon name="rename" />
            <span className="caption">{captions.rename}</span>
          </Button>
        )}
        {asked && !editing && (
          <ToggleButton
            className="button icon quiet"
            aria-label={words.document.askOnly(name)}
            isSelected={chosen.includes(record.id)}
            onChange={() => toggleChosen(view, record.id)}
          >
            <Icon name="only" />
            <span className="caption">{captions.only}</span>
          </ToggleButton>
        )}
        {record.pagesWithText > 0 && !editing && (
          <Button className="button icon quiet" aria-label={words.tasks.of(name)} onPress={onTasks}>
            <Icon name="tasks" />
            <span className="caption">{captions.tasks}</span>
          </Button>
        )}
        {!busy && !editing && (
          <Button className="button icon quiet" aria-label={words.document.remove(name)} onPress={onRemove}>
            <Icon name="remove" />
            <span className="caption">{words.library.remove}</span>
          </Button>
        )}
      </div>
      {editing && renaming ? (
        <RenameForm
          name={record.title ?? record.name}
          file={record.name}
          tags={record.tags ?? []}
          onRename={(title, tags) => {
            void library.rename(record.id, title).then(() => library.tag(record.id, tagsFrom(tags, allTags(items))))
          }}
          onClose={() => setRenaming(false)}
        />
      ) : (
        <DocumentBody item={item} library={library} />
      )}
    </li>
  )
}

/** What stands under the name: progress, the password form, or the failure. */
function DocumentBody({ item: { record, name, activity }, library }: { item: LibraryItem; library: Library }) {
  const words = useWords()
  if (activity.kind === 'copying' || activity.kind === 'reading') {
    const copying = activity.kind === 'copying' && record.pagesRead === 0
    const [done, total] = copying ? [activity.received, activity.total] : [record.pagesRead, record.pages]
    return (
      <div className="document-import">
        <ProgressBar label={words.document.importOf(name)} value={done} total={total} />
        <Button className="button" aria-label={words.document.cancel(name)} onPress={() => library.cancel(record.id)}>
          {words.app.cancel}
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
          {failureText(words, record.error)}
        </p>
        <Button className="button" aria-label={words.document.retryName(name)} onPress={() => library.retry(record.id)}>
          {words.document.retry}
        </Button>
      </div>
    )
  }
  if (record.damaged) {
    return (
      <p className="document-body problem">
        <Icon name="warning" />
        {words.document.pagesUnread(firstPages(record.damaged))}
      </p>
    )
  }
  return null
}

/** Why a document failed; records of earlier builds hold the sentence itself. */
function failureText({ document, errors }: Words, failure: string | undefined): string {
  if (failure === undefined) return document.unreadable
  const code = codeNow(failure)
  return isErrorCode(code) ? errorSentence(errors, { code, detail: '' }) : failure
}

function sizeAndTime({ document }: Words, { record: { size, added } }: LibraryItem, exact: boolean): string {
  const text = exact ? document.sizeAndTime(size, added) : document.sizeAndDay(size, added)
  // A number stays beside its unit.
  return text.replace(' ', '\u00a0')
}

function summary({ document }: Words, { record, activity }: LibraryItem): string {
  const { pages, pagesRead } = record
  const ofSample = (text: string) => (record.sample ? `${document.sample} · ${text}` : text)
  if (activity.kind === 'waiting') return document.waiting
  if (activity.kind === 'copying' && pagesRead === 0) return document.copying(activity.received, activity.total)
  if (record.state === 'reading' || record.state === 'copying')
    return ofSample(pages > 0 ? document.readingPages(pagesRead, pages) : document.reading)
  if (record.state === 'locked') return document.locked
  if (record.state === 'failed') return pagesRead > 0 ? document.read(pagesRead, pages) : document.notRead
  const left = untried(record).length
  const read = record.ocr?.length ?? 0
  if (left > 0) return ofSample(document.readingPictures(pages, read, read + left))
  if (record.unread) return ofSample(document.pictures(record.unread.length, pages))
  if (record.pagesWithText === 0) return ofSample(document.noText(pages))
  const byOcr = pagesReadByOcr(record)
  const ocr = byOcr > 0 ? ` · ${document.readByOcr(byOcr)}` : ''
  return ofSample(`${document.pages(pages)}${ocr}${record.revision ? ` · ${record.revision}` : ''}`)
}
