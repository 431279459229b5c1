/** The trial of a model that the catalogue does not know: it has to say something before it may answer. */
import { type ErrorCode, SitebookError } from '../core/errors'
import type { ModelRequest } from '../core/model'
import { wordingPrompt } from '../core/prompt/prompt'

/** Tokens: enough to see whether it says one thing over and over. */
const trialTokens = 24

/** What it is asked: as the app asks, over a sentence of nobody's document. */
const trialRequest: ModelRequest = {
  ...wordingPrompt('At what pressure does the valve open?', [{ text: 'The valve opens at 14 bar.' }], 'trial'),
  maxTokens: trialTokens,
}

/** Whether it has said something that is not one token over and over. */
export function saysSomething(said: string): boolean {
  const text = said.trim()
  return /[\p{L}\p{N}]/u.test(text) && !/^(.{1,16}?)\1{2,}.{0,15}$/su.test(text)
}

/** Throws `model/says-nothing`, or what the engine throws. */
export async function letSpeak(
  engine: { answer(request: ModelRequest, signal: AbortSignal): AsyncIterable<string> },
  signal: AbortSignal,
): Promise<void> {
  let said = ''
  for await (const piece of engine.answer(trialRequest, signal)) said += piece
  if (!saysSomething(said)) throw new SitebookError('model/says-nothing', said)
}

/** What the files of such a model are most likely to blame for; of the catalogue's it would be the device. */
const ofItsFiles: readonly ErrorCode[] = ['model/not-started', 'model/stopped', 'app/unexpected']

/** Why it is refused. */
export function refusalOf(error: SitebookError): SitebookError {
  return ofItsFiles.includes(error.code) ? new SitebookError('model/does-not-run', error.message) : error
}
