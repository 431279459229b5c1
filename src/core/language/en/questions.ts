/**
 * How questions are asked in English. What each pattern earns is in docs/figures.md. The name of a quantity need not be in
 * `quantity`: one that has units asks for a number by itself.
 */
import { keyOfRow, shortForm } from '../clause-leads'
import type { QuestionForms } from '../language'
import { wordsOf } from '../lists'

export const questions: QuestionForms = {
  quantity:
    /\bhow (?:much|many|large|big|fast|tight|tall|close)\b|\b(?:maximum|minimum|nominal|rated|rating|limits?|number of|value|default|range|factor|at most|at least)\b/i,
  definition: /^\s*(?:what(?:'s| is| are| does)|define|explain)\b/i,
  leave:
    /^\s*(?:(?:and|so|but) )?(?:can|could|may|might|should|must|am|is it|are we|do)\b.*\b(?:i|we|you|one|it|ok|okay|safe|allowed|permitted|possible|a man|anyone|someone)\b|\bwhy (?:not|can ?(?:no|')t|mustn't|shouldn't)\b|\b(?:allowed|permitted|forbidden|prohibited) to\b/i,
  steps:
    /\bhow (?:do|to|can|should|must)\b|\b(?:steps|procedure|pasos|cómo)\b|^\s*comment\b|\bwhat (?:must|should|do) (?:i|we) do\b(?!.*\b(?:if|when|in case|once)\b)/i,
  list: /^\s*(?:please )?(?:list|show me all|name all|enumerate)\b|\bwhich (?:\w+ ){0,2}(?!is\b|was\b|has\b|does\b|gas\b|bus\b)\w{2,}[^s\s]s\b|\bwhat are the\b/i,
  clauses: [
    {
      asked: /\S\s+(?:if|when(?:ever)?|in case(?: of)?|once)\s+(\S.*)/is,
      ledInBy: /\b(?:if|when(?:ever)?|in case(?: of)?|once|should)\b/gi,
    },
    { asked: /\bbefore\s+(\S.*)/is, ledInBy: /\b(?:before|prior to)\b/gi },
    { asked: /\bafter\s+(\S.*)/is, ledInBy: /\b(?:after|once|when)\b/gi },
    { asked: /\bhow (?:to|(?:do|can|should|must|would) (?:i|we|you|one))\s+(\S.*)/is, ledInBy: /\bto\b/gi },
    {
      asked: /\bhow (?:can|could|may|should|must|is|are) (\S.*)/is,
      ledInBy: /^(?<named>[^,]{1,80}?)\s(?:by|using|with|through|via)\s/gi,
    },
    {
      asked: /^\s*what (?:does|is) (?:the )?(\S+) (?:stand|short|an? abbreviation) (?:for|of)\s*\?*$/i,
      ledInBy: shortForm,
      isThing: true,
    },
    {
      asked: /^\s*what (?:does|do) (\S.*?) (?:do|show|indicate|control|display)\s*\?*$/i,
      ledInBy: /^(?<named>.{1,60}?)\s(?!(?:is|was|has|as|its|this)\s)\p{Ll}{2,}s\s/gu,
      isThing: true,
    },
    {
      asked: /^\s*what(?:'s| is| are) (\S.*?) (?:used )?for\s*\?*$/i,
      ledInBy: /^(?<named>.{1,60}?)\s(?:is|are|can be|may be) used (?:to|for)\b/gi,
      isThing: true,
    },
    {
      asked: /^\s*what(?:'s| is| are| does) (?!.* of )(\S.*?)(?: mean)?\s*\?*$/i,
      ledInBy:
        /^(?<named>.{1,60}?)\s(?:(?:is|are)(?=\s(?:an?|the|one|used)\s)|(?:is|are|(?:must|should|can|may) be|ranges?)(?=\s(?:(?:(?:set|limited) to|between|from|at (?:least|most)|about|up to)\s)?\S*\d)|means?|stands? for|refers? to|denotes?|represents?)\s/gi,
      isThing: true,
    },
    {
      asked: /^\s*(?:what|which|how (?:much|many|large|big))\b.* (?:of|for) (\S.*?)\s*\?*$/i,
      ledInBy: keyOfRow,
      isThing: true,
    },
  ],
  // No question of the sets begins so. 114 of them with "Show me", "Find", "List" and three others before: .54 found, .45 without.
  instruction:
    /^\s*(?:please )?(?:(?:can|could|would) you (?:please )?)?(?:list|show(?: me)?|give(?: me)?|compare|summari[sz]e|tell me|explain|describe|find|look up|(?:an? )?(?:overview|summary|list) of)\b/i,
  extent: /\bhow (often|long|far|soon|fast|old)\b/gi,
  extentAs: 'how',
  meant: [
    [/\bhow (?:big|large)\b/i, 'what size'],
    [/^\s*what to do[,:;\s-]+(?!(?:if|when|in case|once|before|after|to|with|about)\b)(?=\S)/i, 'what should I do if '],
    [
      /^\s*how (?!(?:to|come|about|the|an?|this|that|much|many|often|long|far|soon|fast|old|large|big|small|heavy|high|low|deep|wide|tall|thick|thin|close|near|tight|hot|warm|cold|strong|loud|accurate)\b)(?!(?:\S+ )?(?:do|does|did|can|could|should|must|may|might|will|would|is|are|was|were|has|have)\b)(?=\S{3,} \S)/i,
      'how to ',
    ],
    [
      /^\s*(?:i |we )?(?:need|want|trying|going) to (?!(?:know|find|see|understand|learn|ask|check|look|read)\b)(?=\S)/i,
      'how to ',
    ],
    [/^\s*what['’]?s (?=\S)/i, 'what is '],
    [/^\s*(?:define|definition of|meaning of) (?=\S)/i, 'what is '],
    [/^\s*(?:purpose|function) of (\S.*?)\s*\?*$/i, 'what is $1 used for'],
    [/^\s*what (?!(?:does|do|did)\b)(\S.{1,40}?) does\s*\?*$/i, 'what does $1 do'],
    [/^\s*(?:what(?:'s|s| is| are) )?(?:the )?(?:right |correct )?(?:procedure|steps|way) to\b/i, 'how to'],
  ],
  opening: /^\s*(?:what|which|who|whom|where|when|why|how|is|are|can|may|does|do|if)\b/i,
  brief: [
    [
      /^(\S.*?)[,;:.\s–-]+(?:what (?:to do|now|(?:can|should|must|do) (?:i|we) (?:do|check))|any (?:ideas?|help))\s*\?*$/i,
      'what should I do if $1',
    ],
    [/^(\S.*?)[,;:.\s–-]+(?:(?:so )?what happens|(?:and )?(?:then what|what then))\s*\?*$/i, 'what happens when $1'],
    [/^(\S.*\S) how(?: to)?\s*\?*$/i, 'how to $1'],
    [/^(\S.{1,40}?)[,:]? (?:meaning|definition)\s*\?*$/i, 'what does $1 mean'],
    [/^(\S.{1,40}?)[,:]? (?:purpose|usage)\s*\?*$/i, 'what is $1 used for'],
  ],
  interrogatives: wordsOf('what which whose much many'),
  behindHead: wordsOf('of for von der des für du de des da do das del para'),
  beforeUnit: /^(?:in|many|much)$/i,
  article: /^(?:an?|the|each|every|per)$/i,
}
