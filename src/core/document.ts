/** The nouns of the app: a document, its pages, its passages, and a quote from one. All lengths are PDF points, all offsets UTF-16. */

/** Random id of a document; never the file's name. */
export type DocumentId = string

/**
 * `copying`: bytes are not all on the device yet, a killed import leaves nothing. `reading`: the bytes are kept, pages
 * arrive; a killed import goes on at the next start. `ready`: imported as a whole. `locked`: needs a password.
 * `failed`: kept and named, `error` says why; never retried by itself.
 */
export type DocumentState = 'copying' | 'reading' | 'ready' | 'locked' | 'failed'

export interface DocumentRecord {
  id: DocumentId
  /** File name as given; shown as text, never as markup. */
  name: string
  /** What the user calls it; absent where it is called like its file. */
  title?: string
  /** What the user has filed it under, in the order given; absent where there is nothing. */
  tags?: string[]
  /** Bytes. */
  size: number
  /** Lower-case hex; '' while copying. */
  sha256: string
  /** Milliseconds since the epoch. */
  added: number
  state: DocumentState
  /** Physical pages, 0 while unknown. */
  pages: number
  /** Pages whose text and passages are stored: 1..pagesRead. */
  pagesRead: number
  /** Pages that have at least one word; 0 of a ready document means "no text to search yet". */
  pagesWithText: number
  /** Physical pages that could not be read, as the PDF is damaged there or asks for too much memory; absent where all were. */
  damaged?: number[]
  /** Physical pages of which no word is known, as they are pictures or their letters are none; absent where there are none. */
  unread?: number[]
  /** Physical pages that OCR has been at: those that are `unread` nevertheless it could not read. Absent where there are none. */
  ocr?: number[]
  /** Physical pages with text, and with room for a picture, that nobody has looked at for one yet; absent where there are none. */
  room?: number[]
  /** Physical pages with text of which OCR has read a part that is a picture; absent where there are none. */
  parts?: number[]
  /** Revision and date as its running heads give them: "Rev. 02, 2024-05-12"; absent where they give none. */
  revision?: string
  /** Set with `failed`. */
  error?: string
  /** Version of the reader that made its pages and passages (`reading/version.ts`); absent in documents of builds before there were versions. */
  reader?: number
  /** Version of a later reader that could not read it; what the earlier one read stays. */
  tried?: number
  /** How often it was read again; absent for never. Its pages and passages lie under a key of that number. */
  edition?: number
  /** Path in the site's pack, where the site handed it out (`library/site-pack.ts`). */
  site?: string
  /** Generated sample, not the user's own. */
  sample?: boolean
  /** The user removed it, when, in milliseconds since the epoch. It can be brought back for a while, and is neither shown nor searched. */
  leaving?: number
}

/** The stored text of a page: its runs of letters (items) as the reader gives them, where each stands in `text` and on the page. */
export interface PageText {
  document: DocumentId
  /** Physical page, 1-based. */
  page: number
  /** The label that the PDF itself gives this page ("iv", "3-12"), or the physical number as text. */
  label: string
  /** Width and height of the page in points, unrotated PDF user space. */
  width: number
  height: number
  /** Reading order, as the PDF has it: items joined by a space where there is a gap, lines by '\n', blocks by '\n\n'. Running heads left out. */
  text: string
  /** Start offset of each item in `text`, ascending; n entries. */
  starts: Uint32Array
  /** End offset of each item in `text` (exclusive); n entries. */
  ends: Uint32Array
  /** Four numbers an item: x0, y0, x1, y1 in PDF user space (origin bottom left); 4n entries. */
  boxes: Float32Array
  /** Where blocks stand in `text`, in order. */
  blocks: Block[]
  /** What the page is stamped with ("SUPERSEDED"), whether it lies over the text or stands in it; absent where nothing is. */
  stamps?: string[]
  /** Ranges of `text` through which a line is drawn, in order; absent where there are none. */
  struck?: TextRange[]
  /** Running heads and feet, which are not in `text`: a line each, top first. Searched as context, never quoted. */
  margin?: string
  /** What tells this sheet from others of its kind, where a page is one of a bundle that is filled in alike: "Relief valve PSV-101". */
  sheet?: string
  /** Ranges of `text` that stand beside the drawn page: notes that open on a tap, the state of boxes. */
  beside?: TextRange[]
  /** True when text on this page is invisible to a person (tiny, or off the page); it is left out of `text`. */
  hidden?: boolean
  /** True where the page could not be read, or not as a whole: it is damaged, or needs more memory than allowed. */
  damaged?: true
  /** Why its words are not in `text`: it is a picture, or the codes of its letters stand for others. Absent where they are. */
  unread?: Unread
  /** How sure its words are, 0 to 1, where OCR has read them from a picture; absent for text that the document has itself. */
  ocr?: number
  /** From where on its text is what OCR has read of pictures beside it, and how sure that is; absent where nothing is. */
  part?: { start: number; ocr: number }
}

/** `picture`: what a person reads is drawn, not written. `junk`: its text is no language's. */
export type Unread = 'picture' | 'junk'

/** A paragraph, a heading or a row of a table: its cells are parted by tabs, empty ones too. `level` 1..6 for headings, 0 otherwise. */
export interface Block {
  kind: 'paragraph' | 'row' | 'heading'
  start: number
  end: number
  level: number
  /** Of the last row of a table's heads: what stands over each column, '' where nothing does. */
  heads?: string[]
  /** Of the first row of a table without heads right below another one: the heads of that one are not its own. */
  begins?: true
  /** Of a row of a ruled table: for each column what goes on there from a row above, '' where nothing does. */
  carried?: string[]
}

/** A range of a text. */
export interface TextRange {
  start: number
  end: number
}

/** A range of `PageText.text` of one page. */
export interface Span {
  page: number
  start: number
  end: number
}

/** What a page is stamped with, such as "SUPERSEDED". */
export interface Stamp {
  page: number
  words: string
}

/** A run of whole sentences or table rows of one document, on one page or two, under one heading. */
export interface Passage {
  /** `${document}:${n}`, n counts from 0 in reading order; of the k-th edition `${document}/${k}:${n}`. */
  id: string
  document: DocumentId
  /** Mended text that is searched, shown and given to the model (ligatures and hyphenation repaired, white space folded). */
  text: string
  /** Headings above it, outermost first, joined by ' › '; '' where there is none. */
  heading: string
  /** Caption and column heads of the table in the middle of which it begins; absent where it begins in none. */
  table?: string
  /** Running heads and feet of its pages without page numbers, a line each; absent where there are none. Searched with low weight, never quoted. */
  context?: string
  /** One or two; in reading order. */
  spans: Span[]
  /** What the PDF calls the page of each of `spans`; as many as `spans`. */
  labels: string[]
  /** The sentences and rows of `text`, in order: what a quote is taken from. Together they cover all of `text` but white space. */
  sentences: Sentence[]
  /** What its pages are stamped with; absent where none is. */
  stamps?: Stamp[]
  /** Ranges of `text` that are struck out on the page: no longer true. Absent where there are none. */
  struck?: TextRange[]
  /** How sure its words are, 0 to 1, where OCR has read some of them; absent where all stand in the document. */
  ocr?: number
  /** Estimated tokens of `text`. */
  tokens: number
}

/** A sentence or a table row of a passage: `text.slice(start, end)` is the mended text of `spans`. */
export interface Sentence {
  start: number
  end: number
  /** One, or two where it runs over a page break. */
  spans: Span[]
  /** Of a row of a table with heads: its filled cells, each with what stands over it. */
  cells?: { head: string; text: string }[]
  /** Where a row of a table stands in it; absent where that is not known, as of a row that was cut. */
  row?: RowPlace
}

/** The text of a row begins with its first filled cell, and ends with its last one. */
export interface RowPlace {
  /** How many the table has. */
  columns: number
  /** How many of them stand empty before the row's text. */
  empty: number
  /** Of the last row of a table's heads: what stands over each column, '' where nothing does. */
  heads?: string[]
}

/** A sentence or row copied by code from the stored page text; never written by a model. */
export interface Quote {
  passage: string
  document: DocumentId
  /** The mended text of `spans`. */
  text: string
  spans: Span[]
}

/** A box to highlight: PDF user space, points. */
export interface Box {
  page: number
  x0: number
  y0: number
  x1: number
  y1: number
}

/** A passage that search found. */
export interface Hit {
  id: string
  document: DocumentId
  /** How well it answers, a logarithm; comparable within one search only. */
  score: number
  /** 0..1: the share of the question's terms, weighted by their rarity, that stands in the passage. */
  coverage: number
}

/**
 * Whether the documents searched answer a question: `found` with strong evidence, `absent` only where that can be shown,
 * `unsure` in between: then what comes closest may answer it or not.
 */
export type Verdict = 'found' | 'unsure' | 'absent'

/** What a question finds. */
/** A passage that answers, and what is quoted of it. */
export interface Found {
  hit: Hit
  passage: Passage
  quote: Quote
  /** The words of the quote are hidden on its page. */
  unseen?: true
  /** Its page could not be drawn, so nobody has looked whether they are there. */
  unchecked?: true
}

export interface SearchResult {
  /** Best first. */
  hits: Found[]
  verdict: Verdict
  /** Words of the question that stand nowhere, and the words of the documents that they were read as; absent where there are none. */
  readAs?: { word: string; as: string }[]
  /** Things asked for, as the question has them, that stand nowhere in what was searched: why nothing can answer it. */
  nowhere?: string[]
  /** Names of the files that alone were searched, as the question names them; absent where it names none. */
  only?: string[]
  /** Where the question is in a language that none of the documents is in, so far as their words tell. */
  languages?: { question: LanguageCode; documents: LanguageCode[] }
  /** Other languages than the question's that some of the documents are in, where not all are. */
  otherLanguages?: LanguageCode[]
  /** Documents asked whose passages are not all in the index yet; absent where there are none. */
  pending?: DocumentId[]
  /** What was typed is no question to the documents; then there are no hits. */
  smallTalk?: SmallTalk
}

/** `greeting`: also thanks. `follow-up`: nothing in it says what it is about. `command`: to do something to the app or a file. */
export type SmallTalk = 'greeting' | 'follow-up' | 'command' | 'library'

/** A language that function words tell. */
export type LanguageCode = 'en' | 'de' | 'fr' | 'es' | 'pt'
