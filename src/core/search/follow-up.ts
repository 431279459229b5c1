/**
 * A follow-up as a question that stands alone: the words of the question before it with the part replaced that it names. By rules,
 * and only where one part can be meant; everything else is asked as it was typed.
 */
import { languageOf } from '../language/function-words'
import { languages, listsOf } from '../language/languages'
import type { Language } from '../language/language'
import { plain } from '../language/lists'
import { thingsOf, wordsIn, type Thing, type Word } from './things'

/** Words that another thing is named with at most. */
const longest = 6

/** What is asked by `question` after `previous`; undefined where it leans on nothing, or may mean more than one thing. */
export function standAlone(question: string, previous: string): string | undefined {
  const text = question.trim().replace(/[\s?.!…]+$/, '')
  const before = previous.trim().replace(/[\s?.!…]+$/, '')
  if (text === '' || before === '') return undefined
  const first = listsOf(languageOf(previous) ?? languageOf(question))
  for (const lists of [first, ...languages.filter((one) => one !== first)]) {
    const [now, old] = [uncontracted(text, lists), uncontracted(before, lists)]
    const isAsked = /\?\s*$/.test(question)
    const asked =
      appended(now, old, lists) ??
      askedWhich(now, old, lists) ??
      conditioned(now, old, lists) ??
      replaced(now, old, lists) ??
      resolved(now, old, lists) ??
      narrowed(now, old, isAsked, lists)
    if (asked !== undefined) return `${contracted(asked, lists)}${/\?\s*$/.test(previous) ? '?' : ''}`
  }
  return undefined
}

/** With two words for each preposition and article that are written as one, and these as one again. */
function uncontracted(text: string, { followUps }: Language): string {
  return followUps.contracted.reduce((now, [one, two]) => now.replace(wholly(one), two), text)
}

function contracted(text: string, { followUps }: Language): string {
  return followUps.contracted.reduce((now, [one, two]) => now.replace(wholly(two), one), text)
}

function wholly(words: string): RegExp {
  const source = words.replace("'", "['’]")
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}'’-])${source}${/['\s]$/.test(words) ? '' : String.raw`(?![\p{L}\p{N}'’-])`}`,
    'gu',
  )
}

/** "Why?" after a question asks for more of the same. */
function appended(text: string, before: string, { followUps }: Language): string | undefined {
  const [, asks] = followUps.alone.exec(text) ?? []
  if (asks === undefined || asks.toLowerCase() === 'how' || asks.toLowerCase() === 'wie') return undefined
  return andAsked(asks, before, followUps.and)
}

const small = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** The question without what was appended to it. */
const firstAsked = (before: string, and: string) => before.split(`, ${and} `)[0]

const andAsked = (text: string, before: string, and: string) => `${firstAsked(before, and)}, ${and} ${small(text)}`

/** "And if it is greased?" */
function conditioned(text: string, before: string, { followUps }: Language): string | undefined {
  const [, condition] = followUps.condition.exec(text) ?? []
  if (condition === undefined || wordsIn(condition).length > longest + 1) return undefined
  return `${firstAsked(before, followUps.and)} ${small(condition)}`
}

/** "Which oil?", "what size?": a question word with a noun, and no verb. */
function askedWhich(text: string, before: string, lists: Language): string | undefined {
  const { followUps, questions } = lists
  const phrase = text.slice(followUps.lead.exec(text)?.[0].length ?? 0).replace(/^¿\s*/, '')
  const [which, ...noun] = wordsIn(phrase)
  const last = noun.at(-1)
  if (!which || !last || noun.length > 2) return undefined
  // "What is secret?" has no verb in German.
  if (!asksWhich.test(which.lower) || !questions.interrogatives.has(plain(which.lower))) return undefined
  if (noun.some(({ lower }) => followUps.whole.has(lower) || followUps.articles.has(lower))) return undefined
  const old = wordsIn(before)
  if (
    !isQuantity(nounOf(noun, lists) ?? last, lists) &&
    !noun.some((word) => old.some((one) => sameWord(one, word, lists)))
  )
    return undefined
  return andAsked(phrase, before, followUps.and)
}

/** "And for the impeller nut?" */
function replaced(text: string, before: string, lists: Language): string | undefined {
  const { followUps } = lists
  const lead = followUps.lead.exec(text)?.[0] ?? ''
  const words = wordsIn(text.slice(lead.length))
  const [begin] = words
  if (!begin || words.length > longest || words.some(({ lower }) => followUps.whole.has(lower))) return undefined
  const named = name(words, lists)
  const old = wordsIn(before)
  // "E05?" after a question about E02.
  const [code] = codesOf(words, lists)
  const isCode = code !== undefined && code.start === begin.start && code.end === words.at(-1)!.end
  if (lead === '' && !isCode && !followUps.prepositions.has(begin.lower)) return undefined
  const other = codeFor(named, old, lists)
  if (lead === '' && isCode && !other) return undefined
  const change =
    other ??
    likeFor(named, old, lists) ??
    oppositeFor(named, old, lists) ??
    quantityFor(named, old, lists) ??
    thingFor(named, old, lists)
  return change && `${before.slice(0, change.start)}${change.text}${before.slice(change.end)}`
}

/** "And in the gearbox?" where the question before names no place: it is asked for there. */
function narrowed(text: string, before: string, isAsked: boolean, lists: Language): string | undefined {
  const { followUps } = lists
  const lead = followUps.lead.exec(text)?.[0] ?? ''
  const phrase = text.slice(lead.length)
  const words = wordsIn(phrase)
  const { preposition, content, unnamed } = name(words, lists)
  if (lead === '' && !isAsked) return undefined
  if (preposition === undefined || content.length === 0 || unnamed || words.length > longest) return undefined
  if (words.some(({ lower }) => followUps.whole.has(lower))) return undefined
  const [asked = ''] = before.split(`, ${followUps.and} `)
  // "And for the shaft?" stands for some other thing; "for 230 V" does not.
  if (followUps.general.has(preposition.toLowerCase()) && !content.some(({ text }) => /\d/.test(text))) return undefined
  if (wordsIn(asked).some(({ lower }) => lower === preposition.toLowerCase())) return undefined
  return `${asked} ${phrase}`
}

interface Change {
  start: number
  end: number
  text: string
}

interface Named {
  preposition: string | undefined
  article: string | undefined
  /** Without preposition, article and "one". */
  content: Word[]
  /** "The other one", and whether the thing is called "one" or "other" at all: then it has no name of its own. */
  other: boolean
  unnamed: boolean
}

function name(words: readonly Word[], { followUps }: Language): Named {
  const { prepositions, articles, placeholders, others } = followUps
  const preposition = prepositions.has(words[0]?.lower ?? '') ? words[0] : undefined
  const behind = words[preposition ? 1 : 0]
  const article = behind && articles.has(behind.lower) ? behind : undefined
  const rest = words.slice((preposition ? 1 : 0) + (article ? 1 : 0))
  return {
    preposition: preposition?.text,
    article: article?.text,
    content: rest.filter(({ lower }) => !placeholders.has(lower) && !others.has(lower)),
    other: rest.some(({ lower }) => others.has(lower)),
    unnamed: rest.some(({ lower }) => others.has(lower) || placeholders.has(lower)),
  }
}

/** "Or horizontally?", "and cleaned?": the only word of its form in place of which one other may stand. */
function likeFor({ content, article, preposition }: Named, old: readonly Word[], lists: Language): Change | undefined {
  const [word, ...more] = content
  if (!word || more.length > 0 || article !== undefined || preposition !== undefined) return undefined
  const isVerb = !lists.followUps.nounsAreCapital && /ed$/.test(word.lower)
  const ending = isVerb ? 'ed' : adverbs.exec(word.lower)?.[0]
  if (ending === undefined) return undefined
  const like = old.filter(({ lower }) => lower.endsWith(ending) && lower !== word.lower)
  const [only, ...others] = isVerb ? like.slice(-1) : like
  return only && others.length === 0 && (!isVerb || only === old.at(-1)) ? put(only, word.lower) : undefined
}

const adverbs = /(?:ally|ly|recht|lement|mente)$/

/** A code or an amount in place of the only one of its form: E-14 for E-17, 15 kW for 11 kW; or several such codes. */
function codeFor({ content }: Named, old: readonly Word[], lists: Language): Change | undefined {
  const [only] = content
  // "And after 6000?"
  if (only && content.length === 1 && plainNumber.test(only.text)) return numberFor(only, old)
  const codes = codesOf(content, lists)
  const [first, ...rest] = codes
  const isList = rest.length > 0 && rest.every(({ shape }) => shape === first?.shape)
  const code = first && isList ? { ...first, end: rest.at(-1)!.end, text: listed(codes, lists) } : first
  if (!code || (rest.length > 0 && !isList)) return undefined
  const others = content.filter(({ start }) => start < code.start || start >= code.end)
  if (!others.every((word) => old.some((one) => sameWord(one, word, lists)))) return undefined
  const [match, ...more] = codesOf(old, lists).filter(({ shape }) => shape === code.shape)
  return match && more.length === 0 ? { start: match.start, end: match.end, text: code.text } : undefined
}

const plainNumber = /^\d[\d.,]*$/

function numberFor({ text }: Word, old: readonly Word[]): Change | undefined {
  const [match, ...more] = old.filter((word) => plainNumber.test(word.text))
  return match && more.length === 0 ? { start: match.start, end: match.end, text } : undefined
}

/** "PSV-102 and PSV-103". */
function listed(codes: readonly Code[], { followUps }: Language): string {
  const texts = codes.map(({ text }) => text)
  return `${texts.slice(0, -1).join(', ')} ${followUps.and} ${texts.at(-1)}`
}

interface Code extends Change {
  shape: string
}

function codesOf(words: readonly Word[], lists: Language): Code[] {
  return words.flatMap(({ text, start, end }, i): Code[] => {
    if (!/\d/.test(text)) return []
    const unit = words[i + 1]
    const measured = /^\d[\d.,]*$/.test(text) && unit && lists.unitOf(unit.text)
    if (measured) return [{ start, end: unit.end, text: `${text} ${unit.text}`, shape: `9 ${measured}` }]
    const shape = text.replace(/\p{L}+/gu, 'A').replace(/\d+/g, '9')
    return /\p{L}/u.test(text) ? [{ start, end, text, shape }] : []
  })
}

/** "The right one" in place of the left one; "the other one" where the question has one word with an opposite. */
function oppositeFor({ content, other }: Named, old: readonly Word[], lists: Language): Change | undefined {
  const paired = old.flatMap((word) => oppositesOf(word, lists).map((opposite) => ({ word, opposite })))
  if (other && content.length === 0) {
    const [only, ...more] = paired
    return only && more.length === 0 ? put(only.word, only.opposite) : undefined
  }
  const meant = content.flatMap((word) =>
    paired
      .filter(({ opposite }) => lists.stem(plain(opposite)) === lists.stem(plain(word.lower)))
      .map((pair) => ({ word, old: pair.word })),
  )
  const [only, ...more] = meant
  if (!only || more.length > 0) return undefined
  const others = content.filter((word) => word !== only.word)
  if (!others.every((word) => old.some((one) => sameWord(one, word, lists)))) return undefined
  return put(only.old, only.word.lower)
}

function oppositesOf({ lower }: Word, { followUps }: Language): string[] {
  return followUps.opposites.flatMap((pair) => {
    const [one = '', other = ''] = pair.split(' ')
    const isPart = (part: string) => lower.startsWith(part) && (followUps.nounsAreCapital || lower === part)
    if (isPart(one)) return [other + lower.slice(one.length)]
    return isPart(other) ? [one + lower.slice(other.length)] : []
  })
}

function put({ start, end, text }: Word, replacement: string): Change {
  const isCapital = /^\p{Lu}/u.test(text)
  return { start, end, text: isCapital ? replacement[0]!.toUpperCase() + replacement.slice(1) : replacement }
}

/** The pressure in place of the flow: one quantity for the only other, of the same thing. */
function quantityFor(
  { content, preposition, article }: Named,
  old: readonly Word[],
  lists: Language,
): Change | undefined {
  const noun = nounOf(content, lists)
  if (preposition !== undefined || !noun) return undefined
  const isAmount =
    lists.followUps.amount.test(noun.lower) && content.slice(0, -1).some((word) => isQuantity(word, lists))
  if (!isQuantity(noun, lists) && !isAmount) return undefined
  const [match, ...more] = old.filter(
    (word, i) => isQuantity(word, lists) && !/^(?:how|wie)$/.test(old[i - 1]?.lower ?? ''),
  )
  if (!match || more.length > 0) return undefined
  const thing = thingsOf(old, lists.followUps).find(({ words }) => words.includes(match))
  const text = content.map((word) => word.text).join(' ')
  if (lists.followUps.nounsLead) {
    const own = article !== undefined && thing?.article
    const end = (content.length > 1 && thing?.words.at(-1)?.end) || match.end
    return own ? { start: own.start, end, text: `${article} ${text}` } : { start: match.start, end, text }
  }
  const start = content.length > 1 ? (thing?.words[0]?.start ?? match.start) : match.start
  return { start, end: match.end, text }
}

/** Another thing in place of the only one, or of the only one with this preposition before it. */
function thingFor(
  { preposition, article, content, unnamed }: Named,
  old: readonly Word[],
  lists: Language,
): Change | undefined {
  if (unnamed || content.length === 0 || (article === undefined && preposition === undefined)) return undefined
  // "For 3 months" is no thing.
  if (article === undefined && content.some(({ text }) => /\d/.test(text))) return undefined
  if (content.every(({ lower }) => lists.stopWords.has(lower))) return undefined
  // "Et la température maximale ?" names no other thing.
  if (lists.followUps.nounsLead && isQuantity(nounOf(content, lists)!, lists)) return undefined
  const things = nameable(old, lists)
  const alike = things.filter(
    (thing) => preposition !== undefined && thing.preposition?.lower === preposition.toLowerCase(),
  )
  const isGeneral = preposition === undefined || lists.followUps.general.has(preposition.toLowerCase())
  if (alike.length === 0 && !isGeneral) return undefined
  const [thing, ...more] = alike.length > 0 ? alike : things
  const end = thing?.words.at(-1)?.end
  if (!thing || end === undefined || more.length > 0) return undefined
  const of = thing.article ? old[old.indexOf(thing.article) - 1] : undefined
  const genitive =
    lists.followUps.nounsAreCapital &&
    of !== undefined &&
    /^\p{Lu}/u.test(of.text) &&
    !lists.followUps.whole.has(of.lower)
  if (preposition !== undefined && !thing.preposition && !genitive) return undefined
  const text = content.map((word) => word.text).join(' ')
  const own = genitive && preposition !== undefined ? `${preposition} ` : ''
  if (article === undefined) return { start: thing.words[0]!.start, end, text: own + text }
  return { start: (thing.article ?? thing.words[0]!).start, end, text: `${own}${article} ${text}` }
}

/** The things of a question that another may stand in place of: not its quantities. */
function nameable(old: readonly Word[], lists: Language): Thing[] {
  return thingsOf(old, lists.followUps).filter(
    ({ words, article, preposition }) =>
      ((article ?? preposition) !== undefined || words.some(({ text }) => /\p{L}.*\d/u.test(text))) &&
      !isQuantity(nounOf(words, lists)!, lists),
  )
}

/** Each with what it is of: "the fuse of the charger" is one thing. */
function wholes(things: readonly Thing[]): Thing[] {
  const joined: Thing[] = []
  for (const thing of things) {
    const last = joined.at(-1)
    if (last && thing.preposition?.lower === 'of' && !last.words.at(-1)!.ends)
      joined[joined.length - 1] = { ...last, words: [...last.words, ...thing.words] }
    else joined.push(thing)
  }
  return joined
}

/** The word of a name that says what it is: the last, or the first. */
function nounOf(words: readonly Word[], { followUps }: Language): Word | undefined {
  return followUps.nounsLead ? words[0] : words.at(-1)
}

/** "How heavy is it?" after a question about one thing. */
function resolved(text: string, before: string, lists: Language): string | undefined {
  const { pronouns, expletive, articles, whole, plural } = lists.followUps
  const words = wordsIn(text)
  const [pronoun, ...others] = words.filter(({ lower }) => pronouns.one.has(lower) || pronouns.several.has(lower))
  if (!pronoun || others.length > 0 || words.length > 7 || expletive.test(text)) return undefined
  const asks = words.slice(0, 2).some(({ lower }) => whole.has(lower)) && pronoun !== words[0]
  if (!asks || words.some(({ lower }) => articles.has(lower))) return undefined
  const old = wordsIn(before)
  const [which, noun] = old
  // Of "Which fuse does the controller need?" it may be the fuse.
  const isOther = asksWhich.test(which?.lower ?? '') && noun !== undefined && !whole.has(noun.lower)
  if (isOther && !articles.has(noun.lower) && plural.test(noun.lower) === pronouns.several.has(pronoun.lower))
    return undefined
  const things = nameable(old, lists)
  const [thing, ...more] = wholes(things)
  const [head, last] = [things[0]?.words.at(-1), thing?.words.at(-1)]
  // "Alarm A-17" needs no article.
  const begin = thing?.article ?? (thing?.words.some(({ text }) => /\d/.test(text)) ? thing.words[0] : undefined)
  if (!begin || !head || !last || more.length > 0) return undefined
  if (plural.test(head.lower) !== pronouns.several.has(pronoun.lower)) return undefined
  return `${text.slice(0, pronoun.start)}${before.slice(begin.start, last.end)}${text.slice(pronoun.end)}`
}

const asksWhich = /^(?:which|what|welche[mnrs]?|quel(?:le)?s?|qu[ée]|cu[áa]l(?:es)?|qual|quais)$/

function isQuantity({ lower }: Word, { measures, stem, partsOf }: Language): boolean {
  const word = plain(lower)
  return measures.has(stem(word)) || measures.has(partsOf(word).at(-1) ?? '')
}

function sameWord(a: Word, b: Word, { stem }: Language): boolean {
  return stem(plain(a.lower)) === stem(plain(b.lower))
}
