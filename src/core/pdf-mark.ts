/** What tells a PDF by its bytes, whatever it is called and whatever type it is said to have. */

/** Bytes at the start of a file within which the mark stands: PDF 32000-1, 7.5.2 with the leniency of its annex H. */
export const headSize = 1024

const mark = Array.from('%PDF-', (letter) => letter.charCodeAt(0))
/** What a .zip begins with: the first file in it may be a PDF. */
const zip = [0x50, 0x4b, 3, 4]

/** Whether `head`, the first bytes of a file, has the mark of a PDF. */
export function hasPdfMark(head: Uint8Array): boolean {
  const stands = (bytes: readonly number[], at: number) => bytes.every((byte, n) => head[at + n] === byte)
  return !stands(zip, 0) && head.subarray(0, headSize).some((_, at) => stands(mark, at))
}
