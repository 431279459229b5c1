/** A picture to lines of words: finds them, finds which way up they are, and reads each. */
import { detectionInput, linesOn } from './detection'
import type { LineBox, Pixels, Planes } from './pixels'
import { decoded, lineInput, type Sign } from './recognition'
import { wordsOf, type OcrWord } from './words'

/** The two models, with what runs them. */
export interface OcrModels {
  /** The probability of each dot that it belongs to a line; as wide and high as what is given. */
  detect(input: Planes): Promise<Float32Array>
  /** Rows of probabilities, one for each step along the line. */
  recognise(input: Planes): Promise<{ data: Float32Array; steps: number }>
  /** The signs of all classes but the first. */
  signs: readonly string[]
}

export interface OcrLine {
  box: LineBox
  words: OcrWord[]
}

/** Lines that are read both ways round, to see which way is up. */
const tried = 3
/** Less sure lines are no text: rules, drawings, stains. */
const leastLine = 0.6

/** Reads a picture; throws what the models throw. */
export async function readPicture(pixels: Pixels, models: OcrModels): Promise<OcrLine[]> {
  const read = async (box: LineBox): Promise<Sign[]> => {
    const { data, steps } = await models.recognise(lineInput(pixels, box))
    return decoded(data, steps, models.signs)
  }
  const input = detectionInput(pixels)
  const boxes = linesOn(await models.detect(input), input.width, input.height, pixels)
  const lines: OcrLine[] = []
  for (const level of [true, false]) {
    const own = boxes.filter(({ angle }) => Math.abs(angle) < Math.PI / 4 === level)
    const turn = (await isUpsideDown(own, read)) ? Math.PI : 0
    for (const box of own) {
      const turned = { ...box, angle: box.angle + turn }
      const signs = await read(turned)
      if (sureness(signs) >= leastLine) lines.push({ box: turned, words: wordsOf(signs) })
    }
  }
  return lines
}

/** Whether the longest of some lines are read more surely the other way round. */
async function isUpsideDown(boxes: readonly LineBox[], read: (box: LineBox) => Promise<Sign[]>): Promise<boolean> {
  const longest = [...boxes].sort((a, b) => b.width - a.width).slice(0, tried)
  let gain = 0
  for (const box of longest) {
    const [as, other] = [await read(box), await read({ ...box, angle: box.angle + Math.PI })]
    gain += sureness(other) - sureness(as)
  }
  return gain > 0
}

/** The mean of the signs that are seen. */
function sureness(signs: readonly Sign[]): number {
  const seen = signs.filter(({ text }) => text.trim() !== '')
  return seen.reduce((sum, { sure }) => sum + sure, 0) / Math.max(1, seen.length)
}
