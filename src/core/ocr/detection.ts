/**
 * Where lines of text are: what the detection model is given, and boxes from the map that it returns (Liao et al., "Real-time Scene
 * Text Detection with Differentiable Binarization", 2020). The figures are those that PP-OCRv6 tiny is run with elsewhere.
 */
import { resized, type LineBox, type Pixels, type Planes, type Scaling } from './pixels'

const scaling: Scaling = { mean: [0.485, 0.456, 0.406], deviation: [0.229, 0.224, 0.225] }

/** Dots of the longer side that the model is given, at most. */
const longest = 960
/** What the model wants its sides to be multiples of. */
const multiple = 32

/** From this probability on a dot belongs to a line; a line has at least this mean. */
const [leastDot, leastLine] = [0.2, 0.4]
/** The map shows the core of a line: by this times area over circumference it is wider on each side. */
const growth = 1.4
/** Dots of the map; what is lower is no line. */
const lowest = 3
/** A blob is long, and tells how the page lies, that is so many times as long as high. */
const long = 6
/** What is so many times as high as wide is a line that runs upwards or downwards. */
const high = 1.5

/** What the detection model is given of a picture. */
export function detectionInput(pixels: Pixels): Planes {
  const scale = Math.min(1, longest / Math.max(pixels.width, pixels.height))
  const side = (length: number) => Math.max(1, Math.round((length * scale) / multiple)) * multiple
  return resized(pixels, side(pixels.width), side(pixels.height), scaling)
}

/** The lines on a map of `width` times `height` probabilities, in dots of the picture that it was made of. */
export function linesOn(map: Float32Array, width: number, height: number, pixels: Pixels): LineBox[] {
  const blobs = blobsOn(map, width, height)
  const slant = slantOf(blobs)
  const [across, down] = [pixels.width / width, pixels.height / height]
  return blobs.flatMap((blob) => {
    const box = boxOf(blob, slant)
    if (Math.min(box.width, box.height) < lowest) return []
    const grown = (growth * box.width * box.height) / (box.width + box.height)
    const scale = (across + down) / 2
    const size = { width: (box.width + grown) * scale, height: (box.height + grown) * scale }
    return [{ x: box.x * across, y: box.y * down, ...size, angle: box.angle }]
  })
}

/** Dots that hang together: where they lie, on two scales. */
interface Blob {
  xs: number[]
  ys: number[]
}

function blobsOn(map: Float32Array, width: number, height: number): Blob[] {
  const seen = new Uint8Array(map.length)
  const blobs: Blob[] = []
  for (let start = 0; start < map.length; start++) {
    if (seen[start] || map[start]! < leastDot) continue
    const blob: Blob = { xs: [], ys: [] }
    const open = [start]
    let sum = 0
    seen[start] = 1
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const [x, y] = [at % width, Math.floor(at / width)]
      blob.xs.push(x + 0.5)
      blob.ys.push(y + 0.5)
      sum += map[at]!
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const next = ny * width + nx
          if (seen[next] || map[next]! < leastDot) continue
          seen[next] = 1
          open.push(next)
        }
      }
    }
    if (sum >= leastLine * blob.xs.length) blobs.push(blob)
  }
  return blobs
}

/** How the lines of a picture are slanted, in radians, a quarter turn left out of account: the median of the long ones. */
function slantOf(blobs: readonly Blob[]): number {
  const slants = blobs.flatMap((blob) => {
    const { angle, length, thickness } = axesOf(blob)
    return length > long * thickness ? [angle - (Math.round(angle / (Math.PI / 2)) * Math.PI) / 2] : []
  })
  return slants.sort((a, b) => a - b)[Math.floor(slants.length / 2)] ?? 0
}

/** The direction in which a blob is longest, and its spread along it and across. */
function axesOf({ xs, ys }: Blob): { angle: number; length: number; thickness: number } {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [mx, my] = [mean(xs), mean(ys)]
  const xx = mean(xs.map((x) => (x - mx) ** 2))
  const yy = mean(ys.map((y) => (y - my) ** 2))
  const xy = mean(xs.map((x, i) => (x - mx) * (ys[i]! - my)))
  const spread = Math.hypot(xx - yy, 2 * xy)
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy)
  return { angle, length: Math.sqrt((xx + yy + spread) / 2), thickness: Math.sqrt(Math.max(0, xx + yy - spread) / 2) }
}

/** The rectangle around a blob at this slant; one that is high is taken for a line that runs upwards. */
function boxOf({ xs, ys }: Blob, slant: number): LineBox {
  const [cos, sin] = [Math.cos(slant), Math.sin(slant)]
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (let i = 0; i < xs.length; i++) {
    const along = xs[i]! * cos + ys[i]! * sin
    const across = ys[i]! * cos - xs[i]! * sin
    left = Math.min(left, along)
    right = Math.max(right, along)
    top = Math.min(top, across)
    bottom = Math.max(bottom, across)
  }
  const [along, across] = [(left + right) / 2, (top + bottom) / 2]
  const middle = { x: along * cos - across * sin, y: along * sin + across * cos }
  // A dot is as wide as it is high.
  const [width, height] = [right - left + 1, bottom - top + 1]
  return height > high * width
    ? { ...middle, width: height, height: width, angle: slant - Math.PI / 2 }
    : { ...middle, width, height, angle: slant }
}
