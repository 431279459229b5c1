/** The turn in which a model may call a tool, as Llama 3.2 is asked for it. */
import { tokensOf } from '../language/tokens'
import type { ModelRequest } from '../model'
import type { ToolName } from '../tool'
import { asData, fenced, fenceOf, requestOf, systemPrompt, withoutUnseen } from './prompt'
import { speaksOfCalls, toolParameters } from './tool-calls'

const callTokens = 100

const descriptions: Record<ToolName, string> = {
  convert_units: 'Convert a value, such as 12, from one unit to another, such as bar and psi',
  calculate: 'Calculate an expression of numbers with + - * / ( ) and %',
  days_between: 'Count the days between two dates, such as 2024-03-01',
  search: 'Search the documents once more, for something that the sentences lack',
  open_page: 'Show a page of a document',
}

const names = Object.keys(descriptions) as ToolName[]

const definitions = names
  .map((name) => JSON.stringify({ name, description: descriptions[name], parameters: toolParameters[name] }))
  .join('\n')

const instructions = `Given the functions below, respond with a JSON for a function call that helps to answer the question, in the format {"name": function name, "parameters": dictionary of argument name and its value}. Do not use variables. Take numbers from the sentences or the question only. If no call is needed, respond with {"name": "none"}.
${definitions}`

/** A call of one of the tools, or none. */
const callSchema = JSON.stringify({
  anyOf: [
    ...names.map((name) => ({
      type: 'object',
      properties: {
        name: { enum: [name] },
        parameters: {
          type: 'object',
          properties: Object.fromEntries(toolParameters[name].map((key) => [key, { type: 'string' }])),
          required: toolParameters[name],
          additionalProperties: false,
        },
      },
      required: ['name', 'parameters'],
      additionalProperties: false,
    })),
    { type: 'object', properties: { name: { enum: ['none'] } }, required: ['name'], additionalProperties: false },
  ],
})

/** A sentence that the model may take numbers from, and where it stands. */
export interface ToolSentence {
  place: string
  text: string
}

/** `said` are the calls so far with what came of them, as the app puts it. Undefined where not even one sentence fits into `budget`. */
export function toolPrompt(
  question: string,
  sentences: readonly ToolSentence[],
  said: readonly string[],
  budget: number,
  marker: string,
): ModelRequest | undefined {
  const earlier = said.length > 0 ? `Calls so far:\n${said.map((one) => `${toolData(one, marker)}\n`).join('')}` : ''
  const task = `${earlier}Question: ${toolData(question, marker)}`
  let room = budget - tokensOf(`${instructions}\n${fenced('', marker)}${task}`)
  const lines: string[] = []
  for (const { place, text } of sentences) {
    if (speaksOfCalls(withoutUnseen(`${place} ${text}`))) continue
    const line = `[${lines.length + 1}] ${toolData(place, marker).slice(0, 100)}: ${toolData(text, marker)}\n`
    if (tokensOf(line) > room) continue
    room -= tokensOf(line)
    lines.push(line)
  }
  if (lines.length === 0) return undefined
  const user = `${instructions}\n${fenced(lines.join(''), marker)}${task}`
  const request = requestOf(systemPrompt, user, callTokens)
  return { ...request, sampling: { schema: callSchema, stop: [fenceOf(marker)] } }
}

/** Data that cannot pass for a call either. */
function toolData(text: string, marker: string): string {
  return asData(text, marker)
    .replace(/[{}]/g, (sign) => (sign === '{' ? '(' : ')'))
    .replace(/(?<=[a-z])_(?=[a-z])/g, ' ')
}
