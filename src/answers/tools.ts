/**
 * A way to answer in which the model may first call tools, four at most, before it answers as it does without. Code does what they
 * ask for, from numbers of the question and the quotes alone, and shows it; of a call that cannot be done the model is told once.
 */
import { convert } from '../core/calculate/calculate'
import { unitCalled } from '../core/calculate/amounts'
import type { Calculation } from '../core/calculate/calculation'
import { evaluated } from '../core/calculate/expression'
import { groundedDate, isGroundedAmount, isGroundedNumber } from '../core/calculate/grounded'
import { rounded } from '../core/calculate/rounding'
import type { Unit } from '../core/calculate/units'
import { wantsTool } from '../core/calculate/wants-tool'
import type { Found } from '../core/document'
import { functionWordsOf, languageOf } from '../core/language/function-words'
import { decimalOf } from '../core/language/lexemes'
import { languages } from '../core/language/languages'
import { promptBudget } from '../core/prompt/prompt'
import { toolCallIn } from '../core/prompt/tool-calls'
import { toolPrompt, type ToolSentence } from '../core/prompt/tool-prompt'
import type { FoundPlace, ToolCall, ToolResult, ToolStep } from '../core/tool'
import type { AnswerPlan, AnswerRequest } from './answer-plan'
import { quotedLabel } from './quoted-label'

const mostRounds = 4
/** Quotes that a search of the model adds. */
const mostFound = 3

/** The plan, with tools before it where the question wants some. */
export function withTools(plan: AnswerPlan): AnswerPlan {
  return async function* (request, signal) {
    const quotes = request.hits.slice(0, mostFound).map(({ quote }) => quote.text)
    if (wantsTool(request.question, quotes)) yield* callTools(request, signal)
    if (!signal.aborted) yield* plan(request, signal)
  }
}

async function* callTools(request: AnswerRequest, signal: AbortSignal): ReturnType<AnswerPlan> {
  const { question, hits, fileName, engine } = request
  const budget = promptBudget(await engine.capacity())
  const found: Found[] = [...hits.slice(0, mostFound)]
  const steps: ToolStep[] = []
  const said: string[] = []
  let bad = 0
  for (let round = 0; round < mostRounds && bad < 2 && !signal.aborted; round++) {
    const sentences = found.flatMap((one) => sentencesOf(one, fileName))
    const prompt = toolPrompt(question, sentences, said, budget, crypto.randomUUID().slice(0, 8))
    if (!prompt) return
    yield { state: 'answering' }
    let answer = ''
    for await (const piece of engine.answer(prompt, signal)) answer += piece
    const read = toolCallIn(answer)
    if (!read || signal.aborted) return
    if ('bad' in read) {
      bad++
      said.push(`That was no call that can be made: ${read.bad}.`)
      continue
    }
    // It says it again and again.
    if (steps.some(({ call }) => JSON.stringify(call) === JSON.stringify(read.call))) return
    const result = await resultOf(read.call, request, found, steps)
    if (signal.aborted) return
    steps.push({ call: read.call, result: result.step })
    found.push(...(result.found ?? []))
    if (result.step.kind === 'refused') bad++
    said.push(toldOf(read.call, result.step))
    yield { steps: [...steps] }
  }
}

/** The sentences that a model may take numbers from: those of the quotes, and no others of their passages. */
function sentencesOf({ passage, quote }: Found, fileName: AnswerRequest['fileName']): ToolSentence[] {
  return [{ place: `${fileName(passage.document)}, page ${passage.labels[0] ?? ''}`, text: quote.text }]
}

interface Done {
  step: ToolResult
  found?: Found[]
}

const refused = (why: Extract<ToolResult, { kind: 'refused' }>['why']): Done => ({ step: { kind: 'refused', why } })

async function resultOf(
  { name, parameters }: ToolCall,
  request: AnswerRequest,
  found: readonly Found[],
  steps: readonly ToolStep[],
): Promise<Done> {
  const { question } = request
  const texts = [question, ...found.map(({ quote }) => quote.text)]
  const calculated = (calculation: Calculation | undefined): Done =>
    calculation && calculation.kind !== 'impossible'
      ? { step: { kind: 'calculated', calculation } }
      : refused('impossible')
  switch (name) {
    case 'convert_units': {
      const [from, to] = [unitIn(parameters['from']!), unitIn(parameters['to']!)]
      const number = decimalOf(parameters['value']!.replace(/^[-−]/, ''))
      if (!from || !to || number === undefined) return refused('impossible')
      const value = /^[-−]/.test(parameters['value']!) ? `-${number}` : number
      if (!isGroundedAmount(value, from, [...texts, ...earlier(steps)])) return refused('ungrounded')
      return calculated(convert({ value: Number(value), number: value, unit: from }, to))
    }
    case 'calculate': {
      const source = parameters['expression']!.replace(/\d[\d.,]*\d/g, (digits) => decimalOf(digits) ?? digits)
      const parsed = evaluated(
        source.replace(/[×·]/g, '*').replace(/÷/g, '/').replace(/[−–]/g, '-').replace(/=\s*$/, ''),
      )
      if (!parsed) return refused('impossible')
      if (!parsed.numbers.every((number) => isGroundedNumber(number, [...texts, ...earlier(steps)])))
        return refused('ungrounded')
      const { value, exact } = rounded(parsed.value, parsed.numbers)
      return calculated({ kind: 'arithmetic', expression: parsed.text, value, exact })
    }
    case 'days_between': {
      const [from, to] = [groundedDate(parameters['from']!, texts), groundedDate(parameters['to']!, texts)]
      if (from === undefined || to === undefined) return refused('ungrounded')
      const days = Math.abs(to - from) / 86_400_000
      return calculated({ kind: 'days', from: Math.min(from, to), to: Math.max(from, to), days })
    }
    case 'search': {
      const query = parameters['query']!
      if (query.length > 200 || !sharesWord(query, question)) return refused('ungrounded')
      const hits = await request.find(query)
      const known = new Set(found.map(({ quote }) => `${quote.document} ${quote.text}`))
      const fresh = hits.filter(({ quote }) => !known.has(`${quote.document} ${quote.text}`)).slice(0, mostFound)
      return { step: { kind: 'found', places: fresh.map(placeOf) }, found: fresh }
    }
    case 'open_page': {
      const asked = plain(parameters['document']!)
      const document = found.find(({ passage }) => plain(request.fileName(passage.document)) === asked)?.passage
        .document
      const label = parameters['page']!.replace(/^(?:page|p\.?)\s*/i, '')
      const page = document === undefined ? undefined : await request.pageCalled(document, label)
      return document === undefined || page === undefined
        ? refused('impossible')
        : { step: { kind: 'page', document, page, label } }
    }
  }
}

/** What was calculated before may be calculated with. */
function earlier(steps: readonly ToolStep[]): string[] {
  return steps.flatMap(({ result }) => {
    if (result.kind !== 'calculated') return []
    const { calculation } = result
    if (calculation.kind === 'arithmetic') return [calculation.value]
    if (calculation.kind === 'days') return [`${calculation.days} days`]
    return calculation.kind === 'conversion' ? [`${calculation.to.value} ${calculation.to.unit}`] : []
  })
}

function unitIn(name: string): Unit | undefined {
  for (const language of languages) {
    const unit = unitCalled(name, language)
    if (unit) return unit
  }
  return undefined
}

/** A document may want something looked for that the question is not about. */
function sharesWord(query: string, question: string): boolean {
  const small = functionWordsOf(languageOf(question) ?? 'en')
  const wordsIn = (text: string) =>
    (text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? []).filter((word) => word.length > 2 && !small.has(word))
  const asked = new Set(wordsIn(question))
  return wordsIn(query).some((word) => asked.has(word))
}

const plain = (name: string) => name.trim().toLowerCase().replace(/\s+/g, ' ')

function placeOf(found: Found): FoundPlace {
  const { document, text, spans } = found.quote
  return { document, passage: found.passage.id, text, spans, label: quotedLabel(found) }
}

/** What the model is told of a call. */
function toldOf({ name, parameters }: ToolCall, result: ToolResult): string {
  const call = `${name.replace('_', ' ')}: ${Object.values(parameters).join(', ')}`
  switch (result.kind) {
    case 'calculated':
      return `${call} = ${earlier([{ call: { name, parameters }, result }]).join('')}`
    case 'found':
      return `${call}: ${result.places.length} more sentences above`
    case 'page':
      return `${call}: shown`
    case 'refused':
      return `${call}: cannot be done, ${result.why === 'ungrounded' ? 'as a number or word of it is not in the sentences or the question' : 'as it comes to nothing'}`
  }
}
