/** The language in which claims are compared: English. What is said in another is supported in copies and in the same words. */
import type { ClaimForms } from '../language/claims'
import { claims } from '../language/en/claims/claims'
import { english } from '../language/en/en'
import type { Language } from '../language/language'

export const language: Language = english
export const forms: ClaimForms = claims
