import { useSyncExternalStore } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Library } from '../library/library'
import type { Update } from '../shell/update'
import { Icon } from './icons'
import { useStore } from './use-store'

const never = () => () => undefined
const current = () => 'current' as const

/** What the user should know now, across the top of every panel: refusals, notices, a new version, a library that did not open. */
export function Banners({ library, update }: { library: Library; update: Update | undefined }) {
  const { phase, error, refusals, notices } = useStore(library.state)
  const version = useSyncExternalStore(
    update?.state.subscribe ?? never,
    update ? () => update.state.get().kind : current,
  )
  return (
    <div className="banners">
      {phase === 'failed' && error && (
        <div role="alert" className="banner warning">
          <Icon name="warning" />
          <p>{error.message}</p>
        </div>
      )}
      {update && version === 'waiting' && (
        <div role="status" className="banner">
          <p>A new version is ready.</p>
          <Button className="button" onPress={() => void update.apply()}>
            Reload now
          </Button>
        </div>
      )}
      {refusals.map((refusal) => (
        <div key={refusal.id} role="alert" className="banner warning">
          <Icon name="warning" />
          <p>
            <strong>{refusal.name}</strong> {refusal.error.message}
          </p>
          <DismissButton onPress={() => library.dismiss(refusal.id)} />
        </div>
      ))}
      {notices.map((notice) => (
        <div key={notice.id} role="status" className="banner">
          <p>{notice.text}</p>
          <DismissButton onPress={() => library.dismiss(notice.id)} />
        </div>
      ))}
    </div>
  )
}

function DismissButton({ onPress }: { onPress(): void }) {
  return (
    <Button className="button quiet icon" aria-label="Dismiss" onPress={onPress}>
      <Icon name="close" />
    </Button>
  )
}
