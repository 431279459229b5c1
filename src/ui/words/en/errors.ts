/** What went wrong and what to do next, in English: one sentence for each code. */
import { formatsOf } from '../formats'
import type { ErrorSentences } from '../sentences'
import { linesOf } from '../sentences'

const { bytes, count, list } = formatsOf('en-GB')

/** The first three by name. */
const files = (names: readonly string[]) =>
  list(names.length > 3 ? [...names.slice(0, 3), `${count(names.length - 3)} more`] : names)

/** Bytes: what is needed, and what is free where that is less. */
const spaceNeeded = ([needed, free]: readonly string[]) =>
  `it needs ${bytes(Number(needed))} more${free === undefined ? '' : `, and ${bytes(Number(free))} are free`}`

/** A server's host, and the HTTP status that it gave, if any. */
const reportOf = ([host = '', status]: readonly string[]) =>
  `${host} reports an error${status === undefined ? '' : ` (${status})`}`

export const errors = {
  'app/other-build': 'A newer version of Sitebook is in use in another tab: reload this tab to go on.',
  'app/unexpected': 'Something went wrong inside Sitebook: reload the page; your documents are kept.',
  'app/worker-ended': 'A part of Sitebook stopped while it was at work: try again; your documents are kept.',
  'app/worker-failing':
    'A part of Sitebook keeps stopping, perhaps for lack of memory: close other tabs and apps, then reload the page. Your documents are kept.',
  'pdf/password': 'This PDF is locked with a password: enter it to read the document.',
  'pdf/wrong-password': 'That password does not open this PDF: check it and try again.',
  'pdf/not-a-pdf': 'This file is not a PDF: save or print it as PDF first, then add it again.',
  'document/other-kind':
    'Sitebook cannot read this kind of file (it reads PDF, photos, plain text, Markdown): save or print it as PDF, then add that.',
  'document/not-text':
    'This file is not text, whatever its name says: open it where it came from and print it to PDF, then add that.',
  'document/empty': 'This file is empty: copy it to the device again, then add it again.',
  'pdf/broken': 'This PDF is damaged and cannot be read: open it in another viewer and save a new copy, then add that.',
  'pdf/no-pages': 'This PDF has no pages: check that it is the right file and add it again.',
  'pdf/dynamic-form':
    'This PDF is a dynamic form (XFA): its pages only ask to wait. Print it to PDF from Adobe Reader and add that.',
  'pdf/portfolio':
    'This PDF is a portfolio, a folder of other files: save those out of it with Adobe Reader and add the PDFs among them.',
  'document/too-slow':
    'This document takes too long to read and was stopped: save a new copy from another viewer, then add that.',
  'document/too-large':
    'This document needs more memory than this device has, so reading it was stopped: split it and add the parts.',
  'document/unreadable':
    'This file cannot be read from its current location: copy it to this device, then add the copy.',
  'document/stopped-app':
    'Reading this document was cut off more than once, so it was skipped: save a new copy from another viewer, or try it again.',
  'photo/unreadable': 'This picture cannot be opened by this browser: save it as JPEG or PNG, then add it again.',
  'storage/no-space': 'There is not enough free space on this device: delete documents or a model, then try again.',
  'share/no-space':
    'There is not enough free space for what was shared: delete documents or a model, then share it again.',
  'share/cut-off': 'Sitebook was closed before all of it had arrived: share again what is missing.',
  'storage/closed': 'The browser closed the app’s storage: reload the page; your documents are kept.',
  'storage/refused':
    'This browser does not let Sitebook store anything: allow cookies and site data for this site in the browser’s settings, then reload the page.',
  'storage/blocked':
    'An older version of Sitebook in another tab is using the library: close that tab, then reload this one.',
  'storage/missing': 'The stored file of this document is gone: add the document again.',
  'site/network':
    'The documents of the site could not be fetched: check the connection and go on; what arrived is kept.',
  'site/wrong-bytes':
    'This file did not arrive as the site has it: go on to fetch it again, and tell the site’s office if it happens again.',
  'site/not-signed':
    'These documents are not signed by the site, or were changed since: none was taken in; tell the site’s office.',
  'site/no-signatures':
    'This browser is too old to check the signature of the site’s documents: update it, then they come in.',
  'backup/unknown':
    'This is no backup of Sitebook, or only a part of one: copy it again from where it was saved, or choose an earlier one.',
  'backup/newer': 'This backup was made by a newer Sitebook: reload this one while online, then restore the backup.',
  'backup/wrong-bytes':
    'This document is damaged in the backup and was not restored: restore an earlier backup, or add the document itself.',
  'model/no-space': ({ detail }) =>
    `There is not enough free space for this model: ${spaceNeeded(linesOf(detail))}. Free some space or choose a smaller model.`,
  'model/network': 'The model could not be downloaded: check the connection and resume; what arrived is kept.',
  'model/wrong-bytes':
    'The server sends something other than the model (a sign-in page, perhaps): check the network and resume.',
  'model/not-found': 'This model was not found anywhere: check the address or add the model from a folder.',
  'model/incomplete': 'This model is not complete on this device: download it again or add it from a folder.',
  'model/no-address': 'This is not an address: write it as https://server/folder.',
  'model/blocked-address':
    'This address is not among those that Sitebook’s server allows: put the model under /models/ on that server, or have the address added there.',
  'model/other-tab': 'Another tab is busy with this model: go on there, or close that tab and try again here.',
  'model/unknown':
    'No model was recognised in these files: choose the folder, the .zip or the .gguf that holds the whole model.',
  'model/missing-files': ({ detail }) =>
    `The model is not complete without ${files(linesOf(detail))}: add these files too, or resume the download while there is a connection.`,
  'model/folder-lacks': ({ detail }) =>
    `The model lacks ${files(linesOf(detail))}: put all its files into one folder, with the compiled library (.wasm) where it is for the graphics processor, and add that folder.`,
  'model/several': 'These files hold more than one model: add one at a time.',
  'model/no-template':
    'This model does not say how it is to be asked (it has no chat template): take the instruct or chat version of it.',
  'model/wrong-file': ({ detail }) =>
    `Damaged, or of another version: ${files(linesOf(detail))}. Try again, take the model from another place, or add it from a folder.`,
  'model/not-started':
    'The model could not be started, most likely because this device has too little memory: choose a smaller model or read the quotes.',
  'model/does-not-run':
    'This model does not run here: delete it, then add a smaller one or one that was converted in another way.',
  'model/says-nothing':
    'This model was loaded, but wrote nothing of sense when it was tried: delete it, then add another version of it.',
  'model/too-slow':
    'The model in use cannot read these passages in ten seconds: read the quotes, or choose another model.',
  'model/stopped': 'The model failed: your question is kept; try again or read the quotes.',
  'endpoint/unreachable': ({ detail }) =>
    `The site’s server ${detail} does not answer: check the connection and try again, or read the quotes.`,
  'endpoint/blocked': ({ detail }) =>
    `The browser does not let Sitebook reach the site’s server ${detail}: have the site’s office allow that address or serve it under Sitebook’s own; quotes work without it.`,
  'endpoint/refused': ({ detail }) =>
    `The site’s server ${detail} asks for a sign-in: have the site’s office let Sitebook in; quotes work without it.`,
  'endpoint/failed': ({ detail }) =>
    `The site’s server ${reportOf(linesOf(detail))}: try again, and tell the site’s office if that does not help; quotes work without it.`,
  'endpoint/wrong-reply': ({ detail }) =>
    `The site’s server ${detail} sends something other than an answer (a sign-in page, perhaps): tell the site’s office; quotes work without it.`,
  'endpoint/broken': ({ detail }) =>
    `The answer from the site’s server ${detail} broke off: check the connection and ask again, or read the quotes.`,
  'endpoint/silent': ({ detail }) =>
    `The site’s server ${detail} said nothing for two minutes; it may be busy: try again later, or read the quotes.`,
  'gpu/none': 'This browser has no WebGPU: questions are answered with quotes from the documents.',
  'gpu/lost': 'The graphics processor stopped: your question is kept; try again or read the quotes.',
  'gpu/out-of-memory':
    'The model does not fit into this device’s graphics memory: choose a smaller model or read the quotes.',
  'gpu/reload': 'The graphics processor failed twice: reload the page to use the model again; quotes work without it.',
} satisfies ErrorSentences
