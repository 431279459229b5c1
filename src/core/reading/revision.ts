/** Which issue of a document this is, by its running heads, or by the first and last lines of its first page. */
import type { PageText } from '../document'

const issue =
  /(?<![\p{L}\d])(?:rev(?:ision)?|issue|edition|version|ausgabe|revisão|revisión|révision|indice|index)\b\.?\s?:?\s?(?:no\.?\s?)?(?:[A-Z]?\d[\w.]*|[A-Z](?![\w.]*[a-z]))(?:\/\d+)?/iu
const month =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|' +
  'januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|' +
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janeiro|fevereiro|março|maio|junho|julho|' +
  'setembro|outubro|novembro|dezembro)'
const date = new RegExp(
  [
    '\\b\\d{4}-\\d{2}-\\d{2}\\b',
    '\\b\\d{1,2}[./]\\d{1,2}[./](?:\\d{4}|\\d{2})\\b',
    `\\b\\d{1,2}\\.? ${month}\\.?,? \\d{4}\\b`,
    `\\b\\d{1,2}-${month}-(?:\\d{4}|\\d{2})\\b`,
    `\\b${month}\\.? \\d{1,2},? \\d{4}\\b`,
    `\\b${month}\\.?,? \\d{4}\\b`,
    '(?<![\\d/.-])(?:0[1-9]|1[0-2])/(?:19|20)\\d{2}\\b',
  ].join('|'),
  'i',
)

/** Revision and date as written in running heads and feet: "Rev. 02, 2024-05-12"; undefined where neither is there. */
export function revisionOf(margin: string): string | undefined {
  const version = issue.exec(margin)?.[0]
  // "Version 2.12.27" has no date in it.
  const found = [version, date.exec(margin.replace(version ?? '', ''))?.[0]].filter((part) => part !== undefined)
  return found.length > 0 ? found.join(', ').replace(/\s+/g, ' ') : undefined
}

/** Lines at the top and the foot of a page that may be its head, and letters that such a line has at most. */
const [edge, longest] = [3, 100]

/** The issue that these pages give: as their running heads have it, or as a short document without any does on its first page. */
export function revisionIn(pages: readonly PageText[]): string | undefined {
  for (const { margin } of pages) {
    const revision = margin === undefined ? undefined : revisionOf(margin)
    if (revision !== undefined) return revision
  }
  const lines =
    pages
      .find(({ page }) => page === 1)
      ?.text.split('\n')
      .filter((line) => line.trim() !== '') ?? []
  const edges = [...lines.slice(0, edge), ...lines.slice(Math.max(edge, lines.length - edge))]
  const head = edges.find((line) => line.length <= longest && issue.test(line) && !/[.!?]$/.test(line.trim()))
  return head && revisionOf(head)
}
