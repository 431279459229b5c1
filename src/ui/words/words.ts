/** Which language the screen speaks: the browser's where there is a catalogue, until the user chooses; English otherwise. */
import { createStore } from '../../core/store'
import { webStorage } from '../../shell/web-storage'
import { useStore } from '../use-store'
import { en } from './en'

/** All sentences of the screen; `en.ts` says which there are. */
export type Words = typeof en

/** To add a language: its file beside `en.ts`, and its row here. Each but English is fetched when it is wanted. */
export const catalogues = {
  en: { name: 'English', dir: 'ltr', load: () => Promise.resolve(en) },
  de: { name: 'Deutsch', dir: 'ltr', load: () => import('./de').then(({ de }) => de) },
  fr: { name: 'Français', dir: 'ltr', load: () => import('./fr').then(({ fr }) => fr) },
  es: { name: 'Español', dir: 'ltr', load: () => import('./es').then(({ es }) => es) },
  pt: { name: 'Português', dir: 'ltr', load: () => import('./pt').then(({ pt }) => pt) },
} satisfies Record<string, { name: string; dir: 'ltr' | 'rtl'; load(): Promise<Words> }>

export type Locale = keyof typeof catalogues

const key = 'sitebook-language'

export const wordsStore = createStore<{ locale: Locale; words: Words }>({ locale: 'en', words: en })

/** Called before the first render. */
export async function startWords(): Promise<void> {
  const kept = localeOf(webStorage('local')?.getItem(key) ?? '')
  await show(kept ?? navigator.languages.map(localeOf).find((locale) => locale !== undefined) ?? 'en')
}

/** Speaks another language from now on, and at the next start. */
export async function chooseLanguage(locale: Locale): Promise<void> {
  webStorage('local')?.setItem(key, locale)
  await show(locale)
}

/** The sentences of the screen, in a component. */
export function useWords(): Words {
  return useStore(wordsStore).words
}

/** "de-AT" is "de"; undefined where there is no catalogue. */
export function localeOf(tag: string): Locale | undefined {
  const [language] = tag.toLowerCase().split('-')
  return (Object.keys(catalogues) as Locale[]).find((locale) => locale === language)
}

async function show(locale: Locale): Promise<void> {
  try {
    wordsStore.set({ locale, words: await catalogues[locale].load() })
  } catch {
    // Not on this device yet, and no network: English is always there.
    wordsStore.set({ locale: 'en', words: en })
  }
  const shown = wordsStore.get().locale
  document.documentElement.lang = shown
  document.documentElement.dir = catalogues[shown].dir
}
