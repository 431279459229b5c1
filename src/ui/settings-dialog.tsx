import { useEffect, useState } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { bytes } from '../core/language/numbers'
import type { Library } from '../library/library'
import type { Update } from '../shell/update'
import { Dialog } from './dialog'
import { InstallHint } from './install-hint'
import { offlineText } from './offline-text'
import { chooseTheme, themes, themeStore } from './theme'
import type { Theme } from './theme'
import { useStore } from './use-store'

const names: Record<Theme, string> = {
  system: 'Same as the system',
  light: 'Light',
  dark: 'Dark',
  contrast: 'High contrast',
}

interface Props {
  library: Library
  update: Update
  onClose(): void
}

/** Colours, what is stored here and whether it stays, and how to install. */
export function SettingsDialog({ library, update, onClose }: Props) {
  const { theme } = useStore(themeStore)
  const { persisted } = useStore(library.state)
  const { offline } = useStore(update.state)
  const [space, setSpace] = useState<StorageEstimate>()
  useEffect(() => void navigator.storage.estimate().then(setSpace), [])
  return (
    <Dialog title="Settings" onClose={onClose}>
      <section className="sheet-section">
        <h3 id="theme-title">Colours</h3>
        <ToggleButtonGroup
          className="choices"
          aria-labelledby="theme-title"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[theme]}
          onSelectionChange={(keys) => chooseTheme([...keys][0] as Theme)}
        >
          {themes.map((name) => (
            <ToggleButton key={name} id={name} className="button">
              {names[name]}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </section>
      <section className="sheet-section">
        <h3>Storage</h3>
        <p>
          {space?.usage === undefined
            ? 'Asking the browser…'
            : `${bytes(space.usage)} used of about ${bytes(space.quota ?? 0)} that the browser allows.`}
        </p>
        <p>
          {persisted
            ? 'The browser has promised to keep your documents on this device.'
            : 'The browser has not promised to keep your documents: when the device runs out of space it may clear them. Installing the app helps.'}
        </p>
      </section>
      <section className="sheet-section">
        <h3>Flight mode</h3>
        <p>{offlineText(offline)}</p>
      </section>
      <InstallHint />
    </Dialog>
  )
}
