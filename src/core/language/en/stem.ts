/** English word stems, remembered: a manual says the same few thousand words again and again. */
import { stemmer } from 'stemmer'

const known = new Map<string, string>()

/**
 * British endings and words, and how Americans write them; what else they change they change alike everywhere. The last eight are
 * words of which the stemmer makes two ("gas" and "gases", "exceed" and "exceeded") or one with another ("UPS" with "up"): of 436
 * open questions one more has the right page first. Irregular forms ("worn") as their verbs lose one first place and two marked.
 */
const variants: [RegExp, string][] = [
  [/(?<=...)our(?=$|s$|ed|ing|less|al)/, 'or'],
  [/(?<=..)is(?=e$|es$|ed$|er$|ers$|ing$|ation)/, 'iz'],
  [/(?<=..)ys(?=e$|es$|ed$|er$|ing$)/, 'yz'],
  [/^(met|lit|cent|fib|calib)re(?=s?$)/, '$1er'],
  [/^alumini/, 'alumin'],
  [/^sulph/, 'sulf'],
  [/^tyre/, 'tire'],
  [/^grey/, 'gray'],
  [/^mould/, 'mold'],
  [/^disc(?=s?$)/, 'disk'],
  [/^licence/, 'license'],
  [/^(dia|cata)logue/, '$1log'],
  [/^gage(?=s?$)/, 'gauge'],
  [/^add(?:ed|ing)$/, 'add'],
  [/^(gas|bus|lens|bias|alias|status|radius|apparatus)es$/, '$1'],
  [/^ups$/, 'upses'],
  [/^(ex|pro|suc)ceeds?$/, '$1ceeding'],
  [/^embeds?$/, 'embedding'],
  [/(?<=..)enc(?:ed|ing)$/, 'ence'],
  [/^([dlt])ie[ds]$/, '$1ie'],
  [/^queu(?:ed|ing)$/, 'queue'],
]

/** The stem of a lower-case word: "torques" and "torque" have one, "colour" and "color" too. What is not plain a-z is its own stem. */
export function stem(word: string): string {
  const found = known.get(word)
  if (found !== undefined) return found
  const made = /^[a-z]{3,}$/.test(word) ? stemmer(americanOf(word)) : word
  if (known.size < 50_000) known.set(word, made)
  return made
}

/** The stems of lower-case words with a space between them. */
export function stemsOf(words: string): Set<string> {
  return new Set(words.split(' ').map(stem))
}

function americanOf(word: string): string {
  return variants.reduce((text, [british, american]) => text.replace(british, american), word)
}
