/** What every language of the screen must be. A new one runs through all of it by its row in `catalogues`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from '../../src/ui/words/en'
import { backupCatalogues } from '../../src/ui/words/backup'
import { bestOfCatalogues } from '../../src/ui/words/best-of'
import { captionsCatalogues } from '../../src/ui/words/captions'
import { evaluationCatalogues } from '../../src/ui/words/evaluation'
import { feedbackCatalogues } from '../../src/ui/words/feedback'
import { hazardCatalogues } from '../../src/ui/words/hazards'
import { modelSampleCatalogues } from '../../src/ui/words/model-sample'
import { namePlateCatalogues } from '../../src/ui/words/name-plate'
import { notesCatalogues } from '../../src/ui/words/notes'
import { reportCatalogues } from '../../src/ui/words/report'
import { ownModelsCatalogues } from '../../src/ui/words/own-models'
import { speechCatalogues } from '../../src/ui/words/speech'
import { tagsCatalogues } from '../../src/ui/words/tags'
import { toolCatalogues } from '../../src/ui/words/tools'
import { wordingCatalogues } from '../../src/ui/words/wording'
import { errorSentence } from '../../src/ui/words/sentences'
import { catalogues, localeOf } from '../../src/ui/words/words'
import type { Locale } from '../../src/ui/words/words'

/** Each sentence of a catalogue by its path, in order. */
function sentencesOf(part: unknown, path = ''): [path: string, sentence: unknown][] {
  if (typeof part !== 'object' || part === null) return [[path, part]]
  return Object.entries(part).flatMap(([key, value]) => sentencesOf(value, path === '' ? key : `${path}.${key}`))
}

/** What is fetched with the first screen, and what comes later. */
const allIn = async (locale: Locale) => ({
  ...(await catalogues[locale].load()),
  backup: backupCatalogues[locale],
  bestOf: bestOfCatalogues[locale],
  captions: captionsCatalogues[locale],
  evaluation: evaluationCatalogues[locale],
  feedback: feedbackCatalogues[locale],
  hazards: hazardCatalogues[locale],
  modelSample: modelSampleCatalogues[locale],
  namePlate: namePlateCatalogues[locale],
  notes: notesCatalogues[locale],
  ownModels: ownModelsCatalogues[locale],
  report: reportCatalogues[locale],
  speech: speechCatalogues[locale],
  tags: tagsCatalogues[locale],
  tools: toolCatalogues[locale],
  wording: wordingCatalogues[locale],
})

const shape = (catalogue: unknown) => sentencesOf(catalogue).map(([path, one]) => `${path}: ${typeof one}`)

describe.each(Object.keys(catalogues) as Locale[])('the words in %s', (locale) => {
  it('say all that there is to say, with the same values', async () => {
    const [words, english] = [await allIn(locale), await allIn('en')]
    expect(shape(words).toSorted()).toEqual(shape(english).toSorted())
    const takes = (catalogue: unknown) =>
      sentencesOf(catalogue).flatMap(([path, one]) => (typeof one === 'function' ? `${path}: ${one.length}` : []))
    expect(takes(words).toSorted()).toEqual(takes(english).toSorted())
  })

  it('leave nothing empty, and no place for a value in a sentence that has none', async () => {
    const texts = sentencesOf(await allIn(locale)).filter(([, one]) => typeof one === 'string')
    expect(texts.filter(([, text]) => (text as string).trim() === '' || /[{}#]/.test(text as string))).toEqual([])
  })

  it('count, name and measure as the language does', async () => {
    const words = await catalogues[locale].load()
    const { document, answers, model, verdict, models } = words
    for (const said of [document.pages(1), document.pages(2), document.pages(1000)])
      expect(said).toMatch(/^\d[\d.,\s]* \p{L}+$/u)
    expect(document.pages(1)).not.toBe(document.pages(2).replace('2', '1'))
    expect(answers.more(5)).toContain('5')
    expect(model.needs(912e6, 1.8e9)).toMatch(/912.*1[.,]8/)
    expect(verdict.otherLanguage('de', ['en', 'fr'])).not.toMatch(/\b(de|en|fr)[.,:]/)
    expect(verdict.otherLanguages(['en', 'fr'])).not.toMatch(/\b(en|fr)\b[.,:)]/)
    expect(models.placesTried(['A', 'B', 'C'])).toMatch(/A.*B.*C/)
    expect(model.unfit.memory({ kind: 'memory', needed: 2.3e9, all: 4e9 })).toMatch(/2[.,]3.*4/)
  })

  it('say what went wrong, and with what', async () => {
    const { errors } = await catalogues[locale].load()
    const detail = 'a.bin\nb.bin\nc.bin\nd.bin\ne.bin'
    const said = errorSentence(errors, { code: 'model/wrong-file', detail })
    expect(said).toMatch(/a\.bin, b\.bin, c\.bin [^.]*\b2\b/)
    const space = (detail: string) => errorSentence(errors, { code: 'model/no-space', detail })
    expect(space('1200000000\n300000000')).toMatch(/1[.,]2.G[Bo].*300.M[Bo]/)
    expect(space('700000000')).toMatch(/700.M[Bo]/)
    expect(space('700000000')).not.toMatch(/NaN|undefined/)
  })
})

it('begins no line in French with a sign', async () => {
  const texts = sentencesOf(await allIn('fr')).flatMap(([, one]) => (typeof one === 'string' ? one : []))
  expect(texts.filter((text) => / [:;!?»%]|« /.test(text))).toEqual([])
})

it('takes the catalogue of the language, wherever it is spoken, and none for a language that has none', () => {
  expect([localeOf('en-US'), localeOf('EN'), localeOf('tlh'), localeOf('')]).toEqual(['en', 'en', undefined, undefined])
})

it('has on the first screen, before any script, what the catalogue says', () => {
  const page = readFileSync(join(import.meta.dirname, '../../index.html'), 'utf8')
  expect(page.replace(/\s+/g, ' ')).toContain(`<p class="promise"> ${en.app.promise} </p>`)
})
