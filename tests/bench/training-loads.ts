/**
 * Whether what is saved for training loads where it is to be trained with: makes the three files of a few rows and has
 * `training-loads.py` open them with `datasets` and TRL. Needs a Python with both (`pip install datasets transformers jinja2 && pip install
 * --no-deps trl`; torch is not needed): `PYTHON=venv/bin/python npx tsx tests/bench/training-loads.ts`, or with FOLDER for files of the app.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jsonl, trainingSets } from '../../src/answers/training'
import { feedbackRows } from '../fixtures/feedback-rows'

function made(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sitebook-training-'))
  let n = 0
  for (const [name, records] of Object.entries(trainingSets(feedbackRows, () => `fence${n++}`)))
    writeFileSync(join(folder, `sitebook-${name}.jsonl`), jsonl(records as object[]))
  return folder
}

const script = join(import.meta.dirname, 'training-loads.py')
const folder = process.argv[2] ?? made()
execFileSync(process.env.PYTHON ?? 'python3', [script, folder], { stdio: 'inherit' })
