/**
 * `tsx tests/bench/manuals.ts` puts long real manuals into tests/.cache/manuals, from Debian's documentation packages.
 * Needs apt-get and dpkg-deb; what is there already stays.
 */
import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

const manualsFolder = 'tests/.cache/manuals'

/** Files by package: where they are in it, without `/usr/share`, and what they are called here. */
const manuals: Record<string, Record<string, string>> = {
  'gnuplot-doc': { 'doc/gnuplot/gnuplot.pdf': 'gnuplot.pdf' },
  'ngspice-doc': { 'doc/ngspice-doc/manual.pdf.gz': 'ngspice.pdf' },
  'maxima-doc': { 'doc/maxima-doc/maximabook-19-Sept-2004.pdf.gz': 'maximabook.pdf' },
  'octave-doc': { 'doc/octave/octave.pdf': 'octave.pdf', 'doc/octave/refcard-a4.pdf': 'refcard-a4.pdf' },
  'r-doc-pdf': Object.fromEntries(
    ['R-admin', 'R-data', 'R-exts', 'R-intro'].map((name) => [`R/doc/manual/${name}.pdf`, `${name}.pdf`]),
  ),
}

function fetchPackage(name: string, files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'manuals-'))
  try {
    execFileSync('apt-get', ['download', name], { cwd: folder, stdio: 'inherit' })
    const [archive] = readdirSync(folder)
    if (!archive) throw new Error(`apt-get has brought nothing for ${name}.`)
    execFileSync('dpkg-deb', ['-x', archive, '.'], { cwd: folder })
    for (const [inside, outside] of Object.entries(files)) {
      const from = join(folder, 'usr/share', inside)
      const to = join(manualsFolder, outside)
      if (inside.endsWith('.gz')) writeFileSync(to, gunzipSync(readFileSync(from)))
      else copyFileSync(from, to)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

mkdirSync(manualsFolder, { recursive: true })
for (const [name, files] of Object.entries(manuals)) {
  if (Object.values(files).every((file) => existsSync(join(manualsFolder, file)))) continue
  fetchPackage(name, files)
}
console.log(`${readdirSync(manualsFolder).length} manuals are in ${manualsFolder}.`)
