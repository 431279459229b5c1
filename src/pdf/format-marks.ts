/** Makes pdf.js keep what it takes for invisible: many exporters call every hyphen of a page a soft one, and all are drawn. */

/** How pdf.js tells white space, marks above letters and format marks (the third group), the only place where it does. */
const kinds = String.raw`^(?:(\s+)|(\p{Mn}+)|(\p{Cf}+))$`

let kept = false

/**
 * From now on pdf.js, in this realm, gives format marks (U+00AD, U+200B …) as any other character. By itself it leaves out the
 * mark and its width, so that all that follows on the line is placed too far left.
 */
export function keepFormatMarks(): void {
  if (kept) return
  kept = true
  const { match } = String.prototype
  String.prototype.match = function (this: string, pattern: RegExp) {
    const found = match.call(this, pattern)
    return found?.[3] !== undefined && pattern.source === kinds ? null : found
  }
}
