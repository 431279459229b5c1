import { Button } from 'react-aria-components/Button'
import { Icon } from './icons'
import { useWords } from './words/words'

interface Props {
  label: string
  value: string
  onChange(value: string): void
  autoFocus?: boolean
}

/** A field that narrows a list while one types; Escape and the cross empty it. */
export function SearchField({ label, value, onChange, autoFocus = false }: Props) {
  const { app } = useWords()
  return (
    <div className="search-field" role="search">
      <input
        className="input"
        type="text"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        enterKeyHint="search"
        autoFocus={autoFocus}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return
          event.stopPropagation()
          onChange('')
        }}
      />
      {value !== '' && (
        <Button className="button quiet icon" aria-label={app.clearField} onPress={() => onChange('')}>
          <Icon name="close" />
        </Button>
      )}
    </div>
  )
}
