import { ProgressBar as AriaProgressBar } from 'react-aria-components/ProgressBar'

interface Props {
  label: string
  value: number
  total: number
}

/** A bar of `value` out of `total`; while the total is unknown (0) it only says that something happens. */
export function ProgressBar({ label, value, total }: Props) {
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

/** The bar, and below it what is going on. */
export function ProgressLine({ text, ...bar }: Props & { text: string }) {
  return (
    <>
      <ProgressBar {...bar} />
      <p className="muted">{text}</p>
    </>
  )
}
