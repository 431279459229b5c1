/**
 * `npm run compress [-- DIR]`: puts a .br and a .gz beside each file of a build that gets smaller by it, for hosts that send
 * such files as they are (nginx, Caddy, `npm start`). Those that are there and newer than their file are left alone.
 */
import { globSync, statSync } from 'node:fs'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const directory = process.argv[2] ?? join(import.meta.dirname, '../dist')
/** What is not compressed already. Models are left out: weights hardly get smaller. */
const files = globSync('**/*.{css,html,js,json,mjs,onnx,svg,txt,wasm,webmanifest}', { cwd: directory })
  .filter((file) => !/^(?:pack\/)?models/.test(file))
  .map((file) => join(directory, file))

/** Of the 47 MB of a build, quality 11 would save half a megabyte more and take a minute. */
const kinds = [
  {
    ending: '.br',
    compress: (body: Buffer) =>
      promisify(brotliCompress)(body, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
      }),
  },
  { ending: '.gz', compress: (body: Buffer) => promisify(gzip)(body, { level: 9 }) },
]

async function compress(file: string, { ending, compress }: (typeof kinds)[number]): Promise<void> {
  const modified = await stat(file + ending).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  )
  if (modified >= (await stat(file)).mtimeMs) return
  const body = await readFile(file)
  const smaller = await compress(body)
  if (smaller.length < body.length) await writeFile(file + ending, smaller)
}

await Promise.all(files.flatMap((file) => kinds.map((kind) => compress(file, kind))))
const megabytes = (paths: string[]) =>
  (paths.reduce((sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0) / 1e6).toFixed(1)
console.log(
  `${files.length} files, ${megabytes(files)} MB: ${megabytes(files.map((file) => `${file}.br`))} MB with brotli, ` +
    `${megabytes(files.map((file) => `${file}.gz`))} MB with gzip`,
)
