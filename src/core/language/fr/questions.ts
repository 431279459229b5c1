/** How questions are asked in French, and what the form of a sentence says. The text has its accents here. */
import { keyOfRow, shortForm } from '../clause-leads'
import type { PlaceForms, QuestionForms, SentenceForms, Slips, SmallTalkForms } from '../language'
import { wordsOf } from '../lists'

export const questions: QuestionForms = {
  quantity:
    /(?<!\p{L})(?:combien|à quel(?:le)? (?:couple|pression|température|vitesse|hauteur|distance|intervalle|fréquence)|nombre|valeur|maxi(?:mum|mal\p{L}*)?|mini(?:mum|mal\p{L}*)?|nominal\p{L}*|limite)(?!\p{L})/iu,
  definition:
    /^\s*(?:qu['’]est[- ]ce que?|que (?:signifie|veut dire)|c['’]est quoi|expliquez?|définir|définissez)(?!\p{L})/iu,
  leave:
    /^\s*(?:puis-je|peut-on|peux-tu|pouvons-nous|dois-je|doit-on|faut-il|est-il|est-ce (?:que|qu['’])|on peut|je peux|ai-je)(?!\p{L}).*|(?<!\p{L})(?:autorisée?s?|permise?s?|interdite?s?|le droit)(?!\p{L})/iu,
  steps:
    /(?<!\p{L})comment(?!\p{L})|(?<!\p{L})(?:étapes|procédure|marche à suivre)(?!\p{L})|(?<!\p{L})que (?:faire|dois-je|faut-il)(?!\p{L})(?!.*(?<!\p{L})(?:si|lorsque|quand|en cas)(?!\p{L}))/iu,
  list: /^\s*(?:listez|énumérez|citez|donnez la liste)(?!\p{L})|^\s*(?:quels|quelles) (?:sont|\p{L}+s)(?!\p{L})/iu,
  clauses: [
    {
      asked: /\S\s+(?:si|lorsque|quand|en cas)\s+(\S.*)/isu,
      ledInBy: /(?<!\p{L})(?:si|lorsque|quand|en cas)(?!\p{L})/giu,
    },
    { asked: /(?<!\p{L})(?:avant(?: de)?)(?!\p{L})\s+(\S.*)/isu, ledInBy: /(?<!\p{L})(?:avant(?: de)?)(?!\p{L})/giu },
    { asked: /(?<!\p{L})(?:après)(?!\p{L})\s+(\S.*)/isu, ledInBy: /(?<!\p{L})(?:après|une fois)(?!\p{L})/giu },
    {
      asked: /(?<!\p{L})comment (?:est|sont|peut|peuvent|doit|doivent) (?!on\s)(\S.*)/isu,
      ledInBy: /^(?<named>[^,]{1,80}?)\s(?:par|avec|à l['’]aide d\S+|au moyen d\S+|en)\s/giu,
    },
    {
      asked: /(?<!\p{L})comment\s+(?:(?:puis-je|peut-on|faut-il|dois-je|doit-on) )?(\S.*)/isu,
      ledInBy: /(?<!\p{L})(?:pour|afin de)(?!\p{L})/giu,
    },
    {
      asked: /^\s*que (?:veut dire|signifie) (?:l['’]abréviation |le sigle )(\S+)\s*\?*$/iu,
      ledInBy: shortForm,
      isThing: true,
    },
    {
      asked: /^\s*(?:que (?:fait|font|indique|affiche|règle)|à quoi (?:sert|servent)) (\S.*?)\s*\?*$/iu,
      ledInBy:
        /^(?<named>.{1,60}?)\s(?!(?:est|sont|les|des|ne|de|une|cette|par)\s)(?:\p{Ll}{3,}(?:e|ent|it)|sert|permet)\s/gu,
      isThing: true,
    },
    {
      asked: /^\s*(?:qu['’]est-ce (?:que c['’]est que|que|qu['’])|que signifie(?:nt)?)\s*(\S.*?)\s*\?*$/iu,
      ledInBy:
        /^(?<named>.{1,60}?)\s(?:(?:est|sont)(?=\s(?:une?|des|les?|la|\S*\d))|signifie|signifient|désigne|désignent)\s/giu,
      isThing: true,
    },
    {
      asked: /\S.*\s(?:de|du|des|pour)\s+(\S.*?)\s*\?*$/iu,
      ledInBy: keyOfRow,
      isThing: true,
    },
  ],
  instruction:
    /^\s*(?:(?:pouvez|peux|pourriez)-(?:vous|tu) )?(?:me )?(?:montre[rz]?|donne[rz]?|liste[rz]?|explique[rz]?|décri(?:re|vez|s)|trouve[rz]?|cherche[rz]?|compare[rz]?|énumére[rz]?|cite[rz]?|résume[rz]?)(?:-moi)?(?!\p{L})/iu,
  extent: /(?<!\p{L})(?:tous les|combien de|pendant) (combien|temps)(?!\p{L})/giu,
  extentAs: 'combien',
  meant: [
    [/^\s*que faire[,:;\s–-]+(?!(?:si|quand|lorsque|en|pour|avec|contre)\s|lorsqu|s['’]il)(?=\S)/iu, 'que faire si '],
    [/^\s*(?:signification|définition) (?:de |du |des |d['’])(?=\S)/iu, 'que signifie '],
    [/^\s*(?:fonction|rôle|utilité) (?:de |du |des |d['’])(?=\S)/iu, 'à quoi sert '],
  ],
  opening: /^\s*(?:que|quels?|quelles?|qui|où|quand|pourquoi|comment|est-ce|si)(?!\p{L})/iu,
  brief: [
    [/^(\S.*?)[,;:.\s–-]+(?:que faire|quoi faire|que (?:dois-je|doit-on|faut-il) faire)\s*\?*$/iu, 'que faire si $1'],
    [/^(\S.*?)[,;:\s–-]+que se passe-t-il\s*\?*$/iu, 'que se passe-t-il si $1'],
    [/^(\S.{1,40}?),? (?:signification|définition)\s*\?*$/iu, 'que signifie $1'],
  ],
  interrogatives: wordsOf('quel quelle quels quelles combien'),
  behindHead: wordsOf('de du des pour'),
  beforeUnit: /^(?:en|combien)$/i,
  article: /^(?:une?|le|la|les|chaque|par)$/i,
}

export const places: PlaceForms = {
  page: /(?<!\p{L})(?:à la |sur la |voir |de la |en )?(?:page|p\.)\s?(\d{1,2}-\d{1,3}|\d{1,4}|[ivx]+)(?![\p{L}\d])(?!\s*%)/iu,
  section:
    /(?<![\p{L}\d])(?:à la |au |dans la |dans le |de la |du |voir )?(?:section|chapitre|paragraphe|§)\s?(\d{1,2}(?:\.\d{1,3}){0,4}[a-z]?)(?![\p{L}\d])/iu,
  document:
    /(?<!\p{L})(?:(?:dans|selon|d['’]après) (?:le|la)|du|de la) (?:manuel|notice|documentation|guide|fiche technique|mode d['’]emploi)(?: d['’](?:utilisation|emploi|entretien))? (?:de la |du |de l['’]|des )([\p{L}\d-]+(?: [\p{Lu}\d][\p{L}\d-]*)?)/iu,
}

export const sentences: SentenceForms = {
  defining: /^.{1,60}?\s(?:est|sont|signifie|désigne|indique|représente)\s/,
  ruling:
    /(?<!\p{L})(?:ne jamais|jamais|ne (?:pas|doit|doivent|peut|peuvent)|n['’]est pas|interdite?s?|défense de|doi(?:t|vent) pas|uniquement si|que si|éviter|évitez|autorisée?s?|réservée?s?)(?!\p{L})/iu,
  granting:
    /(?<!\p{L})(?:peut|peuvent|pouvez|doit|doivent|devez|faut|permise?s?|nécessaires?|possibles?|conviennent|convient|dangereu(?:x|ses?)|provoque\p{L}*)(?!\p{L})/iu,
  leaning:
    /^(?:ceci|cela|celui-ci|celle-ci|ceux-ci|celles-ci|il|elle|ils|elles|ce|cette|ces|sinon|toutefois|cependant|donc|ainsi|par exemple|dans ce cas|alors|ensuite|de plus|en outre)(?!\p{L})/iu,
  numeral:
    /(?<!\p{L})(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|trente|cinquante|cent|mille|demi\p{L}*|quart|fois|quotidien\p{L}*|hebdomadaire\p{L}*|mensuel\p{L}*|annuel\p{L}*)(?!\p{L})/iu,
  former: /(?<!\p{L})(?:ancien(?:ne)?s?|anciennement|obsolètes?|autrefois|ne (?:sont|est) plus)(?!\p{L})/iu,
  example: /(?<!\p{L})(?:par exemple|p\.\s?ex\.|exemple|tels? que|telles? que)/iu,
  exampleAsked: /^exemple/i,
}

export const smallTalk: SmallTalkForms = {
  greeting:
    /^(?:bonjour|bonsoir|salut|coucou|merci|au revoir|à bientôt|qui es-tu|qui êtes-vous|que (?:peux-tu|pouvez-vous|sais-tu) faire|aide)(?:[ ,]+(?:sitebook|à tous|tous|beaucoup|bien|d'avance))*$/,
  command:
    /^(?:supprime[rz]?|efface[rz]?|ouvre[rz]?|ouvrir|ferme[rz]?|traduis|traduire|traduisez|envoie|envoyez|envoyer|écris|écrivez|imprime[rz]?|enregistre[rz]?)(?: (?:tout|tous|toutes|le|la|les|ce|cette|ces|mes|un|une))* (?:documents?|fichiers?|pdfs?|manuels?|conversation|historique|réponse|e-?mail|lettre|poème|tout)(?: (?:svp|s'il (?:te|vous) plaît))?$/,
  library:
    /^(?:(?:quels|combien de|liste(?:r|z)? (?:les|tous les)|montre(?:r|z)?(?:-moi)? les) (?:documents|fichiers|pdfs?|manuels)(?: (?:y a-t-il|sont (?:là|chargés|disponibles)|as-tu|avez-vous|ai-je))?|combien de pages (?:a|compte) (?:le |ce )?(?:document|fichier|pdf|manuel|\S+_\S+|\S+\.pdf))$/,
  pointers: wordsOf('suite suivant exemple exemples détails details davantage précédent'),
}

/** No list of words in use was at hand, so nothing is taken for a slip. */
export const slips: Slips = { interrogatives: [], ownWords: new Set(), short: new Map() }
