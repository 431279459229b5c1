import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import type { DocumentId } from '../core/document'
import { orders } from '../library/arrange'
import type { Order } from '../library/arrange'
import { Icon } from './icons'
import { SearchField } from './search-field'
import { TagForm } from './tag-form'
import { useTagWords } from './words/tags'
import { useWords } from './words/words'

interface ToolsProps {
  /** Whether there is more than one document, so that there is something to search and sort. */
  several: boolean
  query: string
  onQuery(query: string): void
  order: Order
  onOrder(order: Order): void
  editing: boolean
  onEditing(editing: boolean): void
}

/** Over the list: which documents it shows, in what order, and whether it is edited. */
export function LibraryTools({ several, query, onQuery, order, onOrder, editing, onEditing }: ToolsProps) {
  const { library, orders: named } = useWords()
  return (
    <div className="library-tools">
      {several && (
        <>
          <SearchField label={library.search} value={query} onChange={onQuery} />
          <select
            className="input"
            aria-label={library.order}
            value={order}
            onChange={(event) => onOrder(event.target.value as Order)}
          >
            {orders.map((one) => (
              <option key={one} value={one}>
                {named[one]}
              </option>
            ))}
          </select>
        </>
      )}
      <ToggleButton className="button" isSelected={editing} onChange={onEditing}>
        {editing ? library.done : library.edit}
      </ToggleButton>
    </div>
  )
}

interface SelectionProps {
  selected: readonly DocumentId[]
  /** What can be selected of the documents that are shown. */
  all: readonly DocumentId[]
  onSelect(ids: readonly DocumentId[]): void
  onRemove(ids: readonly DocumentId[]): void
  /** Files the selected documents under tags, as typed. */
  onTag(text: string): void
}

/** Under the list while it is edited: what is done with all that are selected. */
export function SelectionBar({ selected, all, onSelect, onRemove, onTag }: SelectionProps) {
  const { library } = useWords()
  const tagWords = useTagWords()
  const [tagging, setTagging] = useState(false)
  const isAll = all.length > 0 && all.every((id) => selected.includes(id))
  return (
    <div className="selection-bar" role="toolbar" aria-label={library.selection}>
      <p role="status">{library.selected(selected.length)}</p>
      <Button className="button" onPress={() => onSelect(isAll ? [] : all)}>
        {isAll ? library.selectNone : library.selectAll}
      </Button>
      <Button className="button" isDisabled={selected.length === 0} onPress={() => setTagging(!tagging)}>
        <Icon name="tag" />
        <span>{tagWords.label}</span>
      </Button>
      <Button className="button" isDisabled={selected.length === 0} onPress={() => onRemove(selected)}>
        <Icon name="remove" />
        <span>{library.remove}</span>
      </Button>
      {tagging && selected.length > 0 && <TagForm onTag={onTag} onClose={() => setTagging(false)} />}
    </div>
  )
}
