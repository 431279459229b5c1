/** Which issue of a document this is, by its running heads. */

const issue =
  /(?<![\p{L}\d])(?:rev(?:ision)?|issue|edition|version|ausgabe|revisão|revisión|révision|indice|index)\b\.?\s?:?\s?(?:no\.?\s?)?(?:[A-Z]?\d[\w.]*|[A-Z](?![\w.]*[a-z]))(?:\/\d+)?/iu
const month =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)'
const date = new RegExp(
  [
    '\\b\\d{4}-\\d{2}-\\d{2}\\b',
    '\\b\\d{1,2}[./]\\d{1,2}[./](?:\\d{4}|\\d{2})\\b',
    `\\b\\d{1,2}\\.? ${month}\\.?,? \\d{4}\\b`,
    `\\b${month}\\.? \\d{1,2},? \\d{4}\\b`,
    `\\b${month}\\.?,? \\d{4}\\b`,
  ].join('|'),
  'i',
)

/** Revision and date as written in running heads and feet: "Rev. 02, 2024-05-12"; undefined where neither is there. */
export function revisionOf(margin: string): string | undefined {
  const found = [issue.exec(margin)?.[0], date.exec(margin)?.[0]].filter((part) => part !== undefined)
  return found.length > 0 ? found.join(', ').replace(/\s+/g, ' ') : undefined
}
