import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { htmlOf, tsvOf } from '../core/tasks/copied-table'
import type { CopiedTable } from '../core/tasks/copied-table'
import { Icon } from './icons'
import { useCaptions } from './words/captions'
import { useReportWords } from './words/report'
import { useWords } from './words/words'

interface Props {
  table: CopiedTable
  /** With one word under its sign, where there is no room for all. */
  narrow?: boolean
}

/** Copies a table so that it is one again where it is pasted: in a spreadsheet, a text or a mail. */
export function CopyTable({ table, narrow = false }: Props) {
  const { quote } = useWords()
  const { copyTable } = useReportWords()
  const captions = useCaptions()
  const [copied, setCopied] = useState(false)
  const text = copied ? quote.copied : copyTable
  return (
    <Button
      className={narrow ? 'button quiet icon' : 'button quiet'}
      {...(narrow && { 'aria-label': text })}
      onPress={() => void copy(table).then(() => setCopied(true))}
    >
      <Icon name={copied ? 'done' : 'table'} />
      {narrow ? <span className="caption">{copied ? quote.copied : captions.table}</span> : text}
    </Button>
  )
}

/** As text alone where the browser takes nothing else. */
async function copy(table: CopiedTable): Promise<void> {
  const text = tsvOf(table)
  try {
    const kinds = { 'text/plain': text, 'text/html': htmlOf(table) }
    const blobs = Object.entries(kinds).map(([type, content]) => [type, new Blob([content], { type })] as const)
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))])
  } catch {
    await navigator.clipboard.writeText(text)
  }
}
