/**
 * The shipped prompts, for a device that reads 16 tokens a second however busy this one is, and with the same marker each
 * time: the same prompt gives the same answer.
 */
import {
  choosingPrompt as shippedChoosing,
  promptBudget as shippedBudget,
  type PromptInput,
  wordingPrompt as shippedWording,
} from '../../../src/core/prompt/prompt'
import type { Capacity } from '../../../src/core/model'

export * from '../../../src/core/prompt/prompt'

const marker = '4f1c2a9e'

export const promptBudget = (capacity: Capacity) => shippedBudget({ ...capacity, prefillRate: 16 })
export const choosingPrompt = (input: PromptInput) => shippedChoosing({ ...input, marker })
export const wordingPrompt = (question: string, chosen: Parameters<typeof shippedWording>[1]) =>
  shippedWording(question, chosen, marker)
