/** Saves tables as CSV and XLSX, where the browser saves files. */
import type { FoundTable, TaskSource } from '../../core/task'
import { csvOf } from '../../core/tasks/csv'
import type { Sheet } from '../../core/tasks/workbook'
import { plainName, saveFile } from '../save-file'
import type { Words } from '../words/words'

type Parts = readonly { source: TaskSource; tables: FoundTable[] }[]

export function saveCsv(words: Words, source: TaskSource, table: FoundTable): void {
  saveFile(new Blob([csvOf(table)], { type: 'text/csv' }), `${plainName(titleOf(words, source, table))}.csv`)
}

/** One .zip, as a CSV has one table. */
export async function saveAllCsv(words: Words, parts: Parts): Promise<void> {
  const files = tablesOf(parts).map(({ source, table }, i) => ({
    name: `${i + 1} ${plainName(titleOf(words, source, table))}.csv`,
    input: csvOf(table),
  }))
  await saveZip(files, `${words.tasks.kinds.tables}.zip`)
}

export async function saveWorkbook(words: Words, parts: Parts): Promise<void> {
  const { workbookOf } = await import('../../core/tasks/workbook')
  const sheets = tablesOf(parts).map(({ source, table }): Sheet => {
    const { file, page, revision, heading } = words.tasks.sheet
    const title = [table.heading, table.caption].filter(Boolean).join(' › ')
    return {
      name: `${words.page.reference(table.rows[0]!.label)} ${table.caption || table.heading.split(' › ').at(-1)!}`,
      about: [
        [file, source.name],
        [page, table.rows[0]!.label],
        [revision, source.revision ?? ''],
        ...(title === '' ? [] : [[heading, title] as const]),
      ],
      table,
    }
  })
  const [first] = parts
  await saveZip(workbookOf(sheets), `${plainName(nameOf(first?.source))}.xlsx`)
}

async function saveZip(files: { name: string; input: string }[], name: string): Promise<void> {
  const { downloadZip } = await import('client-zip')
  // The same tables give the same file.
  const dated = files.map((file) => ({ ...file, lastModified: new Date(2026, 0, 1) }))
  const type = name.endsWith('.xlsx')
    ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    : 'application/zip'
  saveFile(new Blob([await downloadZip(dated).arrayBuffer()], { type }), name)
}

function tablesOf(parts: Parts) {
  return parts.flatMap(({ source, tables }) => tables.map((table) => ({ source, table })))
}

function titleOf(words: Words, source: TaskSource, table: FoundTable): string {
  const title = table.caption || table.heading.split(' › ').at(-1)
  return [nameOf(source), words.page.reference(table.rows[0]!.label), title].filter(Boolean).join(' ')
}

function nameOf(source: TaskSource | undefined): string {
  return (source?.name ?? '').replace(/\.\w{2,8}$/, '')
}
