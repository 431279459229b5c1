import type { PlaceForms } from '../language'

export const places: PlaceForms = {
  page: /\b(?:on |at |from |see )?(?:page|pg\.?|p\.)\s?(\d{1,2}-\d{1,3}|\d{1,4}|[ivx]+)\b(?!\s*%)/i,
  section: /(?<![\p{L}\d])(?:in |of |from |see )?(?:section|chapter|clause|§)\s?(\d{1,2}(?:\.\d{1,3}){0,4}[a-z]?)\b/iu,
  document:
    /\b(?:in|of|from|by|according to) the ((?:[\p{L}\d-]+ ){1,3})(?:manual|handbook|data ?sheet|guide|documentation|instructions|pdf|document)\b/iu,
}
