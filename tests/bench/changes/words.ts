/** Small words, units, figures, nouns and turns of phrase in another spelling. */
import { anywhere, instead, type Rewording } from './pieces'
import { capital, put } from './sentences'
import { type Verbs } from './verbs'

const singular = (noun: string) => noun.replace(/^(?:an?) /, '')
const plural = (noun: string) =>
  /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`

const numerals = 'two three four five six seven eight nine ten eleven twelve'.split(' ')

const unitNames: [string, string][] = [
  ['mm', 'millimetres'],
  ['cm', 'centimetres'],
  ['kg', 'kilograms'],
  ['V', 'volts'],
  ['A', 'amps'],
  ['mA', 'milliamps'],
  ['kHz', 'kilohertz'],
  ['MHz', 'megahertz'],
  ['Hz', 'hertz'],
  ['W', 'watts'],
  ['kW', 'kilowatts'],
  ['ms', 'milliseconds'],
  ['s', 'seconds'],
  ['min', 'minutes'],
  ['h', 'hours'],
  ['°C', 'degrees Celsius'],
  ['%', 'percent'],
]

export function wordsOf(verbs: Verbs): Record<string, Rewording> {
  return {
    'articles dropped': (sentence) => {
      const bare = sentence.replace(/\b(?:the|an?) (?=[a-z])/g, '').replace(/^(?:The|An?) /, '')
      return bare === sentence ? undefined : capital(bare)
    },
    'this: the': anywhere('this(?= [a-z]+ (?:is|can|has|will|must|[a-z]+s)\\b)', 'the'),
    'unit in full': (sentence) => {
      for (const [short, long] of unitNames) {
        const found = new RegExp(`(?<![\\w.-])(\\d+(?:\\.\\d+)?) ?${short}(?![\\w/^²³·*-])`).exec(sentence)
        if (found && found[1] !== '1') return sentence.replace(found[0], `${found[1]!} ${long}`)
      }
      return undefined
    },
    'unit shortened': (sentence) => {
      for (const [short, long] of unitNames) {
        const pattern = new RegExp(`(?<=\\d )${long}\\b`, 'i')
        if (pattern.test(sentence)) return sentence.replace(pattern, short)
      }
      return undefined
    },
    'thousands with a comma': (sentence) =>
      put(/(?<![\w.,-])(\d{1,2})(\d{3})(?![\w.,-])/, '$1,$2')(/\b(?:1[89]|20)\d\d\b/.test(sentence) ? '' : sentence),
    'thousands without': (sentence) => put(/(?<![\w.,])(\d{1,3}),(\d{3})(?![\w,])/, '$1$2')(sentence),
    'figure as a numeral': (sentence) => {
      const pattern =
        /(?<![\w.,/=-] ?|\b(?:Figure|Table|Section|Chapter|[Ss]tep|[Ll]evel|[Vv]ersion) )([2-9]|1[0-2])(?= [a-z]{4,}s\b)/
      return pattern.test(sentence)
        ? capital(sentence.replace(pattern, (figure) => numerals[Number(figure) - 2]!))
        : undefined
    },
    'numeral as a figure': (sentence) => {
      const at = numerals.findIndex((one) => new RegExp(`(?<!-)\\b${one}(?= [a-z])`).test(sentence))
      return at < 0 ? undefined : sentence.replace(new RegExp(`(?<!-)\\b${numerals[at]!}(?= [a-z])`), String(at + 2))
    },
    'such as: like, for example': instead(
      ['such as', 'like'],
      ['e\\.g\\.,?', 'for example'],
      ['for example', 'for instance'],
      ['For example', 'For instance'],
    ),
    'and: as well as': (sentence) => put(/(\bthe [a-z]+) and (?=the [a-z]+\.)/, '$1 as well as ')(sentence),
    'two things in the other order': (sentence) =>
      put(
        /\b(of|to|in|for|with|by|from|has|are|is|contains) (the [a-z]+) and (the [a-z]+)(?=[.,])/,
        '$1 $3 and $2',
      )(sentence),
    'use: utilise, employ': instead(
      ['is used(?! to)', 'is utilised'],
      ['are used(?! to)', 'are utilised'],
      ['use(?= (?:the|an?|this) )', 'make use of'],
      ['Use(?= (?:the|an?|this) )', 'Make use of'],
    ),
    'used to: used for': (sentence) => {
      const [found, verb = ''] = /\bused to ([a-z]+)(?= (?:the|an?|all|this)\b)/.exec(sentence) ?? []
      return found && verbs.isBase(verb) && !/(?:[^aeiou][aeiou][^aeiouwy])$/.test(verb)
        ? sentence.replace(found, `used for ${verb.replace(/e$/, '')}ing`)
        : undefined
    },
    'because: since': anywhere('because(?! of)', 'since'),
    'since: because': (sentence) =>
      put(/^Since (?=[a-z]+ [^,]+,)/, 'Because ')(sentence) ??
      put(/(?<=, )since (?=the|it|this|they|there)/, 'because ')(sentence),
    'as: because': (sentence) =>
      put(/(?<=, )as (?=(?:the|it|this|they|there|these) [a-z ]*(?:is|are|has|have|can)\b)/, 'because ')(sentence),
    'because of: due to': instead(['because of', 'due to'], ['due to', 'because of'], ['as a result of', 'because of']),
    'however: but': (sentence) =>
      put(/^However, (?=[A-Za-z])/, 'But ')(sentence) ?? put(/^But (?=[a-z])/, 'However, ')(sentence),
    'therefore: so': anywhere('(?:therefore|thus|hence),', 'so'),
    'to: in order to': (sentence) =>
      /^To [a-z]+ /.test(sentence) && verbs.isBase(/^To ([a-z]+)/.exec(sentence)![1]!)
        ? sentence.replace(/^To/, 'In order to')
        : undefined,
    'in order to: to': anywhere('in order to', 'to'),
    'before: prior to': anywhere('before(?= (?:the|an?|[a-z]+ing)\\b(?! [a-z]+ (?:is|are)\\b))', 'prior to'),
    'ensure: make sure': instead(
      ['ensure(?= (?:that|the))', 'make sure'],
      ['Ensure(?= (?:that|the))', 'Make sure'],
      ['[Mm]ake sure', 'be sure'],
      ['Be sure(?= that)', 'Make sure'],
    ),
    'approximately: about': instead(
      ['approximately(?= [\\d\\w])', 'about'],
      ['about(?= \\d)', 'around'],
      ['roughly', 'about'],
      ['around(?= \\d)', 'approximately'],
    ),
    'at most: up to, no more than': instead(
      ['up to(?= \\d)', 'a maximum of'],
      ['at most', 'no more than'],
      ['a maximum of', 'at most'],
      ['not exceed(?= \\d)', 'be at most'],
      ['no more than', 'at most'],
    ),
    'at least: no less than': instead(
      ['at least(?= (?:\\d|one|two|three))', 'a minimum of'],
      ['a minimum of', 'at least'],
    ),
    'more than: over': instead(
      ['more than(?= (?:\\d|one|two))', 'over'],
      ['greater than', 'larger than'],
      ['less than(?= \\d)', 'under'],
      ['exceeds', 'is more than'],
      ['larger than', 'greater than'],
    ),
    'a thing: things': (sentence) => {
      const [found, one = '', verb = ''] =
        /^An? ((?:[a-z]+ )?[a-z]+) (is|has|can|must|may|should|will)(?= )/.exec(sentence) ?? []
      const base = verb === 'is' ? 'are' : verb === 'has' ? 'have' : verb
      const rest = sentence.slice(found?.length)
      if (
        !found ||
        /^(?:number|list|set|few|series|bit|lot|value|copy)\b/.test(one) ||
        /\b(?:its?|a|an|one|number)\b/.test(rest)
      )
        return undefined
      return `${capital(plural(singular(one)))} ${base}${rest}`
    },
    'of the: possessive': (sentence) =>
      put(
        /\bthe ([a-z]+[^s\W]) of the ([a-z]+[^s\W])(?=[.,]| (?:is|are|must|can|to|in|for|from)\b)/,
        "the $2's $1",
      )(sentence),
    'of the: compound': (sentence) =>
      put(
        /\bthe (name|value|size|position|length|title|width|height|range|colour|color|number|type|temperature|pressure|speed|output|input|contents|location|rows?|columns?|elements?) of the ([a-z]+[^s\W])(?=[.,]| (?:is|are|must|can|to|in|for|from)\b)/,
        'the $2 $1',
      )(sentence),
    'possessive: of the': (sentence) =>
      put(
        /\b([Tt])he ([a-z]+)['’]s ([a-z]+)(?=[.,]| (?:is|are|must|can|to|in|for|from)\b)/,
        '$1he $3 of the $2',
      )(sentence),
    'consists of: is made up of': instead(
      ['consists of', 'is made up of'],
      ['consist of', 'are made up of'],
      ['is composed of', 'consists of'],
      ['comprises', 'consists of'],
    ),
    'is located: is found': instead(
      ['is located(?= (?:in|on|at) the)', 'can be found'],
      ['are located(?= (?:in|on|at) the)', 'can be found'],
      ['can be found(?= (?:in|on|at) the)', 'is located'],
    ),
    'each: every': instead(
      ['each(?= [a-z]+[^s\\W]\\b)(?! (?:of|other|time))', 'every'],
      ['every', 'each'],
      ['Each(?= [a-z])(?! of)', 'Every'],
      ['all of the', 'all the'],
      ['all the', 'all of the'],
    ),
    'other words': instead(
      ['Select', 'Choose'],
      ['select', 'choose'],
      ['starts', 'begins'],
      ['begin', 'start'],
      ['displayed', 'shown'],
      ['shows', 'displays'],
      ['returns', 'gives'],
      ['specify', 'define'],
      ['enter', 'type in'],
      ['press', 'push'],
      ['[Tt]he maximum(?= [a-z]+ (?:is|of))', 'the highest'],
      ['required', 'needed'],
      ['requires', 'needs'],
      ['obtain', 'get'],
      ['several', 'multiple'],
      ['large', 'big'],
      ['entire', 'whole'],
    ),
  }
}
