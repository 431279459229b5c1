/** Which documents are revisions of one another, and which of two is the newer: only where both say so themselves. */
import type { DocumentRecord } from '../core/document'
import type { LibraryItem } from './library'

/** A lone "v2" may be a vessel, and a date in the name of a file that of a report. */
const number =
  /(?<![\p{L}\d])(?:(?:rev(?:ision|isión|isão|\.)?|issue|version|edition|ausgabe)[ .:-]*(?:no\.? ?)?|v(?=\d+\.\d))([a-z]?\d[\d.]*|[a-z])(?![\p{L}\d])/giu
const day = /(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)/

/** The newest other document of the same name whose revision, or else whose date, is later; undefined where none is, or none can be told. */
export function newerThan(document: LibraryItem, items: readonly LibraryItem[]): LibraryItem | undefined {
  const own = signsOf(document.record)
  const later = items.filter(({ record }) => {
    const other = signsOf(record)
    return other.name === own.name && own.name !== '' && isLater(other, own)
  })
  return later.reduce<LibraryItem | undefined>(
    (newest, item) => (newest && !isLater(signsOf(item.record), signsOf(newest.record)) ? newest : item),
    undefined,
  )
}

interface Signs {
  /** What it is called without what tells revisions apart. */
  name: string
  /** The number or letter of its revision, and its date, as its running heads give them or else its name. */
  number: string | undefined
  date: string | undefined
}

/** Every card asks at every change of the library. */
const known = new WeakMap<DocumentRecord, Signs>()

function signsOf(record: DocumentRecord): Signs {
  const signs = known.get(record) ?? readSigns(record)
  known.set(record, signs)
  return signs
}

function readSigns({ name, revision = '' }: DocumentRecord): Signs {
  const called = name
    .replace(/\.\w{2,8}$/, '')
    // What a browser adds to a file of a name that is there.
    .replace(/ ?\(\d\)$/, '')
    .replace(/[_\s]+|(?<=\p{L})-(?=\p{L})|-(?=v\d)/gu, ' ')
    .toLowerCase()
  const [told] = [...revision.matchAll(number), ...called.matchAll(number)]
  return {
    name: called
      .replace(number, ' ')
      .replace(/[^\p{L}\d]+/gu, ' ')
      .trim(),
    number: told?.[1]?.toLowerCase(),
    date: day.exec(revision)?.[0],
  }
}

function isLater(one: Signs, other: Signs): boolean {
  const [a, b] = [one.number, other.number]
  // "Rev. B" and "Rev. 2" are counted differently.
  if (a !== undefined && b !== undefined && a !== b)
    return /^\d/.test(a) === /^\d/.test(b) && a.localeCompare(b, 'en', { numeric: true }) > 0
  return one.date !== undefined && other.date !== undefined && one.date > other.date
}
