/** Agent, verb and patient of a sentence (who does what to what), as far as the order of the words tells them. */
import { wordsOf } from '../language/lists'
import { leadsToNumber } from './bounds'
import { language } from './forms'
import type { Token } from './sentence-tokens'

/** Stems of the words for who does it, of its verb, and of the words for what it is done to. */
export interface Deed {
  agent: string[]
  verb: string
  patient: string[]
  /** Of those two the one that stands before the verb. */
  subject: string[]
  /** Who does it stands in the part before. */
  isGoneOn?: true
}

/** What is done to something: "the relay is stopped", "(it can) stop the relay". */
export interface Suffered {
  verb: string
  patient: string[]
}

const be = wordsOf('is are was were be been being')
const auxiliaries = wordsOf('must shall should may can will could might does do has have had')
const determiners = wordsOf('the a an its their this these that those each every all any no')
/** "Every year" is no object. */
const articles = wordsOf('the a an all its their this these that those')
const prepositions = wordsOf(
  'of in on at for with by to from into onto under over through between against along across near',
)

/** Who stands on which side of them may not be exchanged. */
const sides = wordsOf('above below upstream downstream')

const isName = ({ kind, text }: Token) => kind === 'identifier' || (kind === 'word' && !language.stopWords.has(text))
const stemsIn = (tokens: readonly Token[]) =>
  tokens.filter(isName).map(({ kind, text, stem }) => (kind === 'identifier' ? text : stem))

/**
 * The deed of a part in which both sides of a verb are named; undefined for any other. The part before it may be the one half of its
 * subject: "the choice of the switch and the resistance of the gate determine the delay".
 */
export function deedOf(tokens: readonly Token[], before: readonly Token[] = []): Deed | undefined {
  const isHalf = tokens[0]?.text === 'and' && !before.some((token) => isThird(token) || be.has(token.text))
  const all = isHalf ? [...before, ...tokens] : tokens
  return comparisonOf(all) ?? passiveOf(all) ?? activeOf(all)
}

const isThird = (token: Token | undefined) =>
  token?.kind === 'word' && /[^s]s$/.test(token.text) && !be.has(token.text) && !auxiliaries.has(token.text)

/** Who a part is about that says what that does: also "the fan relies on its bearings". */
export function agentOf(tokens: readonly Token[]): string[] {
  const isVerb = (token: Token, i: number) =>
    isThird(token) && prepositions.has(tokens[i + 1]?.text ?? '') && tokens[i + 1]?.text !== 'of'
  const at = determiners.has(tokens[0]?.text ?? '') ? tokens.findIndex(isVerb) : -1
  return at > 0 ? stemsIn(tokens.slice(0, at)) : []
}

/** "The relay must be stopped", with nobody named who does it. */
export function sufferedOf(tokens: readonly Token[]): Suffered | undefined {
  const aux = tokens.findIndex(({ text }) => be.has(text))
  const verb = tokens[aux + 1]
  if (aux < 1 || verb?.kind !== 'word' || !/(?:ed|en|t|d)$/.test(verb.text) || tokens.some(({ text }) => text === 'by'))
    return undefined
  const patient = stemsIn(tokens.slice(0, aux).filter(({ text }) => !auxiliaries.has(text)))
  return patient.length > 0 ? { verb: verb.stem, patient } : undefined
}

/** Each verb with an object that begins with an article: "it can stop the motor". */
export function objectsOf(tokens: readonly Token[]): Suffered[] {
  return tokens.flatMap((verb, i) => {
    if (verb.kind !== 'word' || !isName(verb) || !articles.has(tokens[i + 1]?.text ?? '')) return []
    const behind = tokens.slice(i + 1)
    const end = behind.findIndex(({ text }) => prepositions.has(text) && text !== 'of')
    return [{ verb: verb.stem, patient: stemsIn(end < 0 ? behind : behind.slice(0, end)) }]
  })
}

/** "(The fan sits on the roof and) cools the motor", with who does it from the part before; undefined where that has none. */
export function goneOnOf(tokens: readonly Token[], agent: string[]): Deed | undefined {
  const [verb, next] = tokens[0]?.text === 'and' ? tokens.slice(1) : tokens
  if (agent.length === 0 || !verb || !isThird(verb) || !determiners.has(next?.text ?? '')) return undefined
  const deed = made([verb], verb, tokens.slice(tokens.indexOf(verb) + 1))
  return deed && { ...deed, agent, subject: agent, isGoneOn: true }
}

/** "The suction pipe is larger than the discharge pipe", "the sensor is upstream of the valve". */
function comparisonOf(tokens: readonly Token[]): Deed | undefined {
  const at = tokens.findIndex(({ text }, i) => sides.has(text) && !leadsToNumber(tokens, i))
  return at > 0
    ? made(tokens.slice(0, at), tokens[at]!, tokens.slice(at + (tokens[at + 1]?.text === 'of' ? 2 : 1)))
    : undefined
}

/** "The fan is started by the controller". */
function passiveOf(tokens: readonly Token[]): Deed | undefined {
  const by = tokens.findIndex(({ text }) => text === 'by')
  const aux = tokens.findIndex(({ text }) => be.has(text))
  if (aux < 1 || by < aux + 2) return undefined
  const modal = tokens.findIndex(({ text }) => auxiliaries.has(text))
  const start = modal > 0 && modal < aux ? modal : aux
  const deed = made(tokens.slice(0, start), tokens[by - 1]!, tokens.slice(by + 1))
  return deed && { ...deed, agent: deed.patient, patient: deed.agent }
}

/** "The controller starts the fan", "the controller must start the fan". */
function activeOf(tokens: readonly Token[]): Deed | undefined {
  if (tokens.some(({ text }) => be.has(text))) return undefined
  const modal = tokens.findIndex(({ text }) => auxiliaries.has(text))
  if (modal > 0) {
    const at = tokens.findIndex((token, i) => i > modal && isName(token))
    return at > 0 ? made(tokens.slice(0, modal), tokens[at]!, tokens.slice(at + 1)) : undefined
  }
  const at = verbAt(tokens)
  return at > 0 ? made(tokens.slice(0, at), tokens[at]!, tokens.slice(at + 1)) : undefined
}

/** The word before the second article, or the last that ends like a verb of the third person between two others. */
function verbAt(tokens: readonly Token[]): number {
  const isSubject = determiners.has(tokens[0]?.text ?? '') || tokens[0]?.kind === 'identifier'
  const article = tokens.findIndex(({ text }, i) => i > 1 && determiners.has(text) && isName(tokens[i - 1]!))
  const isVerb = (i: number) => i > 0 && tokens[i]!.kind === 'word' && tokens.slice(0, i).some(isName)
  if (article > 0 && isVerb(article - 1) && (isSubject || /[^s]s$/.test(tokens[article - 1]!.text))) return article - 1
  return tokens.findLastIndex(
    (token, i) =>
      isVerb(i) && isName(token) && /[^s]s$/.test(token.text) && tokens[i + 1] !== undefined && isName(tokens[i + 1]!),
  )
}

function made(before: readonly Token[], verb: Token, behind: readonly Token[]): Deed | undefined {
  // "The selection of the dead time" is one thing.
  const end = behind.findIndex(({ text }) => prepositions.has(text) && text !== 'of')
  const agents = stemsIn(before)
  const patients = stemsIn(end < 0 ? behind : behind.slice(0, end))
  return agents.length > 0 && patients.length > 0
    ? { agent: agents, verb: verb.stem, patient: patients, subject: agents }
    : undefined
}
