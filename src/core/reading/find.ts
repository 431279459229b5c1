/** Finding words in the stored text of a page, as a person types them. */
import type { PageText, Span } from '../document'

/** A text as it is compared, and for each of its letters where it stands in the original. */
interface Folded {
  text: string
  at: number[]
}

/**
 * Where `query` stands on a page, in order: whatever the case, the accents, the white space and the line breaks, and also
 * where a word is parted at the end of a line. None for a query of white space.
 */
export function findOn({ page, text }: Pick<PageText, 'page' | 'text'>, query: string): Span[] {
  const wanted = fold(query.trim(), false).text
  if (wanted === '') return []
  const found = new Map<number, Span>()
  // A hyphen at the end of a line may be the word's own ("P-101") or not ("instal-lation").
  for (const joined of /[-\u2010]\n/.test(text) ? [false, true] : [false]) {
    const folded = fold(text, joined)
    for (let i = folded.text.indexOf(wanted); i >= 0; i = folded.text.indexOf(wanted, i + wanted.length)) {
      const start = folded.at[i]!
      found.set(start, { page, start, end: folded.at[i + wanted.length - 1]! + 1 })
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start)
}

/** With `joined` a word that is parted at the end of a line is one; otherwise its hyphen stays. */
function fold(original: string, joined: boolean): Folded {
  let text = ''
  const at: number[] = []
  const add = (letter: string, i: number) => {
    text += letter
    at.push(i)
  }
  for (let i = 0; i < original.length; i++) {
    const letter = original[i]!
    if (letter === '\u00ad') continue
    const parted = (letter === '-' || letter === '\u2010') && original[i + 1] === '\n'
    if (parted) {
      if (!joined) add('-', i)
      i += 1
    } else if (/\s/.test(letter)) {
      if (text !== '' && !text.endsWith(' ')) add(' ', i)
    } else {
      const plain = letter.normalize('NFKD').replace(/\p{M}/gu, '').replace('\u2010', '-').toLowerCase()
      for (const one of plain) add(one, i)
    }
  }
  return { text, at }
}
