/** How the lists of a language are written down, and what is made of them. */

/** The words of a text with a space between them. */
export function wordsOf(text: string): Set<string> {
  return new Set(text.split(' '))
}

/** Text without accents, as words are looked up: "größe" is "große". */
export function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '')
}

/** For each stem the others of its groups: words that stand for the same. */
export function synonymsIn(groups: readonly string[], stem: (word: string) => string): Map<string, string[]> {
  const byStem = new Map<string, Set<string>>()
  for (const group of groups) {
    const stems = group.split(' ').map(stem)
    for (const one of stems)
      byStem.set(one, new Set([...(byStem.get(one) ?? []), ...stems.filter((other) => other !== one)]))
  }
  return new Map([...byStem].map(([one, others]) => [one, [...others]]))
}

/** For each short form the terms of each of its long ones. */
export function longFormsIn(forms: Record<string, string>, stem: (word: string) => string): Map<string, string[][]> {
  return new Map(
    Object.entries(forms).map(([short, long]) => [short, long.split(', ').map((form) => form.split(' ').map(stem))]),
  )
}

/** For the stem of each name of a quantity what matches an amount of it: "400v" for "voltage". */
export function measuresIn(unitsByName: Record<string, string>, stem: (word: string) => string): Map<string, RegExp> {
  const unitsByStem = new Map<string, string[]>()
  for (const [names, units] of Object.entries(unitsByName)) {
    for (const name of names.split(' ').map(stem))
      unitsByStem.set(name, [...(unitsByStem.get(name) ?? []), ...units.split(' ')])
  }
  return new Map([...unitsByStem].map(([name, units]) => [name, measureIn(units)]))
}

/** Matches the terms that are an amount in one of these units, in lower case: "400v". */
export function measureIn(units: readonly string[]): RegExp {
  return new RegExp(`^\\d[\\d./-]*(?:${units.join('|')})$`)
}

/** For each name of a unit its short name. */
export function unitNamesIn(namesByUnit: Record<string, string>): Map<string, string> {
  return new Map(Object.entries(namesByUnit).flatMap(([unit, names]) => names.split(',').map((name) => [name, unit])))
}

/** Stems of lower-case words, remembered, of which the endings are written otherwise before; of what is not plain a-z the word itself. */
export function stemsWith(
  stemmer: (word: string) => string,
  endings: readonly [RegExp, string][],
): (word: string) => string {
  const known = new Map<string, string>()
  return (word) => {
    const found = known.get(word)
    if (found !== undefined) return found
    const [ending, as] = endings.find(([one]) => one.test(word)) ?? []
    const made = /^[a-z]{3,}$/.test(word) ? stemmer(ending ? word.replace(ending, as ?? '') : word) : word
    if (known.size < 50_000) known.set(word, made)
    return made
  }
}
