import { describe, expect, it } from 'vitest'
import { createLibraryIndex } from '../library-index'
import { passageOf } from './passages'

/** The first quote of a search in one document with these passages. */
function quoteOf(question: string, ...texts: string[]): string | undefined {
  const index = createLibraryIndex()
  index.add(
    texts.map((text, i) => passageOf(`a:${i}`, text)),
    'a.pdf',
  )
  return index.search(question, 3).hits[0]?.quote.text
}

describe('the words that are marked', () => {
  it.each([
    [
      'Can I run the pump dry for a minute?',
      'The pump may leak up to 5 drops a minute while it runs.',
      'Never run the pump dry.',
    ],
    ['May the brake be oiled?', 'Oil for the hoist is in the store beside the brake.', 'The brake must not be oiled.'],
  ])('forbid, where "%s" asks for leave', (question, other, ruling) => {
    expect(quoteOf(question, other, ruling)).toBe(ruling)
  })

  it('are what holds now, not what held before', () => {
    const [now, before] = ['The server listens on port 3493.', 'Ancient versions of the server used port 3305.']
    expect(
      quoteOf('port of the server', `${before}\n${'Unlike the client it must be started first. '.repeat(12)}\n${now}`),
    ).toBe(now)
  })

  it('are not an example', () => {
    const long = 'The charger has a fan and a lamp that tells of its state. '.repeat(10)
    const [rule, example] = [
      'The battery temperature is limited to 45 °C.',
      'For example, a battery temperature of 23 °C is shown.',
    ]
    expect(quoteOf('maximum battery temperature', `${example}\n${long}\n${rule}`)).toBe(rule)
  })

  it('are said once: a note that the document repeats goes behind what else it says', () => {
    const note = 'Let the probe warm up for 30 minutes before it measures.'
    const other = 'Before it measures, the probe has to be zeroed and to warm up.'
    const index = createLibraryIndex()
    index.add(
      [note, `${note}\n`, `${note} `, other].map((text, i) => passageOf(`a:${i}`, text)),
      'a.pdf',
    )
    const quotes = index
      .search('how long does the probe warm up before it measures', 4)
      .hits.map(({ quote }) => quote.text)
    expect(quotes.slice(0, 2)).toEqual([note, other])
    expect(quotes).toHaveLength(4)
  })

  it('are all rows that answer', () => {
    const rows = ['Fault\tCause', 'E-14\tCasing not filled', 'E-14\tAir in the suction pipe', 'E-15\tMotor too hot']
    expect(quoteOf('cause of E-14', rows.join('\n'))).toBe(rows.slice(1, 3).join('\n'))
  })

  it('are the row whose label names the unit of its figures', () => {
    const rows = [
      'System\tA15\tA25',
      'Temperature Min °C\t-20\t-25',
      'Heater Power\t1 kW\t1 kW',
      'Stability\t± .01 °C\t± .01 °C',
    ]
    expect(quoteOf('lowest temperature of the A25', rows.join('\n'))).toBe(rows[1])
  })

  it('are the row that a code of the question stands before', () => {
    const rows = [
      '06\tServer busy\tThe client should ask again later.',
      '08\tParity error\tAn exception in the memory, with function codes 20 and 21.',
    ]
    expect(quoteOf('exception code 06', rows.join('\n'))).toBe(rows[0])
  })

  it('are the whole table where all of it is asked', () => {
    const rows = ['Spare part\tNumber', 'Gasket\t65-411', 'Seal\t65-433', 'Sleeve\t65-524']
    expect(quoteOf('list the spare parts', rows.join('\n'), 'Tools are in the box.')).toBe(rows.join('\n'))
  })

  it('are the rows below the head of a table that has all the words of the question', () => {
    const rows = ['DIAG1\tDIAG0\tSignal on the terminal', '0\t0\tGeneral fault', '1\t1\tTemperature']
    expect(quoteOf('which signal is on the terminal with DIAG1 and DIAG0', rows.join('\n'))).toBe(rows.join('\n'))
  })

  it('are the sentence before too, where one leans on it, in German as well', () => {
    const [rest, other] = [
      'The pump is painted blue on all sides. '.repeat(12),
      'Die Pumpe ist rundum blau lackiert. '.repeat(12),
    ]
    const text = 'The locknut has a left hand thread. It needs the wide spanner.'
    expect(quoteOf('wide spanner', `${rest}\n${text}`)).toBe(text)
    expect(quoteOf('wide spanner', `${rest}\n${text.replace('. ', '.\n')}`)).toBe('It needs the wide spanner.')
    const german = 'Der Filter sitzt unter der Haube. Dieser braucht den breiten Schlüssel.'
    expect(quoteOf('Wofür ist der breite Schlüssel?', `${other}\n${german}`)).toBe(german)
  })

  it('are the steps, where it is asked how', () => {
    const steps = 'To vent the pump, do this:\n1. Close the drain.\n2. Open the vent.\n3. Wait for water.'
    expect(quoteOf('how do I vent the pump', steps)).toBe(steps)
  })

  it('take in the figure that is asked for from the next sentence', () => {
    const text = `Check the end play of the shaft.\n0.003 to 0.005 inch is right.\n${'Then the cover goes on again with its six bolts. '.repeat(9)}`
    expect(quoteOf('end play of the shaft, in thou', text)).toBe(
      'Check the end play of the shaft.\n0.003 to 0.005 inch is right.',
    )
  })

  it('are all of a short passage where no sentence of it stands out', () => {
    const text = 'The seal is lapped. The seal is cooled.'
    expect(quoteOf('seal', text)).toBe(text)
  })

  it('are the row whose column is asked for, not a sentence that has more of the words', () => {
    const text =
      'After the start, change the oil after 24 hours.\nService\tChange\tCheck\nContinuous\tEvery 3 months\tWeekly'
    expect(quoteOf('oil change interval continuous service', text)).toBe('Continuous\tEvery 3 months\tWeekly')
  })

  it('name a grade where "which" asks for one', () => {
    const long = 'The ring and the flinger turn with the shaft at all times. '.repeat(8)
    const [other, grade] = [
      'The oil in the housing is splashed by a ring.',
      'The oil in the housing is of grade VG 32.',
    ]
    expect(quoteOf('which oil is in the housing', `${other}\n${long}\n${grade}`)).toBe(grade)
  })

  it('go on where a line of the page cuts a sentence', () => {
    const long = 'Water is let out at the drain below the tank each week. '.repeat(9)
    const cut = 'In the standard library the pump model replaces the ratio by\nthe greater of ratio and limit.'
    expect(quoteOf('pump model of the standard library', `${cut}\n${long}`)).toBe(cut)
  })

  it('are the steps before a warning as well', () => {
    const text = `1. Turn the power off and lock it.\nWARNING: The pump may start while the guard is open.\n2. Take the guard off.`
    expect(quoteOf('how do I work on the pump while the guard is open', text)).toBe(text)
  })
})
