/** One question with what came back, as it is shown and as it is kept. */
import type { CheckedSentence } from '../core/check/citations'
import type { Calculation } from '../core/calculate/calculation'
import type { SearchResult } from '../core/document'
import type { ErrorCode, SitebookError } from '../core/errors'
import type { Stats } from '../core/model'
import type { Task } from '../core/task'
import type { WarningBeside } from '../core/tasks/warnings-beside'
import type { ToolStep } from '../core/tool'

export type TurnState = 'searching' | 'quoted' | 'answering' | 'done' | 'stopped' | 'failed'

/** A document that was asked and is not searched as a whole: without text, with pages that are pictures, locked, failed, or still being read. */
export interface Unsearched {
  name: string
  why: 'no-text' | 'pictures' | 'damaged' | 'locked' | 'failed' | 'reading'
  /** With `pictures` and `damaged`: which pages. */
  pages?: number[]
}

/** One question with what came back. */
export interface Turn {
  id: string
  question: string
  /** Milliseconds since the epoch. */
  asked: number
  /** The conversation that it belongs to; absent in the first one, and in all turns of earlier builds. */
  conversation?: string
  state: TurnState
  /** The question that stands alone, where this one leans on that before it; absent in turns of earlier builds. */
  askedAs?: string
  /** Values of the one quote in another unit, where that is all that is asked for. */
  conversions?: Calculation[]
  /** Where the question asks for one and for nothing else; absent in turns of earlier builds. */
  calculation?: Calculation
  /** Where it asks for work on whole documents: then nothing is searched. */
  task?: Task
  /** Quotes, best first; shown before and beside any model. */
  result: SearchResult | undefined
  /** Of the documents asked, when the quotes came; absent in turns of earlier builds. */
  unsearched?: Unsearched[]
  /** Of the documents found, where the question is about a hazard: those that forbid come first. Absent where there are none. */
  warnings?: WarningBeside[]
  /** What the model had the app do for it, in order; absent where nothing. */
  steps?: ToolStep[]
  /** The sentences of the answer so far, citation [n] is `result.hits[n - 1]`; undefined where no model answers, empty where it chose none. */
  answer: CheckedSentence[] | undefined
  /** Other wordings of the answer than the one that was taken, where several were made. */
  lost?: CheckedSentence[][]
  /** Host of the site's server that a model was asked on: question and passages left this device. */
  sentTo?: string
  stats: Stats | undefined
  /** With `failed`: the quotes stay. */
  error: SitebookError | undefined
}

/** Whether a turn is still being answered. */
export function isUnderWay({ state }: Turn): boolean {
  return state === 'searching' || state === 'quoted' || state === 'answering'
}

/** Whether the question has its answer without the documents. */
export function isCalculated({ calculation }: { calculation?: Calculation | undefined }): boolean {
  return calculation !== undefined && calculation.kind !== 'impossible'
}

/** Whether what was found stands aside: a calculation answers, and no quote has the amount that it began with. */
export function isAside({ calculation, result }: Pick<Turn, 'calculation' | 'result'>): boolean {
  if (!isCalculated({ calculation })) return false
  if (calculation?.kind !== 'conversion' || result?.verdict !== 'found') return true
  const { value, unit } = calculation.from
  // In words, so that "12 bar" does not stand in "112 bar" or "12 barg".
  const wordsOf = (text: string) =>
    ` ${text.replace(/[^\p{L}\p{N}.,°%"/·-]+|(?<=\d)(?=[\p{L}°"])|[.,]+(?=\s|$)/gu, ' ')} `
  return !result.hits.some(({ quote }) => wordsOf(quote.text).includes(` ${value} ${unit} `))
}

/** A turn as it is kept: errors are kept by their code. */
export type StoredTurn = Omit<Turn, 'error'> & { error: { code: ErrorCode; detail: string } | undefined }
