/**
 * Estimates how many tokens Llama 3's tokenizer makes of a text: one for a short word, one more for each 5 letters
 * beyond the sixth, one for three digits, one for a sign. On English manuals it is a little too high, which is the safe side.
 */
export function tokensOf(text: string): number {
  let tokens = 0
  let i = 0
  while (i < text.length) {
    const kind = kindOf(text, i)
    let end = i + 1
    // A sign is one token, everything else goes on while it stays the same.
    if (kind !== 'sign') while (end < text.length && kindOf(text, end) === kind) end++
    const length = end - i
    if (kind === 'digit') tokens += Math.ceil(length / 3)
    else if (kind === 'letter') tokens += isLatin(text, i) ? 1 + Math.floor(Math.max(0, length - 2) / 5) : length
    else if (kind === 'sign') tokens += 1
    i = end
  }
  return tokens
}

type Kind = 'white' | 'letter' | 'digit' | 'sign'

const ascii: Kind[] = Array.from({ length: 128 }, (_, code) => classOf(String.fromCharCode(code)))

function kindOf(text: string, at: number): Kind {
  const code = text.charCodeAt(at)
  if (code < 128) return ascii[code]!
  // Each half of a pair counts like its whole.
  if (code >= 0xdc00 && code <= 0xdfff) return classOf(text.slice(Math.max(0, at - 1), at + 1))
  return classOf(String.fromCodePoint(text.codePointAt(at)!))
}

function classOf(char: string): Kind {
  if (/[\p{L}\p{M}]/u.test(char)) return 'letter'
  if (/\p{N}/u.test(char)) return 'digit'
  return /\s/.test(char) ? 'white' : 'sign'
}

function isLatin(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128 || /^\p{Script=Latin}/u.test(text.slice(at, at + 2))
}
