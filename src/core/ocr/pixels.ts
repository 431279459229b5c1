/** Pictures, and lines of text in them, as the models want them: three planes of numbers, blue first (OpenCV's order). */

/** Four bytes a dot: red, green, blue, and one that is not looked at. */
export interface Pixels {
  width: number
  height: number
  data: Uint8ClampedArray
}

/** A rectangle at any angle. Dots, from the top left; the angle in radians, clockwise, of the direction in which the text runs. */
export interface LineBox {
  /** Its middle. */
  x: number
  y: number
  /** Along the text, and across it. */
  width: number
  height: number
  angle: number
}

/** Three planes of `width` times `height` numbers. */
export interface Planes {
  width: number
  height: number
  data: Float32Array
}

/** How a byte becomes a number, for blue, green and red: `(byte / 255 - mean) / deviation`. */
export interface Scaling {
  mean: readonly [number, number, number]
  deviation: readonly [number, number, number]
}

/** The whole picture at another size; each dot is the mean of those that it stands for. */
export function resized(pixels: Pixels, width: number, height: number, scaling: Scaling): Planes {
  const planes = planesOf(width, height, scaling)
  const [across, down] = [pixels.width / width, pixels.height / height]
  for (let y = 0; y < height; y++) {
    const [top, bottom] = rangeOf(y, down, pixels.height)
    for (let x = 0; x < width; x++) {
      const [left, right] = rangeOf(x, across, pixels.width)
      let [red, green, blue] = [0, 0, 0]
      for (let row = top; row < bottom; row++) {
        for (let at = 4 * (row * pixels.width + left); at < 4 * (row * pixels.width + right); at += 4) {
          red += pixels.data[at]!
          green += pixels.data[at + 1]!
          blue += pixels.data[at + 2]!
        }
      }
      const count = (bottom - top) * (right - left)
      planes.set(x, y, blue / count, green / count, red / count)
    }
  }
  return planes.planes
}

/** A line of text, level and `height` dots high; dots between those of the picture are mixed of four. */
export function straightened(pixels: Pixels, box: LineBox, height: number, scaling: Scaling): Planes {
  const width = Math.max(height / 4, Math.round((height * box.width) / box.height))
  const planes = planesOf(width, height, scaling)
  const [cos, sin] = [Math.cos(box.angle), Math.sin(box.angle)]
  for (let y = 0; y < height; y++) {
    const across = ((y + 0.5) / height - 0.5) * box.height
    for (let x = 0; x < width; x++) {
      const along = ((x + 0.5) / width - 0.5) * box.width
      const [blue, green, red] = mixedAt(pixels, box.x + along * cos - across * sin, box.y + along * sin + across * cos)
      planes.set(x, y, blue, green, red)
    }
  }
  return planes.planes
}

function rangeOf(at: number, scale: number, most: number): [number, number] {
  const start = Math.min(most - 1, Math.floor(at * scale))
  return [start, Math.max(start + 1, Math.min(most, Math.floor((at + 1) * scale)))]
}

/** Blue, green and red at a point between four dots; beyond the edge, those of the edge. */
function mixedAt({ width, height, data }: Pixels, x: number, y: number): [number, number, number] {
  const left = Math.min(width - 1, Math.max(0, x - 0.5))
  const top = Math.min(height - 1, Math.max(0, y - 0.5))
  const [x0, y0] = [Math.floor(left), Math.floor(top)]
  const [x1, y1] = [Math.min(width - 1, x0 + 1), Math.min(height - 1, y0 + 1)]
  const [fx, fy] = [left - x0, top - y0]
  const mix = (channel: number) => {
    const value = (x: number, y: number) => data[4 * (y * width + x) + channel]!
    const above = value(x0, y0) * (1 - fx) + value(x1, y0) * fx
    return above * (1 - fy) + (value(x0, y1) * (1 - fx) + value(x1, y1) * fx) * fy
  }
  return [mix(2), mix(1), mix(0)]
}

function planesOf(width: number, height: number, { mean, deviation }: Scaling) {
  const size = width * height
  const data = new Float32Array(3 * size)
  return {
    planes: { width, height, data },
    set(x: number, y: number, ...colours: [number, number, number]) {
      for (let i = 0; i < 3; i++) data[i * size + y * width + x] = (colours[i]! / 255 - mean[i]!) / deviation[i]!
    },
  }
}
