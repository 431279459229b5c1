/**
 * What people say around a question, by language: it asks nothing. The language is told by what is left, so all count. With "hi, quick
 * question:" before them 84 of 125 open questions lost their `found`, with "could you please tell me" 67, with "thanks" behind them 80.
 */
import type { LanguageCode } from '../document'

interface Courtesies {
  before: string
  /** Words that may be a thing of the plant too ("hi limit", "OK lamp", "well pump"): with a sign or a question word behind them. */
  lightly: string
  behind: string
}

const courtesies: Record<LanguageCode, Courtesies> = {
  en: {
    before:
      'please|pls|plz|just wondering|remind me|let me know|tell (?:me|us)|help me (?:find out|understand)|' +
      "i(?: just| really)? ?(?:need|want|have|would like|wish|must)(?: to)? (?:know|find out|ask(?: you)?|understand)|i'?d (?:just )?like to (?:know|ask(?: you)?|find out|understand)|" +
      "i(?:'m| am| was)?(?: just)? ?wonder(?:ing)?(?: about)?|i (?:don'?t|do not) know|i(?:'m| am) not sure|i(?:'m| am) trying to find out|" +
      '(?:do|does|would) (?:you|anyone|anybody|someone|somebody)(?: here)?(?: happen to)? know|anyone know|(?:do you have |got )?any idea|' +
      '(?:can|could|would|will) (?:you|anyone|anybody|someone|somebody)(?: here)?(?: please| kindly)? (?:(?:tell|inform|remind) (?:me|us)|help me (?:find out|understand)|say)|' +
      '(?:can|could|would|will) you(?: please| kindly)?(?= (?:list|show|give|compare|summari[sz]e|explain|describe|find|look up)\\b)',
    lightly:
      '(?:hi|hello|hey|good (?:morning|afternoon|evening|day))(?: (?:there|all|everyone|guys|sitebook))?|ok(?:ay)?|so|well|um+|uhm?|hmm|sorry|excuse me|thanks|thank you|' +
      '(?:i(?: have|.ve)? )?(?:got )?(?:just )?(?:an?|one|another) (?:quick |short |simple |stupid |dumb )?question|(?:quick |short |simple )?question|quick one',
    behind:
      '(?:many )?thanks(?: (?:a lot|so much|very much|in advance|again|mate))?|thank you(?: (?:so much|very much|in advance|again))?|thx|cheers|please|pls|plz|' +
      '(?:do|does|would) (?:you|anyone|anybody|someone|somebody)(?: here)? know(?: that| this)?|anyone know|any ideas?|(?:can|could|would) (?:you|anyone|someone)(?: please)? (?:help(?: me)?|tell me|say)|let me know',
  },
  de: {
    before:
      'bitte|ich (?:muss|will|möchte|würde gerne?)(?: gerne?)? wissen|ich wüsste gerne?|weißt du|wissen sie|weiß jemand|sag(?:en sie)? mir(?: bitte)?|' +
      '(?:kannst du|können sie|könnten sie|könntest du|kann) (?:mir|uns)(?: jemand)?(?: bitte)?(?: mal)? sagen',
    lightly:
      'hallo|moin|servus|guten (?:tag|morgen|abend)|also|äh+m?|entschuldigung|danke|(?:eine )?(?:kurze )?frage|nur kurz',
    behind: 'danke(?: schön| im voraus)?|vielen dank(?: im voraus)?|bitte|weiß (?:das )?jemand|wissen sie das',
  },
  fr: {
    before:
      "s['’]il (?:vous|te) pla[îi]t|je (?:voudrais|veux|dois|souhaite|souhaiterais) savoir|j['’]aimerais savoir|savez-vous|sais-tu|quelqu['’]un sait|" +
      "(?:pouvez|pourriez|peux|pourrais)-(?:vous|tu) (?:me dire|m['’]indiquer)|dites-moi|dis-moi",
    lightly: 'bonjour|bonsoir|salut|merci|(?:une )?(?:petite )?question|excusez-moi|pardon|alors|euh',
    behind: "merci(?: (?:beaucoup|bien|d['’]avance))*|svp|s['’]il (?:vous|te) pla[îi]t",
  },
  es: {
    before:
      'por favor|(?:necesito|quiero|quisiera|me gustaría|tengo que) saber|alguien sabe|sabe alguien|(?:me )?(?:puede|puedes|podría|podrías)(?: usted)? (?:decirme|indicarme|decir)|dime|dígame',
    lightly:
      'hola|buen[oa]s (?:días|tardes|noches)|gracias|(?:una )?(?:pregunta|duda|consulta)(?: rápida)?|disculpe|perdón|oye|bueno',
    behind: '(?:muchas )?gracias(?: de antemano)?|por favor',
  },
  pt: {
    before:
      'por favor|(?:preciso|quero|queria|gostaria|tenho) (?:de |que )?saber|alguém sabe|(?:me )?(?:pode|poderia|podes) (?:me )?(?:dizer|informar)(?:-me)?|me diga|diga-me|diz-me',
    lightly: 'olá|oi|bom dia|boa (?:tarde|noite)|obrigad[oa]|(?:uma )?(?:pergunta|dúvida)(?: rápida)?|desculpe|então',
    behind: '(?:muito )?obrigad[oa]|por favor',
  },
}

/** What a question goes on with, or another courtesy. */
const questionWords =
  'what|which|how|where|when|why|who|whose|is|are|can|could|may|must|should|do|does|did|will|would|i|i.m|i.d|we|please|tell|quick|' +
  'was|welche[rs]?|wie|wo|wann|warum|kann|darf|ich|quel(?:le)?s?|comment|où|quand|combien|est-ce|je|qué|cuál|cómo|dónde|cuánt[oa]s?|puedo|qual|quais|como|onde|quant[oa]s?|posso|o que'

const any = (of: keyof Courtesies) =>
  Object.values(courtesies)
    .map((one) => one[of])
    .join('|')
const before = new RegExp(
  String.raw`^[\s¿¡]*(?:(?:${any('before')})(?![\p{L}\p{N}_'’-])|(?:${any('lightly')})(?:(?=\s*[,.:;!…–])|(?=\s+(?:-|(?:${questionWords})(?![\p{L}\p{N}'’-])))))[\s,.:;!?…–-]*`,
  'iu',
)
const behind = new RegExp(String.raw`[\s,.:;!?…–-]+(?:${any('behind')})[\s.!?…]*$`, 'iu')

/** A question without its courtesies; as it is where nothing else would be left. */
export function withoutCourtesies(question: string): string {
  return [before, behind].reduce((text, pattern) => {
    for (let left = text; ; text = left) {
      left = text.replace(pattern, '')
      if (left === text || !/[\p{L}\p{N}]/u.test(left)) return text
    }
  }, question)
}
