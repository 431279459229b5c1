/** Whether a question asks for more than what stands in a document: a value in another unit, a sum, days between dates, two things at once. */
import { languages } from '../language/languages'
import { unitCalled } from './amounts'
import { hasUnit } from './grounded'
import type { Unit } from './units'

const words: readonly RegExp[] = [
  // Sums, differences, shares.
  /\b(?:in total|total of|altogether|sum of|difference between|how (?:much|many) more|how (?:much|many) (?:is|are) .+ (?:percent|%) of|percent(?:age)? of|% of|twice|ratio of|average|per (?:pump|unit|shift|day|week|month|year)\b.*\bhow|how many .*\b(?:per|in|for) (?:a|one|two|three|\d+) )/i,
  /\b(?:insgesamt|zusammen|summe|unterschied zwischen|differenz|wie viel mehr|prozent von|durchschnitt)\b/i,
  /\b(?:au total|somme|différence entre|combien de plus|pour cent de|moyenne)\b/i,
  /\b(?:en total|suma|diferencia entre|cuánto más|por ciento de|promedio)\b/i,
  /\b(?:no total|soma|diferença entre|quanto mais|por cento de|média)\b/i,
  // Dates.
  /\bhow (?:many (?:days|weeks)|long)\b.*\b(?:between|from|since|until|till)\b.*\d{4}|\b(?:wie viele (?:tage|wochen)|wie lange)\b.*\b(?:zwischen|von|vom|seit|bis)\b.*\d{4}|\bcombien de (?:jours|semaines) .*\d{4}|\bcuántos días .*\d{4}|\bquantos dias .*\d{4}/i,
  // Two things.
  /\b(?:compare[ds]?|versus|vs\.?|vergleich\w*|compar[eo]r?)\b/i,
  // A page.
  /\b(?:open|show|go to|öffne|zeige?|ouvre|montre|abre|muestra|mostra)\b.*\b(?:page|seite|página|pagina)\b/i,
]

/**
 * Read from the question; of the quotes only whether they have the unit already. Of 239 public questions, none of which needs more
 * than its page, 11 are taken for such, all of them for their unit and as long as no quote is known.
 */
export function wantsTool(question: string, quotes: readonly string[]): boolean {
  if (words.some((form) => form.test(question))) return true
  const unit = unitWantedIn(question)
  return unit !== undefined && !hasUnit(unit, quotes)
}

/** "What torque do the casing nuts need in ft-lb?" */
function unitWantedIn(question: string): Unit | undefined {
  const [, called = ''] = /\b(?:in|into|to|as|auf|en|em)\s+([^\s,;?][^,;?]{0,25})\s*\?*$/i.exec(question.trim()) ?? []
  for (const language of languages) {
    const unit = unitCalled(called, language)
    if (unit) return unit
  }
  return undefined
}
