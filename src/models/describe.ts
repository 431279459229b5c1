/** What the files of a model that the catalogue does not know say of it: its name, what it needs, and which files it has. */
import { SitebookError } from '../core/errors'
import { hexOf } from '../core/hex'
import { sum } from '../core/language/numbers'
import type { ModelFile } from '../core/model-files'
import { atMost } from './lists'
import { configName, fileOf } from './mlc'
import type { GivenFile } from './model-store'
import { type OwnFile, ownName, parseOwn } from './own'
import { describeGguf } from './own-gguf'
import { describeMlc } from './own-mlc'
import { type Range, partsOf } from './ranges'

export interface Described {
  own: OwnFile
  files: ModelFile[]
  given: Map<string, GivenFile>
}

const licenceFile = /^(licen[cs]e|copying)(\.(txt|md))?$/i
/** Letters. The longest licences have a third of it. */
const longestLicence = 100_000
const longestName = 80
/** Pieces that tell a model from others, evenly spread over its files, and their bytes. */
const pieces = 128
const pieceBytes = 64 * 1024

/**
 * Describes the model in `given`. `called` is what the folder or the .zip is called, '' where that is not known; `ids` gives
 * those of the models that are here, of which it may be one. Throws `model/unknown`, or what says what its files lack.
 */
export async function describe(
  all: ReadonlyMap<string, GivenFile>,
  called: string,
  ids: () => Promise<readonly string[]>,
): Promise<Described> {
  const given = new Map([...all].map(([name, file]) => [plain(name), file]))
  const isMlc = given.has(configName)
  const facts = isMlc ? await describeMlc(given) : await describeGguf(given)
  if (!facts) throw new SitebookError('model/unknown', [...given.keys()].slice(0, 5).join(', '))
  const { files: names, lists, ...said } = facts
  const files = [...names.map(fileOf), ...lists]
  const before = await ownIn(given)
  const name = cleaned(before?.name ?? (isMlc && called !== '' ? called : said.name)) || 'Model'
  const hash = await fingerprint(files.map(({ name }) => given.get(name)!))
  const id = (await ids()).find((one) => one.endsWith(`-${hash}`)) ?? `${slugOf(name)}-${hash}`
  const own: OwnFile = {
    ...said,
    id,
    name,
    size: sum(files.map(({ name }) => given.get(name)?.size ?? 0)),
    licence: (await licenceIn(given)) || before?.licence || said.licence,
  }
  return {
    own,
    files: [fileOf(ownName), ...files],
    given: new Map([...given, [ownName, new File([JSON.stringify(own)], ownName)]]),
  }
}

/** What another device has found out, of a model that was copied from there. */
async function ownIn(given: ReadonlyMap<string, GivenFile>): Promise<OwnFile | undefined> {
  const text = await textIn(given.get(ownName), 2 ** 24)
  try {
    return parseOwn(text, (JSON.parse(text) as { id: string }).id)
  } catch {
    return undefined
  }
}

async function licenceIn(given: ReadonlyMap<string, GivenFile>): Promise<string> {
  const [, file] = [...given].find(([name]) => licenceFile.test(name)) ?? []
  return (await textIn(file, longestLicence * 4)).slice(0, longestLicence).trim()
}

/** '' where it is not here, or longer. */
async function textIn(file: GivenFile | undefined, most: number): Promise<string> {
  if (!file || file.size > most) return ''
  return new Response(file.stream().pipeThrough(atMost(most, file.name))).text()
}

/** Tells models apart that differ in their weights alone, as a tuned one from another; from what is read in a moment. */
async function fingerprint(files: readonly GivenFile[]): Promise<string> {
  const all: Uint8Array<ArrayBuffer>[] = [new TextEncoder().encode(files.map(({ size }) => size).join())]
  const each = Math.max(2, Math.floor(pieces / files.length))
  for (const file of files) all.push(...(await partsOf(file, spread(file.size, each))))
  const digest = await crypto.subtle.digest('SHA-256', await new Blob(all).arrayBuffer())
  return hexOf(digest).slice(0, 12)
}

function spread(size: number, count: number): Range[] {
  if (size <= count * pieceBytes) return [[0, size]]
  const step = (size - pieceBytes) / (count - 1)
  return Array.from({ length: count }, (_, n) => {
    const from = Math.floor(n * step)
    return [from, from + pieceBytes] as const
  })
}

/** A file's name as it can stand in an address: an index takes no other. */
function plain(name: string): string {
  return name.replace(/[^\w.-]+/g, '_').replace(/^[.-]+/, '')
}

/** A name that fits into a line, whatever is in it. */
function cleaned(name: string): string {
  return name
    .replace(/\p{C}+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestName)
}

/** As a part of addresses and a name of folders. */
function slugOf(name: string): string {
  const slug = name.replace(/[^\w.-]+/g, '-').replace(/^[-.]+|[-.]+$/g, '')
  return slug.slice(0, 48) || 'model'
}
