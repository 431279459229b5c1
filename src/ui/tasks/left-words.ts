import type { LeftOut } from '../../core/tasks/left-out'
import type { WordingWords } from '../words/wording'
import type { Words } from '../words/words'

/** What a model has left out, as one sentence; '' where that is nothing. */
export function leftWords(tasks: Words['tasks'], { left: words }: WordingWords, left: LeftOut): string {
  const kinds = ['pieces', 'unchosen', 'rows', 'unread'] as const
  const parts = kinds.flatMap((kind) => (left[kind] > 0 ? [words[kind](left[kind])] : []))
  return parts.length > 0 ? tasks.leftOut(parts) : ''
}
