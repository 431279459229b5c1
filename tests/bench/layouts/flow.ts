/** Kinds of text: columns, asides, lists, steps, notes, letters set apart. */
import { escaped, h, p, type Invented, type Kind } from './kit'
import { capital, type Words } from './words'

/** Paragraphs under headings, as HTML and as text. */
function sections(words: Words, count: number, sentences: [number, number] = [2, 5]): { html: string; text: string[] } {
  const html: string[] = []
  const text: string[] = []
  for (let i = 1; i <= count; i++) {
    const title = `${words.chance(0.5) ? `${i}. ` : ''}${capital(words.thing())}`
    html.push(h(2, title))
    text.push(title)
    for (let k = words.between(1, 2); k > 0; k--) {
      const prose = words.prose(words.between(...sentences))
      html.push(p(prose))
      text.push(prose)
    }
    if (words.chance(0.3)) {
      const items = Array.from({ length: words.between(2, 4) }, () => words.order())
      html.push(`<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`)
      text.push(...items)
    }
  }
  return { html: html.join(''), text }
}

const columns: Kind = (words) => {
  const count = words.between(2, 3)
  const title = capital(`${words.thing()} and ${words.thing()}`)
  const { html, text } = sections(words, words.between(3, 5))
  const gap = words.random.pick([10, 14, 20, 30])
  const justified = words.chance(0.6)
  const size = count === 3 ? 8.5 : words.random.pick([9, 10, 11])
  return {
    css: `.c{column-count:${count};column-gap:${gap}px;${justified ? 'text-align:justify' : ''}} body{font-size:${size}pt}`,
    body: `<h1>${title}</h1><div class=c>${html}</div>`,
    texts: [[title, ...text]],
  }
}

/** Two columns that are not of one width, each a text of its own. */
const unequal: Kind = (words) => {
  const [a, b] = [sections(words, 2), sections(words, 2)]
  const [left, right] = words.random.pick([
    [1, 2],
    [2, 1],
    [3, 2],
  ] as const)
  const title = capital(words.thing())
  return {
    css: `.g{display:grid;grid-template-columns:${left}fr ${right}fr;gap:${words.random.pick([14, 20, 28])}px}`,
    body: `<h1>${title}</h1><div class=g><div>${a.html}</div><div>${b.html}</div></div>`,
    texts: [[title, ...a.text, ...b.text]],
  }
}

/** A text with a box of notes beside it. */
const sidebar: Kind = (words) => {
  const main = sections(words, words.between(2, 3), [4, 7])
  const notes = Array.from({ length: words.between(2, 4) }, () => words.prose(words.between(1, 2)))
  const side = words.random.pick(['left', 'right'])
  const box = words.chance(0.5) ? 'border:1px solid #555;padding:6px' : ''
  const aside = `<aside>${h(3, 'Notes')}${notes.map((note) => p(note)).join('')}</aside>`
  const beside = ['Notes', ...notes]
  return {
    css: `.g{display:flex;gap:18px;align-items:flex-start} aside{flex:0 0 ${words.between(130, 180)}px;font-size:8.5pt;${box}} main{flex:1}`,
    body: `<div class=g>${side === 'left' ? aside : ''}<main>${main.html}</main>${side === 'right' ? aside : ''}</div>`,
    // At any place between two paragraphs.
    texts: [...main.text, ''].map((_, i) => [...main.text.slice(0, i), ...beside, ...main.text.slice(i)]),
  }
}

/** Figures in a column with captions of one or two lines. */
const captions: Kind = (words) => {
  const [before, after] = [sections(words, 2), sections(words, 2)]
  const caption = `Figure ${words.between(1, 20)}${words.random.pick([':', '.', ' –'])} ${words.prose(words.between(1, 2))}`
  const labels = [words.tag(), words.tag()]
  const figure = `<figure><div class=f><span>${labels.join('</span><span>')}</span></div><figcaption>${escaped(caption)}</figcaption></figure>`
  const isWide = words.chance(0.4)
  const css = `.c{column-count:2;column-gap:18px} .f{height:80px;border:1px solid #333;display:flex;justify-content:space-between;padding:20px} figcaption{font-size:8.5pt;${words.chance(0.5) ? 'text-align:center;' : ''}} figure{margin:8px 0;break-inside:avoid}`
  return isWide
    ? {
        css,
        body: `<div class=c>${before.html}</div>${figure}<div class=c>${after.html}</div>`,
        texts: [[...before.text, ...labels, caption, ...after.text]],
      }
    : {
        css,
        body: `<div class=c>${before.html}${figure}${after.html}</div>`,
        texts: [[...before.text, ...labels, caption, ...after.text]],
      }
}

/** Numbered steps within steps, warnings in boxes between them. */
const steps: Kind = (words) => {
  const style = words.random.pick(['decimal', 'lower-alpha', 'upper-roman'])
  const marks = {
    decimal: ['1.', '2.', '3.'],
    'lower-alpha': ['a.', 'b.', 'c.'],
    'upper-roman': ['I.', 'II.', 'III.'],
  }[style]!
  const texts: string[] = []
  const items = [1, 2, 3, 4].map((n) => {
    const order = words.order()
    texts.push(`${n}. ${order}`)
    let inner = ''
    if (words.chance(0.5)) {
      const under = Array.from({ length: words.between(2, 3) }, (_, i) => {
        const order = words.order()
        texts.push(`${marks[i]} ${order}`)
        return `<li>${escaped(order)}</li>`
      })
      inner = `<ol style="list-style-type:${style}">${under.join('')}</ol>`
    }
    let box = ''
    if (words.chance(0.4)) {
      const sign = words.random.pick(['WARNING', 'CAUTION', 'DANGER', 'NOTICE'])
      const warning = words.prose(words.between(1, 2))
      texts.push(sign, warning)
      box = `<div class=w><b>${sign}</b><p>${escaped(warning)}</p></div>`
    }
    return `<li>${escaped(order)}${inner}${box}</li>`
  })
  const isBeside = words.chance(0.3)
  return {
    css: `.w{border:2px solid #000;padding:5px;margin:6px 0;${isBeside ? 'display:flex;gap:14px;align-items:center' : ''}} .w b{${isBeside ? '' : 'background:#ddd'}}`,
    body: `${h(2, 'Procedure')}<ol>${items.join('')}</ol>`,
    texts: [['Procedure', ...texts]],
  }
}

/** Terms with what they mean, below or beside. */
const definitions: Kind = (words) => {
  const isGrid = words.chance(0.5)
  const pairs = Array.from(
    { length: words.between(4, 7) },
    () => [words.name(), words.prose(words.between(1, 2))] as const,
  )
  const after = words.prose(2)
  const terms = pairs.map(([term, meaning]) => `<dt>${term}</dt><dd>${escaped(meaning)}</dd>`)
  return {
    css: isGrid
      ? 'dl{display:grid;grid-template-columns:130px 1fr;gap:5px 12px} dt{font-weight:bold} dd{margin:0}'
      : 'dt{font-weight:bold}',
    body: `${h(2, 'Terms')}<dl>${terms.join('')}</dl>${p(after)}`,
    texts: [['Terms', ...pairs.flat(), after]],
  }
}

/** Letters apart, small capitals, a large first letter. */
const apart: Kind = (words) => {
  const title = words.random.pick([
    'WARNING',
    'OPERATING MANUAL',
    'Technical data',
    'Safety instructions',
    'IMPORTANT NOTICE',
  ])
  const [first, second, third] = [words.prose(words.between(3, 5)), words.prose(3), words.prose(2)]
  const em = words.random.pick([0.1, 0.2, 0.3, 0.5, 0.8])
  const spaced = capital(words.order())
  const isDropped = words.chance(0.4)
  const isCapitals = words.chance(0.5)
  const caps = capital(words.thing())
  const drop = isDropped ? '.d{float:left;font-size:2.6em;line-height:.85;padding-right:3px}' : ''
  return {
    css: `.s{letter-spacing:${em}em;word-spacing:${em > 0.3 ? em : 0}em} .k{font-variant:small-caps} ${drop} i.s{font-style:normal;letter-spacing:${Math.min(em, 0.3)}em}`,
    body: `<h1 class=s>${title}</h1><p><span class=d>${first.charAt(0)}</span>${escaped(first.slice(1))}</p>${isCapitals ? `<h2 class=k>${caps}</h2>` : ''}${p(second)}<p><i class=s>${escaped(spaced)}</i></p>${p(third)}`,
    // Small capitals may be capitals.
    texts: [[title, first, ...(isCapitals ? [bothCases(caps)] : []), second, spaced, third]],
  }
}

const bothCases = (text: string) =>
  text
    .split(' ')
    .map((word) => `${word}|${word.toUpperCase()}`)
    .join(' ')

/** Words broken at the ends of lines, in columns of two languages. */
const hyphens: Kind = (words) => {
  const isGerman = words.chance(0.5)
  const text = Array.from({ length: 4 }, () =>
    isGerman ? Array.from({ length: 4 }, words.german).join(' ') : words.prose(4),
  )
  const broken = (one: string) =>
    one.replace(/\p{L}{7,}/gu, (word) => word.replace(/(?<=..[bcdfgklmnprst])(?=[aeiouäöü][a-zäöüß]{2})/gu, '\u00ad'))
  return {
    css: `.c{column-count:${words.between(2, 3)};column-gap:16px;text-align:justify}`,
    body: `<div class=c lang=${isGerman ? 'de' : 'en'}>${text.map((one) => p(broken(one))).join('')}</div>`,
    texts: [text],
  }
}

/** Pages with running heads, feet and numbers. */
const running: Kind = (words): Invented => {
  const name = `${capital(words.thing())} manual`
  const number = `DOC-${words.between(1000, 9999)}`
  const { html, text } = sections(words, 14, [6, 9])
  const line = (content: string) =>
    `<div style="font-size:8px;width:100%;padding:0 40px;display:flex;justify-content:space-between">${content}</div>`
  return {
    body: html,
    texts: [text],
    heads: [name, number],
    onlyPrinted: true,
    print: {
      header: line(`<span>${name}</span><span>${number}</span>`),
      footer: line(
        `<span>Rev. 3</span><span>Page <span class=pageNumber></span> of <span class=totalPages></span></span>`,
      ),
    },
  }
}

/** Names with page numbers behind dots. */
const contents: Kind = (words) => {
  const lines = Array.from(
    { length: words.between(8, 14) },
    (_, i) => [`${1 + (i >> 2)}.${1 + (i % 4)}`, capital(words.thing()), String(3 + 2 * i)] as const,
  )
  const html = lines.map(
    ([n, title, page]) =>
      `<div class=l><span>${n}</span><span>${title}</span><i>${'.'.repeat(90)}</i><b>${page}</b></div>`,
  )
  return {
    css: '.l{display:flex;gap:6px} .l i{flex:1;overflow:hidden;white-space:nowrap;font-style:normal} .l b{font-weight:normal}',
    body: `${h(1, 'Contents')}${html.join('')}`,
    texts: [['Contents', ...lines.map((line) => line.join(' '))]],
    onlyPrinted: true,
  }
}

/** Lines of a program between paragraphs. */
const listing: Kind = (words) => {
  const code = Array.from(
    { length: words.between(4, 8) },
    (_, i) => `${'  '.repeat(i % 3)}SET ${words.tag()} ${words.figure().replace(/[−±]/, '-')}`,
  )
  const [before, after] = [words.prose(3), words.prose(3)]
  return {
    css: 'pre{font:9pt Liberation Mono;background:#eee;padding:6px}',
    body: `${p(before)}<pre>${code.join('\n')}</pre>${p(after)}`,
    texts: [[before, ...code.map((line) => line.trim()), after]],
  }
}

export const flowKinds = {
  columns,
  unequal,
  sidebar,
  captions,
  steps,
  definitions,
  apart,
  hyphens,
  running,
  contents,
  listing,
}
