import { Button } from 'react-aria-components/Button'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { Icon } from './icons'
import { useTagWords } from './words/tags'

interface Props {
  tags: readonly string[]
  /** Those that the documents shown all have. */
  chosen: readonly string[]
  onChoose(tags: string[]): void
  /** How many of the documents shown can be asked. */
  found: number
  onAsk(): void
}

/** Which tags the documents shown have; these alone can then be asked. */
export function TagFilter({ tags, chosen, onChoose, found, onAsk }: Props) {
  const words = useTagWords()
  return (
    <div className="tag-filter">
      <ToggleButtonGroup
        className="tag-choices"
        aria-label={words.label}
        selectionMode="multiple"
        selectedKeys={chosen}
        onSelectionChange={(keys) => onChoose([...keys].map(String))}
      >
        {tags.map((tag) => (
          <ToggleButton key={tag} id={tag} className="button">
            <span dir="auto">{tag}</span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {chosen.length > 0 && found > 0 && (
        <Button className="button" onPress={onAsk}>
          <Icon name="only" />
          {words.askThese(found)}
        </Button>
      )}
    </div>
  )
}
