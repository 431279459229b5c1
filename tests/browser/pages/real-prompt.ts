/** The prompt, with a budget that does not depend on how busy the machine is that tests: a slow one gets quotes only, rightly. */
export * from '../../../src/core/prompt'

/** What a device has that reads 16 tokens a second. */
export const promptBudget = () => 160
