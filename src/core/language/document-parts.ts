/**
 * How documents name their own parts, in all languages: a page is read before it is known which it is in. Sources of patterns,
 * without regard to case.
 */

/** "Chapter" before a number. */
export const partName =
  '(?:chapter|part|appendix|section|annex|clause|§|kapitel|abschnitt|teil|anhang|chapitre|partie|annexe|capítulo|sección|anexo|parte|seção|secção)'

/** What is set above a list of the places where things stand. */
export const contentsName =
  '(?:(?:table of )?contents|(?:general |subject |keyword |command |concept |function )?index|list of (?:figures|tables|symbols used)|' +
  'inhalt|inhaltsverzeichnis|stichwortverzeichnis|sachregister|abbildungsverzeichnis|tabellenverzeichnis|' +
  'table des matières|sommaire|índice(?: alfabético)?|contenido|tabla de contenidos?|sumário|conteúdo)'

export const bibliographyName = '(?:bibliography|literaturverzeichnis|bibliographie|bibliografía|bibliografia)'
