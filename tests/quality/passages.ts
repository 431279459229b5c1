/**
 * The passages of a PDF by the app's own reading, kept in tests/.cache: the key is the file and every source that reading
 * is made of, so that a second run reads only what has changed.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Passage } from '../../src/core/document'
import { closureOf, hashOf } from '../closure'
import { readPdf } from '../read-pdf'

const root = join(import.meta.dirname, '../..')
const cache = join(root, 'tests/.cache/passages')
/** Readings that are kept of one file: of this branch, of main, and of some others. */
const kept = 6

let sources: string | undefined

/** A hash of the sources that turn the bytes of a PDF into passages, and of pdf.js. */
function readingHash(): string {
  const files = [...closureOf(join(root, 'tests/read-pdf.ts'))].sort()
  const pdfjs = readFileSync(join(root, 'node_modules/pdfjs-dist/package.json'))
  return (sources ??= hashOf(pdfjs, ...files.flatMap((file) => [relative(root, file), readFileSync(file)])))
}

/** The passages of the PDF at `path`; their document is `id`. Throws where the PDF cannot be read. */
export async function passagesOf(path: string, id: string): Promise<Passage[]> {
  const file = hashOf(id, readFileSync(path))
  const stored = join(cache, `${file}-${readingHash()}.json.gz`)
  if (existsSync(stored)) return JSON.parse(gunzipSync(readFileSync(stored)).toString()) as Passage[]
  const { passages } = await readPdf(path, id)
  mkdirSync(cache, { recursive: true })
  const unfinished = `${stored}.${process.pid}`
  writeFileSync(unfinished, gzipSync(JSON.stringify(passages), { level: 1 }))
  renameSync(unfinished, stored)
  forgetOld(file)
  return passages
}

function forgetOld(file: string): void {
  const readings = readdirSync(cache)
    .filter((name) => name.startsWith(file) && name.endsWith('.gz'))
    .map((name) => join(cache, name))
  const byAge = readings.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
  for (const old of byAge.slice(kept)) rmSync(old, { force: true })
}
