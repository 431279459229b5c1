/** Turns of phrase that say one thing in several words, written as one word each, so that the parser meets one spelling. */

const be = String.raw`(?:(?:be|become|get|go|rise|climb|fall|drop|sink|move|allowed to|ever|any|set|kept|heated?|a) )*`
const more =
  '(?:more|greater|higher|longer|larger|later|older|hotter|warmer|faster|heavier|thicker|bigger|wider|deeper|taller|stronger|further|in excess)'
const less =
  '(?:less|lower|shorter|smaller|earlier|younger|fewer|colder|cooler|slower|lighter|thinner|newer|closer|narrower|weaker)'
const figure = String.raw`(?:[\d.]|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half)`
const aux = '(?:is|are|was|were|be|has|have|do|does|did|can|may|must|shall|should|will|would|could)'

/** In this order: what forbids and what limits is read before the words that it is made of. */
const phrases: [RegExp, string][] = (
  [
    // Bounds. "Must not exceed", "no more than", "at or below" and "up to" are one; so are their counterparts.
    [
      `(?:not|never|no|nor|cannot) ${be}(?:exceed(?:s|ing)?|above|over|beyond|${more} (?:than|of)|past)(?= (?:[a-z]+ ){0,3}${figure})`,
      'atmost',
    ],
    [`(?:not|never|no|nor|cannot) ${be}(?:below|under|beneath|${less} than)(?= (?:[a-z]+ ){0,3}${figure})`, 'atleast'],
    [`(?:at or|equal to or) (?:below|under|(?:less|lower|smaller|shorter) than)|${less} than or equal to`, 'atmost'],
    [`(?:at or|equal to or) (?:above|over|(?:greater|more|higher|longer) than)|${more} than or equal to`, 'atleast'],
    [
      'a? ?(?:maximum|max\\.?|most) of(?= (?:[a-z]+ )?[\\d.])|limited to|up to and including|up to|at (?:the )?most|no further than',
      'atmost',
    ],
    ['a? ?(?:minimum|min\\.?) of(?= (?:[a-z]+ )?[\\d.])|at (?:the )?least|at a minimum', 'atleast'],
    [
      '(?:or|and) (?:more|above|over|higher|greater|longer|later|upwards?)(?! than| (?:the|a|an|its|all|each|both|it|them) [a-z]| (?:a |an |the )?\\d)|at (?:the )?minimum',
      'ormore',
    ],
    [
      '(?:or|and) (?:less|below|under|lower|fewer|shorter|earlier)(?! than| (?:the|a|an|its|all|each|both|it|them) [a-z]| (?:a |an |the )?\\d)|at (?:the )?maximum',
      'orless',
    ],
    ['(?:ris|climb|go|gett|increas)(?:es|s|e|ing)? (?:back )?above|(?:has |have )?risen above|back above', 'above'],
    [
      '(?:fall|drop|sink|go|decreas)(?:s|es|e|ing)? (?:below|under)|(?:has |have )?(?:fallen|dropped|sunk) (?:below|under)',
      'below',
    ],
    [`exceed(?:s|ed|ing)?|${more} (?:than|of)|over(?= (?:a |an |the )?${figure})|in excess of`, 'above'],
    [`${less} than|under(?= )|beneath`, 'below'],
    ['(atleast (?:[\\d.,]+)[^,;]{0,12}) or above', '$1 and atmost'],
    ['(atmost (?:[\\d.,]+)[^,;]{0,12}) or below', '$1 and atleast'],
    [`as (?:much|many|high|large|great) as(?= (?:[a-z]+ )?${figure})`, 'atmost'],
    [`as (?:little|few|low) as(?= (?:[a-z]+ )?${figure})`, 'atleast'],
    // What need not be done, what must not be, what may be.
    [`(?:${aux} )?not (?:be )?(?:necessary|required|needed|mandatory|compulsory|obligatory)(?: to)?`, 'neednot'],
    [
      `(?:need not|neednt|needn't|(?:do|does) not (?:need(?: to)?|have to)|unnecessary|optional(?! [a-z])|if desired|if you like)`,
      'neednot',
    ],
    [`no (?:need|obligation)(?: to| for)?|without (?:the )?need (?:to|for)`, 'neednot'],
    [
      `(?:${aux} )?(?:strictly )?(?:not (?:be )?(?:allowed|permitted|permissible|acceptable|admissible|possible)|prohibited|forbidden|banned|impermissible|impossible|inadmissible|ruled out)(?: to)?`,
      'mustnot',
    ],
    ['(?:refrain|keep|kept|stay) (?:away )?from|out of the question', 'mustnot'],
    ['(?:keep|kept|stay|stand) (?:well )?(?:clear|out) of', 'mustnot near'],
    ['(?:keep|kept) ((?:[\\w%-]+ ){1,5}?)(?:clear|out) of', 'mustnot $1'],
    // What is left undone, or lacking.
    [
      '(?:that|which|who|and) (?:do|does|did) not have(?! (?:to|been)\\b)|(?:that|which|who) (?:has|have) no|having no',
      'without',
    ],
    [
      '(?:failure|fail(?:s|ed|ing)?|omit(?:s|ted|ting)?|refus(?:e|es|ed|ing)) to|hardly(?: ever)?|scarcely|seldom|rarely',
      'not',
    ],
    ['stop(?= (?:filling|pumping|pouring|heating|charging|turning|tightening|adding|feeding|using)\\b)', 'not'],
    // But "a certificate that the room is free from gas" denies nothing.
    ['(?<!(?<!(?:sure|ensure|check|see) )that [^,.;]{0,60})free (?:from|of)(?: any)?(?= [a-z])', 'no'],
    ['(?:please )?(?:do not|never) hesitate to|(?:please )?feel free to', 'please'],
    ['idle|out of (?:operation|service|use)|at (?:a )?standstill', 'not running'],
    ['run(?:s|ning)?(?= (?:back|through|into|along)\\b)', 'flow'],
    // Where it is, and that it takes place.
    ['in the (?:immediate |close |direct )?(?:vicinity|proximity) of|close to|next to|adjacent to', 'near'],
    [
      '(?:(?:can|may|will) be|is|are) (?:found|situated)(?= (?:in|on|at|under|near|behind|inside|between)\\b)',
      'is located',
    ],
    ['(?:tak(?:es?|ing)|took) place', 'occurs'],
    ['(?:is|are|been put) in place', 'is installed'],
    ['(?:allow|enable|permit|let)s? (you|(?:the )?(?:users?|operators?))(?: to)?(?= [a-z])', 'can $1'],
    ['tak(?:es?|ing|en) (?:off|out)(?! of)', 'remove'],
    // Done again, which the claim may leave out.
    [
      're-?((?:align|instal|fit|tighten|assembl|mount|connect|paint|fill|check|calibrat|insert|attach|adjust)\\w*)',
      '$1',
    ],
    [
      `${aux} (?:allowed|permitted|permissible|possible|acceptable|admissible)(?: to)?|(?:allowed|permitted|possible|free|able) to`,
      'can',
    ],
    [`(?:${aux} )?(?:mandatory|compulsory|obligatory|essential|imperative)(?: that| to)?`, 'must'],
    ['(?:has|have|had) to|ha[sv]e got to|(?:is|are) to be', 'must be'],
    ['(?:(?:is|are|be) )?(?:liable|likely|apt) to', 'may'],
    [
      '(?:will |would )?(?:probably|possibly|perhaps|presumably|(?:most )?likely(?! to\\b))(?= [a-z]+\\b(?! (?:if|that)\\b))',
      'may',
    ],
    ["can't|can not|cannot|unable to", 'can not'],
    ['at no time|on no account|under no circumstances|in no case', 'never'],
    ['(?:after|in|within) ((?:[\\w.,]+ ){2})at the latest', 'within $1'],
    // Conditions and order; what is so "even if" is so in any case.
    ['even (?:if|when|though)', 'evenif'],
    ['prior to|ahead of|in advance of', 'before'],
    [
      'as soon as|whenever|the moment|once(?! (?:per|a|an|each|every|in|only|after|daily|more)|[.,]|$)|at the time',
      'when',
    ],
    ['as long as|so long as|for as long as', 'while'],
    // "With the drain valve closed".
    [
      'with ((?:the|its|their|a|any) (?:[\\w-]+ ){1,3}?)(closed|open|opened|shut|removed|installed|fitted|running|stopped|disconnected|connected|energised|energized)(?=[.,;]|$)',
      'when $1is $2',
    ],
    [
      'with (the|its|an?) (closed|open|running|stopped) ([\\w-]+(?: [\\w-]+)?)(?=[.,;]| (?:because|and|or|if|while|before|after|until|unless)\\b|$)',
      'when $1 $3 is $2',
    ],
    ['in (?:the )?(?:case|event) (?:of|that)|in case|assuming', 'if'],
    ['provided(?: that)?(?= (?:the|it|that|they|there|all|you|no))|on condition that|subject to', 'only if'],
    ['except (?:if|when|where|after|with)|without (?:first|previously)', 'unless'],
    [
      'except(?:ing)?(?: for)?|with the exception of|apart from|aside from|excluding|but not(?= (?:the|a|an|for|in|on) )',
      'except',
    ],
    ['(?<=\\b(?:all|any|every|each) (?:[\\w-]+ ){1,3})other than', 'except'],
    ['(?:regardless|irrespective|independent(?:ly)?) of|no matter (?:what|which|how)', 'regardlessof'],
    ['exclusively|solely|just(?= (?:the|one|a) )|nothing but', 'only'],
    ['following(?= (?:the|a|an) )|subsequent to', 'after'],
    [
      '(?:a|one|another|(?:(?:a|one|another|the) )?(?:possible|likely|common)) (?:reasons?|causes?) (?:for|of) ((?:[\\w-]+ ){1,6}?)(?:is|are|may be|can be|could be)(?: that)?(?= )',
      '$1may be dueto',
    ],
    ['due to|because of|owing to|(?:is|are|be) caused by|results? from|resulting from', 'dueto'],
    ['(?:the )?reason (?:why |for )?((?:[\\w-]+ ){0,9}?)is (?:that|because)', '$1because'],
    ['because|since', 'because'],
    [
      '(?<=, )as(?= (?:it|they|this|these|there|we|you|the|a|an) (?:[\\w-]+ ){0,4}?(?:is|are|was|were|has|have|can|will|do|does)\\b)',
      'because',
    ],
    ['(?:which )?(?:can|may|might|could) (?:cause|make|lead to|result in|give rise to|bring about)', 'maycausing'],
    [
      '(?:which )?(?:will (?:cause|make)|(?:will )?(?<!\\b(?:the|a|its|this|that) )(?:leads? to|results? in)|(?:will )?(?:cause[sd]|makes|gives? rise to|brings? about))',
      'causing',
    ],
    ['(?:in order )?to prevent', 'to avoid'],
    ['(?:keeps?|prevents?|stops?) ((?:[\\w/-]+ ){1,4}?)from', 'causing $1not'],
    ['(?<=[a-z] )prevents?(?= )', 'causing not'],
    ['in order to', 'to'],
    ['mak(?:e|es|ing) use of|utili[sz](?:es?|ing)', 'use'],
    ['made use of|utili[sz]ed', 'used'],
    ['for instance', 'for example'],
    ['as well as', 'and'],
    ['&', 'and'],
    ['no ((?:[\\w-]+ ){1,5}?)(?:other than|except)(?: (?:that|those) of)?', 'only $1'],
    [
      'first,? (?:and )?(?:then )?((?:(?!first|then|and|after|before)[\\w-]+ ){1,6})(?:second|last|afterwards)',
      'before $1',
    ],
    ['first,? (?:and )?then(?= )', 'before'],
    [
      '(?<=(?:[,;]|[,;] and|[a-z] and) )(?:finally|lastly|afterwards|thereafter|subsequently|after (?:that|which)|next(?! to))(?= [a-z])',
      'then',
    ],
    ['(?<!\\b(?:the|a|an|its|each|every|this|that) )first,?(?=[^.;]*[a-z,] (?:and )?then )', ''],
    ['used to(?= (?:be|have)\\b)|in the past', 'formerly'],
    ['(?:unlike|in contrast to|as opposed to)(?= )', 'except'],
    ['(?<=[a-z0-9], )(?:or else|or(?= (?:the|its) (?:[a-z]+ )?[a-z]+[^s]s(?:[.,;]|$)))', 'causing'],
    ['rather than|instead of|in place of', 'without'],
    ['one single time|one time|a single time', 'once'],
    ['at all times|all the time|(?:at )?any time', 'always'],
    ['(?:right|straight) away|at once', 'immediately'],
    ['too (?:much|many)', 'excessive'],
    // "As the temperature rises".
    [
      'as(?= (?:the|its) (?:[\\w-]+ ){1,4}(?:rises?|increases?|decreases?|falls?|drops?|changes?|grows?|is (?:raised|lowered|increased|reduced))\\b)',
      'when',
    ],
    ['while(?= (?:ensuring|maintaining|keeping|allowing|avoiding|providing|making)\\b)', 'and'],
    // Words with a particle.
    ['shut(?:s|ting)? (the [\\w-]+(?: [\\w-]+)?) (?:down|off)', 'stop $1'],
    ['(?:switch|turn)(?:es|s|ed|ing)? (the [\\w-]+(?: [\\w-]+)?) off', 'stop $1'],
    ['(?:switch|turn)(?:es|s|ed|ing)? (the [\\w-]+(?: [\\w-]+)?) on', 'start $1'],
    ['shut(?:s|ting)?[ -]?(?:down|off)|shutdown|switch(?:es|ed|ing)?[ -]?off|turn(?:s|ed|ing)? off', 'stop'],
    ['start(?:s|ed|ing)?[ -]?up|switch(?:es|ed|ing)? on|turn(?:s|ed|ing)? on', 'start'],
    ['re-?start(?:s|ed|ing)?|start(?:s|ed|ing)? again|(?:start(?:s|ed|ing)? )again', 'restart'],
    ['in operation|in service', 'running'],
    ['keep(?:s|ing)? (?:on )?running|run(?:s|ning)? on', 'run on'],
    ['fill(?:s|ed|ing)? in', 'fill'],
    ['set(?:s|ting)? up', 'setup'],
    // How often.
    ['twice (?:a|per|each|every) year', 'every 6 months'],
    [
      'once (?:in )?every(?: period of)?(?= (?:\\d|two|three|four|five|six|eight|nine|ten|twelve|fourteen|eighteen|twenty))',
      'every',
    ],
    ['once (?:a|per|each|every|in a|in every)(?= )', 'every 1'],
    ['(first|last)(?= (?:minute|hour|day|week|month|year)\\b)', '$1 1'],
    ['(\\d+)[ -](minute|hour|day|week|month|year|min|h)s?[ -]intervals?', 'every $1 $2'],
    ['daily', 'every 1 day'],
    ['weekly', 'every 1 week'],
    ['monthly', 'every 1 month'],
    ['yearly|annually|annual', 'every 1 year'],
    ['hourly', 'every 1 hour'],
    ['quarterly', 'every 3 months'],
    ['every(?= (?:minute|hour|day|week|month|year|shift)\\b)', 'every 1'],
    ['every other(?= )', 'every 2'],
  ] as const
).map(([pattern, word]) => [new RegExp(String.raw`(?<![\w-])(?:${pattern})(?![\w-])`, 'gi'), word])

const parts: Record<string, number> = { half: 50, third: 100 / 3, quarter: 25, fifth: 20, tenth: 10 }
const counts = 'a two three four'.split(' ')
const fraction =
  /\b(?:(a|one|two|three|four)[ -])?(half(?! of the)|third|quarter|fifth|tenth)s? of(?= (?:the|its|their|full)\b)/gi

/** "Three quarters" as 75 %. */
function percentOf(count: string, part: string): number {
  const of = Math.max(0, counts.indexOf(count.toLowerCase())) + 1
  return Number((of * parts[part.toLowerCase()]!).toFixed(1))
}

/** How numbers and units are written: ".75", "3.5 - 4.0", "0.018 in wear rings", "900 litres per minute". */
function spelled(text: string): string {
  return (
    text
      .replace(/[’‘]/g, "'")
      .replace(/[™®©]/g, '')
      .replace(/(?:^|(?<=[\s(]))(?:<=|[<≤]) ?(?=[\d.])/g, 'at most ')
      .replace(/(?:^|(?<=[\s(]))(?:>=|[>≥]) ?(?=[\d.])/g, 'at least ')
      .replace(/º/g, '°')
      .replace(/(?<=\d ?[a-zA-Z%°Ω]{0,3}) ?~ ?(?=[\d.])/g, ' to ')
      .replace(/(?<=\d ?[a-zA-Z%°Ω]{1,3})\/(?=\d+(?:\.\d+)? ?[a-zA-Z%°Ω])/g, ' or ')
      // A list without marks: "Do not lift it by the cable Do not use chains".
      .replace(/(?<=[a-z]) (?=(?:Do not|Never|Always|Make sure|Be careful|Only use|Observe) [a-z])/g, '; ')
      .replace(/\b(two|three|four|five|six|seven|eight|nine|ten)-(?=[a-z])/gi, '$1 ')
      .replace(/(?<=\d ?)vol\.? ?%/gi, '% by volume')
      .replace(/(?<=\b(?:than|within|exceeding|least|most|of|to|for) )[¹²³⁴⁵⁶⁷⁸⁹]*\[([^\][]{1,60})\]/g, '$1')
      .replace(/\bnon-(?=[a-z])/gi, 'non')
      .replace(/^One (?=(?:[a-z]+ )?[a-z]+ (?:of|for) )/, '')
      .replace(fraction, (_, count = 'a', part: string) => `${percentOf(count as string, part)} % of`)
      .replace(/\bno\.\s*(?=\d)/gi, 'number ')
      .replace(/\bwon't\b/gi, 'will not')
      .replace(/\b(do|does|did|is|are|was|were|has|have|must|should|would|could)n't\b/gi, '$1 not')
      .replace(/\b(it|that|there|here|what)'s\b/gi, '$1 is')
      .replace(/\b(you|they|we)'re\b/gi, '$1 are')
      .replace(/\b(it|that|you|they|we|there)'ll\b/gi, '$1 will')
      .replace(/(?<=\d )(?:operating|running|working|service|machine) (?=h(?:ours?|rs?)?\b)/g, '')
      .replace(/(?<![\w.])\.(?=\d)/g, '0.')
      .replace(/(?<=\d)°? [-–—] (?=\d)/g, ' to ')
      .replace(
        /(?<=\d) in(?= \(| (?!(?:the|a|an|this|that|each|every|any|all|both|its|their|accordance|order|series|parallel|total|steps?|case)\b)[a-z])/g,
        ' inch',
      )
      .replace(/\b(\d+)[- ](\d)\/(2|4|8|16|32|64)\b/g, (_, whole: string, part: string, of: string) =>
        String(Number(whole) + Number(part) / Number(of)),
      )
      .replace(
        /(?<=\d ?(?:l|litres?|liters?|m3|m³|kg|g|t|mm|m|met(?:re|er)s?|gallons?)) per (?=(?:second|minute|hour|day)\b)/g,
        '/',
      )
  )
}

/** `text` with each of the phrases in one spelling; the rest of it, and its punctuation, is left as it stands. */
export function reworded(text: string): string {
  return phrases.reduce<string>((all, [phrase, word]) => all.replace(phrase, word), withDates(spelled(text)))
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const month = `(${months.join('|')})[a-z]*\\.?`
const dates: [RegExp, (...found: string[]) => string][] = [
  [
    new RegExp(String.raw`\b(\d{1,2})\.? ${month},? (\d{4})\b`, 'gi'),
    (_, day = '', name = '', year = '') => iso(year, name, day),
  ],
  [
    new RegExp(String.raw`\b${month} (\d{1,2}), ?(\d{4})\b`, 'gi'),
    (_, name = '', day = '', year = '') => iso(year, name, day),
  ],
]

function iso(year: string, name: string, day: string): string {
  const number = months.indexOf(name.slice(0, 3).toLowerCase()) + 1
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** "12 March 2024" as 2024-03-12. */
function withDates(text: string): string {
  return dates.reduce((all, [date, write]) => all.replace(date, write), text)
}
