/**
 * `tsx tests/bench/ocr.ts [DIR of scans]`: how well the app reads pictures, in Chromium. The pictures are the scans of DIR that
 * have a `scan-NAME.txt` beside them, and pages of Debian's manuals drawn at 150 and 200 dots an inch, slanted by up to a degree,
 * with noise and saved as JPEG; their truth is `pdftotext`'s. For each: word F1 against the truth, numbers read exactly, numbers
 * that are marked as not readable, seconds; and the same of `tesseract`, where that is installed.
 */
import type { Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import { agreement, wordsIn } from '../agreement'
import { builtSite } from '../browser/built-site'
import { launch, serveSite } from '../browser/harness'

const manuals = join(import.meta.dirname, '../.cache/manuals')
/** Pages of prose, tables, lists and figures. */
const drawn: [file: string, page: number, dpi: number, degrees: number][] = [
  ['ngspice.pdf', 60, 150, 0.7],
  ['ngspice.pdf', 120, 200, -0.5],
  ['gnuplot.pdf', 40, 150, -0.7],
  ['gnuplot.pdf', 90, 200, 0.4],
  ['octave.pdf', 101, 150, 0.3],
  ['octave.pdf', 300, 200, -1],
  ['R-admin.pdf', 20, 150, 1],
  ['R-data.pdf', 12, 200, 0],
]

interface Sample {
  name: string
  pdf: Buffer
  truth: string
  /** For tesseract. */
  picture: string
}

const run = (command: string, ...args: string[]) => execFileSync(command, args, { maxBuffer: 2 ** 28 })

/** The JPEG of a PNG, turned and with noise, as a scanner gives it; `noise` is the deviation of a dot's grey. */
function scanned(page: Page, png: Buffer, degrees: number, noise: number): Promise<string> {
  return page.evaluate(
    async ({ text, degrees, noise }) => {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const canvas = new OffscreenCanvas(image.width, image.height)
      const context = canvas.getContext('2d')!
      context.fillStyle = 'white'
      context.fillRect(0, 0, canvas.width, canvas.height)
      context.translate(canvas.width / 2, canvas.height / 2)
      context.rotate((degrees * Math.PI) / 180)
      context.drawImage(image, -canvas.width / 2, -canvas.height / 2)
      const dots = context.getImageData(0, 0, canvas.width, canvas.height)
      for (let at = 0; at < dots.data.length; at += 4) {
        // Nearly normal: the sum of four.
        const shift = noise * 1.73 * (Math.random() + Math.random() + Math.random() + Math.random() - 2)
        for (let i = 0; i < 3; i++) dots.data[at + i]! += shift
      }
      context.putImageData(dots, 0, 0)
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.6 })
      const jpeg = new Uint8Array(await blob.arrayBuffer())
      let binary = ''
      for (const byte of jpeg) binary += String.fromCharCode(byte)
      return btoa(binary)
    },
    { text: png.toString('base64'), degrees, noise },
  )
}

async function pdfOf(jpeg: Buffer, dpi: number): Promise<Buffer> {
  const pdf = new PDFDocument({ autoFirstPage: false })
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<Buffer>((resolve) => pdf.on('end', () => resolve(Buffer.concat(chunks))))
  const image = (pdf as unknown as { openImage(source: Buffer): { width: number; height: number } }).openImage(jpeg)
  const size: [number, number] = [(image.width * 72) / dpi, (image.height * 72) / dpi]
  pdf.addPage({ size, margin: 0 }).image(jpeg, 0, 0, { width: size[0] })
  pdf.end()
  return done
}

/** Numbers as a person copies them: with their points, signs and slashes. */
function numbersIn(text: string): string[] {
  return (text.normalize('NFKC').match(/\d[\d.,/:-]*/g) ?? []).map((number) => number.replace(/[.,/:-]+$/, ''))
}

function exact(ours: readonly string[], truth: readonly string[]): number {
  const left = [...ours]
  return truth.filter((number) => {
    const at = left.indexOf(number)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
}

async function samples(page: Page, scans: string | undefined, work: string): Promise<Sample[]> {
  const found: Sample[] = []
  const names = scans ? readdirSync(scans).flatMap((file) => /^scan-(.*)\.txt$/.exec(file)?.[1] ?? []) : []
  for (const name of names.filter((one) => existsSync(join(scans!, `${one}.pdf`)))) {
    const path = join(scans!, `${name}.pdf`)
    const picture = join(work, name)
    run('pdftoppm', '-r', '200', '-l', '1', '-singlefile', '-png', path, picture)
    // Their text has "0" for the dot before an item.
    const truth = readFileSync(join(scans!, `scan-${name}.txt`), 'utf8').replace(/^0 +(?=\S)/gm, '')
    // So no name is a part of another, as "skew" is of "rotated_skew".
    found.push({ name: `scan-${name}.pdf`, pdf: readFileSync(path), truth, picture: `${picture}.png` })
  }
  for (const [file, number, dpi, degrees] of drawn.filter(([file]) => existsSync(join(manuals, file)))) {
    const path = join(manuals, file)
    const only = ['-f', String(number), '-l', String(number)]
    const name = `${file.replace('.pdf', '')}-${number}-${dpi}`
    const picture = join(work, name)
    run('pdftoppm', '-r', String(dpi), ...only, '-singlefile', '-png', path, picture)
    const jpeg = Buffer.from(await scanned(page, readFileSync(`${picture}.png`), degrees, 12), 'base64')
    writeFileSync(`${picture}.jpg`, jpeg)
    const truth = run('pdftotext', '-layout', ...only, path, '-').toString('utf8')
    found.push({ name: `${name}.pdf`, pdf: await pdfOf(jpeg, dpi), truth, picture: `${picture}.jpg` })
  }
  return found
}

/** What the app reads on the first page of a PDF, and in how many seconds from the drop. */
async function readByApp(page: Page, { name, pdf }: Sample): Promise<{ text: string; seconds: number }> {
  return page.evaluate(
    async ({ text, name }) => {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
      const transfer = new DataTransfer()
      transfer.items.add(new File([bytes], name, { type: 'application/pdf' }))
      const start = performance.now()
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }))
      for (;;) {
        const row = [...document.querySelectorAll('.document')].find((one) => one.textContent?.includes(name))
        const said = row?.querySelector('.muted')?.textContent ?? ''
        if (/ page/.test(said) && !/Reading|reading/.test(said)) break
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      const seconds = (performance.now() - start) / 1000
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('sitebook')
        request.onsuccess = () => resolve(request.result)
      })
      // No function is named in here: tsx would name it by a helper that the page does not have.
      const [records, pages] = (await Promise.all(
        ['documents', 'pages'].map(
          (store) =>
            new Promise((resolve) => {
              const request = database.transaction(store).objectStore(store).getAll()
              request.onsuccess = () => resolve(request.result)
            }),
        ),
      )) as [{ id: string; name: string }[], { document: string; page: number; text: string; margin?: string }[]]
      database.close()
      const id = records.find((record) => record.name === name)?.id
      const first = pages.find((one) => one.document === id && one.page === 1)
      return { text: `${first?.margin ?? ''}\n${first?.text ?? ''}`, seconds }
    },
    { text: pdf.toString('base64'), name },
  )
}

function tesseract(picture: string): string | undefined {
  try {
    return execFileSync('tesseract', [picture, '-'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString('utf8')
  } catch {
    return undefined
  }
}

const work = mkdtempSync(join(tmpdir(), 'ocr-'))
const site = await serveSite(await builtSite())
const browser = await launch(join(work, 'profile'), [], [])
try {
  const page = browser.pages()[0] ?? (await browser.newPage())
  await page.goto(site.url)
  const sums = { words: [] as [string[], string[]][], theirs: [] as [string[], string[]][], exact: 0, rival: 0, all: 0 }
  for (const sample of await samples(page, process.argv[2], work)) {
    const { text, seconds } = await readByApp(page, sample)
    if (process.env.OCR_TEXT) writeFileSync(join(process.env.OCR_TEXT, `${sample.name}.txt`), text)
    const [ours, truth, numbers] = [wordsIn(text), wordsIn(sample.truth), numbersIn(sample.truth)]
    const right = exact(numbersIn(text), numbers)
    const doubtful = text.match(/\S*\uFFFD\S*/g)?.length ?? 0
    const other = tesseract(sample.picture)
    const rival = other === undefined ? undefined : exact(numbersIn(other), numbers)
    sums.words.push([ours, truth])
    if (other !== undefined) sums.theirs.push([wordsIn(other), truth])
    sums.exact += right
    sums.rival += rival ?? 0
    sums.all += numbers.length
    const peer = other === undefined ? '' : `, tesseract ${agreement([[wordsIn(other), truth]]).f1.toFixed(3)} ${rival}`
    const f1 = agreement([[ours, truth]]).f1.toFixed(3)
    console.log(
      `${sample.name}: F1 ${f1}, numbers ${right} of ${numbers.length}, ${doubtful} doubtful, ${seconds.toFixed(1)} s${peer}`,
    )
  }
  const share = (n: number) => (n / Math.max(1, sums.all)).toFixed(3)
  console.log(`all: F1 ${agreement(sums.words).f1.toFixed(3)}, numbers ${share(sums.exact)}`)
  if (sums.theirs.length > 0)
    console.log(`tesseract: F1 ${agreement(sums.theirs).f1.toFixed(3)}, numbers ${share(sums.rival)}`)
} finally {
  await browser.close()
  await site.stop()
  rmSync(work, { recursive: true, force: true })
}
