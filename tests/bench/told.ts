/**
 * `npx tsx tests/bench/told.ts [--odd] [--most N] [--show KIND]`: questions that a machine makes of what the manuals tell, a row's value, what a
 * sentence of a known form says, and which sentences answer them. They have the words of the page, so nearly all should be found and
 * marked: what is not is a fault of search, not of vocabulary. Even ones are there to mend with; of odd ones only totals are printed.
 */
import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Passage } from '../../src/core/document'
import { createLibraryIndex } from '../library-index'
import { passagesOf } from '../quality/passages'

/** A question, and what tells whether a sentence (or a passage as a whole) answers it. */
interface Told {
  kind: string
  question: string
  answers(text: string, passage: Passage): boolean
  /** Where it was made of. */
  from: string
}

const folded = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase()
const small = (text: string) =>
  /^\p{Lu}\p{Ll}|^[AI] /u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
const words = (text: string) => text.split(/\s+/).length
const saysIt = (sentence: string) => {
  const whole = folded(sentence)
  return (text: string) => folded(text).includes(whole)
}

/** "replacing" as "replace": of the words of the manuals, the verb that is there more often. */
function verbOf(gerund: string, counts: ReadonlyMap<string, number>): string | undefined {
  const stem = gerund.toLowerCase().replace(/ing$/, '')
  const forms = [stem, `${stem}e`, ...(/(.)\1$/.test(stem) ? [stem.slice(0, -1)] : [])]
  const known = forms.filter((form) => (counts.get(form) ?? 0) > 1)
  return known.sort((a, b) => counts.get(b)! - counts.get(a)!)[0]
}

/** A name as prose has it: letters, few words, no sentence. */
const isName = (text: string) =>
  /^\p{L}[\p{L}\p{N} /-]{2,40}$/u.test(text) &&
  words(text) <= 5 &&
  !/\b(?:this|that|it|there|these|those|which|what|they|we|you|when|where|if|but|here|last|first|next|other|second|value|listed|for|example|result|default)\b/i.test(
    text,
  )

/** Questions of one sentence of prose. */
function ofSentence(text: string): Pick<Told, 'kind' | 'question'>[] {
  const said: [string, RegExp, (found: RegExpExecArray) => string][] = [
    ['if', /^If ([^,.:;]{10,80}), ([^.]{15,})\.$/, ([, when]) => `What should I do if ${when}?`],
    ['not', /^(?:Do not|Don't|Never) ([^,.:;]{10,70})\.$/, ([, deed]) => `Can I ${deed}?`],
    ['to', /^To ([a-z][^,.:;]{8,60}), ([^.]{12,})\.$/, ([, aim]) => `How do I ${aim}?`],
    [
      'is',
      /^(An? [^,.:;]{3,40}?|[\p{Lu}\d]{3,12}|[\p{L}]{4,20} \p{Ll}{3,20}) is an? ([^.]{25,})\.$/u,
      ([, thing]) => `What is ${small(thing!)}?`,
    ],
    [
      'for',
      /^(?:The )?([^,.:;]{3,40}?) (?:is|are) used (?:for|to) ([^.,]{10,})\.$/,
      ([, thing]) => `What is the ${small(thing!)} used for?`,
    ],
    ['must', /^(The [^,.:;]{3,40}?) must be ([^.,]{8,})\.$/, ([, thing]) => `What must be done with ${small(thing!)}?`],
    [
      'limit',
      /^(?:The )?((?:maximum|minimum|default|nominal|rated) [^,.:;]{3,40}?) is ([^.,]*\d[^,]{0,30})\.$/i,
      ([, thing]) => `What is the ${small(thing!)}?`,
    ],
    [
      'before',
      /^Before ([a-z]+ing [^,.:;]{5,60}), ([^.]{12,})\.$/,
      ([, deed]) => `What has to be done before ${deed}?`,
    ],
    ['when', /^When ([^,.:;]{10,70}), ([^.]{15,})\.$/, ([, when]) => `What happens when ${when}?`],
    [
      'value',
      /^(?:The )?([^,.:;]{3,40}?) (?:is|are|should be|must be|shall be|can be|is set to|is limited to|ranges?) ((?:set to |limited to |between |from |at least |at most |about |up to |not more than |approximately )?[±+-]?\d[^,;]{0,40})\.$/,
      ([, thing]) => `What is the ${small(thing!)}?`,
    ],
    [
      'often',
      /^(\p{Lu}[a-z]+ [^,.:;()]{4,50}?) (?:every \d|every (?:day|week|month|year|two|three|six|time)|once (?:a|per|every)|daily|weekly|monthly|annually|yearly)[^.]*\.$/u,
      ([, deed]) => `How often should I ${small(deed!)}?`,
    ],
    [
      'long',
      /^(\p{Lu}[a-z]+ [^,.:;()]{0,50}?) ?(?:for|at least|about|up to) (?:at least |about |approximately )?(?:\d+|one|two|three|five|ten|thirty) (?:seconds?|minutes?|hours?|days?|ms|s|min|h)\b[^.]*\.$/u,
      ([, deed]) => `How long should I ${small(deed!)}?`,
    ],
    [
      'why',
      /^([^,:;]{15,90}?),? (?:because|since|so that|in order to|to avoid|to prevent|otherwise) [^.]{10,}\.$/,
      ([, fact]) =>
        `Why ${/^(?:do not|never|always) /i.test(fact!) ? 'should I ' : ': '}${small(fact!).replace(/^do /, '')}?`,
    ],
    [
      'has',
      /^(?:The |An? )?([^,.:;]{3,40}?) (?:has|have|provides|provide|contains|contain|supports|support|includes|include) (?:up to |at least )?(?:\d+|one|two|three|four|five|six|eight|ten|sixteen) ([a-z][a-z -]{3,30}?)(?: [^,]*)?\.$/,
      ([, thing, parts]) => `How many ${parts!} does the ${small(thing!)} have?`,
    ],
    [
      'does',
      /^(?:The )?([^,.:;]{3,40}?) (?:controls|indicates|displays|prevents|provides|converts|measures|determines|specifies|defines|returns|sets|selects|enables|disables|protects) ([^.,]{12,})\.$/,
      ([, thing]) => `What does the ${small(thing!)} do?`,
    ],
    [
      'which',
      /^(?:The )?([^,.:;]{3,40}?) (controls|indicates|displays|prevents|provides|converts|measures|determines|specifies|defines|returns|sets|selects|enables|disables|protects) ([^.,]{12,60})\.$/,
      ([, , does, what]) => `What ${does} ${what}?`,
    ],
    [
      'stands',
      /^[^.]*?\b([A-Z]{3,6}) \([A-Z][a-z]+(?: [A-Za-z-]+){1,5}\)[^.]*\.$/,
      ([, short]) => `What does ${short} stand for?`,
    ],
    [
      'can',
      /^(?:The )?([^,.:;]{3,40}?) can be ([a-z]+ed)( [^,.]*?)? (?:by|with|using|through|via) ([^.,]{6,})\.$/,
      ([, thing, done, more = '']) => `How can the ${small(thing!)} be ${done}${more}?`,
    ],
    [
      'cause',
      /^(?:The )?([^,.:;]{3,60}?) (?:can|may|will|could) (?:cause|lead to|result in|damage) ([^.,]{6,60})\.$/,
      ([, , effect]) => `What can cause ${small(effect!)}?`,
    ],
    ['where', /^(The [^,.:;]{3,40}?) (?:is|are) located ([^.,]{8,})\.$/, ([, thing]) => `Where is ${small(thing!)}?`],
  ]
  return said.flatMap(([kind, pattern, ask]) => {
    if (/\b(?:this|these|that|it|they|them)\b/i.test(text.slice(0, 60))) return []
    const found = pattern.exec(text)
    if (
      !found ||
      (!['if', 'not', 'to', 'when', 'before', 'often', 'long', 'why', 'stands', 'cause'].includes(kind) &&
        !isName(found[1]!.replace(/^(?:An?|The) /, '')))
    )
      return []
    return [{ kind, question: ask(found) }]
  })
}

/** How a question of some kinds is typed with gloves on; the same question has the same form each time. */
const typed: Record<string, readonly (readonly [RegExp, string])[]> = {
  if: [
    [/^What should I do if (.*)\?$/, '$1, what to do'],
    [/^What should I do if (.*)\?$/, '$1 - what now?'],
    [/^What should I do if (.*)\?$/, 'what to do, $1'],
    [/^What should I do if (.*)\?$/, '$1'],
  ],
  when: [
    [/^What happens when (.*)\?$/, 'what if $1'],
    [/^What happens when (.*)\?$/, '$1, what happens'],
    [/^What happens when (.*)\?$/, '$1 what then'],
  ],
  to: [
    [/^How do I (.*)\?$/, 'how $1'],
    [/^How do I (.*)\?$/, '$1 how'],
    [/^How do I (.*)\?$/, 'steps to $1'],
    [/^How do I (.*)\?$/, 'need to $1'],
  ],
  heading: [
    [/^How do I (.*)\?$/, 'how $1'],
    [/^How do I (.*)\?$/, '$1 how'],
    [/^How do I (.*)\?$/, 'steps to $1'],
    [/^How do I (.*)\?$/, '$1'],
  ],
  row: [
    [/^What is the (.*) of (.*)\?$/, '$2 $1'],
    [/^What is the (.*) of (.*)\?$/, '$1 $2'],
    [/^What is the (.*) of (.*)\?$/, '$1 for $2?'],
    [/^What is the (.*) of (.*)\?$/, 'whats the $1 on $2'],
  ],
  is: [
    [/^What is (?:an? )?(.*)\?$/, 'whats $1'],
    [/^What is (?:an? )?(.*)\?$/, '$1 meaning'],
    [/^What is (?:an? )?(.*)\?$/, '$1?'],
    [/^What is (?:an? )?(.*)\?$/, 'define $1'],
  ],
  for: [
    [/^What is the (.*) used for\?$/, '$1 use'],
    [/^What is the (.*) used for\?$/, 'purpose of $1'],
    [/^What is the (.*) used for\?$/, 'what $1 for'],
  ],
  does: [
    [/^What does the (.*) do\?$/, 'function of $1'],
    [/^What does the (.*) do\?$/, 'what $1 does'],
    [/^What does the (.*) do\?$/, '$1'],
  ],
  stands: [
    [/^What does (.*) stand for\?$/, '$1 meaning'],
    [/^What does (.*) stand for\?$/, 'what is $1'],
    [/^What does (.*) stand for\?$/, '$1 short for'],
  ],
  not: [
    [/^Can I (.*)\?$/, 'ok to $1'],
    [/^Can I (.*)\?$/, '$1 allowed?'],
  ],
  before: [[/^What has to be done before (.*)\?$/, 'before $1']],
}

function asTyped({ kind, question }: Told): string {
  const forms = typed[kind]
  const form = forms?.[(numberOf(question) >> 3) % forms.length]
  return (form ? question.replace(...form) : question).toLowerCase()
}

const plainHead = (head: string) => /^\p{L}[\p{L} ]{2,30}$/u.test(head)
const plainKey = (key: string) => /^[\p{L}\p{N}][\p{L}\p{N} ./-]{1,35}$/u.test(key) && /\p{L}{3}/u.test(key)

function ofRow(
  cells: readonly { head: string; text: string }[],
): (Pick<Told, 'kind' | 'question'> & { key: string; head: string })[] {
  const [first, ...others] = cells
  if (!first || !plainKey(first.text)) return []
  return others.flatMap(({ head, text }) => {
    if (!plainHead(head) || text.length > 40 || folded(text) === folded(head) || !/[\p{L}\p{N}]/u.test(text)) return []
    return [
      {
        kind: 'short',
        question: `${first.text} ${small(head)}`,
        key: folded(first.text),
        head: folded(head),
      },
      {
        kind: 'row',
        question: `What is the ${small(head)} of ${first.text}?`,
        key: folded(first.text),
        head: folded(head),
      },
    ]
  })
}

const { values: options } = parseArgs({
  options: {
    odd: { type: 'boolean', default: false },
    typed: { type: 'boolean', default: false },
    most: { type: 'string', default: '120' },
    show: { type: 'string' },
  },
})
const numberOf = (text: string) => parseInt(createHash('sha256').update(text).digest('hex').slice(0, 8), 16)

const libraries = [
  ['../shared/corpus/manuals'],
  ['tests/.cache/manuals', 'tests/.cache/hardware', 'tests/.cache/gloves', 'tests/.cache/mixed'],
]
const results: (Told & { verdict: string; page: boolean; marked: boolean; three: boolean; quote: string })[] = []
for (const folders of libraries) {
  const index = createLibraryIndex()
  const all: Passage[] = []
  for (const folder of folders)
    for (const file of readdirSync(folder).sort())
      if (file.toLowerCase().endsWith('.pdf')) {
        const passages = await passagesOf(join(folder, file), file)
        index.add(passages, file)
        all.push(...passages)
      }
  const counts = new Map<string, number>()
  for (const { text } of all)
    for (const word of text.match(/\b[a-z]{3,}\b/g) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1)

  const told = new Map<string, Told>()
  const put = (one: Told) => void (told.has(one.question) || told.set(one.question, one))
  for (const passage of all) {
    for (const { start, end, cells } of passage.sentences) {
      const text = passage.text.slice(start, end).replace(/\s+/g, ' ').trim()
      const from = `${passage.document} p. ${passage.spans[0]?.page}: ${text}`
      for (const { key, head, ...asked } of ofRow(cells ?? [])) {
        const isRow = (s: Passage['sentences'][number]) =>
          folded(s.cells?.[0]?.text ?? '') === key && (s.cells ?? []).some((cell) => folded(cell.head) === head)
        put({
          ...asked,
          from,
          answers: (text, one) =>
            one.sentences.some((s) => isRow(s) && folded(text).includes(folded(one.text.slice(s.start, s.end)))),
        })
      }
      if (!cells && !passage.text.slice(start, end).includes('\t'))
        for (const asked of ofSentence(text)) put({ ...asked, from, answers: saysIt(text) })
    }
    const heading = passage.heading.split(' › ').at(-1) ?? ''
    const [, gerund, rest] = /^(?:[\d.]+ )?(\p{Lu}?\p{Ll}+ing) (\p{L}[^.:?]{5,50})$/u.exec(heading) ?? []
    const verb = gerund && verbOf(gerund, counts)
    if (verb) {
      const isUnder = (one: Passage) => one.heading.split(' › ').includes(heading)
      put({
        kind: 'heading',
        question: `How do I ${verb} ${small(rest!)}?`,
        from: `${passage.document}: ${heading}`,
        answers: (_, one) => isUnder(one),
      })
    }
  }
  const mine = [...told.values()].filter(({ question }) => (numberOf(question) % 2 === 1) === options.odd)
  const byKind = Map.groupBy(mine, ({ kind }) => kind)
  for (const list of byKind.values()) {
    list.sort((a, b) => numberOf(a.question) - numberOf(b.question))
    for (const one of list.slice(0, Number(options.most))) {
      const question = options.typed ? asTyped(one) : one.question
      const { hits, verdict } = index.search(question, 10)
      const right = hits.map(({ passage }) => one.answers(passage.text, passage))
      const marks = hits.map(({ passage, quote }) => one.answers(quote.text, passage))
      results.push({
        ...one,
        question,
        verdict,
        page: right[0] ?? false,
        marked: marks[0] ?? false,
        three: right.slice(0, 3).includes(true),
        quote: hits[0]?.quote.text ?? '',
      })
    }
  }
}

for (const [kind, list] of [...Map.groupBy(results, ({ kind }) => kind), ['all', results] as const]) {
  const share = (is: (one: (typeof results)[number]) => boolean) => `${list.filter(is).length}`.padStart(5)
  console.log(
    `${kind.padEnd(8)} ${String(list.length).padStart(5)}  found ${share((one) => one.verdict === 'found')}  absent ${share((one) => one.verdict === 'absent')}  ` +
      `first ${share((one) => one.page)}  three ${share((one) => one.three)}  marked ${share((one) => one.marked)}  in ${share((one) => one.quote.length <= 400)}`,
  )
}
if (options.show && !options.odd)
  for (const one of results.filter(
    ({ kind, page, marked, verdict }) => kind === options.show && !(page && marked && verdict === 'found'),
  ))
    console.log(
      `\n${one.verdict} ${one.page ? 'first' : one.three ? 'three' : '-'} ${one.marked ? 'marked' : ''}\n  ${one.question}\n  ${one.from.slice(0, 200)}\n  > ${one.quote.slice(0, 200).replace(/\n/g, ' / ')}`,
    )
