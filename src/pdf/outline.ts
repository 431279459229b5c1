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
  const entries: OutlineEntry[] = []
  type Node = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number]
  const visit = async (nodes: Node[], level: number): Promise<void> => {
    for (const { title, dest, items } of nodes) {
      const page = await pageOfDestination(pdf, dest)
      if (page !== undefined && title.trim() !== '')
        entries.push({ title: title.trim(), level: Math.min(level, 6), page })
      await visit(items as Node[], level + 1)
    }
  }
  try {
    await visit((await pdf.getOutline()) ?? [], 1)
  } catch (error) {
    console.warn(`The outline is damaged: ${described(error).text}`)
  }
  return entries
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
