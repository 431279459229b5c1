/**
 * A task by a model, piece by piece: it picks and words sentences; what the check does not find in them stands word for word, so
 * that the result is never worse than the sentences themselves. Each piece is yielded as it comes, and what is there already is not done again.
 */
import { checkAnswer } from '../core/check/citations'
import { keepsAll, sameFigures } from '../core/check/keeps'
import type { DocumentId, LanguageCode, Passage } from '../core/document'
import { languageOf } from '../core/language/function-words'
import type { ModelRequest } from '../core/model'
import {
  costOf,
  pickedIn,
  type Picking,
  pickingPrompt,
  rewordedIn,
  rewordingPrompt,
  roomOf,
  wordsRoom,
} from '../core/prompt/task-prompts'
import type {
  TaskRequest,
  TaskResult,
  TaskSource,
  WordedPart,
  WordedPiece,
  WordedPoint,
  WordedResult,
} from '../core/task'
import { forbids } from '../core/tasks/prohibitions'
import type { Section } from '../core/tasks/sections'
import { isExtract, keyOf, type TaskSentence, type SectionPiece, piecesOf } from '../core/tasks/wording-pieces'
import type { AnswerRequest } from './answer-plan'
import type { TaskStep } from './task-parts'

export interface WordingParts {
  engine: Pick<AnswerRequest['engine'], 'answer' | 'capacity'>
  /** The piece without what nobody can see on its pages, or what is struck out there. */
  look(document: DocumentId, piece: SectionPiece): Promise<SectionPiece>
}

/** Points of a section, and of a whole document, at most. */
const mostPoints = 5
/** Numbers that the model may write where it is to name all steps. */
const mostSteps = 12
/** Sentences that are chosen from at once: as many as for an answer. */
const mostAtOnce = 24

/** `before` is what came of the same request when it was stopped. */
export async function* wordSections(
  request: TaskRequest,
  documents: readonly { source: TaskSource; sections: Section[] }[],
  before: TaskResult | undefined,
  { engine, look }: WordingParts,
  signal: AbortSignal,
): AsyncGenerator<TaskStep> {
  const as = request.kind as WordedResult['as']
  const work = documents.map(({ source, sections }) => ({ source, pieces: piecesOf(sections, as) }))
  const parts = work.map(({ source, pieces }): WordedPart => {
    const known = before?.kind === 'worded' ? before.parts.find((part) => isSame(part, source, pieces)) : undefined
    return known ?? { source, pieces: [], of: pieces.length }
  })
  const step = (): TaskStep => ({
    task: {
      request,
      progress: {
        done: parts.reduce((n, part) => n + part.pieces.length, 0),
        of: parts.reduce((n, { of }) => n + of, 0),
      },
      result: { kind: 'worded', as, ...(request.into && { into: request.into }), parts: [...parts] },
    },
  })
  yield step()
  for (const [i, { source, pieces }] of work.entries()) {
    for (const piece of pieces.slice(parts[i]!.pieces.length)) {
      if (signal.aborted) return
      const seen = await look(source.document, piece)
      const unread = piece.lines.length - seen.lines.length
      const worded = await wordPiece(seen, as, request.into, { source, engine }, signal)
      if (signal.aborted) return
      parts[i] = { ...parts[i]!, pieces: [...parts[i]!.pieces, withUnread(worded, unread)] }
      yield step()
    }
    if (as === 'summary' && !parts[i]!.main && !signal.aborted) {
      const main = await mainOf(parts[i]!.pieces, engine, signal)
      if (signal.aborted) return
      parts[i] = { ...parts[i]!, main }
      yield step()
    }
  }
}

/** Whether what is there comes from the same reading of a document. */
function isSame({ source, pieces, of }: WordedPart, now: TaskSource, all: readonly SectionPiece[]): boolean {
  return source.edition === now.edition && of === all.length && pieces.length <= of
}

function withUnread(piece: WordedPiece, more: number): WordedPiece {
  return { ...piece, left: { ...piece.left, unread: piece.left.unread + more } }
}

interface Words {
  source: TaskSource
  engine: WordingParts['engine']
}

async function wordPiece(
  { heading, lines, warnings, rows, key }: SectionPiece,
  as: WordedResult['as'],
  into: LanguageCode | undefined,
  { source, engine }: Words,
  signal: AbortSignal,
): Promise<WordedPiece> {
  const room = Math.max(0, roomOf(await engine.capacity()))
  const texts = lines.map(({ excerpt }) => excerpt.text)
  let taken = lines.map((_, i) => i)
  let steps = new Set<number>()
  if (isExtract(as) && lines.length > 2) {
    const picked = (await pick(texts, 'points', mostPoints, { room, engine }, signal))?.slice(0, mostPoints)
    // What the outline would show.
    taken = picked?.sort((a, b) => a - b) ?? [key]
  }
  if (as === 'checklist') steps = new Set((await pick(texts, 'steps', mostSteps, { room, engine }, signal)) ?? taken)
  const points: WordedPoint[] = []
  const worded = as === 'checklist' ? taken.filter((i) => steps.has(i)) : taken
  const byLine = await reword(
    worded.map((i) => lines[i]!),
    { as, into, heading, room, source, engine },
    signal,
  )
  for (const i of taken) {
    const found = byLine.get(lines[i]!) ?? { sources: [lines[i]!.excerpt] }
    points.push({ ...found, ...(steps.has(i) && { isStep: true }) })
  }
  const unchosen = lines.length - taken.length
  return { heading, warnings, points: distinct(points), left: { unchosen, rows, unread: 0 } }
}

/** A point that comes from several sentences stands once, where the first of them does. */
function distinct(points: readonly WordedPoint[]): WordedPoint[] {
  return points.filter((one, i) => points.findIndex((other) => other.sources === one.sources) === i)
}

/** Indices that the model picks; undefined where it has picked nothing, or has room for nothing. */
async function pick(
  texts: readonly string[],
  what: Picking,
  most: number,
  { room, engine }: { room: number; engine: WordingParts['engine'] },
  signal: AbortSignal,
): Promise<number[] | undefined> {
  const picked: number[] = []
  for (const batch of batches(texts, room)) {
    const marker = crypto.randomUUID().slice(0, 8)
    const request = pickingPrompt(
      batch.map((i) => texts[i]!),
      what,
      marker,
    )
    const found = pickedIn(await said(engine, request, signal), batch.length, most) ?? []
    picked.push(...found.map((n) => batch[n]!))
  }
  return picked.length > 0 ? picked : undefined
}

/** Indices of texts that fit into `room` together, in order; one that fits nowhere is in none. */
function batches(texts: readonly string[], room: number): number[][] {
  const all: number[][] = []
  let left = 0
  for (const [i, text] of texts.entries()) {
    const cost = costOf(text)
    if (cost > room) continue
    if (cost > left || all.length === 0 || all.at(-1)!.length === mostAtOnce) {
      all.push([])
      left = room
    }
    all.at(-1)!.push(i)
    left -= cost
  }
  return all
}

interface Rewording extends Words {
  as: WordedResult['as']
  into: LanguageCode | undefined
  heading: string
  room: number
}

/** What holds of the model's words, by each line that they come from. */
async function reword(
  lines: readonly TaskSentence[],
  how: Rewording,
  signal: AbortSignal,
): Promise<Map<TaskSentence, WordedPoint>> {
  const { as, into, heading, room, source, engine } = how
  const byLine = new Map<TaskSentence, WordedPoint>()
  const texts = lines.map(({ excerpt }) => excerpt.text)
  // Of one sentence it is often not known, and "1.500" is not the same number in all languages.
  const from = languageOf(texts.join(' ')) ?? 'en'
  for (const batch of batches(texts, Math.min(room, wordsRoom(as)))) {
    if (signal.aborted) break
    const own = batch.map((i) => lines[i]!)
    const marker = crypto.randomUUID().slice(0, 8)
    const request = rewordingPrompt(
      own.map(({ excerpt }) => excerpt.text),
      as,
      into,
      marker,
    )
    const answer = await said(engine, request, signal)
    const passageOf = (lines: readonly TaskSentence[]) => passageOfLines(lines, heading, source.document)
    for (const point of pointsIn(answer, own, passageOf, { as, into, from }))
      for (const line of own) if (point.of.includes(line) && !byLine.has(line)) byLine.set(line, point.point)
  }
  return byLine
}

function pointsIn(
  answer: string,
  lines: readonly TaskSentence[],
  passageOf: (lines: readonly TaskSentence[]) => Passage,
  { as, into, from }: Pick<Rewording, 'as' | 'into'> & { from: LanguageCode },
): { of: readonly TaskSentence[]; point: WordedPoint }[] {
  const found = rewordedIn(answer, lines.length)
  if (as === 'summary') {
    const all = passageOf(lines)
    return found.flatMap(({ words, of }) => {
      // Which sentences bear it out is found, not believed.
      const sentences = checkAnswer(of.length > 0 ? `${words} [1]` : words, [all])
      const places = sentences.flatMap((sentence) => sentence.places?.flat() ?? []).map(keyOf)
      const own = lines.filter(({ units }) =>
        units.some(({ spans }) => spans.some((span) => places.includes(keyOf(span)))),
      )
      const isBorne = own.length > 0 && sentences.every(({ verdict }) => verdict === 'supported')
      if (!isBorne || own.some(({ excerpt }) => excerpt.text.includes(words))) return []
      return [{ of: own, point: { sources: own.map(({ excerpt }) => excerpt), words } }]
    })
  }
  // Of each sentence by itself: what the model says of two at once is no rewording of one.
  return lines.flatMap((line, n) => {
    const own = found.filter(({ of }) => of.length === 1 && of[0] === n)
    const words = own.map((one) => one.words).join(' ')
    const { text } = line.excerpt
    if (words === '' || words === text) return []
    const holds =
      as === 'translation' ? isTranslated(text, words, from, into) : isReworded(text, words, passageOf([line]), as)
    return holds ? [{ of: [line], point: { sources: [line.excerpt], words } }] : []
  })
}

function isReworded(text: string, words: string, passage: Passage, as: WordedResult['as']): boolean {
  const sentences = checkAnswer(`${words} [1]`, [passage])
  if (sentences.length === 0 || sentences.some(({ verdict }) => verdict !== 'supported')) return false
  if (as === 'log-entry') return words.length < text.length
  return keepsAll(text, words) && (as !== 'shorter' || words.length < text.length)
}

/** What can be told of a translation: its figures, and that what is forbidden stays forbidden. */
function isTranslated(text: string, words: string, from: LanguageCode, into: LanguageCode = 'en'): boolean {
  return sameFigures(text, words, from, into) && (!forbids(text, from) || forbids(words, into))
}

/** Lines as the only passage that words may come from. */
function passageOfLines(lines: readonly TaskSentence[], heading: string, document: DocumentId): Passage {
  let text = ''
  const units = lines.flatMap((line) => line.units)
  const sentences = units.map((unit) => {
    text += text === '' ? '' : '\n'
    const start = text.length
    text += unit.text
    return { start, end: text.length, spans: unit.spans }
  })
  const labels = units.flatMap((unit) => unit.labels)
  const spans = units.flatMap((unit) => unit.spans)
  return { id: `${document}:0`, document, text, heading, spans, labels, sentences, tokens: 0 }
}

/** The points that matter most of all, in the order of the pages: picked from all of them, and where these are too many from the picked ones. */
async function mainOf(
  pieces: readonly WordedPiece[],
  engine: WordingParts['engine'],
  signal: AbortSignal,
): Promise<WordedPoint[]> {
  const all = pieces.flatMap(({ points }) => points)
  if (pieces.length < 2 || all.length <= mostPoints) return []
  const room = Math.max(0, roomOf(await engine.capacity()))
  let left = all
  while (left.length > mostPoints && !signal.aborted) {
    const texts = left.map(({ words, sources }) => words ?? sources[0]!.text)
    const picked = await pick(texts, 'main', mostPoints, { room, engine }, signal)
    if (!picked || picked.length === left.length) return []
    left = picked.sort((a, b) => a - b).map((i) => left[i]!)
  }
  return left
}

/** The whole answer, or as much of it as comes before a line is said again: a small model does so until it is stopped. */
async function said(engine: WordingParts['engine'], request: ModelRequest, signal: AbortSignal): Promise<string> {
  let text = ''
  for await (const piece of engine.answer(request, signal)) {
    text += piece
    const lines = text.split('\n').slice(0, -1).filter(Boolean)
    if (new Set(lines).size < lines.length) return [...new Set(lines)].join('\n')
  }
  return text
}
