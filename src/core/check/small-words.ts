/**
 * The small words of German, French, Spanish and Portuguese that turn a sentence round or narrow it. In these languages claims are
 * compared by their words alone, and a claim may leave words out; none of these.
 */
import type { LanguageCode } from '../document'
import { languageOf } from '../language/function-words'

type Sign = 'not' | 'only' | 'unless' | 'without' | 'before' | 'after' | 'until' | 'if' | 'least' | 'most' | 'may'

const forms: Record<Exclude<LanguageCode, 'en'>, Record<Sign, string>> = {
  de: {
    not: 'nicht|nie|niemals|kein(?:e[mnrs]?)?|keinesfalls|keineswegs|weder|verboten|untersagt|unzulässig|vermeiden',
    only: 'nur|ausschließlich|lediglich|erst',
    unless: 'außer|es sei denn|ausgenommen|mit ausnahme',
    without: 'ohne',
    before: 'vor|bevor|vorher|zuvor|ehe',
    after: 'nach|nachdem|danach|anschließend',
    until: 'bis(?! zu)(?!\\s*[-−]?\\d)',
    if: 'wenn|falls|sofern|solange|sobald|während|bei|^(?:wird|werden|ist|sind|hat|haben|bleibt|steigt|sinkt|fällt|leuchtet|blinkt)(?= [^,?]*,)',
    least: 'mindestens|wenigstens|minimal|mehr als|(?:über|ab)(?= \\d)',
    most: 'höchstens|maximal|weniger als|nicht mehr als|bis zu|unter(?= \\d)',
    may: 'kann|können|könnte|darf|dürfen',
  },
  fr: {
    not: '(?:pas|jamais|aucune?|ni|interdite?s?|proscrite?s?|défense de)|évite[rz]',
    only: 'seulement|uniquement|exclusivement|seule?s?|ne [^.;]* que',
    unless: 'sauf|à moins que?|excepté|hormis',
    without: 'sans',
    before: 'avant|préalablement',
    after: 'après|ensuite',
    until: "jusqu['’]\\p{L}+(?! \\d)",
    if: "si|s['’]il|lorsque?|lorsqu['’]\\p{L}+|quand|pendant|en cas|tant que?|dès",
    least: 'au moins|minimum|minimale?s?|plus de|au-dessus de',
    most: "au plus|maximum|maximale?s?|moins de|au-dessous de|jusqu['’]à(?= \\d)",
    may: 'peut|peuvent|pourra|pourrait',
  },
  es: {
    not: 'no|nunca|jamás|ningún|ninguna|ni|tampoco|prohibid[oa]s?|evite|evitar',
    only: 'solo|sólo|solamente|únicamente|exclusivamente',
    unless: 'salvo|excepto|a menos que|a no ser',
    without: 'sin',
    before: 'antes',
    after: 'después|tras|luego',
    until: 'hasta(?! \\d)',
    if: 'si|cuando|mientras|durante|en caso|siempre que',
    least: 'al menos|por lo menos|como mínimo|mínim[oa]s?|más de|por encima de',
    most: 'como máximo|máxim[oa]s?|menos de|por debajo de|hasta(?= \\d)',
    may: 'puede|pueden|podrá|podría',
  },
  pt: {
    not: 'não|nunca|jamais|nenhum|nenhuma|nem|tampouco|proibid[oa]s?|evite|evitar',
    only: 'só|somente|apenas|unicamente|exclusivamente',
    unless: 'salvo|exceto|a menos que|a não ser',
    without: 'sem',
    before: 'antes',
    after: 'depois|após',
    until: 'até(?! \\d)',
    if: 'quando|enquanto|durante|em caso|caso|desde que',
    least: 'pelo menos|ao menos|no mínimo|mínim[oa]s?|mais de|acima de',
    most: 'no máximo|máxim[oa]s?|menos de|abaixo de|até(?= \\d)',
    may: 'pode|podem|poderá|poderia',
  },
}

const wholly = (words: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'giu')

const signs = Object.entries(forms).map(([language, own]) => ({
  language: language as LanguageCode,
  signs: Object.entries(own).map(([sign, words]) => ({ sign: sign as Sign, form: wholly(words) })),
}))

/** They are English as well, or names of units. */
const shared = /^(?:no|pas|ne|ni|solo|son|caso|minimal|maximal|maximum|minimum|minimale|bei|vor)$/i

/** A passage is in another language than English, or in one that cannot be told: of a few words. */
export function smallWordsKept(passage: string, said: string, claim: string): boolean {
  const language = languageOf(passage) ?? languageOf(claim)
  if (language === 'en') return true
  return signs
    .filter((one) => language === undefined || one.language === language)
    .every(({ signs: own }) =>
      own.every(({ sign, form }) => {
        const count = (text: string) =>
          (text.match(form) ?? []).filter((word) => language !== undefined || !shared.test(word)).length
        const [there, here] = [count(said), count(claim)]
        // Twice denied is not denied once; of the others one says it.
        return sign === 'not' ? there === here : Math.sign(there) === Math.sign(here)
      }),
    )
}
