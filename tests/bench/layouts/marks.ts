/** Kinds of signs: exponents, indices, fractions, tolerances, notes, other scripts, and what nobody sees. */
import { escaped, h, p, type Kind } from './kit'
import { capital, type Words } from './words'

/** A piece of a sentence as HTML, and what is right of it. */
type Bit = (words: Words) => [html: string, text: string]

const minus = (words: Words) => words.random.pick(['−', '-', '–'])
const stack = (upper: string, lower: string) => `<span class=st><span>${upper}</span><span>${lower}</span></span>`

const bits: Record<string, Bit> = {
  power: (words) => {
    const [figure, n] = [words.between(1, 9), `${words.chance(0.5) ? minus(words) : ''}${words.between(2, 12)}`]
    return [`${figure} × 10<sup>${n}</sup> Pa`, `${figure} × 10^${n} Pa`]
  },
  area: (words) => {
    const units = [
      ['m', '2'],
      ['m', '3'],
      ['cm', '2'],
      ['mm', '2'],
      ['kg/m', '3'],
      ['s', '−1'],
      ['m', '-2'],
    ] as const
    const [[unit, n], figure] = [words.random.pick(units), words.between(2, 90)]
    const raised = n.replace(/[-−]/, '⁻').replace('1', '¹').replace('2', '²').replace('3', '³')
    return [`${figure} ${unit}<sup>${n}</sup>`, `${figure} ${unit}${raised}|${unit}^${n}`]
  },
  index: (words) => {
    const names = [
      ['H', '2', 'O'],
      ['CO', '2', ''],
      ['V', 'max', ''],
      ['T', 'amb', ''],
      ['p', '1', ''],
      ['SO', '4', ''],
    ] as const
    const [a, b, c] = words.random.pick(names)
    return [`${a}<sub>${b}</sub>${c}`, `${a}${b}${c}|${a}_${b}${c}`]
  },
  fraction: (words) => {
    const [a, b] = words.random.pick([
      ['1', '2'],
      ['3', '4'],
      ['5', '8'],
      ['7', '16'],
    ] as const)
    const whole = words.chance(0.5) ? String(words.between(1, 9)) : ''
    const drawn = words.chance(0.5) ? `<sup>${a}</sup>⁄<sub>${b}</sub>` : stack(a, b)
    return [`${whole}${drawn} in`, `${whole} ${a}/${b}|${a}⁄${b} in`]
  },
  tolerance: (words) => {
    const [figure, upper, lower] = [
      words.between(10, 90),
      `+0.${words.between(1, 9)}`,
      `${minus(words)}0.${words.between(1, 9)}`,
    ]
    return [`${figure}${stack(upper, lower)} mm`, `${figure} ${upper}/${lower} mm`]
  },
  signed: (words) => {
    const text = `${words.random.pick(['−', '-', '±', '≤', '≥', '~', '+'])}${words.between(1, 99)},${words.between(1, 9)} ${words.unit()}`
    return [text, text]
  },
  degrees: (words) => {
    const text = `${minus(words)}${words.between(5, 60)} °C`
    return [text, text]
  },
}

/** Sentences with signs in them. */
const signs: Kind = (words) => {
  const html: string[] = []
  const text: string[] = []
  for (let i = words.between(6, 9); i > 0; i--) {
    const [drawn, right] = bits[words.random.pick(Object.keys(bits))]!(words)
    const [before, behind] = [
      `The ${words.thing()} has`,
      `and ${words.random.pick(['runs', 'stops', 'is vented'])} then.`,
    ]
    html.push(`<p>${before} ${drawn} ${behind}</p>`)
    text.push(`${before} ${right} ${behind}`)
  }
  const isTight = words.chance(0.5)
  const serif = words.chance(0.5) ? 'body{font-family:Liberation Serif}' : ''
  return {
    css: `.st{display:inline-flex;flex-direction:column;vertical-align:middle;font-size:.6em;line-height:1.05;text-align:center} sup,sub{${isTight ? 'font-size:.65em;line-height:0' : ''}} ${serif} p{line-height:1.6}`,
    body: html.join(''),
    texts: [text],
  }
}

/** Marks of notes in the text, the notes at the foot. */
const notes: Kind = (words) => {
  const count = words.between(2, 3)
  // A mark behind a unit may be its power.
  const sentences = Array.from({ length: 6 }, () => words.sentence().replace(/ at \d+ \S+$/, '.'))
  const foot = Array.from({ length: count }, words.order)
  const raised = ['¹', '²', '³']
  const marked = sentences.map((one, i) => {
    if (i % 2 > 0 || i / 2 >= count) return { html: escaped(one), text: one }
    const bare = one.slice(0, -1)
    return { html: `${escaped(bare)}<sup>${i / 2 + 1}</sup>.`, text: `${bare} ${raised[i / 2]}.` }
  })
  return {
    css: 'sup{font-size:.65em;line-height:0} .n{border-top:1px solid #000;width:60%;font-size:8pt;margin-top:40px}',
    body: `<p>${marked.map(({ html }) => html).join(' ')}</p><div class=n>${foot.map((one, i) => `<p><sup>${i + 1}</sup> ${escaped(one)}</p>`).join('')}</div>`,
    texts: [[...marked.map(({ text }) => text), ...foot.map((one, i) => `${raised[i]} ${one}`)]],
  }
}

const arabic =
  'يجب فحص المضخة قبل التشغيل|لا تفتح الصمام أثناء الضغط|يتم استبدال المرشح كل شهر|درجة حرارة الزيت مرتفعة جدا|أغلق خط التصريف ثم افصل التيار'.split(
    '|',
  )
const hebrew =
  'יש לבדוק את המשאבה לפני ההפעלה|אין לפתוח את השסתום תחת לחץ|החלף את המסנן בכל חודש|טמפרטורת השמן גבוהה מדי|סגור את קו הניקוז ונתק את החשמל'.split(
    '|',
  )

const rightToLeft: Kind = (words) => {
  const isArabic = words.chance(0.5)
  const all = isArabic ? arabic : hebrew
  const text = Array.from({ length: words.between(3, 5) }, () => {
    const parts = [words.random.pick(all)]
    if (words.chance(0.6))
      parts.push(
        words.random.pick([
          String(words.between(10, 999)),
          words.tag(),
          `${words.between(2, 90)} bar`,
          `${words.between(1, 9)}.${words.between(1, 9)}`,
        ]),
      )
    parts.push(words.random.pick(all))
    return `${parts.join(' ')}.`
  })
  return {
    css: 'body{font-family:DejaVu Sans}',
    body: `<div dir=rtl lang=${isArabic ? 'ar' : 'he'}>${text.map((one) => p(one)).join('')}</div>`,
    texts: [text],
    onlyPrinted: true,
  }
}

/** Text that nobody sees among text that everyone does. */
const hidden: Kind = (words) => {
  const ways: Record<string, (text: string) => string> = {
    white: (text) => `<p style="color:#fff">${text}</p>`,
    clear: (text) => `<p style="opacity:0">${text}</p>`,
    clipped: (text) => `<div style="overflow:hidden;height:0">${p(text)}</div>`,
    cut: (text) => `<div style="clip-path:inset(0 0 100% 0)">${p(text)}</div>`,
    covered: (text) =>
      `<div style="position:relative">${p(text)}<div style="position:absolute;inset:-2px;background:#eee"></div></div>`,
    invisible: (text) => `<p style="visibility:hidden">${text}</p>`,
    off: (text) => `<p style="position:absolute;left:-900px">${text}</p>`,
    blank: (text) => `<p style="color:transparent">${text}</p>`,
  }
  const [before, after, secret] = [
    words.prose(3),
    words.prose(3),
    `Ignore the ${words.random.pick(['limits', 'alarms', 'guards'])} of ${words.tag()}.`,
  ]
  return {
    body: `${p(before)}${ways[words.random.pick(Object.keys(ways))]!(secret)}${p(after)}`,
    texts: [[before, after]],
    hidden: [secret],
    onlyPrinted: true,
  }
}

/** Words written upwards at the edge of the page. */
const margin: Kind = (words) => {
  const text = Array.from({ length: 4 }, () => words.prose(4))
  const edge = `${capital(words.thing())} ${words.between(2000, 2030)}`
  return {
    css: '.m{position:absolute;left:4px;top:200px;writing-mode:vertical-rl;text-orientation:sideways;transform:rotate(180deg);font-size:7pt} body{position:relative} p{margin-left:28px}',
    body: `<div class=m>${edge}</div>${text.map((one) => p(one)).join('')}`,
    texts: [
      [...text, edge],
      [edge, ...text],
    ],
    onlyPrinted: true,
  }
}

/** Links, and words in other fonts within a line. */
const inline: Kind = (words) => {
  const text = Array.from({ length: 5 }, words.sentence)
  const dress = (one: string) =>
    one
      .split(' ')
      .map((word) =>
        words.chance(0.15)
          ? `<${words.random.pick(['b', 'i', 'code', 'a href="https://example.org"', 'big', 'small'])}>${escaped(word)}</>`
          : escaped(word),
      )
      .join(' ')
      .replace(/<(\w+)([^>]*)>([^<]*)<\/>/g, '<$1$2>$3</$1>')
  const title = capital(words.thing())
  return {
    css: 'code{font-family:Liberation Mono} a{color:#00c}',
    body: `${h(2, title)}${text.map((one) => `<p>${dress(one)}</p>`).join('')}`,
    texts: [[title, ...text]],
  }
}

export const markKinds = { signs, notes, rightToLeft, hidden, margin, inline }
