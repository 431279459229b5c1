/** Clauses that are moved, left out, made sentences of their own, or put in a frame. */
import { anywhere, clause, joins, orderOf, subjects, type Rewording } from './pieces'
import { capital, put, small } from './sentences'
import { type Verbs } from './verbs'

const framed =
  (frame: string): Rewording =>
  (sentence) =>
    frame + small(sentence)

/** A leading clause behind the rest. */
const toEnd =
  (lead: string, longest = 90): Rewording =>
  (sentence) => {
    const [, words, said, rest] =
      new RegExp(`^(${lead}) (${clause}{6,${longest}}), (?:then )?(${clause}{8,120})\\.$`).exec(sentence) ?? []
    return rest && words && `${capital(rest)} ${words.toLowerCase()} ${said}.`
  }

/** A clause at the end before the rest, where no other could be meant. */
const toHead =
  (lead: string): Rewording =>
  (sentence) => {
    const [, rest = '', words, said = ''] =
      new RegExp(`^(${clause}{12,}?),? (${lead}) (${clause}{6,})\\.$`).exec(sentence) ?? []
    if (!words || joins.test(rest) || joins.test(said) || /\b(?:only|not|even|just)$/.test(rest)) return undefined
    return `${capital(words)} ${said}, ${small(rest)}.`
  }

/** Two whole sentences that an "and" joins, neither under a condition. */
function halves(sentence: string): [string, string] | undefined {
  const verb = '(?:is|are|has|have|can|will|must|should)'
  const [, one, other] =
    new RegExp(
      `^((?!If|When|After|Before|Unless|To|For|In|On|At|Once|With)[A-Z]${clause}* ${verb} ${clause}{6,}?),? and ((?:the|an?|this|it|all|each) ${clause}*?${verb} ${clause}{6,})\\.$`,
    ).exec(sentence) ?? []
  return one && other && !joins.test(`${one} ${other}`) ? [`${one}.`, `${capital(other)}.`] : undefined
}

/** What is said of several things, of the first and of the last of them. */
function several(sentence: string): [string, string] | undefined {
  const [, lead, one, other] =
    /^([^,;:()]{8,}? (?:contains?|includes?|provides?|supports?|displays?|shows?|has|have|specify|specifies|returns?|is|are|for|of|with)) ((?:the |an? )?[a-z][\w-]*(?: [a-z][\w-]*){0,3}), [^;:().]+, and ((?:the |an? )?[a-z][\w-]*(?: [a-z][\w-]*){0,3})\.$/.exec(
      sentence,
    ) ?? []
  if (
    !lead ||
    joins.test(`${lead} ${one!} ${other!}`) ||
    /\b(?:not|no|only|either|between|sum|all|both|combination|total|each)\b/.test(sentence)
  )
    return undefined
  return [`${lead} ${one!}.`, `${lead} ${other!}.`]
}

export function clausesOf(verbs: Verbs): Record<string, Rewording> {
  return {
    'if-clause to the end': toEnd('If'),
    'when-clause to the end': toEnd('When|Once(?! again)|After|Before|While|Until|Unless'),
    'aim to the end': toEnd('To|In order to|For', 45),
    'place to the end': toEnd('In|On|At|With|From|Under|During', 45),
    'if-clause to the head': toHead('if|unless|provided that'),
    'when-clause to the head': toHead('when|before|after|until|while|once'),
    'aim to the head': (sentence) => {
      const order = orderOf(sentence, verbs)
      const [, rest = '', aim = ''] =
        new RegExp(
          `^(${clause}{8,}?) to ((?:set|get|see|avoid|prevent|ensure|make|obtain|create|change|remove|select|display|find|start|stop|open|add|check|allow) ${clause}{4,})\\.$`,
        ).exec(sentence) ?? []
      return order && rest && !joins.test(rest) ? `To ${aim}, ${small(rest)}.` : undefined
    },
    'frame: according to the manual': framed('According to the manual, '),
    'frame: the document says that': framed('The document says that '),
    'frame: yes': framed('Yes, '),
    'frame: note that': framed('Note that '),
    'frame: in short': framed('In short, '),
    'frame: based on the passage': framed('Based on the provided passage, '),
    'frame: as the manual explains': framed('As the manual explains, '),
    'frame: it is stated that': framed('It is stated that '),
    'frame behind: according to the manual': (sentence) => sentence.replace(/\.$/, ', according to the manual.'),
    'frame taken off': (sentence) => {
      const [, rest] =
        /^(?:Note(?: also)? that|Note,|However,|For example,|In addition,|Therefore,|Thus,|Also,|Additionally,|Furthermore,|In general,|Hence,|Finally,|In particular,) (.+)$/.exec(
          sentence,
        ) ?? []
      return rest && capital(rest)
    },
    'that is done: done': (sentence) =>
      put(/(?<=[a-z]{3}) (?:that|which) (?:is|are) (?=[a-z]+ed (?:by|on|in|with|for|to|from|at)\b)/, ' ')(sentence),
    'done: that is done': (sentence) => {
      const found = /(?<=\b(?:the|an?) [a-z]{3,}) ([a-z]+ed) (?=(?:by|in|with|from) (?:the|an?)\b)/.exec(sentence)
      return found && verbs.ofParticiple(found[1]!)
        ? sentence.slice(0, found.index) + ` that is ${found[1]!} ` + sentence.slice(found.index + found[0].length)
        : undefined
    },
    'that: which': (sentence) =>
      put(/(?<=\b(?:the|an?) [a-z]{3,}s?) that (?=(?:is|are|can|has|will|have)\b)/, ' which ')(sentence),
    'which: that': (sentence) =>
      put(/(?<=\b(?:the|an?) [a-z]{3,}s?) which (?=(?:is|are|can|has|will|have)\b)/, ' that ')(sentence),
    'brackets left out': (sentence) => {
      const bare = sentence.replace(
        / \((?![^()]*\b(?:not|no|only|if|unless|except|when|until|without|before|after)\b)[^()]+\)/,
        '',
      )
      return bare === sentence || /[()]/.test(bare) ? undefined : bare
    },
    'adverb left out': (sentence) => {
      const bare = sentence.replace(
        /(?<=[a-z] )(?:also|simply|then|additionally|just|therefore|however|thus|of course|in fact|easily),? (?!not|as\b)/,
        '',
      )
      return bare === sentence ? undefined : bare.replace(/, (?=(?:be|is)\b)/, ' ')
    },
    'please left out': anywhere('please ', ''),
    'first of two sentences': (sentence) => halves(sentence)?.[0],
    'second of two sentences': (sentence) => halves(sentence)?.[1],
    'what a which-clause says': (sentence) => {
      const [, thing, said] =
        new RegExp(`^(${subjects}), which ((?:is|are|has|can|must|will) ${clause}{6,}), ${clause}{8,}\\.$`).exec(
          sentence,
        ) ??
        new RegExp(
          `^(?!.*,.*,)${clause}*\\b(the [a-z]+(?: [a-z]+)?), which ((?:is|are|has|can|must|will) ${clause}{6,})\\.$`,
        ).exec(sentence) ??
        []
      return said && thing && `${capital(thing)} ${said}.`
    },
    'use to do: do by': (sentence) => {
      const [, tool, verb, rest] = /^Use (the [^,;:()]+?) to ([a-z]+) ([^,;:()]+\.)$/.exec(sentence) ?? []
      return tool && verbs.isBase(verb!) && !joins.test(sentence)
        ? `To ${verb!} ${rest!.slice(0, -1)}, use ${tool}.`
        : undefined
    },
    'is used to do: does, use to do': (sentence) => {
      const [, tool, verb, rest] =
        new RegExp(`^(${subjects}) is used to ([a-z]+) (${clause}+\\.)$`).exec(sentence) ?? []
      return tool && verbs.isBase(verb!) ? `Use ${small(tool)} to ${verb!} ${rest!}` : undefined
    },
    'allows you to do: you can do': (sentence) => {
      const [, tool, verb, rest] =
        new RegExp(`^(${subjects}) (?:allows|lets|enables) (?:you|the user) (?:to )?([a-z]+) (${clause}+)\\.$`).exec(
          sentence,
        ) ?? []
      return tool && verbs.isBase(verb!) ? `You can ${verb!} ${rest!} with ${small(tool)}.` : undefined
    },
    'sentence in two': (sentence) => {
      const [, one, other] =
        new RegExp(`^(${clause}{12,}), (?:and|but) ((?:the|it|this|they|there|an?|you) ${clause}{8,})\\.$`).exec(
          sentence,
        ) ?? []
      return one && other && !/^(?:If|When|After|Before|Unless|To|For|In|On|At)\b/.test(one)
        ? `${one}. ${capital(other)}.`
        : undefined
    },
    'it: the thing': (sentence, before) => {
      const [, thing, verb] = new RegExp(`^(${subjects}) (?:is|has|can|will|[a-z]+s) ${clause}*\\.$`).exec(before) ?? []
      void verb
      return thing &&
        /^It (?:is|has|can|will|must|may|[a-z]+s) (?!(?:also )?(?:possible|necessary|important|important|recommended|not|useful|up|assumed|that)\b)/.test(
          sentence,
        )
        ? sentence.replace(/^It/, thing.replace(/^An?\b/, 'The'))
        : undefined
    },
    'there are: has': (sentence) => {
      const [, count, things, whole] =
        /^There (?:is|are) ((?:an?|two|three|four|five|six|several|many|\d+)) ([a-z]+(?: [a-z]+)?) (?:in|on) (the [a-z]+(?: [a-z]+)?)\.$/.exec(
          sentence,
        ) ?? []
      return whole && `${capital(whole)} has ${count!} ${things!}.`
    },
    'has: there are': (sentence) => {
      const [, whole, things] =
        /^(The (?:[a-z]+ )?[a-z]+[^s\W]) has ((?:an?|two|three|four|five|six|several|many|\d+) [a-z]+(?: [a-z]+)?)\.$/.exec(
          sentence,
        ) ?? []
      return things && `There ${/^(?:an?) /.test(things) ? 'is' : 'are'} ${things} in ${small(whole!)}.`
    },
    'if: in case, when': (sentence) => put(/^If (?=(?:the|an?|you|no|it|this) )/, 'When ')(sentence),
    'when: if, whenever': (sentence) => put(/^When (?=(?:the|an?|you|no|it|this) )/, 'Whenever ')(sentence),
    'if: in the event that': (sentence) =>
      put(/^If (?=(?:the|an?|no) [a-z]+ (?:is|are|has)\b)/, 'In the event that ')(sentence),
    'comma left out': (sentence) =>
      put(/^((?:If|When|In|On|For|To|After|Before) [^,]{4,60}), (?=the|you|it|a)/, '$1 ')(sentence),
    'which-clause left out': (sentence) => {
      const [, said] = /^(?!(?:In|On|At|For|If|When|Among|After) )([^,]{15,}), which [^,]{6,}\.$/.exec(sentence) ?? []
      return said && !joins.test(said) ? `${said}.` : undefined
    },
    'reason left out': (sentence) => {
      const [, said] =
        new RegExp(`^(${clause}{30,}),? because (?:the|it|this|they|there|these) ${clause}{8,}\\.$`).exec(sentence) ??
        []
      const [, rest] =
        new RegExp(`^Because (?:the|it|this|they|there|these|a) ${clause}{8,}, (${clause}{12,}\\.)$`).exec(sentence) ??
        []
      return said && !joins.test(said) ? `${said}.` : rest && capital(rest)
    },
    'aim left out': (sentence) => {
      const order = orderOf(sentence, verbs)
      const [, said] = new RegExp(`^(${clause}{10,}?),? (?:in order to|so that) ${clause}{6,}\\.$`).exec(sentence) ?? []
      const [, rest] = new RegExp(`^To [a-z]+ ${clause}{4,60}, (${clause}{10,}\\.)$`).exec(sentence) ?? []
      return order && said && !joins.test(said)
        ? `${said}.`
        : rest && orderOf(capital(rest), verbs)
          ? capital(rest)
          : undefined
    },
    'examples left out': (sentence) => {
      const [, said] = /^([^,;:()]{15,}s),? (?:such as|including) [^.;]{3,60}\.$/.exec(sentence) ?? []
      return said && !joins.test(said) && !/\b(?:no|not|is|this|of the)\b/.test(said) ? `${said}.` : undefined
    },
    'one of two orders': (sentence) => {
      const order = orderOf(sentence, verbs)
      const [, one, verb, rest] =
        new RegExp(`^(${clause}{10,}?),? and (?:then )?([a-z]+) ((?:the|an?|all|your) ${clause}{3,}\\.)$`).exec(
          sentence,
        ) ?? []
      return order && one && verbs.isBase(verb!) && !joins.test(`${one} ${rest!}`)
        ? `${capital(verb!)} ${rest!}`
        : undefined
    },
    'first of several things': (sentence) => several(sentence)?.[0],
    'last of several things': (sentence) => several(sentence)?.[1],
  }
}
