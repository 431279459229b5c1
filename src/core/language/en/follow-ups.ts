/** How a question leans on the one before it in English. */
import type { FollowUpForms } from '../language'
import { wordsOf } from '../lists'

export const followUps: FollowUpForms = {
  lead: /^(?:and |but |so |or )?(?:(?:the )?same (?=for |with |at |in ))?(?:(?:what|how) about |what (?:is it|if it is) (?:for|with) )?/i,
  alone:
    /^(?:(?:and|but|so) )?(why(?: not)?|how|when|where|who|how (?:often|long|many|much|far)|by whom|with what|how long (?:does|will) (?:it|that|this) take|is (?:it|that|this) (?:dangerous|safe|normal)|why (?:does|did) (?:it|that|this) happen|why is (?:that|this)(?: so)?|how (?:much|many)(?: \p{L}+)?|(?:what|which|who|when|where|how|may|can|must|should)\b[^,]{1,50} (?:this|that))$/iu,
  and: 'and',
  condition:
    /^(?:and |but |so |or |what )*((?:if|unless|(?:when|while|before|after) (?:it|they|this|that|the)) [^,]+)$/i,
  whole: wordsOf(
    'is are was were be been do does did can could may might must should shall will would has have had what which who whose whom how when where why not no if whether that there then than i we you it they them he she me us my our your',
  ),
  prepositions: wordsOf(
    'for of in on at with by to from into onto under over above below between before after during without through',
  ),
  general: wordsOf('for of'),
  articles: wordsOf('the a an each every this these those'),
  placeholders: wordsOf('one ones its their'),
  others: wordsOf('other'),
  opposites: [
    ...['left right', 'upper lower', 'top bottom', 'inner outer', 'front rear', 'inlet outlet', 'suction discharge'],
    ...['maximum minimum', 'max min', 'highest lowest', 'first second', 'cold hot', 'input output', 'inboard outboard'],
  ],
  pronouns: { one: wordsOf('it'), several: wordsOf('they them') },
  // "Is it allowed to", "does it matter", "it is".
  expletive:
    /^(?:is|was|does|will|can|may|must|should) it\b|\bit (?:is|was|takes|matters?)\b|\b(?:do|does|did) it$|\bhow (?:long|much) (?:is|does|will) it take/i,
  amount: /^(?:consumption|demand|draw|drop|loss|losses|range|rating|requirement|rise)$/,
  plural: /[^s]s$/,
  verb: /ed$|^(?:mean|means|get|made|set|reset|turn|run|start|stop|hold|need|weigh|cost|work|open|close|do|go|come|say|look|fit|cut|sent|kept|built|done|found|shown|take|be|allow|carry|last|sit|stand|lie|drawn|driven|worn|hot)$/i,
  nounsAreCapital: false,
  nounsLead: false,
  contracted: [],
  wantedUnit:
    /^(?:and |so |but )?(?:(?:what|how much|how many) (?:is|are|would) (?:that|this|it|they|those)(?: be)? |(?:convert|give|show|express) (?:me )?(?:that|this|it|them) )?(?:in|to|into|as) (?<unit>.+?)(?: please| then| instead)?$/i,
}
