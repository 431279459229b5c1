/** What tells a PDF by its bytes, whatever it is called and whatever type it is said to have. */

/** Bytes at the start of a file within which the mark stands: PDF 32000-1, 7.5.2 with the leniency of its annex H. */
export const headSize = 1024

const mark = bytesOf('%PDF-')
/** What a .zip begins with: the first file in it may be a PDF. */
const zip = [0x50, 0x4b, 3, 4]

/** Bytes at the end of a file within which a PDF says where its table of objects is. */
export const tailSize = 4096
const end = bytesOf('startxref')

/** Whether `head`, the first bytes of a file, has the mark of a PDF. */
export function hasPdfMark(head: Uint8Array): boolean {
  return !stands(zip, head, 0) && head.subarray(0, headSize).some((_, at) => stands(mark, head, at))
}

/** Whether `tail`, the last bytes of a file, is the end of a PDF, whatever stands before it. */
export function hasPdfEnd(tail: Uint8Array): boolean {
  return tail.some((_, at) => stands(end, tail, at))
}

function bytesOf(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0))
}

function stands(bytes: readonly number[], among: Uint8Array, at: number): boolean {
  return bytes.every((byte, n) => among[at + n] === byte)
}
