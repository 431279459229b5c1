/** What people have written upon a PDF's pages: pdf.js draws it as annotations, which are no part of a page's text. */
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api'
import type { RawItem } from '../core/reading/page'
import { described } from './failures'
import { boxIn, type Frame } from './items'

/** A filled field of a form, or a note. */
export interface Written {
  value: string
  /** x0, y0, x1, y1 in PDF user space. */
  rect: [number, number, number, number]
  /** Points; missing where it is not known. */
  fontSize?: number
  /** Its number among the notes of its page; missing for a field. */
  note?: number
}

/** By physical page; nothing for a page upon which nothing is written. */
export type WrittenByPage = Map<number, Written[]>

/** Points; larger letters are not set into a field that is higher than its lines. */
const largest = 12

/** The visible filled fields; empty where there is no form. */
export async function fieldsOf(pdf: PDFDocumentProxy): Promise<WrittenByPage> {
  const byPage: WrittenByPage = new Map()
  try {
    const objects = (await pdf.getFieldObjects()) as Map<string, FieldObject[]> | null
    for (const field of [...(objects?.values() ?? [])].flat()) {
      const value = Array.isArray(field.value) ? field.value.join('\n') : field.value
      if (!/^(?:text|combobox|listbox)$/.test(field.type) || field.hidden || !field.rect || !value?.trim()) continue
      addTo(byPage, field.page + 1).push({ value, rect: field.rect })
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

const freeText = new Set([3])
/** Invisible, hidden, not to be viewed. */
const unseen = 1 | 2 | 32

/**
 * The visible notes of some pages (FreeText, as people mark up drawings). For many pages at once it costs half a percent of
 * their reading; `getAnnotations` would cost as much as their text, as it takes every link apart.
 */
export async function notesOf(pdf: PDFDocumentProxy, first: number, last: number): Promise<WrittenByPage> {
  const byPage: WrittenByPage = new Map()
  const others = new Set(Array.from({ length: pdf.numPages }, (_, page) => page))
  for (let page = first; page <= last; page++) others.delete(page - 1)
  try {
    const found = (await pdf.getAnnotationsByType(freeText, others)) as Note[] | null
    for (const { pageIndex, rect, annotationFlags, textContent, contentsObj, defaultAppearanceData } of found ?? []) {
      // As it is drawn, line by line; where only its words are given, the viewer draws those.
      const value = textContent?.join('\n') ?? contentsObj?.str
      if (!value?.trim() || (annotationFlags & unseen) !== 0) continue
      const written = addTo(byPage, pageIndex + 1)
      written.push({ value, rect, fontSize: defaultAppearanceData?.fontSize || largest, note: written.length })
    }
  } catch (error) {
    // A damaged page must not cost the notes of the others.
    if (first === last) console.warn(`The notes of page ${first} are damaged: ${described(error).text}`)
    else {
      const middle = (first + last) >> 1
      return new Map([...(await notesOf(pdf, first, middle)), ...(await notesOf(pdf, middle + 1, last))])
    }
  }
  return byPage
}

interface Note {
  pageIndex: number
  rect: [number, number, number, number]
  annotationFlags: number
  textContent?: string[]
  contentsObj?: { str: string }
  defaultAppearanceData?: { fontSize: number }
}

function addTo(byPage: WrittenByPage, page: number): Written[] {
  const known = byPage.get(page)
  if (known) return known
  const written: Written[] = []
  byPage.set(page, written)
  return written
}

/** What is written as items, line below line from the top of its rectangle. */
export function itemsIn({ value, rect, fontSize = largest, note }: Written, frame: Frame): RawItem[] {
  const lines = value.split(/[\r\n]+/).filter((line) => line.trim() !== '')
  const { x0, y0, x1, y1 } = boxIn(rect, frame)
  const whole = (y1 - y0) / lines.length
  // A note's rectangle may hold the line that leads to what it is about as well.
  const step = note === undefined ? whole : Math.min(whole, 1.4 * fontSize)
  const size = Math.min(fontSize, 0.8 * step)
  return lines.map((text, i) => {
    const top = y1 - i * step
    return {
      text,
      x0,
      y0: top - size,
      x1,
      y1: top,
      fontSize: size,
      font: 'written',
      ...(note !== undefined && { note }),
    }
  })
}
