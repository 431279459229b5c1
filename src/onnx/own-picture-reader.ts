/** OCR by the models that come with the app. */
import { runtimeFiles } from './files'
import { openPictureReader, type PictureReader } from './picture-reader'
import detection from './pp-ocrv6/detection.onnx?url'
import recognition from './pp-ocrv6/recognition.onnx?url'
import signs from './pp-ocrv6/signs.txt?raw'

/** Throws `model/not-started`, or an Error where a file cannot be had. */
export async function openOwnPictureReader(): Promise<PictureReader> {
  const models = { detection: await bytesOf(detection), recognition: await bytesOf(recognition), signs }
  return openPictureReader(models, runtimeFiles)
}

async function bytesOf(url: string): Promise<Uint8Array> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
