/** The forms of English verbs, as far as the texts themselves show that a word is one. */

const irregular = new Map(
  (
    'make made give given take taken show shown write written use used find found send sent read read know known do done build built ' +
    'hold held keep kept put put set set run run see seen leave left draw drawn choose chosen feed fed bring brought let let cut cut ' +
    'stop stopped plot plotted get got map mapped control controlled refer referred submit submitted fit fitted drop dropped wrap wrapped'
  )
    .split(' ')
    .flatMap((word, i, all): [string, string][] => (i % 2 === 0 ? [[word, all[i + 1]!]] : [])),
)

export function participleOf(base: string): string {
  const known = irregular.get(base)
  if (known !== undefined) return known
  if (base.endsWith('e')) return `${base}d`
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`
}

export function thirdOf(base: string): string {
  if (base === 'have') return 'has'
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`
}

/** Which words of some texts are verbs, by any of their forms. */
export interface Verbs {
  isBase(word: string): boolean
  /** The base of a past participle, or of a third person; undefined where the texts know none. */
  ofParticiple(word: string): string | undefined
  ofThird(word: string): string | undefined
}

const noVerbs = new Set('the not only also all any one two this that each both data file other'.split(' '))

/** A word that stands behind "to", "must" or the like, and elsewhere as a participle, is a verb. */
export function verbsOf(text: string): Verbs {
  const words = new Set(text.toLowerCase().match(/[a-z]+/g))
  const behind = [...text.matchAll(/\b(?:to|must|can|will|should|may|cannot|not) ([a-z]{3,})\b/g)].map(
    ([, word = '']) => word,
  )
  const bases = [...new Set(behind)].filter((word) => !noVerbs.has(word) && words.has(participleOf(word)))
  const participles = new Map(bases.map((base) => [participleOf(base), base]))
  const thirds = new Map(bases.map((base) => [thirdOf(base), base]))
  const known = new Set(bases)
  return {
    isBase: (word) => known.has(word),
    ofParticiple: (word) => participles.get(word),
    ofThird: (word) => thirds.get(word),
  }
}
