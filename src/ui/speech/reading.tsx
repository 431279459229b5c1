import type { CheckedSentence } from '../../core/check/citations'
import type { Found, SearchResult } from '../../core/document'
import type { Library } from '../../library/library'
import type { WarningBeside } from '../../core/tasks/warnings-beside'
import { shownWarnings } from '../hazards/shown-warnings'
import { newerThan } from '../../library/revisions'
import type { QuoteParts } from '../quote-parts'
import { warningsOf } from '../quote-warnings'
import { useStore } from '../use-store'
import { type Locale, wordsStore } from '../words/words'
import { ReadAloud } from './read-aloud'
import { answerSaid, hazardsSaid, languageOfAnswer, languageOfPassage, pageSaid, quoteSaid } from './said'
import type { SaidPlace, Screen } from './said'

interface Beside {
  /** The documents' own warnings of the turn: those that are shown without a tap, and all that forbid, are read first. */
  warnings?: readonly WarningBeside[] | undefined
  library: Library
}

interface QuoteProps extends Pick<Beside, 'library'> {
  beside: Beside['warnings']
  found: Found
  result: SearchResult
  parts: QuoteParts
  warnings: readonly string[]
  place: SaidPlace
}

/** Reads a quote aloud as its card shows it. */
export function ReadQuote({ found, result, parts, warnings, place, beside: all, library }: QuoteProps) {
  const screen = useStore(wordsStore)
  const beside = all?.filter(({ quoted }) => !quoted)
  const language = languageOfPassage(found.passage, result.hits) ?? screen.locale
  return (
    <ReadAloud
      languages={[screen.locale, language, ...languagesOf(beside, screen.locale)]}
      said={() => [...warned(screen, beside, library), ...quoteSaid(screen, found, parts, result, warnings, place)]}
    />
  )
}

interface AnswerProps extends Beside {
  sentences: readonly CheckedSentence[]
  hits: SearchResult['hits']
}

/** Reads an answer aloud, with what is said against the quotes that it cites. */
export function ReadAnswer({ sentences, hits, warnings: beside, library }: AnswerProps) {
  const screen = useStore(wordsStore)
  const { words, locale } = screen
  function said() {
    const { items } = library.state.get()
    const itemOf = ({ passage }: Found) => items.find(({ record }) => record.id === passage.document)
    const cited = sentences.flatMap(({ citations, places }) =>
      citations.flatMap((number, i) => {
        const found = hits[number - 1]
        return found ? [{ found, page: places?.[i]?.[0]?.page ?? found.quote.spans[0]?.page ?? 1 }] : []
      }),
    )
    const warnings = cited.flatMap(({ found }) => {
      const item = itemOf(found)
      return warningsOf(words, found, item && newerThan(item, items)?.name)
    })
    const places = cited.map(({ found, page }) => ({
      name: itemOf(found)?.name ?? words.quote.removed,
      page: pageSaid(found.passage, page),
    }))
    return [...warned(screen, beside, library), ...answerSaid(screen, sentences, [...new Set(warnings)], places)]
  }
  const languages = [locale, languageOfAnswer(sentences) ?? locale, ...languagesOf(beside, locale)]
  return <ReadAloud languages={languages} said={said} />
}

const readFirst = (warnings: Beside['warnings'] = []) => warnings.filter(({ above }, i) => above || i < shownWarnings)

function languagesOf(warnings: Beside['warnings'], locale: Locale): Locale[] {
  return readFirst(warnings).map(({ found }) => languageOfPassage(found.passage, []) ?? locale)
}

function warned(screen: Screen, warnings: Beside['warnings'], library: Library) {
  const { items } = library.state.get()
  return hazardsSaid(screen, readFirst(warnings), ({ passage, quote }) => {
    const item = items.find(({ record }) => record.id === passage.document)
    return {
      name: item?.name ?? screen.words.quote.removed,
      page: pageSaid(passage, quote.spans[0]?.page ?? 1),
    }
  })
}
