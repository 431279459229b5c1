/** The words, figures, names and marks of a sentence, each in one spelling. */
import { describe, expect, it } from 'vitest'
import { tokensOf, type Token } from '../../src/core/check/sentence-tokens'

/** #5_bar is a figure, @p1 a name, ~bar a unit without a figure. */
function written({ kind, text, values, unit }: Token): string {
  if (kind === 'number') return `#${values.join('..')}${unit && `_${unit}`}`
  if (kind === 'identifier') return `@${text.replace(' ', '+')}`
  return kind === 'unit' ? `~${text}` : text
}

describe('a sentence in tokens', () => {
  it.each([
    ['Tighten the M12 bolts of pump P-101A to 120 N·m.', 'tighten the @m12 bolts of pump @p101a to #120_Nm'],
    [
      'Wear gloves, keep out; stop: go (now) [here] there.',
      'wear gloves , keep out ; stop : go ( now ) ( here ) there',
    ],
    ['Add oil - wait - and stir – slowly.', 'add oil , wait , and stir , slowly'],
    ['Set it to -5 °C and minus 3 °C and ±2 mm.', 'set it to #-5_°C and minus #-3_°C and #±2_mm'],
    ['Use ten, twelve and nineteen bolts.', 'use #10 , #12 and #19 bolts'],
    ['Use twenty-five or ninety bolts.', 'use #25 or #90 bolts'],
    ['Take a second valve within a second.', 'take a second valve within #1_s'],
    ['Wait an hour and add a litre.', 'wait #1_h and add #1_l'],
    ['Wait for an hour only.', 'wait for #1_h only'],
    ['One of the bolts is loose. The one is red. Use one.', 'one of the bolts is loose the one is red use one'],
    ['Each one is red, but one bolt is blue.', 'each one is red , but #1 bolt is blue'],
    ['Bolts of 10, 15 and 20 mm.', 'bolts of #10 , #15_mm and #20_mm'],
    ['Use 3 to 5 bar or 4 x 6 mm.', 'use #3_bar to #5_bar or #4_mm x #6_mm'],
    ['A 10-20 mm gap at 4–20 mA.', 'a #10..20_mm gap at #4..20_mA'],
    ['API 520 and ISO 9001:2015 and DN 50.', 'api @api520 and iso @iso9001:2015 and dn @dn50'],
    ['In 2024 use pump B and valve C.', 'in #2024 use pump @pump+b and valve @valv+c'],
    ['Press I and J or key K.', 'press i and j or key @kei+k'],
    ['See input.low, e.g. sources.list.', 'see @input.low , e g @sources.list'],
    ['It reads 5\uFFFD bar and \uFFFD 7 bar here.', 'it reads ~bar and ~bar here'],
    ['Flow in m³/h and torque (N·m)', 'flow in ~m3/h and torque ( ~Nm )'],
    ['Use start-up and on/off switches.', 'use start and on off switches'],
    ['It lasts five minutes.', 'it lasts #5_min'],
    ['The ratio is 1,000 or 0,5.', 'the ratio is #1000 or #0.5'],
    ['Bring 3 in of pipe (2 in).', 'bring #3_" of pipe ( #2_" )'],
    ['A 1 1/2 inch pipe.', 'a #1.5_" pipe'],
    ['Wait twelve h.', 'wait #12_h'],
    ['Half past zero hours.', 'half past #0_h'],
    ['Use SAE 30 oil, not A oil.', 'use sae @sae30 oil , not a oil'],
    ['Wait thirty-two or twenty-zero s.', 'wait #32 or twenty zero s'],
    ['Use mains 3 or twelve-volt lamps.', 'use mains #3 or twelve volt lamps'],
    ['Wait 5\uFFFD5 h, then 6 h.', 'wait h , then #6_h'],
    ['Use the first one, this one or one of them.', 'use the first one , this one or one of them'],
    ['Proceed as follows:', 'proceed as follows :'],
    ['Mix it 1:2 at 10:30.', 'mix it @1:2 at @10:30'],
    ['Stop -- wait — go.', 'stop , wait , go'],
    ['Wait - 5 minutes.', 'wait , #5_min'],
    ['It reads 12 \uFFFD bar, 3\uFFFD\uFFFD bar and \uFFFD75 bar.', 'it reads ~bar , ~bar and ~bar'],
    ['kW per pump', '~kW per pump'],
    ['Use an oil-free R&D lab, user@host.', 'use an oil free r d lab , user host'],
    ['Use twenty-odd bolts.', 'use twenty odd bolts'],
    ['Use two hundred and fifty bolts and Nine hundred nuts.', 'use #250 bolts and #900 nuts'],
    ['Use three hundred and twelve or two hundred and twenty-five pins.', 'use #312 or #225 pins'],
    ['Use one hundred pins or ten hundred.', 'use #100 pins or #10 hundred'],
    ['File a V in the plate.', 'file a v in the plate'],
    ['Put two in the drum.', 'put #2 in the drum'],
    ['Wait an hour! Stop.', 'wait #1_h stop'],
    ['Read it on an hour meter.', 'read it on an hour meter'],
    ['A minute is enough.', '#1_min is enough'],
    ['One must wear gloves.', 'one must wear gloves'],
    ['One bolt is loose.', '#1 bolt is loose'],
    ['One issue is open, one chassis is red.', '#1 issue is open , #1 chassis is red'],
    ['One chassis is red.', '#1 chassis is red'],
    ['Lift one can of oil.', 'lift #1 can of oil'],
    ['Reach one end and note one value.', 'reach #1 end and note #1 value'],
    ['Use 3 or 4 mm.', 'use #3_mm or #4_mm'],
    ['Use a plate of 3 by 4 m.', 'use a plate of #3_m by #4_m'],
    ['Set it to 3 through 5 bar.', 'set it to #3_bar through #5_bar'],
    ['Purge from 5 until 10 min.', 'purge from #5_min until #10_min'],
    ['Purge from 5 till 10 min.', 'purge from #5_min till #10_min'],
    ['It takes 5 to the 7 bar of the relief valve.', 'it takes #5_bar to the #7_bar of the relief valve'],
    ['Store it at -20–40 °C.', 'store it at #-20..40_°C'],
    ['Minus 5 °C is too cold.', 'minus #-5_°C is too cold'],
    ['5 bar is enough.', '#5_bar is enough'],
    ['Keep the pH 7 or more.', 'keep the ph #7 ormore'],
    ['Use F 5 fuses.', 'use f @f5 fuses'],
    ['SET AT 5 bar.', 'set at #5_bar'],
    ['Made in the U.S.A.', 'made in the u s a'],
    ['Run a.out with input.x here.', 'run @a.out with @input.x here'],
    ['Open the Main Valve.', 'open the main valve'],
    ['Fit seal AB here.', 'fit seal ab here'],
    ['Stop the pump. B is red.', 'stop the pump @b is red'],
  ])('%s', (sentence, tokens) => {
    expect(tokensOf(sentence).map(written).join(' ')).toBe(tokens)
  })
})

describe('a past form, and the plural of axis, have the stem of their word', () => {
  it.each(
    (
      'worn/wear kept/keep brought/bring held/hold drawn/draw blown/blow risen/rise fallen/fall fed/feed lost/lose broken/break ' +
      'frozen/freeze driven/drive built/build sent/send found/find bent/bend stuck/stick wound/wind taken/take struck/strike ' +
      'written/write chosen/choose given/give hung/hang hidden/hide laid/lay led/lead lent/lend meant/mean paid/pay ran/run ' +
      'seen/see shaken/shake shown/show spun/spin swung/swing torn/tear understood/understand axes/axis adding/add proceeds/proceed'
    )
      .split(' ')
      .map((pair) => pair.split('/') as [string, string]),
  )('%s, %s', (form, word) => {
    expect(tokensOf(form)[0]!.stem).toBe(tokensOf(word)[0]!.stem)
  })
})

it('tells a word from a mark, and gives only words a stem', () => {
  expect(tokensOf('Stop, P-1 at 5 bar').map(({ kind, stem }) => `${kind} ${stem}`.trim())).toEqual([
    'word stop',
    'mark',
    'identifier',
    'word at',
    'number',
  ])
})
