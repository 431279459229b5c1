/** The shipped prompt, for a device that reads 16 tokens a second however busy this one is: the same prompt gives the same answer. */
import { promptBudget as shipped } from '../../../src/core/prompt'

export * from '../../../src/core/prompt'

export const promptBudget = (contextTokens: number) => shipped(contextTokens, 16)
