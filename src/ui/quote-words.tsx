import type { Passage, TextRange } from '../core/document'
import { partsOf } from '../core/reading/standing'
import { Grid } from './grid'
import { quoteBlocks } from './quote-blocks'
import { tabSize } from './quote-parts'
import type { QuoteParts } from './quote-parts'

interface Props {
  passage: Passage
  parts: QuoteParts
  /** What a table of it is called. */
  label: string
}

/** The words of a passage around its quote, which is marked, its tables as grids. */
export function QuoteWords({ passage, parts, label }: Props) {
  const { before, marked, after, cutBefore, cutAfter } = parts
  const start = parts.start + before.length
  const quoted = { start, end: start + marked.length }
  // A quote that does not stand in its passage stands alone.
  const stands = passage.text.startsWith(marked, start)
  const shown = { start: parts.start, end: quoted.end + after.length }
  const blocks = stands ? quoteBlocks(passage, shown, quoted) : []
  return (
    <blockquote dir="auto" style={{ tabSize: tabSize(parts) }}>
      {!stands && <mark>{marked}</mark>}
      {cutBefore && blocks[0]?.kind === 'table' && <p>…</p>}
      {blocks.map((block, i) =>
        block.kind === 'text' ? (
          <p key={block.range.start} dir="auto">
            {cutBefore && i === 0 && '… '}
            <Marked {...{ passage, quoted }} range={block.range} />
            {cutAfter && i === blocks.length - 1 && ' …'}
          </p>
        ) : (
          <Grid
            key={block.rows[0]!.sentence.start}
            label={label}
            heads={block.heads}
            rows={block.rows.map(({ cells }) =>
              cells.map((range, column) => <Marked key={column} {...{ passage, quoted, range }} />),
            )}
          />
        ),
      )}
      {cutAfter && blocks.at(-1)?.kind === 'table' && <p>…</p>}
    </blockquote>
  )
}

/** A range of a passage, with what is quoted of it marked. */
function Marked({ passage, quoted, range }: { passage: Passage; quoted: TextRange; range: TextRange }) {
  const start = Math.min(Math.max(quoted.start, range.start), range.end)
  const end = Math.max(Math.min(quoted.end, range.end), start)
  return (
    <>
      <Text passage={passage} range={{ start: range.start, end: start }} />
      {end > start && (
        <mark>
          <Text passage={passage} range={{ start, end }} />
        </mark>
      )}
      <Text passage={passage} range={{ start: end, end: range.end }} />
    </>
  )
}

/** A part of a passage, with lines through what is struck out on the page. */
function Text({ passage, range }: { passage: Passage; range: TextRange }) {
  return partsOf(passage, range).map((part, index) => (part.struck ? <s key={index}>{part.text}</s> : part.text))
}
