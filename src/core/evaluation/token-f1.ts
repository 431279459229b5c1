import { spelledTokens } from './holds'

const articles = new Set(['a', 'an', 'the'])

/**
 * 0..1: how much an answer has in common with the expected one, as SQuAD measures it (Rajpurkar et al. 2016): the harmonic mean
 * of the shares of their words that are the other's, without articles and signs. Units and figures are compared however they
 * are written.
 */
export function tokenF1(said: string, expected: string): number {
  const [own, other] = [said, expected].map((text) => spelledTokens(text).filter((token) => !articles.has(token)))
  const left = [...other!]
  const common = own!.filter((token) => {
    const at = left.indexOf(token)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
  return common === 0 ? 0 : (2 * common) / (own!.length + other!.length)
}
