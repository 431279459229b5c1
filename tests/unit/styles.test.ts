/** The screen can run from right to left: what is about lines of text says start and end, never left and right. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const source = join(import.meta.dirname, '../../src')

/** Declarations that hold for one direction of text only. */
function physical(css: string): string[] {
  const sides = /(?<![\w-])(?:(?:margin|padding|border)-(?:left|right)[\w-]*|left|right|float|text-align)\s*:[^;}]*/g
  const uneven = /(?<![\w-])(?:margin|padding)\s*:\s*([^\s;}]+) +([^\s;}]+) +([^\s;}]+) +([^\s;}]+)(?=\s*[;}])/g
  return [
    ...[...css.matchAll(sides)]
      .map(([all]) => all)
      .filter((one) => !/^text-align\s*:(?!.*\b(?:left|right)\b)/.test(one)),
    ...[...css.matchAll(uneven)].flatMap(([all, , right, , left]) => (left === right ? [] : all)),
  ]
}

it('names no side in a style that a language could turn round', () => {
  const files = globSync('**/*.css', { cwd: source })
  expect(files.length).toBeGreaterThan(5)
  // The notch of a phone is where it is, whatever is read.
  const notch = /env\(safe-area-inset-right\) .*env\(safe-area-inset-left\)/
  const found = files.flatMap((file) =>
    physical(readFileSync(join(source, file), 'utf8')).map((one) => `${file}: ${one}`),
  )
  expect(found.filter((one) => !notch.test(one))).toEqual([])
})

it.each([
  ['a { margin-left: 4px }', 'margin-left: 4px '],
  ['a { padding: 1px 2px 3px 4px; }', 'padding: 1px 2px 3px 4px'],
  ['a { text-align: right; }', 'text-align: right'],
  ['a { left: 0; }', 'left: 0'],
  ['a { text-align: start; margin-inline-start: 4px; padding: 1px 2px 3px 2px; inset-inline-start: 0; }', undefined],
])('finds in "%s": %s', (css, found) => {
  expect(physical(css)).toEqual(found === undefined ? [] : [found])
})
