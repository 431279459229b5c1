/** Codes in photos: the only importer of `zxing-wasm`, loaded when somebody scans one. */
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url'
import { SitebookError } from '../core/errors'

/** Dots of the longer side: enough for a code that fills a tenth of it, and read in a blink. */
const longest = 1600

// From this origin: as it comes, the package fetches it from a public host.
prepareZXingModule({ overrides: { locateFile: () => wasm } })

/** What the first QR or DataMatrix code in a photo holds; undefined where none can be read. Throws `photo/unreadable`. */
export async function readCode(photo: Blob): Promise<string | undefined> {
  const [found] = await readBarcodes(await dotsOf(photo), { formats: ['QRCode', 'DataMatrix'], maxNumberOfSymbols: 1 })
  return found?.text
}

async function dotsOf(photo: Blob): Promise<ImageData> {
  let picture: ImageBitmap
  try {
    picture = await createImageBitmap(photo, { imageOrientation: 'from-image' })
  } catch (error) {
    throw new SitebookError('photo/unreadable', String(error))
  }
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height))
  const [width, height] = [picture.width, picture.height].map((side) => Math.max(1, Math.round(side * scale)))
  const context = new OffscreenCanvas(width!, height!).getContext('2d', { alpha: false })!
  context.fillStyle = 'white'
  context.fillRect(0, 0, width!, height!)
  context.drawImage(picture, 0, 0, width!, height!)
  picture.close()
  return context.getImageData(0, 0, width!, height!)
}
