/** A report as Markdown, which any editor opens. */
import type { ReportPart } from './report-part'

export function markdownOf(parts: readonly ReportPart[]): string {
  return parts.map(partOf).join('\n\n')
}

function partOf(part: ReportPart): string {
  switch (part.kind) {
    case 'title':
      return `# ${line(part.text)}`
    case 'question':
      return `## ${line(part.text)}`
    case 'heading':
      return `### ${line(part.text)}`
    case 'text':
      return part.strong ? `**${escaped(part.text)}**` : escaped(part.text)
    case 'answer': {
      const flag = part.flag === undefined ? '' : ` *(${escaped(part.flag)})*`
      return `${escaped(part.text)}${part.citations.map((n) => ` [${n}]`).join('')}${flag}`
    }
    case 'quote': {
      const { number, text, table, place, warnings } = part
      const words = table
        ? tableOf(
            table.heads,
            table.rows.map(({ cells }) => cells),
          )
        : escaped(text)
      const paragraphs = [words, ...warnings.map((warning) => `*${escaped(warning)}*`)]
      return quoted([...paragraphs, `${number ? `[${number}] ` : ''}${escaped(place)}`].join('\n\n'))
    }
    case 'items':
      return part.items.map(({ text, place }) => `- ${line(text)} (${escaped(place)})`).join('\n')
    case 'table':
      return `${tableOf(part.heads, part.rows)}\n\n${escaped(part.place)}`
    case 'files':
      return part.files.map(({ name, sha256 }) => `- ${escaped(name)}, ${part.hash} \`${sha256}\``).join('\n')
  }
}

function quoted(text: string): string {
  return text
    .split('\n')
    .map((one) => (one === '' ? '>' : `> ${one}`))
    .join('\n')
}

function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const width = Math.max(heads.length, ...rows.map((cells) => cells.length))
  const row = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, i) => line(cells[i] ?? '')).join(' | ')} |`
  return [row(heads), `|${' --- |'.repeat(width)}`, ...rows.map(row)].join('\n')
}

function line(text: string): string {
  return escaped(text).replace(/\s+/g, ' ')
}

/** What is quoted is data: nothing in it is markup. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&')
}
