/**
 * The tool calls of Llama 3.2, in each form that it writes: JSON with name and parameters, bare, behind its python tag or in a code
 * fence, and Python. A call is the whole answer: words with a call in them are words, as a quoted document may be among them.
 */
import type { ToolCall, ToolName } from '../tool'

/** The parameters of each tool, all of them needed. */
export const toolParameters: Record<ToolName, readonly string[]> = {
  convert_units: ['value', 'from', 'to'],
  calculate: ['expression'],
  days_between: ['from', 'to'],
  search: ['query'],
  open_page: ['document', 'page'],
}

/** What an answer is: a call, a call that cannot be one (the model is told why, once), or none. */
export type ReadCall = { call: ToolCall } | { bad: 'malformed' | 'unknown' | 'parameters' } | undefined

/** Longer than any call that makes sense. */
const longest = 600

export function toolCallIn(answer: string): ReadCall {
  const text = answer
    .trim()
    .replace(/^<\|python_tag\|>\s*/, '')
    .replace(/^```(?:json|python)?\s*/, '')
    .replace(/\s*(?:<\|(?:eom|eot)_id\|>)?\s*(?:```)?\s*$/, '')
    .trim()
  if (text.startsWith('{') || /^\[\s*\{/.test(text)) return fromJson(text.replace(/^\[\s*/, ''))
  return fromPython(text)
}

function fromJson(text: string): ReadCall {
  const json = firstObject(text)
  const value = json === undefined || json.length > longest ? undefined : parsed(json)
  if (!isRecord(value)) return { bad: 'malformed' }
  const { function: inner } = value
  const said = isRecord(inner) ? inner : value
  const name = said['name'] ?? (typeof inner === 'string' ? inner : undefined)
  if (name === 'none') return undefined
  return typeof name === 'string' ? callOf(name, said['parameters'] ?? said['arguments'] ?? {}) : { bad: 'malformed' }
}

/** `calculate.call(expression="2*3")` and `[calculate(expression="2*3")]`. */
function fromPython(text: string): ReadCall {
  const [, name, list] = /^\[?\s*([a-z_]+)(?:\.call)?\(([^()]*(?:\([^()]*\)[^()]*)*)\)\s*\]?$/.exec(text) ?? []
  if (name === undefined || list === undefined || text.length > longest) return undefined
  const parameters: Record<string, string> = {}
  const rest = list.replace(
    /\s*([a-z_]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|(-?[\d.]+))\s*(?:,|$)/g,
    (_, key: string, double?: string, single?: string, bare?: string) => {
      parameters[key] = double ?? single ?? bare ?? ''
      return ''
    },
  )
  return rest.trim() === '' ? callOf(name, parameters) : { bad: 'malformed' }
}

function callOf(name: string, parameters: unknown): ReadCall {
  if (!isToolName(name)) return { bad: 'unknown' }
  if (!isRecord(parameters)) return { bad: 'parameters' }
  const wanted = toolParameters[name]
  const given: Record<string, string> = {}
  for (const [key, value] of Object.entries(parameters)) {
    if (!wanted.includes(key) || (typeof value !== 'string' && typeof value !== 'number')) return { bad: 'parameters' }
    given[key] = String(value).trim()
  }
  return wanted.every((key) => (given[key] ?? '') !== '')
    ? { call: { name, parameters: given } }
    : { bad: 'parameters' }
}

function isToolName(name: string): name is ToolName {
  return Object.hasOwn(toolParameters, name)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** The object that a text begins with: of several calls the first counts. */
function firstObject(text: string): string | undefined {
  let depth = 0
  let isString = false
  for (let i = 0; i < text.length; i++) {
    const char = text[i]
    if (isString) {
      if (char === '\\') i++
      else if (char === '"') isString = false
    } else if (char === '"') isString = true
    else if (char === '{') depth++
    else if (char === '}' && --depth === 0) return text.slice(0, i + 1)
  }
  return undefined
}

/** Whether a text of a document talks of calls: then no model that may make some is given it. */
export function speaksOfCalls(text: string): boolean {
  return /python_tag|tool[_ ]?call|function[_ ]call|<\/?(?:tool|function)|\.call\s*\(|["'“”‘’](?:name|parameters|arguments)["'“”‘’]\s*:|\b(?:convert_units|days_between|open_page|(?:calculate|search)\s*\()/i.test(
    text,
  )
}
