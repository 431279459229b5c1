/**
 * `npx tsx tests/bench/kept.ts [--sentences N] [--show KIND] DIR...`: words sentences of the PDFs of some folders anew, as a small model does, by
 * one change each that keeps what they say, and tells rows of their tables as sentences; says for each kind how many the check of an
 * answer rejects, of at most N (150) drawn by hash, with one that it does, and with `--show` all of one kind, or of `all`. The other half of `turned.ts`: what makes the one better
 * must not make the other worse. A change now and then does alter what is said: the shares compare two states of the check.
 */
import { parseArgs } from 'node:util'
import type { Passage } from '../../src/core/document'
import { clausesOf } from './changes/clauses'
import { ordersOf } from './changes/orders'
import { tellings, toldRowsOf } from './changes/told-rows'
import { accepts, drawn, passagesIn, sentencesOf, type Found } from './changes/sentences'
import { verbsOf } from './changes/verbs'
import { wordsOf } from './changes/words'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { sentences: { type: 'string' }, show: { type: 'string' } },
})
const most = Number(values.sentences ?? 150)
const passages = await passagesIn(positionals)
const plain = passages.flatMap((passage) => sentencesOf(passage).map((sentence): Found => [sentence, passage]))
const sentences = drawn(plain, plain.length)

function before(sentence: string, { text, sentences }: Passage): string {
  const lines = sentences.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').trim())
  return lines[lines.indexOf(sentence) - 1] ?? ''
}

const verbs = verbsOf(plain.map(([sentence]) => sentence).join(' '))
const kinds = Object.entries({ ...ordersOf(verbs), ...clausesOf(verbs), ...wordsOf(verbs) })

/** The first `most` of the sentences that can be reworded, of those of which the check accepts a copy. */
function rewordedBy(rewording: (found: Found, n: number) => string | undefined): Found[] {
  const found: Found[] = []
  for (const [n, one] of sentences.entries()) {
    if (found.length === most) break
    const other = rewording(one, n)
    if (other !== undefined && other !== one[0] && accepts(one)) found.push([other, one[1]])
  }
  return found
}

/** As many kinds of change at once, one after the other; which, the sentence's place in the lot says. Frames are a kind of their own. */
function several(count: number): [string, Found[]] {
  const some = kinds.filter(([kind]) => !kind.startsWith('frame'))
  const found = rewordedBy(([sentence, passage], n) => {
    let [other, done] = [sentence, 0]
    for (let i = 0; i < some.length && done < count; i++) {
      const next = some[(n * 7 + i * 11) % some.length]![1](other, before(sentence, passage))
      if (!next || next === other) continue
      other = next
      done++
    }
    return done === count ? other : undefined
  })
  return [`${count} changes at once`, found]
}

const reworded = kinds.map(([kind, rewording]): [string, Found[]] => [
  kind,
  rewordedBy(([sentence, passage]) => rewording(sentence, before(sentence, passage))),
])
const rows = passages.flatMap(toldRowsOf)
const told = tellings.map((kind): [string, Found[]] => [
  kind,
  drawn(
    rows.flatMap(([one, sentence, passage]): Found[] => (one === kind ? [[sentence, passage]] : [])),
    most,
  ),
])
let [made, lost] = [0, 0]
for (const [kind, found] of [...reworded, several(2), several(3), ...told]) {
  const rejected = found.filter((one) => !accepts(one))
  made += found.length
  lost += rejected.length
  console.log(`${kind}: ${rejected.length} of ${found.length}${rejected[0] ? `, as "${rejected[0][0]}"` : ''}`)
  if (values.show === kind || values.show === 'all') for (const [sentence] of rejected) console.log(`  ${sentence}`)
}
console.log(`all: ${lost} of ${made} true sentences rejected`)
