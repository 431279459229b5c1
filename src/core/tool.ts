/** The nouns of tools: what a model may have the app do for a question, and what came of it. */
import type { Calculation } from './calculate/calculation'
import type { DocumentId, Span } from './document'

export type ToolName = 'convert_units' | 'calculate' | 'days_between' | 'search' | 'open_page'

/** A call as the model wrote it; values as text. */
export interface ToolCall {
  name: ToolName
  parameters: Record<string, string>
}

/** A sentence that a search of the model has found, word for word. */
export interface FoundPlace {
  document: DocumentId
  /** Of the passage. */
  passage: string
  text: string
  spans: Span[]
  label: string
}

/**
 * `ungrounded`: a number of it stands neither in the question nor in a quote, or what it asks for is not what the question is about.
 * `impossible`: it comes to nothing, as bar in metres.
 */
export type ToolResult =
  | { kind: 'calculated'; calculation: Calculation }
  | { kind: 'found'; places: FoundPlace[] }
  | { kind: 'page'; document: DocumentId; page: number; label: string }
  | { kind: 'refused'; why: 'ungrounded' | 'impossible' }

/** A call with what came of it, as it is shown. */
export interface ToolStep {
  call: ToolCall
  result: ToolResult
}
