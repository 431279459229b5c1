import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Found } from '../../core/document'
import { partsOf } from '../../core/reading/standing'
import type { WarningBeside } from '../../core/tasks/warnings-beside'
import type { Library } from '../../library/library'
import { newerThan } from '../../library/revisions'
import { pageName } from '../format'
import { Icon } from '../icons'
import { warningsOf } from '../quote-warnings'
import { useStore } from '../use-store'
import { openPlace } from '../view'
import type { ViewStore } from '../view'
import { useHazardWords } from '../words/hazards'
import { useWords } from '../words/words'
import './hazards.css'
import { shownWarnings } from './shown-warnings'

interface Props {
  /** Of the turn, those that forbid first. */
  warnings: readonly WarningBeside[]
  /** Whether those that forbid are shown, or the others. */
  above: boolean
  /** Whether a model's answer is shown. */
  answered: boolean
  library: Library
  view: ViewStore
}

/** Letters of a warning that are shown at once, where it does not forbid: some six lines of a phone. */
const long = 280

/** The documents' own warnings beside an answer, word for word; a tap opens the page there. */
export function HazardWarnings({ warnings: all, above, answered, library, view }: Props) {
  const { headings, more } = useHazardWords()
  const [opened, setOpened] = useState(false)
  const warnings = all.filter(({ quoted }) => !quoted || answered)
  const own = warnings.filter((warning) => warning.above === above)
  const few = warnings.slice(0, shownWarnings).filter((warning) => warning.above === above)
  const rest = own.length - few.length
  if (own.length === 0) return null
  const heading = above ? headings.forbidden : headings.warned
  return (
    <section className="hazards" aria-label={heading}>
      <h3 className="hazards-heading">
        <Icon name="warning" />
        {heading}
      </h3>
      {(opened || few.length > 0) && (
        <ul>
          {(opened ? own : few).map((warning) => (
            <Warned key={warning.found.hit.id} {...{ warning, library, view }} />
          ))}
        </ul>
      )}
      {!opened && rest > 0 && (
        <Button className="button quiet" onPress={() => setOpened(true)}>
          {more(rest)}
        </Button>
      )}
    </section>
  )
}

function Warned({ warning, library, view }: { warning: WarningBeside } & Pick<Props, 'library' | 'view'>) {
  const words = useWords()
  const { whole } = useHazardWords()
  const [opened, setOpened] = useState(false)
  const { items } = useStore(library.state)
  const { found, above } = warning
  const item = items.find(({ record }) => record.id === found.passage.document)
  const isCut = !above && !opened && found.quote.text.length > long
  return (
    <li className="hazard">
      <p className="hazard-text" dir="auto" data-cut={isCut || undefined}>
        {partsOf(found.passage, { start: 0, end: found.passage.text.length }).map((part, i) =>
          part.struck ? <s key={i}>{part.text}</s> : part.text,
        )}
      </p>
      {isCut && (
        <Button className="button quiet" onPress={() => setOpened(true)}>
          {whole}
        </Button>
      )}
      {warningsOf(words, found, item && newerThan(item, items)?.name).map((doubt) => (
        <p key={doubt} className="problem">
          <Icon name="warning" />
          {doubt}
        </p>
      ))}
      <Button className="button hazard-source" isDisabled={!item} onPress={() => openPlace(view, placeOf(found))}>
        <Icon name="page" />
        <span>
          {item?.name ?? words.quote.removed}, {pageOf(found)}
        </span>
      </Button>
    </li>
  )

  function pageOf({ passage, quote }: Found): string {
    const page = quote.spans[0]?.page ?? 1
    return pageName(words, page, passage.labels[0], item?.record.pages ?? 0)
  }
}

function placeOf({ passage, quote }: Found) {
  const { document, id } = passage
  return { document, page: quote.spans[0]?.page ?? 1, spans: quote.spans, quoted: { passage: id, text: quote.text } }
}
