import { useEffect, useState } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import type { Library } from '../library/library'
import type { Update } from '../shell/update'
import { Dialog } from './dialog'
import { InstallHint } from './install-hint'
import { chooseTextSize, textSizes, textSizeStore } from './text-size'
import type { TextSize } from './text-size'
import { chooseTheme, themes, themeStore } from './theme'
import type { Theme } from './theme'
import { useStore } from './use-store'
import { sentence } from './words/sentences'
import { catalogues, chooseLanguage, useWords, wordsStore } from './words/words'
import type { Locale } from './words/words'

const locales = Object.keys(catalogues) as Locale[]

interface Props {
  library: Library
  update: Update
  onClose(): void
}

/** Colours, language, what is stored here and whether it stays, and how to install. */
export function SettingsDialog({ library, update, onClose }: Props) {
  const words = useWords()
  const texts = words.settings
  const { locale } = useStore(wordsStore)
  const { theme } = useStore(themeStore)
  const { size } = useStore(textSizeStore)
  const { persisted } = useStore(library.state)
  const { offline } = useStore(update.state)
  const [space, setSpace] = useState<StorageEstimate>()
  useEffect(() => void navigator.storage.estimate().then(setSpace), [])
  return (
    <Dialog title={words.app.settings} onClose={onClose}>
      <section className="sheet-section">
        <h3 id="theme-title">{texts.colours}</h3>
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
              {texts.themes[name]}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </section>
      <section className="sheet-section">
        <h3 id="text-title">{texts.textSize}</h3>
        <ToggleButtonGroup
          className="choices"
          aria-labelledby="text-title"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[size]}
          onSelectionChange={(keys) => chooseTextSize([...keys][0] as TextSize)}
        >
          {textSizes.map((one) => (
            <ToggleButton key={one} id={one} className="button">
              {texts.percent(one)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </section>
      <section className="sheet-section">
        <h3 id="language-title">{texts.language}</h3>
        <ToggleButtonGroup
          className="choices"
          aria-labelledby="language-title"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[locale]}
          onSelectionChange={(keys) => void chooseLanguage([...keys][0] as Locale)}
        >
          {locales.map((one) => (
            // Each in its own words: who can't read the present one finds the way back.
            <ToggleButton key={one} id={one} className="button" lang={one}>
              {catalogues[one].name}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </section>
      <section className="sheet-section">
        <h3>{texts.storage}</h3>
        <p>{space?.usage === undefined ? texts.asking : texts.used(space.usage, space.quota ?? 0)}</p>
        <p>{persisted ? texts.persisted : texts.notPersisted}</p>
      </section>
      <section className="sheet-section">
        <h3>{texts.flightMode}</h3>
        <p>{sentence(words.offline, offline)}</p>
      </section>
      <InstallHint />
    </Dialog>
  )
}
