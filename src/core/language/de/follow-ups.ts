/** How a question leans on the one before it in German. */
import type { FollowUpForms } from '../language'
import { wordsOf } from '../lists'

export const followUps: FollowUpForms = {
  lead: /^(?:und |aber |oder )?(?:was ist (?:mit|bei) |wie (?:ist|sieht) es (?:mit|bei) )?/i,
  alone:
    /^(?:(?:und|aber) )?((?:warum|wieso|weshalb)(?: nicht)?|wie|wann|wo|wer|womit|wie (?:oft|lange|viele?|weit)|wie lange dauert (?:das|es)|ist (?:das|es) (?:gefährlich|sicher|erlaubt|normal|nötig|notwendig)|warum (?:passiert|geschieht|ist) (?:das|es)(?: so)?|wie ?viele? \p{L}+|(?:wer|was|welche[nrsm]?|wann|wo|wie|darf|kann|muss)(?!\p{L})[^,]{1,50} (?:dafür|dazu|davor|danach|dabei|damit|das)(?: \p{L}+)?|wie \p{L}+ (?:ich|man|wir) (?:sie|ihn|es|das|den|die)(?: \p{L}+)?)$/iu,
  and: 'und',
  condition: /^(?:und |aber |oder |was )*((?:wenn|falls) [^,]+)$/i,
  amount: /$^/,
  whole: wordsOf(
    'ist sind war waren sein wird werden wurde kann können darf dürfen muss müssen soll sollen hat haben was welche welcher welches welchen welchem wer wie wann wo warum wieso weshalb wofür nicht kein keine wenn ob dass es sie er ihn ihm ich man wir bedeutet braucht heißt dann',
  ),
  prepositions: wordsOf(
    'für von vom bei beim in im an am auf mit aus zu zum zur nach vor über unter zwischen durch ohne',
  ),
  general: wordsOf('für von bei'),
  articles: wordsOf('der die das den dem des ein eine einen einem einer eines jede jeder jedes dieser diese dieses'),
  placeholders: new Set(),
  others: wordsOf('andere anderen anderer anderes'),
  opposites: [
    'link recht',
    'ober unter',
    'inner äußer',
    'vorder hinter',
    'maximal minimal',
    'höchst niedrigst',
    'erst zweit',
  ],
  pronouns: { one: new Set(), several: new Set() },
  expletive: /$^/,
  plural: /$^/,
  verb: /$^/,
  nounsAreCapital: true,
  nounsLead: false,
  contracted: [],
  wantedUnit:
    /^(?:und |aber )?(?:(?:wie ?viel|was) (?:ist|sind|wäre|wären) (?:das|es|sie) |(?:rechne|wandle) (?:das|es) )?in (?<unit>.+?)(?: um)?(?: bitte)?$/i,
}
