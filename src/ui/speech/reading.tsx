import type { CheckedSentence } from '../../core/check/citations'
import type { Found, SearchResult } from '../../core/document'
import type { Library } from '../../library/library'
import { newerThan } from '../../library/revisions'
import type { QuoteParts } from '../quote-parts'
import { warningsOf } from '../quote-warnings'
import { useStore } from '../use-store'
import { wordsStore } from '../words/words'
import { ReadAloud } from './read-aloud'
import { answerSaid, languageOfAnswer, languageOfPassage, pageSaid, quoteSaid } from './said'
import type { SaidPlace } from './said'

interface QuoteProps {
  found: Found
  result: SearchResult
  parts: QuoteParts
  warnings: readonly string[]
  place: SaidPlace
}

/** Reads a quote aloud as its card shows it. */
export function ReadQuote({ found, result, parts, warnings, place }: QuoteProps) {
  const screen = useStore(wordsStore)
  const language = languageOfPassage(found.passage, result.hits) ?? screen.locale
  return (
    <ReadAloud
      languages={[screen.locale, language]}
      said={() => quoteSaid(screen, found, parts, result, warnings, place)}
    />
  )
}

interface AnswerProps {
  sentences: readonly CheckedSentence[]
  hits: SearchResult['hits']
  library: Library
}

/** Reads an answer aloud, with what is said against the quotes that it cites. */
export function ReadAnswer({ sentences, hits, library }: AnswerProps) {
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
    return answerSaid(screen, sentences, [...new Set(warnings)], places)
  }
  return <ReadAloud languages={[locale, languageOfAnswer(sentences) ?? locale]} said={said} />
}
