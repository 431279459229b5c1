/** Whether a sentence forbids something, by its words. */
import type { LanguageCode } from '../document'

/** Where a sentence, an item of a list, or a main clause behind a condition begins. */
const begin = '(?:^|[\\t:;,.!–—•▪●‣]\\s*|^\\s*(?:\\d{1,2}|[a-z])[.)]\\s+|^[-*]\\s+)'

/**
 * "The lamps do not light" tells what is: "do not" forbids at the beginning of a clause alone, "no smoking" at that of a
 * sentence. "Should not" advises, and is left out.
 */
const forms: Record<LanguageCode, RegExp> = {
  en: new RegExp(
    [
      `${begin}(?:(?:and|or|but|then|please|caution|warning)[ ,]+)?(?:do not|don['’]t|never)\\b`,
      // What laws and contracts do not apply to is not forbidden.
      `\\b(?:must|shall)(?: [\\p{L}-]+ly)? (?:not|never)\\b(?! (?:apply|be (?:deemed|liable|construed))\\b)|\\b(?:should|may) never\\b|\\bnever (?:be|to be)\\b`,
      `\\bmay (?:not|only not) be (?:used|operated|opened|removed|exceeded|stored|installed|connected|modified|touched|started)\\b`,
      `\\b(?:is|are|be) (?:strictly |expressly |absolutely )?(?:prohibited|forbidden|not (?:permitted|allowed|permissible)|impermissible)\\b`,
      `^(?:no (?:smoking|entry|admittance|access|open (?:fire|flames?)|naked (?:lights?|flames?)|unauthori[sz]ed)\\b)`,
      // "No person may stand", but not "no person has to".
      `\\b(?:nobody|no ?one|no (?:\\p{L}+ )?(?:person|persons|people|personnel|operator|visitors?)) (?:may|must|shall|should|can|is (?:allowed|permitted))\\b`,
      `\\bunder no circumstances\\b|\\b(?:strictly )?(?:prohibited|forbidden)[.!]?$|\\bprohibit(?:s|ed)? (?:to|from|the use)\\b`,
    ].join('|'),
    'iu',
  ),
  de: new RegExp(
    [
      `\\b(?:darf|dürfen)\\b[^.;]*\\b(?:nicht|nie|niemals|kein\\p{L}*)(?!\\p{L})`,
      `\\b(?:niemand|keine (?:person|personen)) (?:darf|dürfen)\\b|\\b(?:darf|dürfen) (?:sich )?(?:niemand|keine (?:person|personen))\\b`,
      `${begin}(?:nie|niemals|keinesfalls)(?!\\p{L})|\\b(?:auf keinen fall|unter keinen umständen|keinesfalls|in keinem fall)\\b`,
      `\\b(?:verboten|untersagt|unzulässig|nicht (?:zulässig|gestattet|erlaubt|statthaft))\\b`,
      // "Ventil nicht öffnen.", but not "weil die Werte nicht stimmen."
      `^(?!.*\\b(?:kann|können|wird|werden|soll|sollen|muss|müssen|wenn|falls|weil|da|dass|ob|die|der|das (?!ventil|gerät))\\b[^,]*\\bnicht\\b)[^.?]*\\bnicht\\b[^.,?]*\\p{L}{2}(?:en|ern|eln)[.!]?$`,
      `\\bnicht\\b[^.,?]*\\p{L}{2,}(?:en|ern|eln)!$`,
    ].join('|'),
    'iu',
  ),
  fr: new RegExp(
    [
      `${begin}(?:ne |n['’])[^.;]*\\b(?:pas|jamais|aucun\\p{L}*|rien)(?!\\p{L})|${begin}(?:ne pas|ne jamais|jamais)\\b`,
      `\\b(?:ne (?:doit|doivent|devra|devront)|il ne faut) (?:pas|jamais|en aucun cas)(?!\\p{L})[^.;]*`,
      `\\b(?:interdite?s?|prohibée?s?|défense de|n['’]est pas (?:autorisée?|permise?|admise?))(?!\\p{L})|\\b(?:personne|nul|aucune personne) ne (?:doit|peut)\\b|\\ben aucun cas\\b|\\bsous aucun prétexte\\b`,
    ].join('|'),
    'iu',
  ),
  es: new RegExp(
    [
      `${begin}no (?!(?:hay|es|son|está|están|obstante|existe|existen|solo|sólo|tiene|tienen|se (?:puede|pueden|requiere|necesita|muestra|enciende))(?!\\p{L}))\\p{L}+(?:e|en|a|an|es|as|ar|er|ir|arlo|arla)(?!\\p{L})`,
      `\\bno (?:se )?(?:debe|deben|deberá|deberán)(?!\\p{L})|${begin}(?:nunca|jamás)(?!\\p{L})|\\b(?:nunca|jamás) (?:debe|deben)\\b|\\b(?:nadie|ninguna persona) (?:debe|puede)\\b`,
      `\\b(?:prohibid[oa]s?|se prohíbe|no está (?:permitid[oa]|autorizad[oa])|no se permite|bajo ning(?:una circunstancia|ún concepto)|en ningún caso)(?!\\p{L})`,
    ].join('|'),
    'iu',
  ),
  pt: new RegExp(
    [
      `${begin}não (?!(?:há|é|são|está|estão|obstante|existe|existem|só|tem|têm|se (?:pode|podem))(?!\\p{L}))\\p{L}+(?:e|em|a|am|ar|er|ir|or)(?!\\p{L})`,
      `\\bnão (?:se )?(?:deve|devem|deverá|deverão)(?!\\p{L})|${begin}(?:nunca|jamais)(?!\\p{L})|\\b(?:nunca|jamais) (?:deve|devem)\\b|(?:ninguém|nenhuma pessoa) (?:deve|pode)\\b`,
      `\\b(?:proibid[oa]s?|não é (?:permitid[oa]|autorizad[oa])|não são permitid[oa]s|em (?:nenhum caso|nenhuma circunstância|hipótese alguma)|sob nenhuma circunstância)(?!\\p{L})`,
    ].join('|'),
    'iu',
  ),
}

/**
 * What is worded as a prohibition and warns of nothing: a part of a board that one of its variants lacks ("do not install R92"), and
 * a reminder, which orders ("don't forget to"). Of 540 sentences that forbid in the manuals at hand these are two and two.
 */
const harmless = new RegExp(
  [
    `\\b(?:do not|don['’]t) (?:install|populate|fit|mount|solder|place|stuff) (?:\\p{L}+ )?[RCL]\\d+`,
    `\\b[RCL]\\d+ nicht (?:bestücken|einlöten)|\\b(?:ne pas (?:monter|souder|implanter)|(?:no|não) (?:montar|soldar|instalar)) [RCL]\\d+`,
    `\\b(?:do not|don['’]t) (?:forget|hesitate)\\b|\\bnicht vergessen\\b|\\b(?:n['’]oubliez pas|ne pas oublier)\\b`,
    `\\b(?:no (?:se )?olvid|não (?:se )?esque[cç])\\p{L}+`,
  ].join('|'),
  'giu',
)

/** Whether a sentence forbids what may do harm. */
export function warns(sentence: string, language: LanguageCode | undefined): boolean {
  return forbids(sentence, language) && forbids(sentence.replace(harmless, ''), language)
}

/** `language` is the document's; of one that is not known the English forms are looked for. */
export function forbids(sentence: string, language: LanguageCode | undefined): boolean {
  return forms[language ?? 'en'].test(sentence)
}
