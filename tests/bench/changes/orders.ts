/** Who does it, and whether it must, may or will be: orders, the passive, modal verbs, the time of a verb. */
import { instead, joins, noun, orderOf, subjects, type Rewording } from './pieces'
import { capital, put, small } from './sentences'
import { participleOf, thirdOf, type Verbs } from './verbs'

const end = '(?= (?:to|in|on|with|from|for|by|at|before|after|into|when|if|until|using|as)\\b|\\.)'

export function ordersOf(verbs: Verbs): Record<string, Rewording> {
  const ordered =
    (lead: string): Rewording =>
    (sentence) => {
      const order = orderOf(sentence, verbs)
      return order && `${lead} ${order.verb} ${order.rest}`
    }
  return {
    'order: you must': ordered('You must'),
    'order: you should': ordered('You should'),
    'order: you need to': ordered('You need to'),
    'order: the user has to': ordered('The user has to'),
    'you must: order': (sentence) => {
      const [, verb = '', rest = ''] = /^You (?:must|should|need to|have to) ([a-z]+) (.*)$/.exec(sentence) ?? []
      return verbs.isBase(verb) ? `${capital(verb)} ${rest}` : undefined
    },
    'order: passive': (sentence) => {
      const order = orderOf(sentence, verbs)
      const [object] = new RegExp(`^${noun}${end}`).exec(order?.rest ?? '') ?? []
      if (!order || !object) return undefined
      return `${capital(object)} must be ${participleOf(order.verb)}${order.rest.slice(object.length)}`
    },
    'passive: order': (sentence) => {
      const [, subject = '', participle = '', rest = ''] =
        new RegExp(`^(${subjects}) (?:must|should) be ([a-z]+)\\b(.*)$`).exec(sentence) ?? []
      const verb = verbs.ofParticiple(participle)
      return verb && !/^ by\b/.test(rest) ? `${capital(verb)} ${small(subject)}${rest}` : undefined
    },
    'passive: active': (sentence) => {
      const [, subject = '', be, participle = '', by = ''] =
        new RegExp(`^(${subjects}) (is|are|can be|may be|must be) ([a-z]+) by (${noun})\\.$`).exec(sentence) ?? []
      const verb = verbs.ofParticiple(participle)
      if (!verb || !be) return undefined
      const said =
        be === 'is' || be === 'are' ? (/[^s]s$/.test(by) ? verb : thirdOf(verb)) : `${be.split(' ')[0]!} ${verb}`
      return `${capital(by)} ${said} ${small(subject)}.`
    },
    'active: passive': (sentence) => {
      const [, subject = '', third = '', object = ''] =
        new RegExp(`^(${subjects}) ([a-z]+s) (${noun})\\.$`).exec(sentence) ?? []
      const verb = verbs.ofThird(third)
      if (!verb || /^(?:require|allow|contain|have|include|mean|represent|need)$/.test(verb)) return undefined
      return `${capital(object)} ${/[^s]s$/.test(object) ? 'are' : 'is'} ${participleOf(verb)} by ${small(subject)}.`
    },
    'can be done: you can do': (sentence) => {
      const [, subject = '', aux = '', participle = '', rest = ''] =
        new RegExp(`^(${subjects}) (can|must|should) be ([a-z]+)\\b(.*)$`).exec(sentence) ?? []
      const verb = verbs.ofParticiple(participle)
      return verb && !/^ by (?!\w+ing)/.test(rest) ? `You ${aux} ${verb} ${small(subject)}${rest}` : undefined
    },
    'you can do: can be done': (sentence) => {
      const [, aux = '', verb = '', object = '', rest = ''] =
        new RegExp(`^You (can|must|should) ([a-z]+) (${noun})${end}(.*)$`).exec(sentence) ?? []
      return verbs.isBase(verb) ? `${capital(object)} ${aux} be ${participleOf(verb)}${rest}` : undefined
    },
    'contracted: not': (sentence) =>
      put(/\b([Dd]o|does|is|are|can|should|was|must|will) ?not\b/, '')(sentence) &&
      sentence.replace(/\b([Dd]o|does|is|are|can|should|was|must|will) ?not\b/, (_, verb: string) =>
        verb === 'will' ? "won't" : verb === 'can' ? "can't" : `${verb}n't`,
      ),
    'contracted: it is': instead(
      ['it is', "it's"],
      ['It is', "It's"],
      ['you are', "you're"],
      ['You will', "You'll"],
      ['That is', "That's"],
      ['there is', "there's"],
      ['There is', "There's"],
    ),
    'in full': instead(
      ["don't", 'do not'],
      ["can't", 'cannot'],
      ["doesn't", 'does not'],
      ["isn't", 'is not'],
      ["it's", 'it is'],
      ["you're", 'you are'],
      ["won't", 'will not'],
    ),
    'must: has to': (sentence) =>
      /(?:\bnot|s) must|must (?:not|only)/.test(sentence) ? undefined : put(/\bmust (?=[a-z]+)/, 'has to ')(sentence),
    'must: is required to': (sentence) =>
      /(?:s|and|which|You|you|they) must|must (?:not|only)/.test(sentence)
        ? undefined
        : put(/\bmust (?=[a-z]+)/, 'is required to ')(sentence),
    'must: needs to': (sentence) =>
      /(?:s|and|which|You|you|they) must|must (?:not|only)/.test(sentence)
        ? undefined
        : put(/\bmust (?=[a-z]+)/, 'needs to ')(sentence),
    'you can: you are able to': instead(['[Yy]ou can(?! (?:not|only|also))', 'you are able to']),
    'you can: it is possible to': (sentence) => put(/^You can (?!not|only|also)/, 'It is possible to ')(sentence),
    'you may: you are allowed to': instead([
      '[Yy]ou may(?! (?:not|need|want|wish|find|have|also|be))',
      'you are allowed to',
    ]),
    'do not: never, must not': (sentence) => put(/^Do not (?=[a-z]+)/, 'You must not ')(sentence),
    'do not: avoid': (sentence) => put(/^Do not use /, 'Avoid using ')(sentence),
    'must not: is not allowed to': (sentence) =>
      /(?:s|and|which|You|you|they) (?:must|may) not/.test(sentence)
        ? undefined
        : put(/\b(?:must|may) not (?=be [a-z]+ed)/, 'is not allowed to ')(sentence),
    'is: will be': (sentence) =>
      joins.test(sentence) ? undefined : put(new RegExp(`^(${subjects}) is (?=[a-z]+ed\\b)`), '$1 will be ')(sentence),
    'will do: does': (sentence) => {
      const [found, lead = '', verb = ''] =
        /((?:^|, )[Tt](?:he|his) (?:[a-z]+ )?[a-z]+[^s\W]|\bit) will ([a-z]+)/.exec(sentence) ?? []
      if (!found) return undefined
      return verb === 'be'
        ? sentence.replace(found, `${lead} is`)
        : verbs.isBase(verb)
          ? sentence.replace(found, `${lead} ${thirdOf(verb)}`)
          : undefined
    },
    'does: will do': (sentence) => {
      const [found, lead = '', third = ''] =
        /^(The (?:[a-z]+ )?[a-z]+[^s\W]) ([a-z]+s)(?= (?:the|an?|to|from|in|all|its)\b)/.exec(sentence) ?? []
      const verb = verbs.ofThird(third)
      return found && verb ? sentence.replace(found, `${lead} will ${verb}`) : undefined
    },
    'allows you to: lets you': instead(
      ['allows you to', 'lets you'],
      ['allow you to', 'let you'],
      ['lets you', 'allows you to'],
      ['enables you to', 'allows you to'],
      ['makes it possible to', 'allows you to'],
    ),
    'need not: is not required to': instead(
      ['do not need to', "don't have to"],
      ['does not need to', 'does not have to'],
      ['need not be', 'does not have to be'],
      ['do not have to', 'need not'],
    ),
    'recommended: should': (sentence) => {
      const [, verb = '', rest = ''] =
        /^(?:It is (?:strongly )?recommended (?:to|that you)|We recommend that you) ([a-z]+) (.*)$/.exec(sentence) ?? []
      return verb ? `You should ${verb} ${rest}` : undefined
    },
    'it is possible to: you can': (sentence) => {
      const found = /^It is (?:also )?possible to /.exec(sentence)
      return found ? sentence.replace(found[0], 'You can ') : undefined
    },
    'it is necessary to: you must': (sentence) => {
      const found = /^It is necessary to /.exec(sentence)
      return found ? sentence.replace(found[0], 'You must ') : undefined
    },
    'can do: is able to': (sentence) =>
      put(/^(The (?:[a-z]+ )?[a-z]+[^s\W]) can (?!be|not|only|also)/, '$1 is able to ')(sentence),
  }
}
