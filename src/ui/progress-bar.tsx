import { ProgressBar as AriaProgressBar } from 'react-aria-components/ProgressBar'

/** A bar of `value` out of `total`; while the total is unknown (0) it only says that something happens. */
export function ProgressBar({ label, value, total }: { label: string; value: number; total: number }) {
  return (
    <AriaProgressBar aria-label={label} value={value} maxValue={total || 1} isIndeterminate={total === 0}>
      {({ percentage }) => (
        <div className="progress" data-waiting={total === 0 || undefined}>
          <div style={{ width: `${percentage ?? 25}%` }} />
        </div>
      )}
    </AriaProgressBar>
  )
}
