/**
 * `tsx tests/bench/manuals.ts` puts long real manuals into tests/.cache/manuals, those of tools for hardware into
 * tests/.cache/hardware, and others of several kinds into tests/.cache/mixed, mixed-heldout and gloves, from Debian's documentation packages. Needs apt-get and dpkg-deb; what is there already stays.
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

/** Files by package: where they are in it, without `/usr/share`, and what they are called here. */
type Packages = Record<string, Record<string, string>>

/** Asked by tests/fixtures/questions/debian*.jsonl. */
const manuals: Packages = {
  'gnuplot-doc': { 'doc/gnuplot/gnuplot.pdf': 'gnuplot.pdf' },
  'ngspice-doc': { 'doc/ngspice-doc/manual.pdf.gz': 'ngspice.pdf' },
  'maxima-doc': { 'doc/maxima-doc/maximabook-19-Sept-2004.pdf.gz': 'maximabook.pdf' },
  'octave-doc': { 'doc/octave/octave.pdf': 'octave.pdf', 'doc/octave/refcard-a4.pdf': 'refcard-a4.pdf' },
  'r-doc-pdf': Object.fromEntries(
    ['R-admin', 'R-data', 'R-exts', 'R-intro'].map((name) => [`R/doc/manual/${name}.pdf`, `${name}.pdf`]),
  ),
}

/** Asked by tests/fixtures/questions/hardware*.jsonl. */
const hardware: Packages = {
  'avr-libc': { 'doc/avr-libc/avr-libc-user-manual.pdf.gz': 'avr-libc-user-manual.pdf' },
  'avrdude-doc': { 'doc/avrdude/avrdude.pdf.gz': 'avrdude.pdf' },
  'gpsim-doc': { 'doc/gpsim-doc/gpsim.pdf.gz': 'gpsim.pdf' },
  'gutenprint-doc': { 'doc/gutenprint-doc/gutenprint-users-manual.pdf': 'gutenprint-users-manual.pdf' },
  'linuxcnc-doc-en': { 'doc/linuxcnc/LinuxCNC_Documentation.pdf': 'LinuxCNC_Documentation.pdf' },
  'nut-doc': {
    'doc/nut-doc/pdf/cables.pdf': 'nut-cables.pdf',
    'doc/nut-doc/pdf/user-manual.pdf': 'nut-user-manual.pdf',
  },
  openocd: { 'doc/openocd/openocd.pdf.gz': 'openocd.pdf' },
  'sdcc-doc': { 'doc/sdcc-doc/sdccman.pdf.gz': 'sdccman.pdf' },
}

/** Asked by tests/fixtures/questions/mixed.jsonl: an altimeter, an assembler, a French lab box, a backup program. */
const mixed: Packages = {
  altos: { 'doc/altos/altusmetrum.pdf.gz': 'altusmetrum.pdf', 'doc/altos/telemetry.pdf.gz': 'telemetry.pdf' },
  'gputils-doc': { 'doc/gputils-doc/gputils.pdf.gz': 'gputils.pdf' },
  'expeyes-doc-fr': { 'expeyes/doc/fr-eyesj.pdf': 'fr-eyesj.pdf' },
  'bacula-doc': { 'doc/bacula-doc/pdf/problems.pdf.gz': 'bacula-problems.pdf' },
}

/** Asked by tests/fixtures/questions/mixed-heldout.jsonl: a weather station, a German guide, caves, a backup's tools. */
const mixedHeldout: Packages = {
  'w1retap-doc': { 'doc/w1retap/w1retap.pdf.gz': 'w1retap.pdf' },
  'muttprint-manual': { 'doc/muttprint/manual/manual-de.pdf.gz': 'muttprint-de.pdf' },
  'therion-doc': { 'doc/therion/thbook.pdf': 'thbook.pdf' },
  'bacula-doc': { 'doc/bacula-doc/pdf/utility.pdf.gz': 'bacula-utility.pdf' },
}

/** Asked by tests/fixtures/questions/gloves*.jsonl: two lab boards, a radio, its antenna rotator, discs. An engine's rules are in the corpus. */
const gloves: Packages = {
  'dvdisaster-doc': { 'doc/dvdisaster/manual.pdf.gz': 'dvdisaster.pdf' },
  'expeyes-doc-en': { 'expeyes/doc/en-eyes.pdf': 'en-eyes.pdf' },
  gpredict: { 'doc/gpredict/gpredict-user-manual.pdf.gz': 'gpredict-user-manual.pdf' },
  'hackrf-doc': { 'doc/hackrf/hackrf.pdf.gz': 'hackrf.pdf' },
  microhope: { 'microhope/doc/microhope-en.pdf': 'microhope-en.pdf' },
}

function fetchPackage(name: string, files: Record<string, string>, into: string) {
  const folder = mkdtempSync(join(tmpdir(), 'manuals-'))
  try {
    execFileSync('apt-get', ['download', name], { cwd: folder, stdio: 'inherit' })
    const [archive] = readdirSync(folder)
    if (!archive) throw new Error(`apt-get has brought nothing for ${name}.`)
    execFileSync('dpkg-deb', ['-x', archive, '.'], { cwd: folder })
    for (const [inside, outside] of Object.entries(files)) {
      const from = join(folder, 'usr/share', inside)
      const to = join(into, outside)
      if (inside.endsWith('.gz')) writeFileSync(to, gunzipSync(readFileSync(from)))
      else copyFileSync(from, to)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

for (const [folder, packages] of Object.entries({ manuals, hardware, mixed, 'mixed-heldout': mixedHeldout, gloves })) {
  const into = join('tests/.cache', folder)
  mkdirSync(into, { recursive: true })
  for (const [name, files] of Object.entries(packages)) {
    if (Object.values(files).every((file) => existsSync(join(into, file)))) continue
    fetchPackage(name, files, into)
  }
  console.log(`${readdirSync(into).length} manuals are in ${into}.`)
}
