/** What people have filled into a PDF's form: pdf.js draws it as annotations, which are no part of a page's text. */
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api'
import type { RawItem } from '../core/page'
import { described } from './failures'
import { boxIn, type Frame } from './items'

/** A filled text field or choice. */
export interface FilledField {
  value: string
  /** x0, y0, x1, y1 in PDF user space. */
  rect: [number, number, number, number]
}

/** Points; larger letters are not set into a field that is higher than its lines. */
const largest = 12

/** The visible filled fields of each physical page; empty where there is no form. */
export async function fieldsOf(pdf: PDFDocumentProxy): Promise<Map<number, FilledField[]>> {
  const byPage = new Map<number, FilledField[]>()
  try {
    const objects = (await pdf.getFieldObjects()) as Map<string, FieldObject[]> | null
    for (const field of [...(objects?.values() ?? [])].flat()) {
      const value = Array.isArray(field.value) ? field.value.join('\n') : field.value
      if (!/^(?:text|combobox|listbox)$/.test(field.type) || field.hidden || !field.rect || !value?.trim()) continue
      const fields = byPage.get(field.page + 1)
      if (fields) fields.push({ value, rect: field.rect })
      else byPage.set(field.page + 1, [{ value, rect: field.rect }])
    }
  } catch (error) {
    console.warn(`The form is damaged: ${described(error).text}`)
  }
  return byPage
}

interface FieldObject {
  type: string
  value?: string | string[]
  hidden?: boolean
  /** Counts from 0; -1 for a field without a place of its own. */
  page: number
  rect?: [number, number, number, number]
}

/** A field's lines as items, one below the other in its rectangle. */
export function itemsIn({ value, rect }: FilledField, frame: Frame): RawItem[] {
  const lines = value.split(/[\r\n]+/).filter((line) => line.trim() !== '')
  const { x0, y0, x1, y1 } = boxIn(rect, frame)
  const step = (y1 - y0) / lines.length
  const fontSize = Math.min(largest, 0.8 * step)
  return lines.map((text, i) => {
    const top = y1 - i * step
    return { text, x0, y0: top - fontSize, x1, y1: top, fontSize, font: 'field' }
  })
}
