import { useEffect, useState } from 'react'
import type { RefObject } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Answers } from '../answers/answers'
import type { LibraryItem } from '../library/library'
import type { Viewer } from '../pdf/viewer'
import { Icon } from './icons'
import type { Selected } from './page-notes'
import { useStore } from './use-store'
import { movePlace } from './view'
import type { ViewPlace, ViewStore } from './view'
import { useNoteWords } from './words/notes'
import { useWords } from './words/words'

interface Props {
  answers: Answers
  view: ViewStore
  place: ViewPlace
  viewer: Viewer
  item: LibraryItem | undefined
  /** The page to which the last jump can be taken back. */
  trail: number | undefined
  container: RefObject<HTMLDivElement | null>
  /** Begins a note on what is selected. */
  onNote(about: Selected): void
}

/** Under the page, where there is something to do: the other quotes of the answer, the way back, and what is selected. */
export function PageStrip({ answers, view, place, viewer, item, trail, container, onNote }: Props) {
  const { page: words } = useWords()
  const notes = useNoteWords()
  const quotes = useQuotes(answers, place)
  const selected = useSelection(container)
  const [copied, setCopied] = useState('')
  if (quotes.all.length < 2 && trail === undefined && !selected) return null
  async function copy(text: string, page: number) {
    const label = viewer.labels[page - 1] || String(page)
    const source = [item?.name ?? '', item?.record.revision, words.reference(label)].filter(Boolean).join(', ')
    await navigator.clipboard.writeText(`${words.quoted(text)}\n${source}`)
    setCopied(text)
  }
  const go = (to: number) => {
    const next = quotes.all[to]
    if (!next) return
    const { passage, quote } = next
    const page = quote.spans[0]?.page ?? passage.spans[0]?.page ?? 1
    const quoted = { passage: passage.id, text: quote.text }
    movePlace(view, { document: passage.document, page, spans: quote.spans, quoted })
  }
  return (
    <div className="page-strip">
      {quotes.all.length > 1 && (
        <div className="page-quotes" role="group" aria-label={words.quotes}>
          <Button
            className="button quiet icon"
            aria-label={words.previousQuote}
            isDisabled={quotes.at === 0}
            onPress={() => go(quotes.at - 1)}
          >
            <Icon name="left" />
          </Button>
          <span>{words.quoteOf(quotes.at + 1, quotes.all.length)}</span>
          <Button
            className="button quiet icon"
            aria-label={words.nextQuote}
            isDisabled={quotes.at === quotes.all.length - 1}
            onPress={() => go(quotes.at + 1)}
          >
            <Icon name="right" />
          </Button>
        </div>
      )}
      {trail !== undefined && (
        <Button className="button" onPress={viewer.back}>
          <Icon name="back" />
          {words.backTo(viewer.labels[trail - 1] || String(trail))}
        </Button>
      )}
      {selected && (
        <Button className="button primary" onPress={() => void copy(selected.text, selected.page)}>
          <Icon name={copied === selected.text ? 'done' : 'copy'} />
          {copied === selected.text ? words.copied : words.copyWithReference}
        </Button>
      )}
      {selected && (
        <Button className="button" onPress={() => onNote(selected)}>
          <Icon name="rename" />
          {notes.add}
        </Button>
      )}
    </div>
  )
}

/** The quotes of the answer from which the page was opened, in their order, and which of them it is. */
function useQuotes(answers: Answers, { quoted }: ViewPlace) {
  const { turns } = useStore(answers.state)
  const turn = turns.findLast((one) => one.result?.hits.some(({ passage }) => passage.id === quoted?.passage))
  const all = turn?.result?.hits.filter(({ unseen }) => !unseen) ?? []
  return { all, at: all.findIndex(({ passage }) => passage.id === quoted?.passage) }
}

/** What is selected on the pages, and on which page it begins. A tap on a button may end the selection before it is used. */
function useSelection(container: RefObject<HTMLDivElement | null>) {
  const [selected, setSelected] = useState<Selected | undefined>()
  useEffect(() => {
    const look = () => {
      const selection = document.getSelection()
      // It changes while pages come and go, too, and its words take a layout.
      if (!selection || selection.isCollapsed) return setSelected(undefined)
      const text = selection.toString().replace(/\s+/g, ' ').trim()
      const range = selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined
      const start = range?.startContainer
      if (text === '' || !start || !container.current?.contains(start)) return setSelected(undefined)
      const element = start instanceof Element ? start : start.parentElement
      setSelected({ text, page: Number(element?.closest<HTMLElement>('[data-page-number]')?.dataset.pageNumber ?? 1) })
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [container])
  return selected
}
