import { Button } from 'react-aria-components/Button'
import type { DeviceCheckState as Check } from '../models/trial'
import { messageOf, Problem } from './problem'
import { ProgressLine } from './progress-bar'
import { useWords } from './words/words'

/** What is known of this device's graphics processor, which is tried before a gigabyte is spent. */
export function DeviceCheckRow({ check, onCheck }: { check: Check; onCheck(): void }) {
  const words = useWords()
  const { device } = words.models
  if (check.kind === 'running') return <ProgressLine label={device.checking} value={0} total={0} text={device.trying} />
  return (
    <div className="row check">
      {check.kind === 'done' && check.trial.correct && <p className="muted">{device.correct}</p>}
      {check.kind === 'done' && !check.trial.correct && <Problem text={device.wrong} />}
      {check.kind === 'failed' && <Problem text={device.failed(messageOf(words, check.error))} />}
      <Button className="button" onPress={onCheck}>
        {check.kind === 'unknown' ? device.check : device.again}
      </Button>
    </div>
  )
}
