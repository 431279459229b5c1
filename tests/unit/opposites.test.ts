/** A sentence with one word turned into its opposite sounds much like the page: the check must not take it for what stands there. */
import { expect, it } from 'vitest'
import { checkAnswer } from '../../src/core/check/citations'
import { passageOf } from './passages'

const verdictOf = (page: string, sentence: string) =>
  checkAnswer(`${sentence} [1]`, [passageOf('o:0', page)]).map(({ verdict }) => verdict)

it.each([
  ['up', 'down', 'Move the lever %.'],
  ['up', 'down', 'Carry the ladder % the stairs.'],
  ['connect', 'disconnect', '% the cable.'],
  ['connect', 'disconnect', '% the coupling.'],
  ['load', 'unload', '% the object.'],
  ['upper', 'lower', 'Loosen the % nut.'],
  ['top', 'bottom', 'Drill the % plate.'],
  ['high', 'low', 'The alarm is set %.'],
  ['left', 'right', 'Turn the % knob.'],
  ['front', 'rear', 'Remove the % wheel.'],
  ['first', 'second', 'Press the % key.'],
  ['suction', 'discharge', 'Close the % valve.'],
  ['inlet', 'outlet', 'Clean the % pipe.'],
  ['input', 'output', 'Check the % voltage.'],
  ['upstream', 'downstream', 'Fit the meter %.'],
  ['clockwise', 'counterclockwise', 'Turn the wheel %.'],
  ['horizontal', 'vertical', 'Mount the unit in a % position.'],
  ['axial', 'radial', 'Measure the % play.'],
  ['internal', 'external', 'Use the % clock.'],
  ['inner', 'outer', 'Grease the % ring.'],
  ['hot', 'cold', 'Rinse it with % water.'],
  ['positive', 'negative', 'Connect the % pole.'],
  ['smallest', 'largest', 'Choose the % gasket.'],
  ['thin', 'thick', 'Apply a % coat.'],
  ['fast', 'slow', 'Use the % speed.'],
  ['increase', 'decrease', '% the speed.'],
  ['insert', 'remove', '% the pin.'],
  ['fill', 'drain', '% the sump.'],
  ['tighten', 'loosen', '% the screw.'],
  ['push', 'pull', '% the rod.'],
  ['press', 'release', '% the pedal.'],
  ['send', 'receive', '% the signal.'],
  ['charge', 'discharge', '% the battery.'],
  ['load', 'unload', '% the spring.'],
  ['start', 'stop', '% the mixer.'],
  ['accept', 'reject', '% the part.'],
  ['include', 'exclude', '% the flange.'],
  ['manual', 'automatic', 'Select % mode.'],
  ['normal', 'emergency', 'Use the % exit.'],
  ['primary', 'secondary', 'Purge the % loop.'],
  ['local', 'remote', 'Select % control.'],
  ['clean', 'dirty', 'Use % rags.'],
  ['odd', 'even', 'Skip the % rows.'],
  ['gross', 'net', 'Enter the % weight.'],
  ['summer', 'winter', 'Use the % grade.'],
  ['open', 'closed', 'Leave the hatch %.'],
  ['inside', 'outside', 'Stand % the fence.'],
  ['wet', 'dry', 'Store it in a % place.'],
  ['lock', 'unlock', '% the door.'],
  ['enable', 'disable', '% the relay.'],
  ['full', 'empty', 'Ship the drum %.'],
  ['energised', 'deenergised', 'The coil is %.'],
  ['engaged', 'disengaged', 'The clutch is %.'],
  ['heat', 'cool', '% the oil.'],
  ['raise', 'lower', '% the boom.'],
  ['always', 'never', '% wear gloves.'],
  ['motor', 'pump', 'Stop the % first.'],
  ['oil', 'water', 'Add %.'],
  ['above', 'below', 'Stand % the grate.'],
  ['daily', 'weekly', 'Check the level %.'],
  ['enter', 'leave', '% the hall.'],
  ['parallel', 'series', 'Wire the lamps in %.'],
  ['safe', 'unsafe', 'The load is %.'],
  ['present', 'absent', 'The flame is %.'],
  ['on', 'off', 'The lamp is %.'],
  ['static', 'dynamic', 'Measure the % load.'],
  ['continuous', 'intermittent', 'It is rated for % use.'],
  ['master', 'slave', 'Set the % address.'],
  ['male', 'female', 'Use the % plug.'],
  ['analog', 'digital', 'Use the % input.'],
  ['random', 'sequential', 'Read in % order.'],
  ['float', 'boost', 'Set the % voltage.'],
  ['warm', 'cold', 'Start it from % state.'],
  ['attach', 'detach', '% the hose.'],
  ['allow', 'prevent', '% access.'],
  ['pass', 'fail', 'The parts % the test.'],
  ['short', 'long', 'Use the % screw.'],
  ['read', 'write', '% the register.'],
  ['begin', 'end', '% the test.'],
  ['serial', 'parallel', 'Use the % port.'],
  ['always', 'never', '% lock it.'],
  ['alarm', 'trip', 'Set the % level.'],
  ['warning', 'critical', 'Set the % limit.'],
  ['day', 'night', 'Use the % mode.'],
  ['nominal', 'maximum', 'Note the % speed.'],
  ['typical', 'minimum', 'Note the % value.'],
  ['early', 'late', 'Note the % reading.'],
  ['correct', 'incorrect', 'Note the % value.'],
  ['right', 'wrong', 'Pull the % lever.'],
  ['pause', 'resume', '% the test.'],
  ['transmit', 'receive', '% the code.'],
  ['lowest', 'highest', 'Use the % tap.'],
  ['small', 'large', 'Use the % ring.'],
  ['old', 'new', 'Keep the % seal.'],
  ['monthly', 'yearly', 'Do the % check.'],
  ['steam', 'air', 'Use %.'],
  ['gas', 'fuel', 'Shut the % valve.'],
  ['foreground', 'background', 'Run it in the %.'],
  ['rise', 'fall', 'The levels %.'],
  ['add', 'remove', '% the shim.'],
  ['install', 'remove', '% the plug.'],
  ['fill', 'empty', '% the tank.'],
  ['mount', 'dismount', '% the ring.'],
  ['cause', 'prevent', 'Seals % leaks.'],
  ['last', 'first', 'Read the % line.'],
  ['rear', 'front', 'Open the % door.'],
  ['minimum', 'maximum', 'Read the % mark.'],
  ['outer', 'inner', 'Oil the % race.'],
  ['lift', 'lower', '% the hook.'],
  ['replace', 'supplement', '% the oil.'],
  ['compressor', 'turbine', 'Stop the % first.'],
])('%s is not %s: %s', (one, other, sentence) => {
  const [a, b] = [one, other].map((word) =>
    sentence.replace('%', word).replace(/^./, (first) => first.toUpperCase()),
  ) as [string, string]
  expect(verdictOf(a, a)).toEqual(['supported'])
  expect(verdictOf(b, b)).toEqual(['supported'])
  expect(verdictOf(a, b)).toEqual(['unsupported'])
  expect(verdictOf(b, a)).toEqual(['unsupported'])
})

/** Two things that an adjective tells apart, and two that are done. */
const swapped: Record<string, (a: string, b: string) => string> = {
  '%s and %s do not change places': (a, b) => `Oil the ${a} drum and the ${b} lever.`,
  'to %s and to %s do not change places': (a, b) => `Carefully ${a} the hook and ${b} the boom.`,
}
const adjectives =
  'left/right suction/discharge inlet/outlet upper/lower inner/outer front/rear internal/external up/down top/bottom high/low ' +
  'first/last second/third input/output upstream/downstream clockwise/counterclockwise horizontal/vertical axial/radial hot/cold ' +
  'warm/cold positive/negative minimum/maximum smallest/largest small/large lowest/highest short/long thin/thick fast/slow ' +
  'manual/automatic normal/emergency primary/secondary master/slave local/remote static/dynamic continuous/intermittent early/late ' +
  'new/old clean/dirty right/wrong male/female parallel/series foreground/background serial/parallel analog/digital typical/maximum ' +
  'nominal/minimum alarm/trip random/sequential odd/even gross/net winter/summer float/boost motor/turbine oil/water daily/weekly'
const verbs =
  'raise/lower lift/lower heat/cool increase/decrease add/remove insert/remove install/remove fill/drain fill/empty tighten/loosen ' +
  'attach/detach push/pull press/release send/receive transmit/receive read/write start/stop begin/end pause/resume pass/fail ' +
  'accept/reject include/exclude cause/prevent replace/supplement'
for (const [i, [behaviour, sentence]] of Object.entries(swapped).entries())
  it.each([adjectives, verbs][i]!.split(' ').map((pair) => pair.split('/') as [string, string]))(behaviour, (a, b) => {
    expect(verdictOf(sentence(a, b), sentence(a, b).replace('the ', 'a '))).toEqual(['supported'])
    expect(verdictOf(sentence(a, b), sentence(b, a))).toEqual(['unsupported'])
  })
