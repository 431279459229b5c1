/** How often a model may word an answer before the best is taken; kept in this browser. */
import { createStore } from '../core/store'
import { webStorage } from '../shell/web-storage'

export const wordings = [1, 3, 5] as const
type Wordings = (typeof wordings)[number]

const key = 'sitebook-wordings'
const kept = Number(webStorage('local')?.getItem(key))
export const wordingsStore = createStore<{ wordings: Wordings }>({
  wordings: wordings.find((one) => one === kept) ?? 1,
})

export function chooseWordings(chosen: Wordings): void {
  webStorage('local')?.setItem(key, String(chosen))
  wordingsStore.set({ wordings: chosen })
}
