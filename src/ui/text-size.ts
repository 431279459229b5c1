/** How large the text is, as a share of the size that the user has chosen in the browser or the system; kept in this browser. */
import { createStore } from '../core/store'
import { webStorage } from '../shell/web-storage'

export const textSizes = [100, 125, 150, 175, 200] as const
export type TextSize = (typeof textSizes)[number]

const key = 'sitebook-text-size'
export const textSizeStore = createStore<{ size: TextSize }>({ size: 100 })

/** Called before the first render, so that nothing is painted in another size first. */
export function startTextSize(): void {
  const kept = Number(webStorage('local')?.getItem(key))
  show(textSizes.find((size) => size === kept) ?? 100)
}

/** Shows the text so large, and keeps the choice. */
export function chooseTextSize(size: TextSize): void {
  webStorage('local')?.setItem(key, String(size))
  show(size)
}

function show(size: TextSize): void {
  textSizeStore.set({ size })
  document.documentElement.style.setProperty('--text', String(size / 100))
}
