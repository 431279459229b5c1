/** Numbers added up, and as a person reads them, in sentences and on the screen. */
const whole = new Intl.NumberFormat('en')
const tenth = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })

export function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, number) => total + number, 0)
}

/** "1,000". */
export function count(n: number): string {
  return whole.format(n)
}

/** At most one digit after the point: "11", "11.5". */
export function decimal(n: number): string {
  return tenth.format(n)
}

/** Bytes in decimal units, as shops and file dialogs count them: "912 MB". */
export function bytes(n: number): string {
  if (n >= 1e9) return `${decimal(n / 1e9)} GB`
  if (n >= 1e6) return `${whole.format(Math.round(n / 1e6))} MB`
  return `${whole.format(Math.ceil(n / 1e3))} kB`
}
