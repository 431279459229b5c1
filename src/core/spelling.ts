/** Which word of the index a word that it does not know may stand for. */

const suffixes =
  's es ed er ers ing ings ion ions ation ations ment ments ly able ible ive ity ance ence al ally or ors ness ful less'.split(
    ' ',
  )

/** Whether one insertion, deletion, change or swap of neighbours makes `a` of `b`; equal counts as near. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  if (a.length < b.length) return a.slice(i) === b.slice(i + 1)
  if (a.length > b.length) return a.slice(i + 1) === b.slice(i)
  return (
    a.slice(i + 1) === b.slice(i + 1) || (a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2))
  )
}

/**
 * The stem that remains if a misspelt ending is taken off: "lubricaton" is "lubric" where that `isKnown`, as "aton" is near
 * "ation". Mistakes in the stem itself are the business of the index's fuzzy search. Undefined if there is none.
 */
export function stemBeforeMisspeltEnding(word: string, isKnown: (stem: string) => boolean): string | undefined {
  for (let length = word.length - 2; length >= 4; length--) {
    const ending = word.slice(length)
    if (suffixes.some((suffix) => isNear(ending, suffix)) && isKnown(word.slice(0, length)))
      return word.slice(0, length)
  }
  return undefined
}
