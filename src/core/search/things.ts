/** The things that a question names, told by the small words around them. */
import type { FollowUpForms } from '../language/language'

/** A word of a text without the signs around it. */
export interface Word {
  text: string
  lower: string
  start: number
  end: number
  /** Whether a comma or another sign stands behind it. */
  ends: boolean
}

/** A run of words that names something, with the article and the preposition before it. */
export interface Thing {
  preposition: Word | undefined
  article: Word | undefined
  words: Word[]
}

export function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[^\s,;:()?!]+(?<![.])|(?<=\s)°\S*/g)].map(({ 0: word, index }) => {
    const end = index + word.length
    return { text: word, lower: word.toLowerCase(), start: index, end, ends: /^[,;:()?!.]/.test(text.slice(end)) }
  })
}

export function thingsOf(words: readonly Word[], forms: FollowUpForms): Thing[] {
  const things: Thing[] = []
  let preposition: Word | undefined
  let article: Word | undefined
  let run: Word[] = []
  const close = () => {
    const own = trimmed(run, forms)
    if (own.length > 0) things.push({ preposition, article, words: own })
    preposition = undefined
    article = undefined
    run = []
  }
  for (const word of words) {
    if (forms.prepositions.has(word.lower)) {
      close()
      preposition = word
    } else if (forms.articles.has(word.lower)) {
      if (run.length > 0) close()
      article = word
    } else if (forms.whole.has(word.lower)) close()
    else run.push(word)
    if (word.ends) close()
  }
  close()
  return things
}

/** Without what stands behind the name: "the oil changed", "der Filter gewechselt". */
function trimmed(run: readonly Word[], { verb, nounsAreCapital }: FollowUpForms): Word[] {
  if (nounsAreCapital) {
    const from = run.findIndex(({ text }) => /^\p{Lu}/u.test(text))
    if (from < 0) return []
    const end = run.findIndex(({ text }, i) => i > from && !/^[\p{Lu}\d]/u.test(text))
    return run.slice(0, end < 0 ? run.length : end)
  }
  const words = [...run]
  while (words.length > 1 && verb.test(words.at(-1)!.lower)) words.pop()
  return words
}
