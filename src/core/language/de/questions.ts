/** How questions are asked in German, and what the form of a sentence says. The text has its umlauts here. */
import { keyOfRow, shortForm } from '../clause-leads'
import type { QuestionForms, SentenceForms, Slips, SmallTalkForms } from '../language'
import { plain, wordsOf } from '../lists'

export const questions: QuestionForms = {
  quantity:
    /(?<!\p{L})(?:wie (?:viele?|oft|lange?|hoch|tief|groß|schnell|schwer|heiß|kalt|warm|alt|dick|breit|weit|fest)|wieviele?|(?:\p{L}*(?:druck|temperatur|spannung|strom|moment|drehzahl|leistung|gewicht|menge|intervall|abstand|dauer|grenze|wert))|maximal\p{L}*|minimal\p{L}*|höchst\p{L}*|mindest\p{L}*)(?!\p{L})/iu,
  definition: /^\s*(?:was (?:ist|sind|bedeutet|heißt)|erkläre?|definiere)(?!\p{L})/iu,
  leave:
    /^\s*(?:darf|dürfen|kann|können|soll|sollte|muss|ist es)(?!\p{L}).*(?<!\p{L})(?:ich|man|wir|sie|erlaubt|zulässig|möglich)(?!\p{L})|(?<!\p{L})(?:erlaubt|zulässig|verboten)(?!\p{L})/iu,
  steps:
    /(?<!\p{L})wie (?:kann|muss|soll|wird|werden|man|geht|wechsle|baue|prüfe|stelle)(?!\p{L})|(?<!\p{L})(?:schritte|vorgehen|ablauf)(?!\p{L})|(?<!\p{L})was (?:tun|muss|ist zu tun)(?!\p{L})(?!.*(?<!\p{L})(?:wenn|falls|bei)(?!\p{L}))/iu,
  list: /^\s*(?:bitte )?(?:nenne|liste|zeige|zähle)(?!\p{L})|^\s*welche \p{L}+(?:en|er|e|s) (?:gibt|sind|müssen|werden|können)(?!\p{L})/iu,
  clauses: [
    { asked: /\S\s+(?:wenn|falls|sobald|bei)\s+(\S.*)/isu, ledInBy: /(?<!\p{L})(?:wenn|falls|sobald|bei)(?!\p{L})/giu },
    { asked: /(?<!\p{L})(?:bevor|vor)(?!\p{L})\s+(\S.*)/isu, ledInBy: /(?<!\p{L})(?:bevor|vor)(?!\p{L})/giu },
    {
      asked: /(?<!\p{L})(?:nachdem|nach)(?!\p{L})\s+(\S.*)/isu,
      ledInBy: /(?<!\p{L})(?:nachdem|nach|sobald)(?!\p{L})/giu,
    },
    {
      asked: /(?<!\p{L})wie (?:kann|können|wird|werden|muss|müssen) (?!(?:ich|man|wir)\s)(\S.*)/isu,
      ledInBy: /^(?<named>[^,]{1,80}?)\s(?:durch|mit|mittels|mithilfe|über|indem)\s/giu,
    },
    {
      asked: /(?<!\p{L})wie (?:kann|muss|soll|wird|werden|\p{L}+e) (?:(?:ich|man|wir) )?(\S.*)/isu,
      ledInBy: /(?<!\p{L})(?:um|zum|zur)(?!\p{L})/giu,
    },
    {
      asked: /^\s*(?:wofür|für was) steht (?:die |das |der )?(?:abkürzung )?(\S+)\s*\?*$/iu,
      ledInBy: shortForm,
      isThing: true,
    },
    {
      asked: /^\s*(?:was (?:macht|tut|bewirkt|zeigt|regelt)|wozu dient|wofür ist) (\S.*?)(?: an| da)?\s*\?*$/iu,
      ledInBy: /^(?<named>.{1,60}?)\s(?!(?:ist|hat|mit)\s)\p{Ll}{2,}t\s/gu,
      isThing: true,
    },
    {
      asked: /^\s*was (?:ist|sind|bedeutet|bedeuten)\s+(\S.*?)\s*\?*$/iu,
      ledInBy:
        /^(?<named>.{1,60}?)\s(?:(?:ist|sind)(?=\s(?:eine?|der|die|das|\S*\d))|beträgt|betragen|liegt (?:bei|zwischen)|bedeutet|bedeuten|bezeichnet|bezeichnen)\s/giu,
      isThing: true,
    },
    {
      asked: /\S.*\s(?:von|für|des|der)\s+(\S.*?)\s*\?*$/iu,
      ledInBy: keyOfRow,
      isThing: true,
    },
  ],
  instruction:
    /^\s*(?:bitte )?(?:(?:kannst|können|könnten) (?:du|sie) (?:mir )?(?:bitte )?)?(?:nenne?|zeige?|liste|erkläre?|beschreibe?|finde?|suche?|vergleiche?)(?: mir| uns)?(?!\p{L})/iu,
  extent: /(?<!\p{L})wie (oft|lange|weit|schnell|groß|schwer|hoch|tief|alt)(?!\p{L})/giu,
  extentAs: 'wie',
  meant: [
    [/^\s*was tun[,:;\s–-]+(?!(?:wenn|falls|sobald|bei|gegen)\s)(?=\S)/iu, 'was tun, wenn '],
    [/^\s*(?:bedeutung|definition)(?: von| des| der)? (?=\S)/iu, 'was bedeutet '],
    [/^\s*(?:zweck|funktion)(?: von| des| der)? (?=\S)/iu, 'wozu dient '],
    [/^\s*wie (?=(?:den |die |das )?\p{Lu}\S* \S*\p{Ll}{2}n\s*\?*$)/u, 'wie kann ich '],
  ],
  opening: /^\s*(?:was|welche\p{L}*|wer|wo|wann|warum|wie|ist|sind|kann|darf|muss|wenn)(?!\p{L})/iu,
  brief: [
    [
      /^(\S.*?)[,;:.\s–-]+was (?:tun|nun|jetzt|(?:soll|kann|muss) (?:ich|man) (?:tun|machen))\s*\?*$/iu,
      'was tun, wenn $1',
    ],
    [/^(\S.*?)[,;:\s–-]+was passiert(?: dann)?\s*\?*$/iu, 'was passiert, wenn $1'],
    [/^(\S.{1,40}?),? (?:bedeutung|definition)\s*\?*$/iu, 'was bedeutet $1'],
    [/^(\S.*) wie\s*\?*$/iu, 'wie kann ich $1'],
  ],
  interrogatives: wordsOf('welche welcher welches welchen welchem wieviel wieviele viel viele'),
  behindHead: wordsOf(plain('der des den dem von vom für beim')),
  beforeUnit: /^(?:in|wieviele?|viele?|pro|je)$/i,
  article: /^(?:ein|eine|einen|einem|einer|der|die|das|den|dem|jede|jeder|jedes)$/i,
}

export const sentences: SentenceForms = {
  defining: /^.{1,60}?\s(?:ist|sind|bedeutet|bezeichnet|heißt|steht für)\s/,
  ruling:
    /(?<!\p{L})(?:niemals|nie|nicht|kein\p{L}*|verboten|untersagt|unzulässig|darf nur|dürfen nur|nur wenn|erst wenn|vermeiden|erlaubt|zulässig)(?!\p{L})/iu,
  granting:
    /(?<!\p{L})(?:kann|können|darf|dürfen|muss|müssen|soll|sollen|sollten?|erforderlich|nötig|notwendig|möglich|geeignet|freigegeben|gefährlich|führt zu|führen zu)(?!\p{L})/iu,
  leaning:
    /^(?:dies|diese[mnrs]?|es|er|sie|jene[mnrs]?|dabei|dadurch|damit|dazu|danach|hierbei|hierzu|sonst|andernfalls|jedoch|daher|deshalb|zum beispiel|z\.\s?b\.|in diesem fall|wenn nicht|außerdem)(?!\p{L})/iu,
  numeral:
    /(?<!\p{L})(?:eine?[mnrs]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|fünfzig|hundert|tausend|halb\p{L}*|viertel\p{L}*|einmal|zweimal|täglich\p{L}*|wöchentlich\p{L}*|monatlich\p{L}*|jährlich\p{L}*)(?!\p{L})/iu,
  former: /(?<!\p{L})(?:früher\p{L}*|ehemals|veraltet\p{L}*|alte[rsn]? Ausführung|nicht mehr)(?!\p{L})/iu,
  example: /(?<!\p{L})(?:zum Beispiel|z\.\s?B\.|beispielsweise|etwa)(?!\p{L})/iu,
  exampleAsked: /^beispiel/i,
}

export const smallTalk: SmallTalkForms = {
  greeting:
    /^(?:hallo|moin|servus|grüß gott|guten (?:tag|morgen|abend)|danke(?: schön)?|vielen dank|tschüss|auf wiedersehen|wer bist du|was kannst du|hilfe)(?:[ ,]+(?:sitebook|alle|zusammen|dir|ihnen|sehr))*$/,
  command:
    /^(?:bitte )?(?:lösche|entferne|öffne|schließe|übersetze|sende|schreibe|drucke|speichere)(?: mir| bitte)*(?: (?:alles|das|die|den|alle|diese|dieses|diesen|meine|eine|einen))* (?:dokumente?|dateien?|pdfs?|handbuch|gespräch|verlauf|antwort|e-?mail|brief|gedicht|alles)(?: bitte)?$/,
  library:
    /^(?:(?:welche|wie viele|zeige?(?: mir)?(?: alle)?|liste(?: alle)?) (?:dokumente|dateien|pdfs|handbücher)(?: (?:gibt es|sind (?:da|hier|geladen|vorhanden)|hast du|haben (?:sie|wir)|habe ich|kennst du))?|wie viele seiten hat (?:das |dieses )?(?:dokument|pdf|handbuch|die datei|\S+_\S+|\S+\.pdf))$/,
  pointers: wordsOf('weiter beispiel beispiele details mehr davon genauer'),
}

/** The English ones were counted in a list of words in use; no such list was at hand for German, so nothing is taken for a slip. */
export const slips: Slips = { interrogatives: [], ownWords: new Set(), short: new Map() }
