/** How tasks are asked for, in the languages of the screen. A question is one only where all of its words stand here or name a document. */
import type { LanguageCode } from '../document'
import type { RewritingKind, TaskKind } from '../task'

export interface TaskForms {
  /** What each kind is asked with; group `scope` is what it is to be done with. */
  kinds: [TaskKind, RegExp][]
  /** Groups `one` and `other`; the second may be missing. */
  compare: RegExp[]
  /** Two documents, or issues of one, without names. */
  two: RegExp
  /** Groups `from` and `to`; group `section`. */
  pages: RegExp
  sections: RegExp[]
  /** What may stand between a place and the document that it is in. */
  joins: RegExp
  /** Words that do not say which document. */
  generic: ReadonlySet<string>
}

interface Words {
  /** May stand before the noun, and behind all. */
  lead: string
  tail: string
  nouns: Record<Exclude<TaskKind, 'changes' | RewritingKind>, string>
  /** What is to be done as one word, with the document right behind it. */
  verbs: { outline?: string; summary: string }
  /** Between the noun and the document. */
  of: string
  compare: { verb: string; changed: string; and: string; since: string }
  two: string
  page: string
  to: string
  section: string
  generic: string
}

function formsOf(words: Words): TaskForms {
  const { lead, tail, nouns, verbs, of, compare, two, page, to, section, generic } = words
  const scope = `(?: (?:${of}) (?<scope>.+?))?(?: (?:${tail}))?$`
  const asked = (noun: string) => new RegExp(`^(?:(?:${lead}) )*(?:${noun})${scope}`, 'iu')
  const done = (verb: string) => new RegExp(`^(?:(?:${lead}) )*(?:${verb})(?: (?<scope>.+?))?(?: (?:${tail}))?$`, 'iu')
  const sides = (between: string) => `(?<one>.+?)(?: (?:${between}) (?<other>.+))?$`
  return {
    kinds: [
      ...(Object.entries(nouns) as [TaskKind, string][]).map(([kind, noun]): [TaskKind, RegExp] => [kind, asked(noun)]),
      ...(Object.entries(verbs) as [TaskKind, string][]).map(([kind, verb]): [TaskKind, RegExp] => [kind, done(verb)]),
    ],
    compare: [
      new RegExp(`^(?:(?:${lead}) )*(?:${compare.verb}) ${sides(compare.and)}`, 'iu'),
      new RegExp(`^(?:(?:${lead}) )*(?:${compare.changed}) ${sides(`${compare.and}|${compare.since}`)}`, 'iu'),
    ],
    two: new RegExp(`(?<!\\p{L})(?:${two})(?!\\p{L})`, 'iu'),
    pages: new RegExp(
      `(?<!\\p{L})(?:${page}) ?(?<from>\\d+|[ivxl]+(?!\\p{L}))(?: ?(?:[-–]|${to}) ?(?<to>\\d+|[ivxl]+))?`,
      'iu',
    ),
    sections: [
      new RegExp(`(?<!\\p{L})(?:${section}) (?<section>\\d[\\d.]*|.+?)(?= (?:${of}) |$)`, 'iu'),
      new RegExp(`^(?<section>.+?)[ -](?:${section})(?= (?:${of}) |$)`, 'iu'),
    ],
    joins: new RegExp(`^ *(?:${of}) `, 'iu'),
    generic: new Set(generic.normalize('NFKD').replace(/\p{M}/gu, '').split(' ')),
  }
}

const english = formsOf({
  lead: 'please|can you|could you|how many|list|show|give|get|find|extract|export|save|collect|print|make|create|me|us|an?|all|every|each|the|of|any|what are|which|what|complete|full|list of',
  tail: 'please|as csv|as xlsx|as an? (?:excel|csv|xlsx)(?: file| sheet)?|to (?:excel|csv|xlsx)|with (?:their )?pages|are there|exist',
  nouns: {
    tables: 'tables?(?! of contents)(?: are(?: there)?)?',
    warnings:
      '(?:safety )?(?:warnings?|cautions?|hazards|dangers|prohibitions|precautions)(?: (?:notices|notes|signs|blocks))?(?:(?:,| and| or) (?:warnings|cautions|dangers|notices|prohibitions))*(?: are(?: there)?)?|safety (?:notices|instructions|notes|messages)',
    outline: 'outline|table of contents|contents|headings|chapters|structure|key sentences|outline with key sentences',
    summary: 'summary|overview|gist|main points|key points',
  },
  verbs: { outline: 'outline', summary: 'summari[sz]e|sum up' },
  of: 'of|in|from|on|for|within|under',
  compare: {
    verb: 'compare',
    changed:
      '(?:what |which )?(?:has |have |is |are )?(?:changed|changes|differs|the differences?|differences?|different|the changes|new)(?: (?:between|from|in|of))?',
    and: 'and|with|to|against|vs\\.?|versus',
    since: 'since|compared (?:to|with)',
  },
  two: 'two|both|revisions|versions|editions|issues|documents|manuals',
  page: 'pages?|pp?\\.',
  to: 'to|and|through|until',
  section: 'section|chapter|part',
  generic:
    'the a an this that these those my our its their of in on from for and all whole entire document documents manual manuals handbook guide file files pdf pdfs book library everything it them two both revisions versions editions issues',
})

const german = formsOf({
  lead: 'bitte|wie viele|liste|listen sie|zeige?|zeigen sie|gib|geben sie|nenne|nennen sie|extrahiere|extrahieren sie|exportiere|speichere|erstelle|erstellen sie|mir|uns|alle|alle der|sämtliche|die|der|das|eine?|welche|was sind|vollständige|liste (?:aller|der)|aller',
  tail: 'auf|aus|an|heraus|bitte|als (?:csv|xlsx|excel(?:-datei)?)|gibt es|stehen|mit seiten',
  nouns: {
    tables: 'tabellen',
    warnings:
      '(?:warnungen|warnhinweise|sicherheitshinweise|gefahrenhinweise|verbote|vorsichtshinweise)(?: (?:und|oder) (?:warnungen|warnhinweise|verbote|sicherheitshinweise))?(?: (?:gibt es|stehen))?',
    outline: 'gliederung|inhaltsverzeichnis|überschriften|kapitel(?! \\d)|aufbau|kernsätze',
    summary: 'zusammenfassung|überblick|kurzfassung',
  },
  verbs: { summary: 'fasse?|fassen sie|zusammenfassen' },
  of: 'der|des|aus dem|aus der|aus den|aus|im|in der|in den|in dem|in|vom|von|von der|zum|zur|auf|für|über',
  compare: {
    verb: 'vergleiche?|vergleichen sie|vergleich(?: von| zwischen)?',
    changed:
      '(?:was |welche )?(?:hat sich|ist|sind)?(?: ?(?:die )?(?:änderungen|unterschiede|geändert|neu|anders))?(?: (?:zwischen|von|in|bei))',
    and: 'und|mit|zu|gegen|gegenüber',
    since: 'seit|geändert',
  },
  two: 'beiden?|zwei|revisionen|versionen|ausgaben|fassungen|dokumente|handbücher',
  page: 'seiten?|s\\.',
  to: 'bis|und',
  section: 'abschnitts?|kapitels?|teil',
  generic:
    'der die das des dem den ein eine einen dieses diesem dieser diese alle alles von vom aus im in zu zum zur fur und dokument dokuments dokumente handbuch handbuchs handbuches handbucher anleitung betriebsanleitung datei dateien pdf pdfs bibliothek zusammen es beide beiden zwei revisionen versionen ausgaben fassungen',
})

const french = formsOf({
  lead: "s['’]il vous plaît|combien|combien y a-t-il|liste|lister|listez|montre|montrez|affiche|affichez|donne|donnez|extrais|extraire|extrayez|exporte|exporter|exportez|moi|fais|faites|tous|toutes|les|la|le|l['’]|une?|des|quels sont|quelles sont|la liste des|de",
  tail: "s['’]il vous plaît|en (?:csv|xlsx|excel)|avec (?:les )?pages",
  nouns: {
    tables: 'tableaux',
    warnings:
      '(?:avertissements|mises en garde|consignes de sécurité|interdictions|dangers)(?: et (?:avertissements|mises en garde|interdictions))?',
    outline: 'plan|sommaire|table des matières|titres|chapitres',
    summary: 'résumé|synthèse|aperçu',
  },
  verbs: { summary: 'résume|résumer|résumez' },
  of: 'du|de la|de l|des|de|dans le|dans la|dans les|dans|sur|à la|en',
  compare: {
    verb: 'compare|comparer|comparez|comparaison (?:de|entre)',
    changed:
      "(?:qu['’]est-ce qui a changé|ce qui a changé|les changements|changements|différences|les différences|quelles sont les différences)(?: (?:entre|de|dans))?",
    and: 'et|avec|à',
    since: 'depuis|par rapport à',
  },
  two: 'deux|révisions|versions|éditions|documents|manuels',
  page: 'pages?|p\\.',
  to: 'à|et|au',
  section: 'section|chapitre|partie',
  generic:
    'le la les l un une des du de d ce cet cette ces mon notre tout tous toute toutes document documents manuel manuels notice fichier fichiers pdf bibliotheque et a deux revisions versions editions',
})

const spanish = formsOf({
  lead: 'por favor|cuánt[ao]s|lista|listar|liste|muestra|mostrar|muestre|da|dame|deme|extrae|extraer|extraiga|exporta|exportar|exporte|haz|haga|todas|todos|las|los|la|el|un|una|cuáles son|la lista de|de|me',
  tail: 'por favor|en (?:csv|xlsx|excel)|con (?:sus )?páginas',
  nouns: {
    tables: 'tablas|cuadros',
    warnings:
      '(?:advertencias|avisos|precauciones|prohibiciones|indicaciones de seguridad|peligros)(?: y (?:advertencias|precauciones|prohibiciones|avisos))?',
    outline: 'esquema|índice|títulos|capítulos|estructura',
    summary: 'resumen|síntesis',
  },
  verbs: { summary: 'resume|resumir|resuma' },
  of: 'del|de la|de las|de los|de|en el|en la|en los|en las|en|sobre',
  compare: {
    verb: 'compara|comparar|compare|comparación (?:de|entre)',
    changed:
      '(?:qué ha cambiado|qué cambió|qué cambia|los cambios|cambios|diferencias|las diferencias|cuáles son las diferencias)(?: (?:entre|de|en))?',
    and: 'y|con|a',
    since: 'desde|respecto a',
  },
  two: 'dos|revisiones|versiones|ediciones|documentos|manuales',
  page: 'páginas?|p\\.',
  to: 'a|y|hasta',
  section: 'sección|capítulo|parte',
  generic:
    'el la los las un una del de este esta estos estas mi todo todos toda todas documento documentos manual manuales archivo archivos pdf biblioteca y en dos ambas ambos revisiones versiones ediciones',
})

const portuguese = formsOf({
  lead: 'por favor|quant[ao]s|lista|listar|liste|mostra|mostrar|mostre|dê|extrai|extrair|extraia|exporta|exportar|exporte|faz|faça|todas|todos|as|os|a|o|um|uma|quais são|a lista d[eao]s?|de|me',
  tail: 'por favor|em (?:csv|xlsx|excel)|com (?:as )?páginas',
  nouns: {
    tables: 'tabelas|quadros',
    warnings:
      '(?:avisos|advertências|precauções|proibições|instruções de segurança|perigos)(?: e (?:avisos|advertências|precauções|proibições))?',
    outline: 'esquema|índice|títulos|capítulos|estrutura|sumário',
    summary: 'resumo|síntese',
  },
  verbs: { summary: 'resume|resumir|resuma' },
  of: 'do|da|dos|das|de|no|na|nos|nas|em|sobre',
  compare: {
    verb: 'compara|comparar|compare|comparação (?:de|entre)',
    changed:
      '(?:o que mudou|o que muda|as mudanças|mudanças|alterações|as alterações|diferenças|as diferenças|quais são as diferenças)(?: (?:entre|de|em|n[ao]s?|d[ao]s?))?',
    and: 'e|com|a',
    since: 'desde|em relação a',
  },
  two: 'dois|duas|revisões|versões|edições|documentos|manuais',
  page: 'páginas?|p\\.',
  to: 'a|e|até',
  section: 'seção|secção|capítulo|parte',
  generic:
    'o a os as um uma do da dos das de este esta estes estas meu todo todos toda todas documento documentos manual manuais arquivo ficheiro arquivos ficheiros pdf biblioteca e em no na dois duas ambas ambos revisoes versoes edicoes',
})

export const forms: Record<LanguageCode, TaskForms> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  pt: portuguese,
}
