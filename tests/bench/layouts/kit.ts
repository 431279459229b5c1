/** What an invented document is: HTML, and what is right of it. */
import type { Spec, SpecCell } from '../../fixtures/tables/specs'
import { textOf } from '../../fixtures/tables/specs'
import type { Words } from './words'

export interface Invented {
  css?: string
  body: string
  /** Its text in reading order; where parts may come in more than one order, each of these. "a|b": either is right. */
  texts: string[][]
  tables?: Spec[]
  /** Words that no page shows. */
  hidden?: string[]
  /** Words of running heads and feet, which are no text. */
  heads?: string[]
  /** Only Chromium draws it: what turns, clips and fills is not drawn anew. */
  onlyPrinted?: true
  /** Options of Chromium's printing. */
  print?: { header?: string; footer?: string }
}

export type Kind = (words: Words) => Invented

export const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export const p = (text: string, attributes = '') => `<p ${attributes}>${escaped(text)}</p>`
export const h = (level: number, text: string) => `<h${level}>${escaped(text)}</h${level}>`

/** A table of HTML as its cells say. */
export function tableHtml(spec: Spec, attributes = ''): string {
  const covered = new Set<string>()
  const rows = spec.rows.map((row, i) => {
    const cells = row.map((cell, k) => {
      if (covered.has(`${i} ${k}`)) return ''
      const { c, r } = typeof cell === 'object' && cell ? cell : { c: 1, r: 1 }
      for (let y = i; y < i + r; y++) for (let x = k; x < k + c; x++) covered.add(`${y} ${x}`)
      const tag = i < spec.heads ? 'th' : 'td'
      return `<${tag} colspan=${c} rowspan=${r} class=c${k}>${escaped(textOf(cell))}</${tag}>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  return `<table ${attributes}><thead>${rows.slice(0, spec.heads).join('')}</thead><tbody>${rows.slice(spec.heads).join('')}</tbody></table>`
}

/** The words of a table, row by row. */
export const tableText = ({ rows }: Spec) => rows.flatMap((row) => row.map(textOf).filter(Boolean)).join(' ')

export type { Spec, SpecCell }
