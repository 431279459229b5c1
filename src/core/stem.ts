/** English word stems, remembered: a manual says the same few thousand words again and again. */
import { stemmer } from 'stemmer'

const known = new Map<string, string>()

/** The stem of a lower-case word: "torques" and "torque" have one. What is not plain a-z is its own stem. */
export function stem(word: string): string {
  const found = known.get(word)
  if (found !== undefined) return found
  const made = /^[a-z]{3,}$/.test(word) ? stemmer(word) : word
  if (known.size < 50_000) known.set(word, made)
  return made
}
