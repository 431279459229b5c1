/** What leads in a clause alike in all languages: see `ClauseForms.ledInBy`. */

/** The first cell of a row. */
export const keyOfRow = /^(?<named>[^\t\n]{1,40})\t/g

/** A short form beside its long one: "an NMC (Network Management Card)", "the incoming count rate (ICR)". */
export const shortForm = /(?:(?<=\p{L} \()|(?<![\p{L}\d]))(?<named>\p{Lu}[\p{Lu}\d&-]{1,7})(?=\)|\s\(\p{L}+[ -]\p{L})/gu
