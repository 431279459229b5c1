/** When two words mean the same, when they are two sides of one thing, and when one cannot stand for the other. */
import { describe, expect, it } from 'vitest'
import { isComplement, isContrary, isSaidIn, means } from '../../src/core/check/concepts'
import { stem } from '../../src/core/language/en/stem'

const pairsOf = (text: string) => text.split(' ').map((pair) => pair.split('/') as [string, string])
/** A relation of two words, which must be the same in both directions. */
const both = (relation: (a: string, b: string) => boolean, a: string, b: string) => {
  const [one, other] = [stem(a), stem(b)]
  expect(relation(one, other)).toBe(relation(other, one))
  return relation(one, other)
}

describe('means', () => {
  it.each(
    pairsOf(
      'pump/pumps fail/failure tend/tendency accept/acceptance adjust/adjustment protect/protection remove/removal weigh/weight ' +
        'conduct/conductive adjust/adjustable hard/hardness leak/leakage slow/slowly fasten/fastening quick/rapid quickly/rapid ' +
        'stop/halt tighten/torque',
    ),
  )('%s is %s', (a, b) => {
    expect(both(means, a, b)).toBe(true)
  })

  it.each(
    pairsOf(
      'pump/fan act/action port/report part/partridge pump/pumpkin form/formulate rod/rodent open/close stop/start weld/tighten',
    ),
  )('%s is not %s', (a, b) => {
    expect(both(means, a, b)).toBe(false)
  })
})

it.each(
  pairsOf(
    'run/operate turn/rotate gradual/gently bring/heat start/startup restart/start stop/trip partial/partly proper/suitable ' +
      'drain/empty add/addition remove/take install/fit raise/increase reduce/lower short/shorter consume/draw reach/attain ' +
      'need/require set/adjust allow/let lift/carry remain/stay repeat/again last/duration replace/change check/inspect ' +
      'test/check measure/record hold/contain supply/feed fasten/tighten isolate/disconnect wear/use alarm/alert person/staff ' +
      'fluid/liquid damage/harm weight/mass speed/rpm deliver/flow temperature/hot duty/service vessel/tank enter/entry ' +
      'ventilate/air leak/tight guarantee/warranty first/initial hand/manual someone/somebody admit/let strike/hit pipe/line ' +
      'unit/device observe/follow trigger/activate store/storage connect/attach cool/chill quick/fast immediately/prompt ' +
      'begin/commence cover/lid display/show press/push hazard/risk earth/ground monitor/watch flush/rinse apart/away ' +
      'temperature/temp diameter/dia before/earlier visible/see stand/standby fail/lose grind/ground atmosphere/environment ' +
      'close/near load/object gear/equipment correct/right properly/cleanly wire/connect align/line reach/connect edit/change ' +
      'start/initiate sample/measure put/install record/note respond/answer resume/continue wait/pause transfer/move ' +
      'convey/transport discard/dispose unit/assembly cause/produce protect/guard fix/fasten sure/check tell/inform ' +
      'permit/authorise suspend/hang largest/biggest smallest/least identical/equal distinct/unique own/independent ' +
      'broken/defective fault/error high/tall ambient/surrounding residual/remaining support/hold quantity/amount switch/turn ' +
      'range/limit assemble/reassemble dismantle/disassemble place/set conduct/lead convert/transform move/transport ' +
      'maintain/maintenance maintain/keep clog/block rust/corrode attach/bind assure/ensure support/withstand bend/twist ' +
      'build/construct calculate/compute combine/mix comply/conform compress/press correct/rectify restore/recover ' +
      'deform/distort deliver/provide detect/discover determine/establish divide/split duplicate/copy enclose/surround ' +
      'enlarge/widen erase/delete expel/eject extract/remove free/loose gather/collect happen/occur impact/blow injure/hurt ' +
      'insert/introduce interrupt/break jam/block label/mark lift/elevate loosen/slacken notify/alert obtain/get ' +
      'lubricate/lube operator/attendant penetrate/enter perform/execute pipe/tube prevent/preclude proceed/go purify/clean ' +
      'rag/cloth read/value refill/fill regular/periodic report/indicate rest/stand rupture/burst scratch/score send/transmit ' +
      'separate/apart shake/vibrate shield/cover silent/quiet smooth/even spill/leak staff/technician strain/stress ' +
      'strong/powerful sweep/clean tilt/tip type/sort type/version vary/change volume/vol wipe/clean yearly/annual ' +
      'adequate/sufficient acceptable/admissible adjacent/next big/large dangerous/unsafe difficult/hard exact/accurate ' +
      'excess/extra fixed/stationary following/next flat/level full/total identical/alike individual/single like/similar ' +
      'main/primary mild/gentle minor/small particular/special serious/severe sturdy/solid total/sum various/several ' +
      'afterwards/later frequent/often firm/tight thorough/complete careful/carefully site/location kind/category fire/flame ' +
      'area/zone defect/fault debris/dirt film/layer gap/clearance edge/rim inside/interior surface/face task/job ' +
      'instruction/direction rule/regulation way/method top/upper bottom/lower direction/way supervisor/foreman ' +
      'incident/accident disinfect/sterilise sunlight/sun outdoor/outside indoor/inside switch/changeover go/flow ' +
      'belong/locate suit/match use/employ kit/set maximum/peak touch/reach',
  ),
)('%s may stand for %s', (a, b) => {
  expect(both(means, a, b)).toBe(true)
})

describe('one of two states', () => {
  it.each(
    pairsOf(
      'open/closed open/shut above/below engaged/disengaged connect/disconnect join/disconnect enable/disable on/off running/halted ' +
        'full/empty present/absent inside/outside wet/dry lock/unlock safe/unsafe leave/enter stable/unstable valid/invalid ' +
        'metallic/nonmetallic pressurised/depressurised assemble/disassemble energised/deenergised',
    ),
  )('%s is the other side of %s', (a, b) => {
    expect(both(isComplement, a, b)).toBe(true)
    expect(both(isContrary, a, b)).toBe(true)
    expect(isSaidIn(stem(a), [stem('pump'), stem(b)])).toBe(true)
  })

  it.each(
    pairsOf(
      'open/unload lit/unlit load/reload side/inside line/underline form/uniform lock/relock left/right hot/cold',
    ),
  )('%s is not the other side of %s', (a, b) => {
    expect(both(isComplement, a, b)).toBe(false)
  })
})

describe('opposites', () => {
  it.each(
    pairsOf(
      'hot/cold first/third motor/turbine oil/grease daily/yearly tighten/loosen up/down upper/lower top/bottom high/low raise/lower ' +
        'lift/lower leave/right front/rear before/after suction/discharge inlet/outlet input/output upstream/downstream ' +
        'clockwise/counterclockwise horizontal/vertical axial/radial internal/external inner/outer warm/cold heat/cool ' +
        'positive/negative smallest/largest small/large lowest/highest short/long thin/thick fast/slow increase/decrease rise/fall ' +
        'add/remove insert/remove install/remove fill/drain fill/empty attach/detach push/pull press/release send/receive ' +
        'transmit/receive read/write start/stop begin/end pause/resume allow/prevent pass/fail accept/reject include/exclude ' +
        'cause/prevent manual/automatic normal/emergency primary/secondary master/slave local/remote static/dynamic ' +
        'continuous/intermittent early/late new/old clean/dirty right/wrong male/female parallel/series foreground/background ' +
        'serial/parallel analog/digital typical/maximum nominal/maximum always/never replace/augment alarm/trip warning/critical ' +
        'random/sequential odd/even gross/net winter/summer day/night float/boost higher/lower same/different same/unique ' +
        'straight/crossover single/double together/separately temporary/permanent idle/busy',
    ),
  )('%s does not stand for %s, and is not the other side of it', (a, b) => {
    expect(both(isContrary, a, b)).toBe(true)
    expect(both(isComplement, a, b)).toBe(false)
    expect(isSaidIn(stem(a), [stem(b)])).toBe(false)
  })

  it.each(pairsOf('hot/hot left/cold first/grease hot/warm'))('%s is no opposite of %s', (a, b) => {
    expect(both(isContrary, a, b)).toBe(false)
  })

  it('are said by none of nothing', () => {
    expect(isSaidIn('open', [])).toBe(false)
  })
})
