import { useId } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'

interface ChoicesProps<Option> {
  title: string
  /** What the choice is about, where the title does not say all. */
  what?: string
  options: readonly Option[]
  chosen: Option
  choose(option: Option): void
  name(option: Option): string
  /** The language that an option's name is in; the screen's where there is none. */
  lang?(option: Option): string
}

/** A part of a dialog in which one of some options holds. */
export function Choices<Option extends string | number>(props: ChoicesProps<Option>) {
  const { title, what, options, chosen, choose, name, lang } = props
  const id = useId()
  return (
    <section className="sheet-section">
      <h3 id={id}>{title}</h3>
      {what !== undefined && <p className="muted">{what}</p>}
      <ToggleButtonGroup
        className="choices"
        aria-labelledby={id}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[chosen]}
        onSelectionChange={(keys) => choose([...keys][0] as Option)}
      >
        {options.map((one) => (
          <ToggleButton key={one} id={one} className="button" {...(lang && { lang: lang(one) })}>
            {name(one)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </section>
  )
}
