/** What a sentence is taken apart into: its propositions with their roles, bounds and negations, clause by clause. */
import { describe, expect, it } from 'vitest'
import type { Proposition } from '../../src/core/check/proposition'
import { clausesOf, propositionsOf } from '../../src/core/check/propositions'

const bounds = { '-1': '≤', 0: '', 1: '≥' }

/**
 * A proposition on one line: its clause, or the first and the last that it holds for; what it is; stems, names and figures. {all}
 * stands for how many, <max> for an extreme, ≥ for at least, (…) for what stands in brackets.
 */
function written(one: Proposition): string {
  const { role, clause, scope, modality } = one
  const is = {
    only: one.only,
    not: one.negated,
    or: one.isAlternative,
    [modality ?? 'must']: modality !== undefined,
    need: one.isNeed,
    elliptic: one.elliptic,
  }
  const figures = one.quantities.map(({ bound, value, unit, relative, per, other, aside }) => {
    const figure = `${bounds[bound]}${value}${unit && ` ${unit}`}${per && `/${per}`}`
    return `${aside ? `(${figure})` : figure}${relative ? ' from' : ''}${other ? ` of ${other.value}` : ''}`
  })
  return [
    scope > clause ? `${clause}-${scope}` : `${clause}`,
    ...Object.keys(is).filter((flag) => is[flag]),
    `${role}:`,
    ...[...one.quantifiers].map(([many, noun]) => `{${many}${noun && ` ${noun}`}}`),
    ...[...one.extremes].map((extreme) => `<${extreme}>`),
    ...[...one.words].map((word) => (one.aside.has(word) ? `(${word})` : word)),
    ...one.identifiers,
    ...figures,
  ].join(' ')
}

const cases: Record<string, [sentence: string, ...propositions: string[]][]> = {
  'what is a condition, a reason, an order or an aim': [
    ['If the lamp is lit, start the pump.', '0 main: start pump', '0 if: lamp lit'],
    ['Start the pump when the lamp is lit.', '0 main: start pump', '0 if: lamp lit'],
    ['Start the mixer while the lamp is lit.', '0 main: start mixer', '0 if: lamp lit'],
    ['Start the mixer where acid is stored.', '0 main: start mixer', '0 if: acid store'],
    ['The tank is empty due to a leak.', '0 main: tank empti', '0 reason: leak'],
    ['Start the fan unless the hatch is open.', '0 main: start fan', '0 unless: hatch open'],
    ['Start the fan without the cover.', '0 main: start fan', '0 without: cover'],
    ['Vent the line before the test.', '0 main: vent line', '0 before: test'],
    ['Vent the line after the test.', '0 main: vent line', '0 after: test'],
    ['Do not lift the door until the drum stops.', '0 not main: lift door', '0 until: drum stop'],
    ['Hold the key till the horn sounds.', '0 main: hold kei', '0 until: horn sound'],
    ['The valve sticks, causing the pump to trip.', '0 main: valv stick', '0 causing: pump trip'],
    ['Open the vent only if the oil is hot.', '0 main: open vent', '0 only if: oil hot'],
    ['The valve will only shut when the lamp is lit.', '0 main: valv shut', '0 only if: lamp lit'],
    ['The drum may only turn after the purge.', '0 may main: drum turn', '0 only after: purg'],
    ['Only open the vent after the test.', '0 main: open vent', '0 only after: test'],
    ['Only the foreman opens the vent when it is hot.', '0 main: foreman open vent', '0 only if: hot'],
    ['Only after cooling may the lid be opened.', '0 only may after: cool lid open'],
    ['Open the vent if it is hot or if it is wet.', '0 main: open vent', '0 or if: hot', '0 or if: wet'],
    [
      'When it is hot, open the vent; stop the pump when it is cold.',
      '0 main: open vent',
      '0 if: hot',
      '1 main: stop pump',
      '1 if: cold',
    ],
    ['The inlet holds 4 bar while the outlet holds 2 bar.', '0 main: inlet hold 4 bar', '1 main: outlet hold 2 bar'],
    ['The casing is hot, so do not touch the casing.', '0 main: case hot', '1 not elliptic main: case touch'],
    ['The casing is hot so never touch the casing.', '0 main: case hot', '1 not elliptic main: case touch'],
    ['The drum is full and then drained of oil.', '0 main: drum full', '1 elliptic main: drum drain oil'],
    [
      'If the pressure exceeds 8 bar and the temperature exceeds 90 °C, open the vent.',
      '0 main: open vent',
      '0 if: pressur ≥8 bar',
      '0 if: temperatur ≥90 °C',
    ],
    [
      'Open the vent if it is hot and the pressure exceeds 8 bar and rises.',
      '0 main: open vent',
      '0 if: hot',
      '0 if: pressur rise ≥8 bar',
    ],
    ['Open the vent unless the pump and the fan run.', '0 main: open vent', '0 unless: pump fan run'],
    ['After a flame failure the fuel valve closes.', '0 main: fuel valv close', '0 after: flame failur'],
    ['Without cooling water the pump stops.', '0 main: pump stop', '0 without: cool water'],
    ['If it is hot then stop the pump.', '0 main: stop pump', '0 if: hot'],
    ['To avoid leaks, tighten the gland.', '0 main: tighten gland', '0 not purpose: leak'],
    ['Tighten the gland to avoid leaks.', '0 main: tighten gland', '0 not purpose: leak'],
    ['To remove the lid, turn the key.', '0 main: turn kei', '0 purpose: remov lid'],
    ['With the cover open, the saw stops.', '0 main: saw stop', '0 if: cover open'],
    ['With this key, reset the drive.', '0 main: reset drive', '0 purpose: kei'],
    ['Run the purge so the meter reads true.', '0 main: run purg', '0 purpose: meter read true'],
    ['If the lamp (green) is lit, start the pump (2 kW).', '0 main: start pump (2 kW)', '0 if: lamp (green) lit'],
    ['Opening the hatch while it is hot is prohibited.', '0 not main: open hatch', '0 if: hot'],
    ['Avoid draining the tank.', '0 not main: avoid drain tank'],
    ['Start it without causing damage.', '0 main: start', '0 not causing: damag'],
    ['Close the valve to avoid leaks if it rains.', '0 main: close valv', '0 not purpose: leak', '0 purpose: rain'],
    ['Before cleaning the tank, drain it and vent it.', '0 main: drain vent', '0 before: clean tank'],
    [
      'After the purge, and before the burner starts, close the vent.',
      '0 main: close vent',
      '0 after: purg',
      '0 before: burner start',
    ],
    ['If it is hot, wet or dirty, stop the pump.', '0 main: stop pump', '0 if: hot wet dirti'],
  ],
  'what begins a clause of its own, and what goes on': [
    ['Do not lift the hatch; call the foreman.', '0 not main: lift hatch', '1 main: call foreman'],
    ['The pump stops but the alarm sounds.', '0 main: pump stop', '1 main: alarm sound'],
    ['The pump feeds a tank, which holds 40 l.', '0 main: pump feed tank', '1 elliptic main: tank hold 40 l'],
    ['The inlet holds 4 bar whereas the outlet holds 2 bar.', '0 main: inlet hold 4 bar', '1 main: outlet hold 2 bar'],
    ['Replace the seal, do not repair it.', '0 main: replac seal', '1 not elliptic main: repair'],
    ['Tighten the cap to 20 N·m, or the plug to 30 N·m.', '0 main: tighten cap 20 Nm', '1 main: plug 30 Nm'],
    ['Tighten the cap to 20 N·m (M8) or the plug to 30 N·m.', '0 main: tighten cap m8 20 Nm', '1 main: plug 30 Nm'],
    ['The drum is full and must be emptied.', '0 main: drum full', '1 must elliptic main: drum empti'],
    ['Tank A-1 holds 5 l and tank A-2 holds 7 l.', '0 main: tank hold a1 5 l', '1 main: tank hold a2 7 l'],
    ['Leave a gap between 5 mm and the 7 mm of the rod.', '0 main: leav gap ≥5 mm of 7', '1 main: rod ≤7 mm of 5'],
    ['Store it dry, cool and dark at 5 °C.', '0 main: store dry cool dark 5 °C'],
    ['The maximum speed is 5 rpm and the min. speed is 2 rpm.', '0 main: <max> speed ≤5 rpm', '1 main: speed ≥2 rpm'],
    [
      'All old seals, some bolts and half of the pins are worn.',
      '0 main: {all old} {some bolt} {half pin} old seal bolt pin wear',
    ],
    ['The pump P-1 must be stopped and P-2 is started.', '0 must main: pump stop p1', '1 main: start p2'],
    ['The hatch was shut and has leaked.', '0 main: hatch shut', '1 elliptic main: hatch leak'],
    ['The drum turns and is not locked.', '0 main: drum turn', '1 not elliptic main: lock'],
    ['Heat it for 5 h, but not above 90 °C.', '0 main: heat 5 h', '1 elliptic main: ≤90 °C'],
    [
      'Heat it to 90 °C maximum and cool it to 5 °C minimum.',
      '0 main: <max> heat ≤90 °C',
      '1 elliptic main: <min> cool ≥5 °C',
    ],
    ['Fill the drum (5 l), the pot (2 l) and the jug (1 l).', '0 main: fill drum pot jug (5 l) (2 l) (1 l)'],
  ],
  'what is said of how much, how many and how strictly': [
    ['The motor takes 5 A, with the fan at 2 A.', '0 main: motor 5 A', '1 main: fan 2 A'],
    ['Tighten it to 20 N·m or 30 N·m.', '0 main: tighten 20 Nm 30 Nm'],
    ['The drain is 12 mm, the vent is 8 mm.', '0 main: drain 12 mm', '1 main: vent 8 mm'],
    ['The drain is 12 mm, 14 mm or 16 mm wide.', '0 main: drain wide 12 mm 14 mm 16 mm'],
    ['The gas is toxic, flammable, or corrosive at 40 °C.', '0 main: ga toxic flammabl corros 40 °C'],
    ['For steel above 400 °C, add 5 mm.', '0 main: steel add ≥400 °C 5 mm'],
    ['CAUTION: the surface reaches 90 °C.', '0 main: surfac reach 90 °C'],
    ['A permit is required to enter.', '0 must need main: permit enter'],
    ['Both drums are fully shut.', '0 main: {both drum} {full shut} drum shut'],
    ['Add 5 g per litre (0.6 oz) of oil.', '0 main: add liter oil 5 g/liter (0.6 oz)'],
    ['Wait at least 5 h.', '0 main: ≥5 h'],
    ['Heat it to 5 °C above the dew point.', '0 main: heat abov dew point 5 °C from'],
    ['Lift it 3 times.', '0 main: lift 3 from'],
    ['Heat it to 90 °C max.', '0 main: <max> heat ≤90 °C'],
    ['A maximum pressure of 5 bar (73 psi) is right.', '0 main: <max> pressur right ≤5 bar (≤73 psi)'],
    ['From 5 to 7 bar it leaks.', '0 main: leak ≥5 bar of 7 ≤7 bar of 5'],
    ['Below a flow of 5 l it leaks.', '0 main: flow leak ≤5 l'],
    ['Above the rated level of 5 l it leaks.', '0 main: rate level leak ≥5 l'],
    ['Take 2 pumps or more.', '0 main: pump ≥2'],
    ['Take two pumps of 5 l or less.', '0 main: pump 2 ≤5 l'],
    ['Below 5 l, above 9 l it leaks.', '0 main: ≤5 l', '1 main: leak ≥9 l'],
    ['It holds 5 to the 7 l of oil.', '0 main: hold oil ≥5 l of 7 ≤7 l of 5'],
    ['Dose 5 ml (0.2 oz) per cycle.', '0 main: dose cycl 5 ml/cycl (0.2 oz)'],
    ['The fan should run at 5 rpm.', '0 should main: fan run 5 rpm'],
    ['The fan may run at 5 rpm.', '0 may main: fan run 5 rpm'],
    ['The fan need not run at 5 rpm.', '0 neednot main: fan run 5 rpm'],
    ['Any leak or either fault is bad.', '0 main: {any leak} {any fault} leak fault bad'],
  ],
}

for (const [behaviour, sentences] of Object.entries(cases))
  describe(behaviour, () => {
    it.each(sentences)('%s', (sentence, ...propositions) => {
      expect(propositionsOf(sentence).map(written)).toEqual(propositions)
    })
  })

describe('a clause that goes on has the subject, and a condition at the head holds for each', () => {
  it.each([
    ['Pump P-1 is red and must be stopped.', [['0 main: pump red p1'], ['1 must elliptic main: pump stop p1']]],
    [
      'Tank A-1 holds 5 l, and holds oil of 7 l.',
      [['0 main: tank hold a1 5 l'], ['1 elliptic main: hold oil tank a1 7 l']],
    ],
    [
      'If it is hot, the inlet holds 4 bar and the outlet holds 2 bar.',
      [
        ['0 main: inlet hold 4 bar', '0-1 if: hot'],
        ['0-1 if: hot', '1 main: outlet hold 2 bar'],
      ],
    ],
    ['The seal is worn.', [['0 main: seal wear']]],
  ])('%s', (sentence, clauses) => {
    expect(clausesOf(propositionsOf(sentence)).map((clause) => clause.map(written))).toEqual(clauses)
  })
})

describe('which words stand together, and what is moved where', () => {
  it.each([
    ['Close the suction valve slowly.', 'suction valv, valv slowli', ''],
    ['Add acid to water.', 'add acid, acid water', 'acid water'],
    ['Pump oil into the drum.', 'pump oil, oil drum', 'oil drum'],
    ['Water flows from the tank to the drain.', 'water flow, flow tank, tank drain', 'tank drain'],
    ['Close the valve of the pump.', '', ''],
    ['Lift the pump (new) by crane.', '', ''],
  ])('%s', (sentence, pairs, moves) => {
    const all = propositionsOf(sentence)
    expect(all.flatMap((one) => [...one.pairs]).join(', ')).toBe(pairs)
    expect(all.flatMap((one) => [...one.moves]).join(', ')).toBe(moves)
  })
})

describe('what is spoken of', () => {
  it.each([
    ['The suction valve is closed.', ['suction valv']],
    ['The valve must be slowly opened.', ['valv']],
    ['The fan runs. ', ['']],
    ['The fan will stop.', ['fan']],
    ['Stop the fan.', ['']],
    ['When it is hot, the fan is started.', ['fan', '']],
    ['The valve was closed and has leaked.', ['valv', '']],
    ['The pump P-1 is red and must be stopped.', ['pump', '']],
  ])('%s', (sentence, subjects) => {
    const all = propositionsOf(sentence)
    expect(all.map(({ subject }) => subject.join(' '))).toEqual(subjects)
  })
})
