/** What a model adds to an answer, by an example, in each language: on the page of the models. */
import { modelSample as de } from './de/model-sample'
import { modelSample as en } from './en/model-sample'
import { modelSample as es } from './es/model-sample'
import { modelSample as fr } from './fr/model-sample'
import { modelSample as pt } from './pt/model-sample'
import { hookFor } from './own-words'
import type { Locale } from './words'

type ModelSampleWords = typeof en

export const modelSampleCatalogues: Record<Locale, ModelSampleWords> = { en, de, fr, es, pt }

/** The sentences in the language of the screen, in a component. */
export const useModelSampleWords = hookFor(modelSampleCatalogues)
