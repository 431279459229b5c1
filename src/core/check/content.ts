/** Whether a word says something that a claim and its source can agree on. */
import { wordsOf } from '../language/lists'
import { boundWords, leadsToNumber } from './bounds'
import { forms, language } from './forms'
import { textAt, type Token } from './sentence-tokens'

const { light, negations, telling } = forms.words

/** "Is set to 1", "by setting it to 1". */
const isPut = (text: string, before: string) => text === 'set' || (text === 'setting' && before === 'by')

/** Whether a word says something that a claim and its source can agree on. */
export function isContent({ text, stem }: Token, tokens: readonly Token[], i: number): boolean {
  if (text === 'above' || text === 'below') return !leadsToNumber(tokens, i)
  if (text === 'on' || text === 'off') return isState(tokens, i)
  if (text === 'plus' || text === 'minus')
    return [1, 2, 3].some((n) => /^(?:signs?|poles?|terminals?)$/.test(textAt(tokens, i + n)))
  if (boundWords.has(text)) return !tokens.some(({ kind }) => kind === 'number')
  // "Needs less power with the lid closed than with it open".
  if (text === 'more' || text === 'less') return isComparing(tokens, i)
  if (telling.has(text) || (text === 'use' && times.has(textAt(tokens, i - 1)))) return true
  return (
    text.length > 1 &&
    !isPut(text, textAt(tokens, i - 1)) &&
    !light.has(stem) &&
    !language.stopWords.has(text) &&
    !negations.has(text)
  )
}

/** "Less complete", "less power with it closed than with it open", but not "more like". */
function isComparing(tokens: readonly Token[], i: number): boolean {
  if (tokens.some((token, at) => at > i && token.text === 'than')) return true
  const { kind, text = '' } = tokens[i + 1] ?? {}
  return kind === 'word' && text !== 'like' && !language.stopWords.has(text)
}

/** "Before each use", "after use". */
const times = wordsOf('before after each every first until next')

const joints = wordsOf('and or but if when while before after until unless so then')

const verbs = wordsOf('is are was were be must shall should may can will')
/** What a state stands behind, where a verb stands before that. */
const states = wordsOf('be been not remain stay keep kept leave left go turn turned switch switched power powered')

const places = wordsOf('near in above below under around over beside off on')

/** "The fan is off", but not "off the wall": nothing stands behind that it could lead in. */
function isState(tokens: readonly Token[], i: number): boolean {
  // "The key On/Off".
  if ([-1, 1].some((n) => /^(?:on|off)$/.test(textAt(tokens, i + n)))) return true
  const { kind, text = '' } = tokens[i + 1] ?? {}
  // "The welds are ground off", "it should listen on".
  if (verbs.has(textAt(tokens, i - 2)) && tokens[i - 1]?.kind === 'word' && !states.has(textAt(tokens, i - 1)))
    return false
  return kind === undefined || kind === 'mark' || (joints.has(text) && !places.has(textAt(tokens, i + 2)))
}
