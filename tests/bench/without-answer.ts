/**
 * `npx tsx tests/bench/without-answer.ts [--odd] [--json FILE]`: asks each open question of its library without the documents that answer
 * it, and those that name their document with the name of another one: hundreds of questions as people ask them that nothing answers.
 * What is called found then is false. Another document may answer a few of them all the same.
 */
import { parseArgs } from 'node:util'
import { readdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { KnownQuestion } from '../../src/core/evaluation/known-question'
import { shareInterval } from '../../src/core/evaluation/interval'
import { wordsOfName } from '../../src/core/search/file-name'
import { passagesOf } from '../quality/passages'
import { indexOf, missingOf, sets } from '../quality/sets'
import { questionsOf } from '../questions'

/** Documents of one family answer each other's questions: each pattern of those whose names begin so. */
const families = [
  /^(?:1600|16A)_/,
  /^(?:694|735|736)_sd/,
  /^FB(?:CN|EI)-/,
  /^MDT_/,
  /^PI30/,
  /^(?:XVME|AVME)/,
  /^R-|^refcard/,
  /^nut-/,
  /^(?:gpsim|gputils)/,
  /^(?:avr-libc|avrdude|microhope)/,
  /^(?:altusmetrum|telemetry)/,
  /^(?:fr|en)-eyes/,
  /^(?:factory_|is\.5120)/,
]
const isAkin = (file: string) => {
  const family = families.find((pattern) => pattern.test(file))
  return (other: string) => other === file || (family?.test(other) ?? false)
}

/** What somebody calls the thing by: a word of the file's name with a figure, or of capitals. */
const nameIn = (file: string) =>
  wordsOfName(file).match(
    /(?<![\p{L}\p{N}])(?=[\p{L}\p{N}]*\d)[\p{L}\p{N}]*\p{L}[\p{L}\p{N}]*|(?<![\p{L}\p{N}])\p{Lu}{3,}/u,
  )?.[0]

interface Asked {
  kind: 'answered' | 'removed' | 'named otherwise'
  known: KnownQuestion
  question: string
  verdict: string
  quote: string
}

const { values } = parseArgs({ options: { odd: { type: 'boolean', default: false }, json: { type: 'string' } } })
const asked: Asked[] = []
let number = 0
for (const set of sets) {
  const questions = set.questions.filter((path) => !path.includes('heldout')).flatMap(questionsOf)
  const mine = questions.filter(({ file }) => file !== null && (number++ % 2 === 1) === values.odd)
  if (mine.length === 0 || set.name === 'sample' || (await missingOf(set)) !== undefined) continue
  const index = await indexOf(set.folders)
  const paths = set.folders.flatMap((path) =>
    path.endsWith('.pdf')
      ? [path]
      : readdirSync(path)
          .filter((name) => name.endsWith('.pdf'))
          .map((name) => join(path, name)),
  )
  const ask = (kind: Asked['kind'], known: KnownQuestion, question: string) => {
    const { verdict, hits } = index.search(question, 3)
    asked.push({ kind, known, question, verdict, quote: hits[0]?.quote.text ?? '' })
  }
  for (const file of new Set(mine.map((one) => one.file!))) {
    const its = mine.filter((one) => one.file === file)
    const akin = isAkin(file)
    for (const known of its) {
      ask('answered', known, known.question)
      const name = nameIn(file)
      const others = paths.map((path) => basename(path)).filter((other) => !akin(other) && nameIn(other) !== undefined)
      const other = nameIn(others[known.question.length % Math.max(1, others.length)] ?? '')
      const renamed = name && other ? known.question.replace(new RegExp(name, 'i'), other) : known.question
      if (renamed !== known.question) ask('named otherwise', known, renamed)
    }
    const removed = paths.filter((path) => akin(basename(path)))
    for (const path of removed) index.remove(basename(path))
    for (const known of its) ask('removed', known, known.question)
    for (const path of removed)
      index.add(await passagesOf(join(dirname(path), basename(path)), basename(path)), basename(path))
  }
}
for (const kind of ['answered', 'removed', 'named otherwise'] as const) {
  const some = asked.filter((one) => one.kind === kind)
  const found = some.map(({ verdict }) => (verdict === 'found' ? 1 : 0))
  const absent = some.filter(({ verdict }) => verdict === 'absent').length
  const count = found.filter(Boolean).length
  const [low, high] = shareInterval(found)
  console.log(
    `${kind}: ${some.length} asked, ${count} found (${(100 * low).toFixed(1)} to ${(100 * high).toFixed(1)} %), ${absent} absent`,
  )
}
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(asked, undefined, 1))
