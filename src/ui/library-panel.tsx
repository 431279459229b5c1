import { useState } from 'react'
import type { Library, LibraryItem } from '../library/library'
import type { Update } from '../shell/update'
import { AddButtons } from './add-buttons'
import { ConfirmDialog } from './dialog'
import { DocumentRow } from './document-row'
import { plural } from './format'
import { offlineText } from './offline-text'
import { useStore } from './use-store'
import { forgetDocument } from './view'
import type { ViewStore } from './view'

interface Props {
  library: Library
  update: Update
  view: ViewStore
}

/** The documents, what is happening to each, and where new ones come in. */
export function LibraryPanel({ library, update, view }: Props) {
  const { items, persisted, improving } = useStore(library.state)
  const { offline } = useStore(update.state)
  const [removing, setRemoving] = useState<LibraryItem | undefined>()
  return (
    <section className="panel library" aria-label="Library">
      <div className="library-head">
        <AddButtons library={library} />
      </div>
      <ul className="scroll" aria-label="Documents">
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
            {offlineText(offline)}
            <br />
          </>
        )}
        {improving && (
          <>
            Improving {improving.number} of {improving.of}
            <br />
          </>
        )}
        {plural(items.length, 'document')}
        {persisted === true && ' · kept on this device'}
        {persisted === false && ' · the browser may clear these when space runs out'}
      </p>
      {removing && (
        <ConfirmDialog
          title={`Remove ${removing.name}?`}
          text="Its pages will no longer be searched. The file that you added it from is not touched."
          action="Remove"
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
