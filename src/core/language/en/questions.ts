/** How questions are asked in English. */
import type { QuestionForms } from '../language'
import { wordsOf } from '../lists'

export const questions: QuestionForms = {
  quantity:
    /\bhow (?:much|many|long|far|often|high|deep|large|big|fast|heavy|hot|old|thick|wide|tight|tall|close)\b|\b(?:maximum|minimum|nominal|rated|rating|limits?|torque|pressure|temperature|voltage|current|clearance|tolerance|capacity|weight|speed|size|length|width|height|depth|diameter|thickness|distance|gap|interval|duration|percentage|number of|value|default|ratio|range|factor|at most|at least|how often)\b/i,
  definition: /^\s*(?:what(?:'s| is| are| does)|define|explain)\b/i,
  leave:
    /^\s*(?:(?:and|so|but) )?(?:can|could|may|might|should|must|am|is it|are we|do)\b.*\b(?:i|we|you|one|it|ok|okay|safe|allowed|permitted|possible|a man|anyone|someone)\b|\bwhy (?:not|can ?(?:no|')t|mustn't|shouldn't)\b|\b(?:allowed|permitted|forbidden|prohibited) to\b/i,
  steps:
    /\bhow (?:do|to|can|should|must)\b(?! (?:many|much|often|long)\b)|\b(?:steps|procedure|pasos|cómo|comment)\b|\bwie (?:kann|muss|soll|wird|man)\b|\bwhat (?:must|should|do) (?:i|we) do\b/i,
  list: /^\s*(?:please )?(?:list|show me all|name all|enumerate)\b|\bwhich (?:\w+ ){0,2}(?!is\b|was\b|has\b|does\b|gas\b|bus\b)\w{2,}[^s\s]s\b|\bhow many (?:different |kinds of |types of )?\w+ (?:are|does|do|has|have|can)\b|\bwhat are the\b/i,
  instruction:
    /^\s*(?:please )?(?:(?:can|could|would) you (?:please )?)?(?:list|show(?: me)?|give(?: me)?|compare|summari[sz]e|tell me|explain|describe|find|look up|(?:an? )?(?:overview|summary|list) of)\b/i,
  extent: /\bhow (often|long|far|soon|fast|big|large|old)\b/gi,
  extentAs: 'how',
  interrogatives: wordsOf('what which whose much many'),
  behindHead: wordsOf('of for von der des für du de des da do das del para'),
  beforeUnit: /^(?:in|many|much|per)$/i,
  article: /^(?:an?|the|each|every)$/i,
}
