/**
 * The version of the reader: of all that makes pages and passages out of a PDF's bytes. Each document's record names the one that
 * read it; documents of an older one, or of none (builds before there were versions), are read again in the background.
 *
 * Raise it by one, once a landing, when pages or passages of some PDF come out differently than before, or have a new field: a
 * change to `src/core/reading`, to the reading half of `src/pdf`, to how sentences are cut (`src/core/language`), or a new pdf.js.
 * Leave it when only their speed or their code changed: each raise costs every device the reading of its whole library.
 */
export const readerVersion = 6
