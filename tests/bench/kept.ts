/**
 * `npx tsx tests/bench/kept.ts [--sentences N] [--show KIND] DIR...`: words sentences of the PDFs of some folders anew, as a small model does, by
 * one change each that keeps what they say, and tells rows of their tables as sentences; says for each kind how many the check of an
 * answer rejects, with one that it does, and with `--show` all of one kind. The other half of `turned.ts`: what makes the one better
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
const most = Number(values.sentences ?? 1500)
const passages = await passagesIn(positionals)
const all = passages.flatMap((passage) => sentencesOf(passage).map((sentence): Found => [sentence, passage]))
const copies = drawn(all, most).filter(accepts)

function before(sentence: string, { text, sentences }: Passage): string {
  const lines = sentences.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').trim())
  return lines[lines.indexOf(sentence) - 1] ?? ''
}

const verbs = verbsOf(all.map(([sentence]) => sentence).join(' '))
const kinds = Object.entries({ ...ordersOf(verbs), ...clausesOf(verbs), ...wordsOf(verbs) })
const lead = new Map(copies.map(([sentence, passage]) => [sentence, before(sentence, passage)]))
/** Kinds are many, and a frame fits every sentence. */
const mostOfOne = most / 5
const reworded = kinds.map(([kind, rewording]): [string, Found[]] => [
  kind,
  copies
    .flatMap(([sentence, passage]): Found[] => {
      const other = rewording(sentence, lead.get(sentence)!)
      return other && other !== sentence ? [[other, passage]] : []
    })
    .slice(0, mostOfOne),
])

/** As many kinds of change at once, one after the other; which, the sentence's place in the lot says. Frames are a kind of their own. */
function several(count: number): [string, Found[]] {
  const plain = kinds.filter(([kind]) => !kind.startsWith('frame'))
  const found = copies.flatMap(([sentence, passage], n): Found[] => {
    let [other, done] = [sentence, 0]
    for (let i = 0; i < plain.length && done < count; i++) {
      const next = plain[(n * 7 + i * 11) % plain.length]![1](other, lead.get(sentence)!)
      if (!next || next === other) continue
      other = next
      done++
    }
    return done === count ? [[other, passage]] : []
  })
  return [`${count} changes at once`, found]
}

const rows = passages.flatMap(toldRowsOf)
const told = tellings.map((kind): [string, Found[]] => [
  kind,
  drawn(
    rows.flatMap(([one, sentence, passage]): Found[] => (one === kind ? [[sentence, passage]] : [])),
    most / 10,
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
console.log(`all: ${lost} of ${made} true sentences rejected, made of ${copies.length}`)
