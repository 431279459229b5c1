/** Numbers, dates, sizes and lists as a language writes them; the sentences around them are in the catalogues. */

/** What stands for each plural form that a language has (CLDR); `#` is the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** Makes a format when it is first used: each takes a tablet some milliseconds, and the first screen needs few. */
function lazy<Format>(make: () => Format): () => Format {
  let made: Format | undefined
  return () => (made ??= make())
}

/** The formats of a locale, such as "en-GB". */
export function formatsOf(locale: string) {
  const numbers = (options?: Intl.NumberFormatOptions) => lazy(() => new Intl.NumberFormat(locale, options))
  const dates = (options: Intl.DateTimeFormatOptions) => lazy(() => new Intl.DateTimeFormat(locale, options))
  const size = (unit: string) => numbers({ style: 'unit', unit, maximumFractionDigits: 1 })
  const whole = numbers()
  const tenth = numbers({ maximumFractionDigits: 1 })
  const [gigabytes, megabytes, kilobytes] = [size('gigabyte'), size('megabyte'), size('kilobyte')]
  const moments = dates({ dateStyle: 'medium', timeStyle: 'short' })
  const midnights = dates({ dateStyle: 'medium', timeZone: 'UTC' })
  const days = dates({ dateStyle: 'medium' })
  const rules = lazy(() => new Intl.PluralRules(locale))
  const conjunction = lazy(() => new Intl.ListFormat(locale, { type: 'conjunction' }))
  const languages = lazy(() => new Intl.DisplayNames([locale], { type: 'language' }))
  return {
    /** "1,000". */
    count: (n: number) => whole().format(n),
    /** At most one digit after the point: "11", "11.5". */
    decimal: (n: number) => tenth().format(n),
    /** The plain decimals in a text as they are written here, with all their digits: "1,250.0 / 5" of "1250.0 / 5". */
    decimals: (text: string) =>
      text.replace(/\d+(?:\.(\d+))?/g, (number, fraction: string | undefined) => {
        const digits = { minimumFractionDigits: fraction?.length ?? 0, maximumFractionDigits: fraction?.length ?? 0 }
        return new Intl.NumberFormat(locale, digits).format(Number(number))
      }),
    /** "12 May 2024", wherever the device is. */
    date: (midnight: number) => midnights().format(midnight),
    /** In decimal units, as shops and file dialogs count them: "912 MB". */
    bytes(n: number): string {
      if (n >= 1e9) return gigabytes().format(n / 1e9)
      return n >= 1e6 ? megabytes().format(Math.round(n / 1e6)) : kilobytes().format(Math.ceil(n / 1e3))
    },
    /** The form for `n`, with the number in place of `#`: "1 page", "1,000 pages". */
    plural: (n: number, forms: PluralForms) =>
      (forms[rules().select(n)] ?? forms.other).replace('#', whole().format(n)),
    /** "28 Nov 2026, 14:05". */
    moment: (time: number) => moments().format(time),
    /** "28 Nov 2026". */
    day: (time: number) => days().format(time),
    /** "a, b and c". */
    list: (parts: readonly string[]) => conjunction().format(parts),
    /** "German", from "de". */
    language: (code: string) => languages().of(code) ?? code,
  }
}

/** The short name of a unit (`core/calculate/units.ts`) as it is printed: "m³/h" of "m3/h". */
export function unitSign(name: string): string {
  return name.replace(/(?<=[mnt])[23]/g, (power) => (power === '2' ? '²' : '³')).replace(/^u(?=\p{L})/u, 'µ')
}
