/** What a PDF says of its own order: the labels of its pages, and its bookmarks. */
import type { PDFDocumentProxy, RefProxy } from 'pdfjs-dist/types/src/display/api'
import type { OutlineEntry } from '../core/reading/page'
import { described } from './failures'

/** What the PDF calls its pages, in order; null where it does not say. */
export async function labelsOf(pdf: PDFDocumentProxy): Promise<string[] | null> {
  try {
    return await pdf.getPageLabels()
  } catch {
    // Damaged labels: physical numbers do.
    return null
  }
}

/** The bookmarks whose page is known, in order; empty where there are none. */
export async function outlineOf(pdf: PDFDocumentProxy): Promise<OutlineEntry[]> {
  type Node = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number]
  const flat = (nodes: Node[], level: number): [Node, number][] =>
    nodes.flatMap((node) => [[node, level] as [Node, number], ...flat(node.items as Node[], level + 1)])
  try {
    const nodes = flat((await pdf.getOutline()) ?? [], 1)
    // All are asked for at once: two thousand, one after the other, take seconds.
    const pages = await Promise.all(nodes.map(([{ dest }]) => pageOfDestination(pdf, dest)))
    return nodes.flatMap(([{ title }, level], i) => {
      const page = pages[i]
      if (page === undefined || title.trim() === '') return []
      return { title: title.trim(), level: Math.min(level, 6), page }
    })
  } catch (error) {
    console.warn(`The outline is damaged: ${described(error).text}`)
    return []
  }
}

/** The physical page that a link or bookmark leads to; undefined where it leads nowhere. */
export async function pageOfDestination(
  pdf: PDFDocumentProxy,
  dest: string | unknown[] | null,
): Promise<number | undefined> {
  try {
    const target = typeof dest === 'string' ? await pdf.getDestination(dest) : dest
    const ref: unknown = target?.[0]
    if (typeof ref === 'number') return ref + 1
    return ref ? (await pdf.getPageIndex(ref as RefProxy)) + 1 : undefined
  } catch {
    // A bookmark that leads nowhere is left out.
    return undefined
  }
}
