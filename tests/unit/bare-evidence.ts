/** Evidence of a question about which no index knows anything. */
import { createEvidence, type Evidence } from '../../src/core/search/evidence'
import type { Question } from '../../src/core/search/question'

export function bareEvidence(question: Question): Evidence {
  return createEvidence({
    question,
    corrections: new Map(),
    doubtful: new Set(),
    frequencies: new Map(),
    size: 10,
  })
}
