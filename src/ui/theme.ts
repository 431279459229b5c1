/** Light, dark or high contrast: follows the system until the user chooses; the choice is kept in this browser. */
import { createStore } from '../core/store'
import { webStorage } from '../shell/web-storage'

export const themes = ['system', 'light', 'dark', 'contrast'] as const
export type Theme = (typeof themes)[number]

const key = 'sitebook-theme'
export const themeStore = createStore<{ theme: Theme }>({ theme: 'system' })

/** Called before the first render, so that nothing is painted in the wrong colours. */
export function startTheme(): void {
  const kept = webStorage('local')?.getItem(key)
  themeStore.subscribe(paint)
  matchMedia('(prefers-contrast: more)').addEventListener('change', paint)
  themeStore.set({ theme: themes.find((theme) => theme === kept) ?? 'system' })
  paint()
}

/** Shows the theme and keeps the choice. */
export function chooseTheme(theme: Theme): void {
  webStorage('local')?.setItem(key, theme)
  themeStore.set({ theme })
}

function paint(): void {
  const { theme } = themeStore.get()
  const contrast = theme === 'system' && matchMedia('(prefers-contrast: more)').matches
  if (theme === 'system' && !contrast) delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = contrast ? 'contrast' : theme
}
