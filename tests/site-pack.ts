/**
 * `npm run pack -- --pdfs DIR --out FOLDER`: reads the PDFs of a folder as the app does, and writes them with what was read into a
 * folder that is served beside the app as `/pack/`. A second run reads only what is new. Where a pack of the search lies in
 * `public/models`, their passages go in with its vectors: a tablet would work on those of 20,000 pages for hours. Password-protected
 * PDFs go in unread, as each tablet asks for the password; what cannot be read at all is named and left out.
 */
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  openAsBlob,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { asSitebookError } from '../src/core/errors'
import type { DocumentRecord } from '../src/core/document'
import { readerVersion } from '../src/core/reading/version'
import { type PackedReading, packReading, unpackReading } from '../src/library/packed-reading'
import { withPages } from '../src/library/read-pages'
import type { SitePack, PackedDocument, PackedFile } from '../src/library/site-pack'
import { embeddingPacks, vectorsMade } from '../src/models/embedding-packs'
import { openPack } from './pack'
import { readPdfAndPictures } from './read-pictures'

const { values } = parseArgs({ options: { pdfs: { type: 'string' }, out: { type: 'string' } } })
const { pdfs, out } = values
if (!pdfs || !out) {
  console.error('Use: npm run pack -- --pdfs DIR --out FOLDER')
  process.exit(1)
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The file of the pack at `path`, as it is there. */
function packed(path: string): PackedFile {
  const bytes = readFileSync(join(out!, path))
  return { path, size: bytes.length, sha256: sha256(bytes) }
}

/** Reads the PDF at `from` into the pack, as far as that was not done; undefined where it needs a password. */
async function readInto(from: string, hash: string): Promise<PackedFile | undefined> {
  const path = `readings/${hash}-${readerVersion}.reading`
  const to = join(out!, path)
  const isRead = existsSync(to)
  if (isRead && !search) return packed(path)
  const reading = isRead ? await unpackReading(await openAsBlob(to), '') : await readingOf(from, hash)
  if (!reading) return undefined
  if (isRead && reading.vectors?.made === search?.made) return packed(path)
  const vectors = await search?.pack.vectorsOf(reading.passages, basename(from))
  writeFileSync(to, await packReading({ ...reading, ...(vectors && { vectors }) }))
  return packed(path)
}

async function readingOf(from: string, hash: string): Promise<PackedReading | undefined> {
  try {
    const { pages, passages } = await readPdfAndPictures(from, '')
    const { pagesRead, pagesWithText, damaged, unread, revision } = withPages(nothingRead, pages)
    const found = {
      pages: pages.length,
      pagesRead,
      pagesWithText,
      damaged,
      unread,
      parts: pages.some(({ part }) => part) ? pages.flatMap(({ part, page }) => (part ? [page] : [])) : undefined,
      revision,
    }
    const given = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as typeof found
    return { sha256: hash, reader: readerVersion, found: given as DocumentRecord, pages, passages }
  } catch (error) {
    if (asSitebookError(error).code === 'pdf/password') return undefined
    throw error
  }
}

const nothingRead: DocumentRecord = {
  id: '',
  name: '',
  size: 0,
  sha256: '',
  added: 0,
  state: 'reading',
  pages: 0,
  pagesRead: 0,
  pagesWithText: 0,
}

const folders = embeddingPacks.map((pack) => ({ pack, folder: join('public/models', pack.id) }))
const found = folders.findLast(({ pack, folder }) => existsSync(join(folder, pack.main)))
const search = found && { pack: await openPack(found.folder), made: vectorsMade(found.pack) }
if (!search)
  console.log(
    'Without vectors, as no pack of the search is here: npm run pack:search fetches one, and each tablet would make them.',
  )

mkdirSync(join(out, 'readings'), { recursive: true })
const documents: PackedDocument[] = []
for (const path of globSync('**/*.pdf', { cwd: pdfs }).sort()) {
  const from = join(pdfs, path)
  const to = join('documents', path)
  try {
    const bytes = readFileSync(from)
    const hash = sha256(bytes)
    const reading = await readInto(from, hash)
    mkdirSync(dirname(join(out, to)), { recursive: true })
    copyFileSync(from, join(out, to))
    documents.push({ path: to, size: bytes.length, sha256: hash, ...(reading && { reading }) })
    console.log(`${path}: ${reading ? 'read' : 'needs a password: read on each tablet'}`)
  } catch (error) {
    console.error(`${path}: left out, ${asSitebookError(error).code}`)
  }
}

// What no document of the list needs any more.
const needed = new Set(documents.flatMap(({ path, reading }) => [path, reading?.path]))
for (const path of globSync('{documents,readings}/**/*', { cwd: out }))
  if (!needed.has(path) && statSync(join(out, path)).isFile()) rmSync(join(out, path))
writeFileSync(join(out, 'pack.json'), JSON.stringify({ documents } satisfies SitePack, null, 1))
const size = documents.reduce((sum, { size, reading }) => sum + size + (reading?.size ?? 0), 0)
console.log(`${documents.length} documents, ${(size / 1e6).toFixed(1)} MB: serve ${out} beside the app as /pack/`)
