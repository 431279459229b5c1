/**
 * The shipped prompt, for a device that reads 16 tokens a second however busy this one is, and with the same marker each
 * time: the same prompt gives the same answer.
 */
import { promptBudget as shippedBudget, promptOf as shippedPrompt, type PromptInput } from '../../../src/core/prompt'
import type { Capacity } from '../../../src/core/model'

export * from '../../../src/core/prompt'

export const promptBudget = (capacity: Capacity) => shippedBudget({ ...capacity, prefillRate: 16 })
export const promptOf = (input: PromptInput) => shippedPrompt({ ...input, marker: '4f1c2a9e' })
