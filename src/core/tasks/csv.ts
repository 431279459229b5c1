/** A table as CSV (RFC 4180), in UTF-8 with a byte order mark, by which Excel knows it. */

export function csvOf({ heads, rows }: { heads: string[]; rows: { cells: string[] }[] }): string {
  const lines = [...(heads.length > 0 ? [heads] : []), ...rows.map(({ cells }) => cells)]
  return `\ufeff${lines.map((cells) => cells.map((cell) => quoted(harmless(cell))).join(',')).join('\r\n')}\r\n`
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell
}

/**
 * A document is data: what a spreadsheet would run as a formula gets an apostrophe before it, as OWASP advises ("CSV
 * injection"). A number with its sign and unit stays as it is.
 */
export function harmless(cell: string): string {
  const isNumber = /^[+-]\s?[\d.,]*\d\s?[\p{L}°%µΩ²³]{0,6}$/u.test(cell)
  return /^[=+\-@\t\r]/.test(cell) && !isNumber ? `'${cell}` : cell
}
