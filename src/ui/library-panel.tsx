import { useState } from 'react'
import type { MeaningState } from '../answers/meaning'
import type { Store } from '../core/store'
import type { Library, LibraryItem } from '../library/library'
import type { Update } from '../shell/update'
import { AddButtons } from './add-buttons'
import { ConfirmDialog } from './dialog'
import { DocumentRow } from './document-row'
import { useStore } from './use-store'
import { forgetDocument } from './view'
import type { ViewStore } from './view'
import { sentence } from './words/sentences'
import { useWords } from './words/words'

interface Props {
  library: Library
  update: Update
  meaning: Store<MeaningState>
  view: ViewStore
}

/** The documents, what is happening to each, and where new ones come in. */
export function LibraryPanel({ library, update, meaning, view }: Props) {
  const words = useWords()
  const { items, persisted, improving } = useStore(library.state)
  const { offline } = useStore(update.state)
  const vectors = useStore(meaning)
  const [removing, setRemoving] = useState<LibraryItem | undefined>()
  return (
    <section className="panel library" aria-label={words.library.label}>
      <div className="library-head">
        <AddButtons library={library} />
      </div>
      <ul className="scroll" aria-label={words.library.documents}>
        {items.map((item) => (
          <DocumentRow
            key={item.record.id}
            item={item}
            library={library}
            view={view}
            onRemove={() => setRemoving(item)}
          />
        ))}
      </ul>
      <p className="library-foot muted">
        {offline.kind === 'keeping' && (
          <>
            {sentence(words.offline, offline)}
            <br />
          </>
        )}
        {improving && (
          <>
            {words.library.improving(improving.number, improving.of)}
            <br />
          </>
        )}
        {vectors.kind === 'making' && (
          <>
            {words.library.meaning(vectors.done, vectors.all)}
            <br />
          </>
        )}
        {persisted === undefined && words.library.count(items.length)}
        {persisted === true && words.library.kept(items.length)}
        {persisted === false && words.library.mayBeCleared(items.length)}
      </p>
      {removing && (
        <ConfirmDialog
          title={words.library.removeTitle(removing.name)}
          text={words.library.removeText}
          action={words.library.remove}
          onClose={() => setRemoving(undefined)}
          onConfirm={() => {
            forgetDocument(view, removing.record.id)
            void library.remove(removing.record.id)
          }}
        />
      )}
    </section>
  )
}
