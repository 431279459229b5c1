/**
 * Every sentence of the screen in English. A sentence with values in it is a function, so that another language can put
 * them in its own order; what says one of several things is a list by their kinds (`Sentences`).
 */
import type { SmallTalk, Verdict } from '../../core/document'
import type { NoticeText } from '../../library/library'
import type { UpdateState } from '../../shell/update'
import type { FirstPages } from '../first-pages'
import { formatsOf } from './formats'
import { calculation } from './en/calculations'
import { errors } from './en/errors'
import { model, models } from './en/models'
import { tasks } from './en/tasks'
import type { Sentences } from './sentences'

const { count, decimal, bytes, plural, moment, day, list, language } = formatsOf('en-GB')

const percent = (share: number) => `${Math.floor(share * 100)} %`
const quoted = (texts: readonly string[]) => texts.map((text) => `“${text}”`).join(', ')
const files = (n: number) => plural(n, { one: '# file', other: '# files' })
const documents = (n: number) => plural(n, { one: '# document', other: '# documents' })
const pages = (n: number) => plural(n, { one: '# page', other: '# pages' })
const otherFiles = (n: number) => plural(n, { one: '# other file', other: '# other files' })
/** "3, 4 and 9", "1, 2, 3, 4, 5 and 12 more". */
const numbers = ({ pages, more }: FirstPages) =>
  list([...pages.map(count), ...(more > 0 ? [`${count(more)} more`] : [])])
const named = ([first = '', ...rest]: readonly string[]) =>
  rest.length > 1 ? `${first} and ${otherFiles(rest.length)}` : list([first, ...rest])

const closestSoFar = 'Pages are still being read. Nothing yet answers this for sure; these come closest so far:'

export const en = {
  app: {
    name: 'Sitebook',
    promise: 'Ask the documents on this tablet, and get answers that cite file and page. Nothing leaves the device.',
    settings: 'Settings',
    models: 'Models',
    drop: 'Drop documents, folders or a model to add them',
    panels: 'Panels',
    panel: 'Panel',
    documents: 'Documents',
    ask: 'Ask',
    page: 'Page',
    reload: 'Reload',
    dismiss: 'Dismiss',
    close: 'Close',
    keep: 'Keep',
    cancel: 'Cancel',
    stop: 'Stop',
    goToQuestion: 'Go to the question',
    undo: 'Undo',
    clearField: 'Clear the search',
  },
  errors,
  welcome: {
    opening: 'Opening your library…',
    give: 'Drop, paste or pick PDFs, texts or Markdown files: manuals, data sheets, standards.',
    openingSample: 'Opening the sample…',
    trySample: 'Try the sample manual',
  },
  meaning: {
    label: 'Search by meaning',
    /** As measured on the public questions; see docs/meaning.md. */
    offer: (size: number) =>
      `Search by meaning (${bytes(size)}, once): of 100 questions in everyday words it had the right page among the first five for 67, search by words alone for 53.`,
    get: 'Get search by meaning',
    notNow: 'Not now',
  },
  add: { documents: 'Add documents', folder: 'Add a folder', photo: 'Add a photo' },
  banners: {
    newVersion: 'A new version is ready.',
    reloadNow: 'Reload now',
    refused: (n: number) => `${files(n)} could not be added.`,
    notices: (n: number) => plural(n, { one: '# notice', other: '# notices' }),
    modelStopped: (name: string, lost: boolean) =>
      `${name} stopped: ${lost ? 'the graphics processor failed twice' : 'this device has too little memory for it now'}. Until a model is in use, questions are answered with quotes.`,
    use: (name: string) => `Use ${name}`,
    reloadAndUse: (name: string) => `Reload and use ${name}`,
    downloadStopped: (name: string, why: string) => `The download of ${name} stopped. ${why}`,
    downloaded: (name: string) => `${name} is on this device now.`,
    shared: (names: readonly string[]) =>
      `${quoted(names)} came from another app or site. Add ${names.length === 1 ? 'it' : 'them'} only if you shared ${names.length === 1 ? 'it' : 'them'} yourself.`,
    whatWasShared: 'What was shared',
    add: 'Add',
    discard: 'Discard',
    removed: (names: readonly string[]) =>
      `${quoted(names.slice(0, 1))}${names.length > 1 ? ` and ${documents(names.length - 1)} more` : ''} removed.`,
    siteDocuments: (documents: number, size: number) =>
      `This site offers ${documents === 1 ? `one document, ${bytes(size)}. It` : `${documents} documents, ${bytes(size)}. They`} can be asked at once, also offline.`,
    takingSiteDocuments: (done: number, of: number) => `Adding the documents of the site: ${done} of ${of}`,
    /** Of files that were refused for one reason. */
    named,
  },
  notices: {
    'no-pdfs': ({ name }) => `There are no PDFs or texts in the folder “${name}”.`,
    unreadable: ({ name }) => `“${name}” cannot be read from its current location: copy it to this device.`,
    'restore-stopped': ({ name }) =>
      `Restoring “${name}” was interrupted. What was restored by then is here: restore the same file again in Settings to go on.`,
    'not-kept': ({ names }) =>
      `The app was closed before ${named(names)} could be kept: add ${names.length === 1 ? 'it' : 'them'} again.`,
    restored: ({ documents: found, turns, settings }) => {
      const back = [
        ...(found > 0 ? [`${documents(found)} (being read again)`] : []),
        ...(turns > 0 ? [plural(turns, { one: '# question', other: '# questions' })] : []),
        ...(settings > 0 ? ['your settings'] : []),
      ]
      return `The browser lost Sitebook’s database; restored from the copies on this device: ${list(back)}.`
    },
    replaced: ({ name }) => `“${name}” was replaced by the site’s new version of it.`,
    'there-again': ({ name }) => `The stored file of “${name}” was gone and is there again.`,
    duplicate: ({ name, known }) => `“${name}” is in the library already${known === name ? '' : `, as “${known}”`}.`,
  } satisfies Sentences<NoticeText>,
  offline: {
    kept: 'Ready for flight mode: all of Sitebook is on this device.',
    keeping: ({ fraction }) => `Getting ready for flight mode, ${percent(fraction)}`,
    failed:
      'Not ready for flight mode: the app could not be kept on this device. Check the network and the free space, then reload.',
    development:
      'Not ready for flight mode: the development server has no service worker, so that each change shows at once.',
    impossible:
      'Not ready for flight mode: this browser cannot keep the app on this device. A private window may be the reason, or an address without HTTPS.',
  } satisfies Sentences<UpdateState['offline']>,
  library: {
    label: 'Library',
    documents: 'Documents',
    improving: (number: number, of: number) => `Improving ${count(number)} of ${count(of)}`,
    meaning: (done: number, all: number) =>
      `Search by meaning: ${count(done)} of ${plural(all, { one: '# passage', other: '# passages' })}`,
    count: documents,
    kept: (n: number) => `${documents(n)} · kept on this device`,
    mayBeCleared: (n: number) => `${documents(n)} · the browser may clear these when space runs out`,
    remove: 'Remove',
    search: 'Find a document',
    none: (query: string) => `No document is called “${query}”.`,
    order: 'Order',
    edit: 'Edit',
    done: 'Done',
    selection: 'Selected documents',
    selected: (n: number) => `${count(n)} selected`,
    selectAll: 'Select all',
    selectNone: 'Select none',
    imports: 'Import',
    batch: (done: number, all: number) => `${count(done)} of ${count(all)} read`,
    cancelAll: 'Cancel all',
  },
  orders: { oldest: 'Oldest first', newest: 'Newest first', name: 'By name', size: 'Largest first' },
  document: {
    askOnly: (name: string) => `Ask only ${name}`,
    remove: (name: string) => `Remove ${name}`,
    importOf: (name: string) => `Import of ${name}`,
    cancel: (name: string) => `Cancel ${name}`,
    retry: 'Retry',
    retryName: (name: string) => `Retry ${name}`,
    unreadable: 'This document could not be read.',
    pagesUnread: (first: FirstPages) =>
      first.pages.length === 1
        ? `Page ${numbers(first)} could not be read, so nothing on it can be found.`
        : `Pages ${numbers(first)} could not be read, so nothing on them can be found.`,
    pictures: (unread: number, total: number) =>
      total === 1
        ? '1 page, a picture: nothing to search'
        : unread === total
          ? `${count(total)} pages, all of them pictures: nothing to search`
          : `${count(unread)} of ${pages(total)} ${unread === 1 ? 'is a picture' : 'are pictures'}`,
    readingPictures: (total: number, done: number, all: number) =>
      `${pages(total)} · reading pictures: ${count(done)} of ${count(all)}`,
    readByOcr: (n: number) => `${count(n)} read by OCR`,
    sample: 'Sample',
    sizeAndTime: (size: number, added: number) => `${bytes(size)}, added ${moment(added)}`,
    sizeAndDay: (size: number, added: number) => `${bytes(size)}, ${day(added)}`,
    file: (name: string) => `File: ${name}`,
    select: (name: string) => `Select ${name}`,
    rename: (name: string) => `Rename ${name}`,
    newName: 'New name',
    save: 'Save',
    waiting: 'Waiting',
    copying: (done: number, total: number) => `Copying, ${bytes(done)} of ${bytes(total)}`,
    reading: 'Reading',
    readingPages: (done: number, total: number) => `Reading, ${count(done)} of ${pages(total)}`,
    locked: 'Locked with a password',
    read: (done: number, total: number) => `${count(done)} of ${pages(total)} read`,
    notRead: 'Not read',
    noText: (total: number) => `${pages(total)} · no text, nothing to search`,
    pages,
    passwordFor: (name: string) => `Password for ${name}`,
    password: 'Password',
    unlock: 'Unlock',
  },
  ask: {
    form: 'Ask',
    question: 'Question',
    scan: 'Photo of a code or name plate',
    placeholder: 'Ask the documents',
    only: (names: readonly string[]) => `Asking only ${named(names)}`,
    askAll: 'Ask all',
    cannotSearchIt: 'This document cannot be searched',
    cannotSearchAny: 'None of the documents can be searched',
    some: (n: number, of: number) => `Asking ${count(n)} of ${documents(of)}: the rest cannot be searched`,
    one: (name: string) => `Asking ${name}`,
    all: (n: number) => `Asking all ${documents(n)}`,
    goesTo: (host: string) => `Questions and the passages quoted for them go to ${host}.`,
  },
  start: {
    title: 'What do you need to know?',
    how: 'Ask in your own words, or with a part number or the code on a display. You get the passages word for word, with file and page.',
    /** What manuals answer well. These are patterns: nothing says that the user's own documents answer them. */
    kinds: [
      { what: 'A value', example: '“tightening torque of the cover bolts”' },
      { what: 'A fault', example: '“E-14 on the display, what to do”' },
      { what: 'An interval', example: '“how often to change the oil filter”' },
      { what: 'A part', example: '“order number of the shaft seal”' },
    ],
    examples: 'Example questions',
    fromDocuments: 'From your documents:',
    aboutSample: 'About the sample manual:',
  },
  answers: {
    askedAs: (question: string) => `Asked as: “${question}”`,
    label: 'Answers',
    answer: 'Answer',
    unsupported: 'Not supported by the documents',
    citation: (number: number) => `Citation ${number}: open the page`,
    searching: 'Searching the documents…',
    answering: 'Answering…',
    chosen: 'Chosen by the model, word for word:',
    noneChosen: 'The model has chosen no sentence as an answer. See the quotes.',
    stopped: 'Stopped.',
    soFar: {
      found: 'Pages are still being read. This is what those that are read say:',
      unsure: closestSoFar,
      absent: closestSoFar,
    } satisfies Record<Verdict, string>,
    stats: (firstWord: number, wordsASecond: number) =>
      `First word after ${decimal(firstWord)} s, then ${decimal(wordsASecond)} words a second`,
    readAs: (word: string, as: string) => `No document has “${word}”: it was read as “${as}”.`,
    early: 'Some documents were still being read when this was asked.',
    askAgain: 'Ask again',
    save: 'Save or share',
    more: (n: number) => plural(n, { one: '# more passage', other: '# more passages' }),
    /** What a screen reader says. */
    spoken: {
      searching: 'Searching',
      answering: 'Answering',
      absent: 'Not in the documents',
      quotes: (n: number) => `${n} quotes`,
      unsure: (n: number) => `${n} quotes, not sure`,
      answered: (quotes: string) => `Answer ready, ${quotes}`,
    },
  },
  calculation,
  tasks,
  conversations: {
    label: 'Conversations',
    begin: 'New conversation',
    search: 'Find a conversation',
    none: 'No conversation',
    summary: (n: number, asked: number) =>
      `${plural(n, { one: '# question', other: '# questions' })}, ${moment(asked)}`,
    pin: (name: string) => `Pin ${name}`,
    save: (name: string) => `Save ${name} as a file`,
    remove: (name: string) => `Delete ${name}`,
    removed: (names: readonly string[]) => `${quoted(names)} deleted.`,
    print: 'Print what is open',
    sources: 'Files',
    moment,
  },
  verdict: {
    absent: 'Not in the documents.',
    nowhere: (words: readonly string[]) => `Nowhere in what was searched: ${quoted(words)}.`,
    only: (names: readonly string[], more: number) =>
      `Searched only ${quoted(names)}${more > 0 ? ` and ${more} more` : ''}, as the question says. Without that name all documents are searched.`,
    otherLanguage: (question: string, documents: readonly string[]) =>
      `The question is in ${language(question)}, the documents are in ${list(documents.map(language))}: ask in ${language(documents[0] ?? 'en')}.`,
    otherLanguages: (documents: readonly string[]) =>
      `Some documents are in ${list(documents.map(language))}. What they say is found more surely when you ask in their language.`,
    notSearched: (parts: readonly string[], more: number) =>
      `Not searched: ${parts.join(', ')}${more > 0 ? ` and ${count(more)} more` : ''}.`,
    why: {
      'no-text': (name: string) => `${name} (no text)`,
      locked: (name: string) => `${name} (locked with a password)`,
      failed: (name: string) => `${name} (could not be read)`,
      reading: (name: string) => `${name} (still being read)`,
      pictures: (name: string, n: number) =>
        `${name} (${plural(n, { one: '# page that is a picture', other: '# pages that are pictures' })})`,
      picturesNamed: (name: string, first: FirstPages) =>
        first.pages.length === 1
          ? `${name} (page ${numbers(first)} is a picture)`
          : `${name} (pages ${numbers(first)} are pictures)`,
      damaged: (name: string, first: FirstPages) =>
        first.pages.length === 1
          ? `${name} (page ${numbers(first)} could not be read)`
          : `${name} (pages ${numbers(first)} could not be read)`,
    },
    closestAbsent: 'These come closest and may not answer it; other words may find more:',
    closest: 'These come closest. Check the page.',
    smallTalk: {
      greeting:
        'Ask what your documents say: a value, a fault, an interval, a part. Each quote comes with file and page.',
      'follow-up': 'It is not clear what this goes on from: name what you mean.',
      command: 'Sitebook only finds what your documents say. Documents are added and removed in the list of documents.',
      library:
        'The list of documents says which are here, and how many pages each has. “Work with” there lists and counts tables and warnings.',
    } satisfies Record<SmallTalk, string>,
  },
  quote: {
    removed: 'A removed document',
    hidden: 'Hidden text',
    label: (number: number) => `Quote ${number}`,
    cutout: (number: number) => `Quote ${number} on the page: open it`,
    copied: 'Copied',
    copy: 'Copy quote',
    more: 'More',
    less: 'Less',
    quoted: (text: string) => `“${text}”`,
    newer: (name: string) => `A newer revision of this document is in the library: ${name}`,
    stamped: (words: string) => `This page is stamped “${words}”.`,
    unseen: 'Hidden text, not on the page: nobody who reads the page sees these words.',
    unchecked: 'The page could not be drawn to see whether these words are on it: look at the page.',
    readByOcr: (sure: number) => `Read by OCR, ${Math.floor(100 * sure)} % sure: compare with the page.`,
    unreadable: 'A sign in these words could not be read: look at the page.',
    struck: (words: string) => `Struck out on the page: “${words}”`,
  },
  page: {
    label: 'Page',
    close: 'Close page',
    fullScreen: 'Full screen',
    leaveFullScreen: 'Leave full screen',
    divider: 'Width of the page',
    opening: 'Opening…',
    pages: 'Pages',
    controls: 'Page controls',
    previous: 'Previous page',
    next: 'Next page',
    zoomOut: 'Zoom out',
    zoomIn: 'Zoom in',
    fit: 'Fit width',
    fitPage: 'Fit page',
    rotate: 'Rotate',
    contents: 'Contents',
    outline: 'Outline',
    find: 'Find in this document',
    closeFind: 'Close the search',
    previousMatch: 'Previous match',
    nextMatch: 'Next match',
    matches: (n: number, of: number) => (of === 0 ? 'Not found' : `${count(n)} of ${count(of)}`),
    quotes: 'Quotes of the answer',
    previousQuote: 'Previous quote',
    nextQuote: 'Next quote',
    quoteOf: (n: number, of: number) => `Quote ${count(n)} of ${count(of)}`,
    backTo: (label: string) => `Back to page ${label}`,
    copyWithReference: 'Copy with reference',
    copied: 'Copied',
    quoted: (text: string) => `“${text}”`,
    reference: (label: string) => `p. ${label}`,
    number: 'Page number',
    physical: (n: number) => `(${count(n)})`,
    missing: 'No such page',
    /** What stands on the pages of an open document. */
    shown: { page: (label: string) => `Page ${label}`, link: 'Go to the linked page', note: 'Note' },
    /** "page 7 of 120"; `of` is 0 while unknown. */
    name: (n: number, of: number) => `page ${of > 0 ? `${count(n)} of ${count(of)}` : count(n)}`,
    /** "page iv (7 of 120)". */
    labelled: (label: string, n: number, of: number) =>
      `page ${label} (${of > 0 ? `${count(n)} of ${count(of)}` : count(n)})`,
  },
  settings: {
    siteWrong: (why: string) => `Tell your site’s office that its own settings do not count. ${why}`,
    colours: 'Colours',
    themes: { system: 'Same as the system', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
    textSize: 'Text size',
    percent: (n: number) => `${count(n)} %`,
    language: 'Language',
    storage: 'Storage',
    asking: 'Asking the browser…',
    used: (usage: number, quota: number) => `${bytes(usage)} used of about ${bytes(quota)} that the browser allows.`,
    persisted: 'The browser has promised to keep your documents on this device.',
    notPersisted:
      'The browser has not promised to keep your documents: when the device runs out of space it may clear them. Installing the app helps.',
    flightMode: 'Flight mode',
    install: 'Install',
    whyInstall:
      'Once installed, Sitebook opens like any other app, without a network too, takes documents from other apps, and the browser is less likely to clear its documents.',
    installNow: 'Install Sitebook',
    installSafari: 'In Safari: tap Share, then “Add to Home Screen”.',
  },
  chip: {
    label: (name: string, text: string) => `Models: ${name} ${text}`.replace('  ', ' '),
    elsewhere: 'Model in another tab',
    quotes: 'Quotes only',
    loading: 'Loading model…',
    loadingShare: (share: number) => `Loading model ${percent(share)}`,
    ready: 'ready',
    served: 'on a server',
    stopped: 'stopped',
    downloading: (share: number) => `Downloading ${percent(share)}`,
    connecting: 'Downloading…',
    downloadStopped: 'Download stopped',
  },
  models,
  model,
}
