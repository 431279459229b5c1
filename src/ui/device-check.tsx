import { Button } from 'react-aria-components/Button'
import type { DeviceCheck as Check } from '../models/trial'
import { Problem } from './problem'
import { ProgressLine } from './progress-bar'

/** What is known of this device's graphics processor, which is tried before a gigabyte is spent. */
export function DeviceCheck({ check, onCheck }: { check: Check; onCheck(): void }) {
  if (check.kind === 'running')
    return (
      <ProgressLine
        label="Check of the graphics processor"
        value={0}
        total={0}
        text="Trying what this device’s graphics processor can do: some seconds…"
      />
    )
  return (
    <div className="row check">
      {check.kind === 'done' && check.trial.correct && (
        <p className="muted">
          This device’s graphics processor was tested and works correctly. The speeds below are estimates from that
          test.
        </p>
      )}
      {check.kind === 'done' && !check.trial.correct && (
        <Problem text="This device’s graphics processor gives wrong results: use the model that runs without it, or quotes." />
      )}
      {check.kind === 'failed' && <Problem text={`The check of this device failed. ${check.error.message}`} />}
      <Button className="button" onPress={onCheck}>
        {check.kind === 'unknown' ? 'Check this device' : 'Check again'}
      </Button>
    </div>
  )
}
