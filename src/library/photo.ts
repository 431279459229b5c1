/** Photos become PDFs of one page on their way in. */
import { SitebookError } from '../core/errors'
import { pdfOfJpeg } from '../core/ocr/picture-pdf'

/** Dots of the longer side: twice what a page of A4 has at 200 an inch. A larger photo is made smaller. */
const longest = 4096
/** Of the JPEG that is kept, 0 to 1. */
const quality = 0.92

/**
 * The photo as a PDF of the same name, upright as the camera was held. Whatever the browser can decode is one: PNG and JPEG
 * everywhere, HEIC in Safari. Throws `photo/unreadable`.
 */
export async function pdfOfPhoto(photo: File): Promise<File> {
  try {
    const picture = await createImageBitmap(photo, { imageOrientation: 'from-image' })
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height))
    const [width, height] = [picture.width, picture.height].map((side) => Math.max(1, Math.round(side * scale)))
    const canvas = new OffscreenCanvas(width!, height!)
    const context = canvas.getContext('2d', { alpha: false })!
    // Behind what is transparent.
    context.fillStyle = 'white'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.imageSmoothingQuality = 'high'
    context.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality })
    const bytes = new Uint8Array(await jpeg.arrayBuffer())
    const pdf = pdfOfJpeg({ bytes, width: canvas.width, height: canvas.height })
    return new File([pdf], photo.name, { type: 'application/pdf' })
  } catch (error) {
    throw new SitebookError('photo/unreadable', String(error))
  }
}
