/** Dates as a person types them. */
import type { Language } from '../language/language'

const patterns: RegExp[] = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/,
  /^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})$/,
  /^(?<day>\d{1,2})(?:\.|st|nd|rd|th|er|º)?\s(?:de\s)?(?<name>\p{L}{3,})\.?,?\s(?:de\s|del\s)?(?<year>\d{4})$/u,
  /^(?<name>\p{L}{3,})\.?\s(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s(?<year>\d{4})$/u,
  /^(?<one>\d{1,2})\/(?<other>\d{1,2})\/(?<year>\d{4})$/,
]

/** Milliseconds since the epoch, at midnight UTC; undefined where it is no date, or 05/06/2024, which may be in May or in June. */
export function dateOf(text: string, { code, calculations }: Language): number | undefined {
  if (calculations.today.test(text.trim())) return today()
  for (const pattern of patterns) {
    const found = pattern.exec(text.trim())?.groups
    if (!found) continue
    const { year, month, day, name, one, other } = found
    if (one !== undefined && other !== undefined) {
      if (one !== other && Number(one) <= 12 && Number(other) <= 12) return undefined
      const [second, first] = Number(one) > 12 ? [other, one] : [one, other]
      return dayOf(Number(year), Number(second), Number(first))
    }
    return dayOf(Number(year), month === undefined ? monthOf(name ?? '', code) : Number(month), Number(day))
  }
  return undefined
}

/** The day that it is here. */
function today(): number {
  const now = new Date()
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())
}

/** 1 to 12 by the first letters of its name; 0 for none. */
function monthOf(name: string, locale: string): number {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
  const names = Array.from({ length: 12 }, (_, n) => format.format(Date.UTC(2024, n, 1)).toLowerCase())
  return 1 + names.findIndex((one) => one.startsWith(name.toLowerCase()))
}

function dayOf(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day)
  const date = new Date(time)
  // The 31st of April is no date.
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? time : undefined
}
