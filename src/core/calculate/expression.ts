/** Arithmetic: + - * / ^ ( ) %, π and square roots, by recursive descent. */

export interface Parsed {
  value: number
  /** The numbers in it, plain decimals. */
  numbers: string[]
  /** With one space around each sign that takes two numbers. */
  text: string
}

const token = /\s*(\d+(?:\.\d+)?|[-+*/^()%√π])/y

/** Signs: each bracket is a step deeper. */
const longest = 400

/**
 * The value of an expression of plain decimals; undefined where it is none, or has no value. `a + b %` adds that share of `a`,
 * as pocket calculators do.
 */
export function evaluated(source: string): Parsed | undefined {
  const tokens = tokensOf(source)
  let at = 0
  let operations = 0
  let failed = false

  const next = (...signs: string[]) => (signs.includes(tokens[at] ?? '') ? tokens[at++] : undefined)

  function sum(): number {
    let left = product()
    for (let sign = next('+', '-'); sign; sign = next('+', '-')) {
      const before = at
      const right = product()
      const share = /^\d[\d.]*%$/.test(tokens.slice(before, at).join('')) ? left * right : right
      left = sign === '+' ? left + share : left - share
      operations++
    }
    return left
  }
  function product(): number {
    let left = signed()
    for (let sign = next('*', '/'); sign; sign = next('*', '/')) {
      const right = signed()
      left = sign === '*' ? left * right : left / right
      operations++
    }
    return left
  }
  function signed(): number {
    return next('-') ? -signed() : power()
  }
  function power(): number {
    const base = percent()
    if (!next('^')) return base
    operations++
    return base ** signed()
  }
  function percent(): number {
    const value = primary()
    return next('%') ? value / 100 : value
  }
  function primary(): number {
    if (next('√')) {
      operations++
      return Math.sqrt(primary())
    }
    if (next('(')) {
      const inner = sum()
      failed ||= !next(')')
      return inner
    }
    if (next('π')) return Math.PI
    const number = tokens[at++] ?? ''
    failed ||= !/^\d/.test(number)
    return Number(number)
  }

  const value = sum()
  if (tokens.length === 0 || failed || at < tokens.length || operations === 0 || !Number.isFinite(value))
    return undefined
  return { value, numbers: tokens.filter((one) => /^\d/.test(one)), text: shown(tokens) }
}

/** None where anything in it is no part of an expression. */
function tokensOf(source: string): string[] {
  const tokens: string[] = []
  token.lastIndex = 0
  const text = source.trim()
  if (text.length > longest) return []
  while (token.lastIndex < text.length) {
    const found = token.exec(text)?.[1]
    if (found === undefined) return []
    tokens.push(found)
  }
  return tokens
}

function shown(tokens: readonly string[]): string {
  return tokens
    .map((one, i) => {
      if (one === '%') return ' %'
      const binary = /[-+*/]/.test(one) && /[\d)%π]/.test(tokens[i - 1] ?? '')
      const sign = one === '*' ? '×' : one === '-' ? '−' : one
      return binary ? ` ${sign} ` : sign
    })
    .join('')
}
