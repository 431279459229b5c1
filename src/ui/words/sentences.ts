/** Sentences of which a value chooses one by its kind. */
import type { ErrorCode, SitebookError } from '../../core/errors'

type Kinds = { kind: string }

/** For each kind of a union its sentence; a function where the sentence has values in it. */
export type Sentences<Union extends Kinds> = {
  [Kind in Union['kind']]: string | ((value: Of<Union, Kind>) => string)
}

/** The members of a union that may be of a kind. */
type Of<Union extends Kinds, Kind> = Union extends { kind: infer Own } ? (Kind extends Own ? Union : never) : never

/** For each code of an error its sentence; `detail` is the error's, such as the names of files. */
export type ErrorSentences = Record<ErrorCode, string | ((error: Pick<SitebookError, 'detail'>) => string)>

/** The sentence for `value`. */
export function sentence<Union extends Kinds>(sentences: Sentences<Union>, value: Union): string {
  const said = sentences[value.kind as Union['kind']] as string | ((value: Union) => string)
  return typeof said === 'string' ? said : said(value)
}

/** The sentence of an error. */
export function errorSentence(
  sentences: ErrorSentences,
  { code, detail }: Pick<SitebookError, 'code' | 'detail'>,
): string {
  const said = sentences[code]
  return typeof said === 'string' ? said : said({ detail })
}

/** The parts of an error's detail that its sentence names. */
export function linesOf(detail: string): string[] {
  return detail.split('\n')
}
