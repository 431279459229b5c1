/** Numbers, dates, sizes and lists as a language writes them; the sentences around them are in the catalogues. */

/** What stands for each plural form that a language has (CLDR); `#` is the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** The formats of a locale, such as "en-GB". */
export function formatsOf(locale: string) {
  const whole = new Intl.NumberFormat(locale)
  const tenth = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const rules = new Intl.PluralRules(locale)
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
  const conjunction = new Intl.ListFormat(locale, { type: 'conjunction' })
  const languages = new Intl.DisplayNames([locale], { type: 'language' })
  const size = (unit: string) => new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 })
  const [gigabytes, megabytes, kilobytes] = [size('gigabyte'), size('megabyte'), size('kilobyte')]
  return {
    /** "1,000". */
    count: (n: number) => whole.format(n),
    /** At most one digit after the point: "11", "11.5". */
    decimal: (n: number) => tenth.format(n),
    /** In decimal units, as shops and file dialogs count them: "912 MB". */
    bytes(n: number): string {
      if (n >= 1e9) return gigabytes.format(n / 1e9)
      return n >= 1e6 ? megabytes.format(Math.round(n / 1e6)) : kilobytes.format(Math.ceil(n / 1e3))
    },
    /** The form for `n`, with the number in place of `#`: "1 page", "1,000 pages". */
    plural: (n: number, forms: PluralForms) => (forms[rules.select(n)] ?? forms.other).replace('#', whole.format(n)),
    /** "28 Nov 2026, 14:05". */
    moment: (time: number) => moments.format(time),
    /** "28 Nov 2026". */
    day: (time: number) => days.format(time),
    /** "a, b and c". */
    list: (parts: readonly string[]) => conjunction.format(parts),
    /** "German", from "de". */
    language: (code: string) => languages.of(code) ?? code,
  }
}
