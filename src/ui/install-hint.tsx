import { Button } from 'react-aria-components/Button'
import { createStore } from '../core/store'
import { useStore } from './use-store'
import { useWords } from './words/words'

/** Chromium's event; not in the DOM library's types. */
interface InstallPrompt extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>
}

const install = createStore<{ prompt: InstallPrompt | undefined }>({ prompt: undefined })

/** Called at the start: the browser offers the installation once, long before anybody asks for it. */
export function keepInstallPrompt(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    install.set({ prompt: event as InstallPrompt })
  })
  addEventListener('appinstalled', () => install.set({ prompt: undefined }))
}

/** Safari on iPhone and iPad has no prompt: there it is a step in the share menu. */
const isApple = 'standalone' in navigator

/** How to install, where the app is not installed and can be. */
export function InstallHint() {
  const { settings } = useWords()
  const { prompt } = useStore(install)
  if (matchMedia('(display-mode: standalone)').matches || (!prompt && !isApple)) return null
  return (
    <section className="sheet-section">
      <h3>{settings.install}</h3>
      <p>{settings.whyInstall}</p>
      {prompt ? (
        <Button className="button" onPress={() => void prompt.prompt()}>
          {settings.installNow}
        </Button>
      ) : (
        <p>{settings.installSafari}</p>
      )}
    </section>
  )
}
