/** Which PDFs a benchmark reads. */
import { existsSync } from 'node:fs'

/** Those named on the command line, or three of Debian's manuals. Ends the process with what to do if one is missing. */
export function givenPdfs(): string[] {
  const given = process.argv.slice(2)
  const files =
    given.length > 0 ? given : ['gnuplot', 'R-exts', 'ngspice'].map((name) => `tests/.cache/manuals/${name}.pdf`)
  const missing = files.find((file) => !existsSync(file))
  if (missing) {
    console.error(`${missing} is not here: run \`tsx tests/bench/manuals.ts\` first, or name a PDF.`)
    process.exit(1)
  }
  return files
}
