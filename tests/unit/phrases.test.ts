/** Turns of phrase, numbers, units and dates in the one spelling that the parser meets. */
import { expect, it } from 'vitest'
import { reworded } from '../../src/core/check/phrases'

it.each([
  ['It won’t stop.', 'It will not stop.'],
  ["It isn't red and doesn't leak, mustn't it?", 'It is not red and does not leak, must not it?'],
  ["You shouldn't and couldn't.", 'You should not and could not.'],
  ['See no. 5 and No.7.', 'See number 5 and number 7.'],
  ['Check it after 500 operating hours and 20 service h.', 'Check it after 500 hours and 20 h.'],
  ['Add .75 l and 0.5 l.', 'Add 0.75 l and 0.5 l.'],
  ['Use v.75 of it.', 'Use v.75 of it.'],
  ['Set 3.5 - 4.0 mm or 5 – 7 mm.', 'Set 3.5 to 4.0 mm or 5 to 7 mm.'],
  ['A 12 in pipe, 3 in (76 mm) and 5 in the drum.', 'A 12 inch pipe, 3 inch (76 mm) and 5 in the drum.'],
  ['Turn it 3 in total, 4 in series.', 'Turn it 3 in total, 4 in series.'],
  ['Use 1 1/2 and 2-3/4 and 1 2/3.', 'Use 1.5 and 2.75 and 1 2/3.'],
  [
    'It adds 900 litres per minute and 5 g per hour and 5 m3 per day.',
    'It adds 900 litres/minute and 5 g/hour and 5 m3/day.',
  ],
  ['Dose 5 ml per cycle.', 'Dose 5 ml per cycle.'],
  ['Applies from 12 March 2024 and from March 7, 2023.', 'Applies from 2024-03-12 and from 2023-03-07.'],
  ['On 3. Jan. 2020 or Dec 31, 1999.', 'On 2020-01-03 or 1999-12-31.'],
  ['The level must not exceed 5 m.', 'The level must atmost 5 m.'],
  ['It must never be more than two bar.', 'It must atmost two bar.'],
  ['It cannot be below the 5 m mark.', 'It atleast the 5 m mark.'],
  ['It is at or below 5 or equal to or greater than 7.', 'It is atmost 5 or atleast 7.'],
  ['A maximum of 5 kg and a min. of 2 kg.', 'atmost 5 kg and atleast 2 kg.'],
  ['It takes up to 5 kg, at most 6, at least 3.', 'It takes atmost 5 kg, atmost 6, atleast 3.'],
  ['Use 5 or more, 7 or less, 9 at the maximum.', 'Use 5 ormore, 7 orless, 9 orless.'],
  ['It rises above 5, has fallen below 3.', 'It above 5, below 3.'],
  ['It exceeds 5 and is less than 7.', 'It above 5 and is below 7.'],
  ['It takes at least 5 mm or above.', 'It takes atleast 5 mm ormore.'],
  ['It is not necessary to wait.', 'It neednot wait.'],
  ['You need not wait, it is optional.', 'You neednot wait, it is neednot.'],
  ['There is no need to wait.', 'There is neednot wait.'],
  ['Refrain from smoking.', 'mustnot smoking.'],
  ['It is allowed to wait.', 'It may wait.'],
  ['It is mandatory that you wait.', 'It must you wait.'],
  ["It can't turn.", 'It can not turn.'],
  ['Wait prior to it, ahead of it.', 'Wait before it, before it.'],
  ['As soon as it stops, whenever it turns, once it is red.', 'when it stops, when it turns, when it is red.'],
  ['Do it once a day, once, once per shift.', 'Do it every 1 day, once, every 1 shift.'],
  ['Wait as long as it turns.', 'Wait while it turns.'],
  ['In case of fire, in the event that it leaks.', 'if fire, if it leaks.'],
  ['Provided that it is red, subject to it.', 'only if it is red, only if it.'],
  ['Not except when it is red.', 'Not unless it is red.'],
  ['Use exclusively oil, nothing but oil.', 'Use only oil, only oil.'],
  ['Following the test, subsequent to it.', 'after the test, after it.'],
  ['Because it leaks, owing to dust.', 'dueto it leaks, dueto dust.'],
  ['It leads to dust, results in dust.', 'It causing dust, causing dust.'],
  ['It is done in order to prevent dust.', 'It is done to avoid dust.'],
  ['It keeps the dust from rising.', 'It causing the dust not rising.'],
  ['A lid prevents dust here.', 'A lid causing not dust here.'],
  ['Use oil rather than water.', 'Use oil not water.'],
  ['Wait at all times.', 'Wait always.'],
  ['Shut the pump down, turn the lamp off, switch the fan on.', 'stop the pump, stop the lamp, start the fan.'],
  ['It is in operation, keep running.', 'It is running, run on.'],
  ['Fill in the form.', 'fill the form.'],
  ['Twice a year, once a week, every other day.', 'every 6 months, every 1 week, every 2 day.'],
  [
    'Daily, weekly, monthly, annually, hourly, quarterly.',
    'every 1 day, every 1 week, every 1 month, every 1 year, every 1 hour, every 3 months.',
  ],
  ['At 5 day intervals every week.', 'At 5 day every 1 week.'],
])('%s', (sentence, spelling) => {
  expect(reworded(sentence)).toBe(spelling)
})

it.each('Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec'.split(' ').map((name, i) => [name, i + 1] as const))(
  'a date in %s',
  (name, month) => {
    expect(reworded(`From 9 ${name} 2024`)).toBe(`From 2024-${String(month).padStart(2, '0')}-09`)
  },
)
