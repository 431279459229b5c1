import { Button } from 'react-aria-components/Button'
import type { DocumentId } from '../core/document'
import type { Library } from '../library/library'
import { Icon } from './icons'
import { useStore } from './use-store'
import type { ViewStore } from './view'
import { useNamePlateWords } from './words/name-plate'
import { useWords } from './words/words'
import './name-plate.css'

interface Props {
  library: Library
  view: ViewStore
  /** The photo, which is a document by now. */
  photo: DocumentId
  onDone(): void
}

/** What becomes of a photo without a code: its words are read, and it can be asked alone. */
export function NamePlate({ library, view, photo, onDone }: Props) {
  const { app } = useWords()
  const words = useNamePlateWords()
  const item = useStore(library.state).items.find(({ record }) => record.id === photo)
  if (!item) return null
  const { record, name } = item
  const state = record.pagesWithText > 0 ? 'read' : record.ocr?.length ? 'none' : 'reading'
  return (
    <div className="scope name-plate">
      <p role="status">{words[state](name)}</p>
      {state !== 'none' && (
        <Button
          className="button"
          onPress={() => {
            view.set({ chosen: [photo] })
            onDone()
          }}
        >
          {words.ask}
        </Button>
      )}
      <Button className="button quiet icon" aria-label={app.dismiss} onPress={onDone}>
        <Icon name="close" />
      </Button>
    </div>
  )
}
