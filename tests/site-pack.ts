/**
 * `npm run pack -- --pdfs DIR --out FOLDER [--zip FILE] [--key FILE]`: reads the PDFs of a folder as the app does, and writes them with what was
 * read into a folder that is served beside the app as `/pack/`, and all of it into one .zip for a stick. A second run reads only what
 * is new. What lies in `public/models` goes along; a folder in `public` is served beside it, and needs no copy. Where a pack of the search lies in
 * `public/models`, their passages go in with its vectors: a tablet would work on those of 20,000 pages for hours. Password-protected
 * PDFs go in unread, as each tablet asks for the password; what cannot be read at all is named and left out. With `--key` the list is signed
 * by the private key in that file, which is made where there is none.
 */
import { makeZip } from 'client-zip'
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import {
  copyFileSync,
  createReadStream,
  createWriteStream,
  existsSync,
  globSync,
  mkdirSync,
  openAsBlob,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { asSitebookError } from '../src/core/errors'
import type { DocumentRecord } from '../src/core/document'
import { readerVersion } from '../src/core/reading/version'
import { type PackedReading, packReading, unpackReading } from '../src/library/packed-reading'
import { withPages } from '../src/library/read-pages'
import { type PackedDocument, type PackedFile, packName, type SitePack } from '../src/library/site-pack'
import { embeddingPacks, vectorsMade } from '../src/models/embedding-packs'
import { indexName } from '../src/models/mlc'
import { mostFiles } from '../src/models/unzip'
import { signatureName } from '../src/library/signature'
import { openPack } from './pack'
import { readPdfAndPictures } from './read-pictures'

const string = { type: 'string' } as const
const { pdfs, out, zip, key } = parseArgs({ options: { pdfs: string, out: string, zip: string, key: string } }).values
if (!pdfs || !out) {
  console.error('Use: npm run pack -- --pdfs DIR --out FOLDER [--zip FILE] [--key FILE]')
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

const served = 'public/models'

/** The models of the site, each with its files and their hashes. */
async function modelsServed(): Promise<NonNullable<SitePack['models']>> {
  const folders = existsSync(served) ? readdirSync(served, { withFileTypes: true }) : []
  const models = []
  for (const { name: model } of folders.filter((entry) => entry.isDirectory())) {
    const names = readdirSync(join(served, model)).filter((name) => /^\w/.test(name) && name !== indexName)
    const files = names.sort().map(async (name) => {
      const hash = createHash('sha256')
      await pipeline(createReadStream(join(served, model, name)), hash)
      return { name, size: statSync(join(served, model, name)).size, sha256: hash.digest('hex') }
    })
    if (files.length > 0) models.push({ model, files: await Promise.all(files) })
  }
  return models
}

const folders = embeddingPacks.map((pack) => ({ pack, folder: join(served, pack.id) }))
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

const models = await modelsServed()
const filesOfModels = models.flatMap(({ model, files }) =>
  files.map(({ name }) => ({ path: `models/${model}/${name}`, from: join(served, model, name) })),
)
const isServed = resolve(out).startsWith(resolve('public') + sep)
const copied = isServed ? [] : filesOfModels
for (const { path, from } of copied) {
  const to = join(out, path)
  mkdirSync(dirname(to), { recursive: true })
  if (statSync(to, { throwIfNoEntry: false })?.size !== statSync(from).size) copyFileSync(from, to)
}

const paths = documents.flatMap(({ path, reading }) => [path, ...(reading ? [reading.path] : [])])
// What the list does not need any more.
const needed = new Set([...paths, ...copied.map(({ path }) => path)])
for (const path of globSync('{documents,models,readings}/**/*', { cwd: out }))
  if (!needed.has(path) && statSync(join(out, path)).isFile()) rmSync(join(out, path))
const list = JSON.stringify({ documents, models } satisfies SitePack, null, 1)
writeFileSync(join(out, packName), list)
// One of an earlier list would have tablets refuse this one.
rmSync(join(out, signatureName), { force: true })
if (key) writeFileSync(join(out, signatureName), signed(list, key))
if (zip)
  await writeZip(zip, [
    ...[packName, ...(key ? [signatureName] : []), ...paths].map((path) => ({ path, from: join(out, path) })),
    ...filesOfModels,
  ])
const size = documents.reduce((sum, { size, reading }) => sum + size + (reading?.size ?? 0), 0)
const others = models.length > 0 ? ` and ${models.map(({ model }) => model).join(', ')}` : ''
console.log(
  `${documents.length} documents, ${(size / 1e6).toFixed(1)} MB${others}: serve ${out} beside the app as /pack/`,
)

/** The signature of a list by the private key at `path`, which nobody but its owner reads; says the public one. */
function signed(list: string, path: string): string {
  if (!existsSync(path)) {
    const { privateKey } = generateKeyPairSync('ed25519')
    writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
    console.log(`${path}: a new private key. Keep it off the server; without it tablets take in no further pack.`)
  }
  const privateKey = createPrivateKey(readFileSync(path))
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' })
  console.log(`Signed. In site.json: "key": "${Buffer.from(x, 'base64url').toString('base64')}"`)
  return sign(null, Buffer.from(list), privateKey).toString('base64')
}

/** All is stored as it is: PDFs and weights hardly get smaller, and the app reads such files where they lie. */
async function writeZip(to: string, files: { path: string; from: string }[]): Promise<void> {
  if (files.length > mostFiles)
    throw new Error(`${files.length} files: the app takes a .zip of ${mostFiles}. Give it the folder.`)
  async function* inputs() {
    for (const { path, from } of files) yield { name: path, input: await openAsBlob(from) }
  }
  await pipeline(makeZip(inputs()), createWriteStream(`${to}.part`))
  renameSync(`${to}.part`, to)
}
