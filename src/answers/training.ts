/** Training data from feedback, in the forms that TRL takes: https://huggingface.co/docs/trl/dataset_formats, conversational. */
import { type Feedback, isSameQuestion, type JudgedQuote } from '../core/feedback'
import type { ModelRequest } from '../core/model'
import { judgingPrompt, wordingPrompt } from '../core/prompt/prompt'

type Message = ModelRequest['messages'][number] | { role: 'assistant'; content: string }

/** For `DPOTrainer`: the first of two answers is preferred. */
export interface Pair {
  prompt: Message[]
  chosen: Message[]
  rejected: Message[]
}

/** For `SFTTrainer`. */
export interface Example {
  messages: Message[]
}

export interface TrainingSets {
  dpo: Pair[]
  sft: Example[]
  /** Of questions with several answers: the best one, and how many there were. */
  best: (Example & { candidates: number })[]
}

/** Quotes that a prompt has at least, where there are so many; a model is shown three hits. */
const fewest = 3

/**
 * What can be learnt from rows: which quotes answer (in the app's prompt that chooses sentences), and how that is worded (in the
 * prompt that words them, over whole passages). `marker` gives a new fence each time, as the app does. A row without quotes, or of which
 * nothing good is said, gives nothing but the worse half of a pair.
 */
export function trainingSets(rows: readonly Feedback[], marker: () => string): TrainingSets {
  const sets: TrainingSets = { dpo: [], sft: [], best: [] }
  for (const row of rows) {
    const choice = choiceOf(row, marker())
    if (choice) {
      sets.sft.push({ messages: [...choice.prompt, ...choice.chosen] })
      if (choice.rejected) sets.dpo.push({ ...choice, rejected: choice.rejected })
    }
  }
  for (const group of byQuestion(rows.filter(({ quotes }) => quotes.length > 0))) {
    const candidates = group.flatMap(candidatesOf)
    const good = candidates.filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score)
    const [best] = good
    if (!best) continue
    const promptFor = promptOver(best, marker)
    sets.sft.push({ messages: [...promptFor(), assistant(best.text)] })
    const others = new Set(candidates.map(({ text }) => text).filter((text) => text !== best.text))
    const worse = candidates.filter(({ score, text }) => score < 0 && text !== best.text)
    for (const text of new Set(worse.map((one) => one.text)))
      sets.dpo.push({ prompt: promptFor(), chosen: [assistant(best.text)], rejected: [assistant(text)] })
    if (others.size > 0)
      sets.best.push({ messages: [...promptFor(), assistant(best.text)], candidates: others.size + 1 })
  }
  return sets
}

/** One record a line. */
export function jsonl(records: readonly object[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('')
}

const assistant = (content: string): Message => ({ role: 'assistant', content })

/** Which quotes are right, and the first that was not marked as the choice that was worse. */
function choiceOf(
  { question, quotes }: Feedback,
  marker: string,
): (Omit<Pair, 'rejected'> & { rejected?: Message[] }) | undefined {
  const numbers = quotes.flatMap(({ right }, i) => (right === undefined ? [] : [i + 1]))
  if (numbers.length === 0) return undefined
  const shown = quotes.slice(0, Math.max(fewest, ...numbers))
  const other = shown.findIndex(({ right }) => right === undefined) + 1
  const say = (sentences: number[]) => [assistant(JSON.stringify({ sentences }))]
  const prompt = judgingPrompt(question, shown, marker).messages
  return { prompt, chosen: say(numbers), ...(other > 0 && { rejected: say([other]) }) }
}

interface Candidate {
  row: Feedback
  text: string
  /** 2: written by the user. 1: called good. 0: nothing was said. -1: called bad, or written anew. */
  score: number
}

function candidatesOf(row: Feedback): Candidate[] {
  const { answer, lost = [], corrected, thumb } = row
  const isBad = thumb === 'down' || (corrected !== undefined && corrected !== answer)
  const score = isBad ? -1 : thumb === 'up' ? 1 : 0
  return [
    ...(corrected === undefined ? [] : [{ row, text: cited(corrected, row.quotes), score: 2 }]),
    ...(answer === '' ? [] : [{ row, text: answer, score }]),
    // Worse than what was called good or written anew; of them alone nothing is known.
    ...lost.map((text) => ({ row, text, score: thumb === 'up' || corrected !== undefined ? -1 : 0 })),
  ]
}

/** What a person writes without [n] gets those of the passages that were marked. */
function cited(text: string, quotes: readonly JudgedQuote[]): string {
  if (/\[\d+\]/.test(text)) return text
  return text + quotes.map(({ right }, i) => (right === undefined ? '' : ` [${i + 1}]`)).join('')
}

/** The prompt that an answer is for: the passages of its row up to the last that is cited or right. */
function promptOver({ row, text }: Candidate, marker: () => string): () => Message[] {
  const named = [...text.matchAll(/\[(\d+)\]/g)].map(([, n]) => Number(n))
  const right = row.quotes.flatMap(({ right }, i) => (right === undefined ? [] : [i + 1]))
  const shown = row.quotes.slice(0, Math.max(fewest, ...named, ...right))
  return () =>
    wordingPrompt(
      row.question,
      shown.map(({ passage }) => ({ text: passage })),
      marker(),
    ).messages
}

function byQuestion(rows: readonly Feedback[]): Feedback[][] {
  const groups: Feedback[][] = []
  for (const row of rows) {
    const group = groups.find(([first]) => isSameQuestion(first!.question, row.question))
    if (group) group.push(row)
    else groups.push([row])
  }
  return groups
}
