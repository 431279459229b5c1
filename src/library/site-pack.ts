/** The documents that a site hands to its tablets: a folder beside the app, written by `npm run pack`, with a list of what is in it. */

/** Address of the list, and of the folder of its paths. */
export const packPath = '/pack/pack.json'
/** What the list is called, wherever the folder lies. */
export const packName = 'pack.json'

/** A file of the pack, by its path in the folder. */
export interface PackedFile {
  path: string
  /** Bytes. */
  size: number
  /** Lower-case hex. */
  sha256: string
}

/** A PDF of the pack. */
export interface PackedDocument extends PackedFile {
  /** What was read of it; absent where a tablet has to read it itself, as it needs a password. */
  reading?: PackedFile
}

/** A model that goes along, for tablets that never see the site; a file of it is `models/<model>/<name>` in the folder. */
export interface PackedModel {
  model: string
  files: { name: string; size: number; sha256: string }[]
}

export interface SitePack {
  documents: PackedDocument[]
  models?: PackedModel[]
}

/** The documents that a site has handed out and does so no more, under their path or another. */
export function withdrawnFrom<One extends { sha256: string; site?: string }>(
  { documents }: SitePack,
  library: readonly One[],
): One[] {
  const offered = new Set(documents.flatMap(({ path, sha256 }) => [path, sha256]))
  return library.filter(({ site, sha256 }) => site !== undefined && !offered.has(site) && !offered.has(sha256))
}

/** The documents of a pack that a library lacks, by what is in it. */
export function missingFrom({ documents }: SitePack, library: readonly { sha256: string }[]): PackedDocument[] {
  const have = new Set(library.map(({ sha256 }) => sha256))
  return documents.filter(({ sha256 }) => !have.has(sha256))
}
