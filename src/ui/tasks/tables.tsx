import { Button } from 'react-aria-components/Button'
import type { FoundTable, TaskSource } from '../../core/task'
import { CopyTable } from '../copy-table'
import { Grid } from '../grid'
import { Icon } from '../icons'
import type { ViewStore } from '../view'
import { useWords } from '../words/words'
import { doubtsOf, PlaceButton } from './excerpt'
import { saveAllCsv, saveCsv, saveWorkbook } from './save-tables'
import { Some } from './some'

interface Props {
  parts: readonly { source: TaskSource; tables: FoundTable[] }[]
  view: ViewStore
}

/** Tables as grids, each to be saved by itself, and all together. */
export function Tables({ parts, view }: Props) {
  const words = useWords()
  const { tasks } = words
  const all = parts.reduce((sum, { tables }) => sum + tables.length, 0)
  return (
    <>
      {parts.map(({ source, tables }) => (
        <section key={source.document} aria-label={source.name}>
          <h3 dir="auto">{source.name}</h3>
          <p className="muted">{tasks.tables(tables.length)}</p>
          <Some items={tables}>
            {(table, i) => (
              <div key={i} className="task-group">
                <Caption table={table} />
                <Grid
                  label={table.caption || table.heading || tasks.kinds.tables}
                  heads={table.heads}
                  rows={table.rows.map(({ cells }) => cells)}
                />
                <Doubts table={table} />
                <div className="row">
                  <PlaceButton source={source} excerpt={placeOf(table)} view={view} />
                  <CopyTable table={table} />
                  <Button className="button quiet" onPress={() => saveCsv(words, source, table)}>
                    <Icon name="save" />
                    {tasks.csv}
                  </Button>
                </div>
              </div>
            )}
          </Some>
        </section>
      ))}
      {all > 0 && (
        <div className="row">
          <Button className="button" onPress={() => void saveWorkbook(words, parts)}>
            <Icon name="save" />
            {tasks.allXlsx}
          </Button>
          {all > 1 && (
            <Button className="button" onPress={() => void saveAllCsv(words, parts)}>
              <Icon name="save" />
              {tasks.allCsv}
            </Button>
          )}
        </div>
      )}
    </>
  )
}

/** All of its rows, on the page that it begins on. */
function placeOf({ rows }: FoundTable) {
  const [first] = rows
  const page = first!.spans[0]?.page
  const spans = rows.flatMap((row) => row.spans).filter((span) => span.page === page)
  return { ...first!, spans, text: rows.map(({ text }) => text).join('\n') }
}

function Caption({ table: { heading, caption } }: { table: FoundTable }) {
  return [heading, caption].filter(Boolean).map((text) => (
    <p key={text} className="quote-heading" dir="auto">
      {text}
    </p>
  ))
}

function Doubts({ table: { rows } }: { table: FoundTable }) {
  const words = useWords()
  return [...new Set(rows.flatMap((row) => doubtsOf(words, row)))].map((doubt) => (
    <p key={doubt} className="problem">
      <Icon name="warning" />
      {doubt}
    </p>
  ))
}
