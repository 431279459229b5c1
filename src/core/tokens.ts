/**
 * Estimates how many tokens Llama 3's tokenizer makes of a text: one for a short word, one more for each 5 letters
 * beyond the sixth, one for three digits, one for a sign. On English manuals it is a little too high, which is the safe side.
 */
export function tokensOf(text: string): number {
  let tokens = 0
  for (const [run] of text.matchAll(/[\p{L}\p{M}]+|\p{N}+|[^\s\p{L}\p{M}\p{N}]/gu)) {
    if (/^\p{N}/u.test(run)) tokens += Math.ceil(run.length / 3)
    else if (/^\p{Script=Latin}/u.test(run)) tokens += 1 + Math.floor(Math.max(0, run.length - 2) / 5)
    else tokens += run.length
  }
  return tokens
}
