/** Numbers and units as languages with a decimal comma write them. */
import { decimalOf as english } from './lexemes'
import { plain } from './lists'
import { unitOf as common } from './units'

/** "1.000" is 1000, "1.000,5" is 1000.5, "0,5" is 0.5; "1.4571" is the name of a steel. */
export function decimalWithComma(text: string): string | undefined {
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text) && !text.startsWith('0'))
    return text.replaceAll('.', '').replace(',', '.')
  if (/^\d+,\d+$/.test(text)) return text.replace(',', '.')
  return english(text)
}

/** The one spelling of a unit, where the language has names for it (with a space between them) beside those that all have. */
export function unitsCalled(names: Record<string, string>): (text: string) => string | undefined {
  const byName = new Map(
    Object.entries(names).flatMap(([unit, list]) =>
      list.split(' ').flatMap((name): [string, string][] => [
        [name, unit],
        [plain(name), unit],
      ]),
    ),
  )
  return (text) => byName.get(text) ?? common(text)
}

const spaced = /(?<![\p{L}\d.,/-])(?<!\d )[1-9]\d{0,2}(?: \d{3})+(?=(?:,\d+)?(?:\s?[^\s\d]|\s*$))/gu

/** A text with the blanks within its numbers taken out: "2 900 tr/min" is "2900 tr/min". */
export function withWholeNumbers(text: string): string {
  return text.replace(spaced, (number) => number.replaceAll(' ', ''))
}
