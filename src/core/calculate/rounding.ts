/** How many digits of a result are given. */

/** Digits of a result that is taken for exact: a foot has 304.8 mm and a mile 1609.344 m, a pound 0.4536 kg. */
const exactDigits = 7
/** Digits that double precision keeps after a few steps. */
const bornDigits = 12

export interface Rounded {
  /** A plain decimal. */
  value: string
  exact: boolean
}

/** A result from numbers as they were given: exact where it is short, else with one digit more than the longest of them, four at least. */
export function rounded(result: number, given: readonly string[]): Rounded {
  const born = Number(result.toPrecision(bornDigits))
  const whole = Number.isInteger(born) && Math.abs(born) < 10 ** bornDigits
  if (whole || Number(born.toPrecision(exactDigits)) === born) return { value: plain(born, 1), exact: true }
  const digits = Math.min(bornDigits, Math.max(4, ...given.map((number) => 1 + digitsOf(number))))
  return { value: plain(Number(born.toPrecision(digits)), digits), exact: false }
}

/** Significant digits of a number as it is written: 3 of "0.120". */
function digitsOf(number: string): number {
  return number.replace(/\D/g, '').replace(/^0+/, '').length
}

/** Without an exponent, and with at least `digits` significant digits. */
function plain(value: number, digits: number): string {
  const format = new Intl.NumberFormat('en', {
    useGrouping: false,
    minimumSignificantDigits: digits,
    maximumSignificantDigits: bornDigits,
  })
  return format.format(value === 0 ? 0 : value)
}
