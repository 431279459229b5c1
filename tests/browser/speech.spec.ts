import type { Page } from '@playwright/test'
import { ask, openSample } from './flow'
import { expect, test } from './harness'
import { expectLooks } from './looks'
import { storeAnswer } from './screens'

interface Voices {
  /** What has been said since the last look, and what was cut short as 'cancel'. */
  heard: string[]
  install(...voices: { lang: string; localService: boolean }[]): void
  finish(): void
}

interface Utterance {
  text: string
  voice: { lang: string; localService: boolean }
  onend?: () => void
}

/** There is no voice where tests run: a stand-in for the browser's speech synthesis, which says nothing. */
async function withVoices(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const voices: object[] = []
    const heard: string[] = []
    let saying: Utterance[] = []
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => voices,
      speak(utterance: Utterance) {
        heard.push(`${utterance.voice.localService ? '' : 'away '}${utterance.voice.lang}: ${utterance.text}`)
        saying.push(utterance)
      },
      cancel() {
        if (saying.length > 0) heard.push('cancel')
        saying = []
      },
    })
    const stage: Voices = {
      heard,
      install(...more) {
        voices.push(...more)
        synthesis.dispatchEvent(new Event('voiceschanged'))
      },
      finish() {
        const said = saying
        saying = []
        for (const utterance of said) utterance.onend?.()
      },
    }
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis })
    Object.defineProperty(window, 'SpeechSynthesisUtterance', {
      value: class {
        text: string
        constructor(text: string) {
          this.text = text
        }
      },
    })
    Object.assign(window, { stage })
  })
}

const heard = (page: Page) => page.evaluate(() => (window as unknown as { stage: Voices }).stage.heard.splice(0))

const install = (page: Page, lang: string, localService: boolean) =>
  page.evaluate((voice) => (window as unknown as { stage: Voices }).stage.install(voice), { lang, localService })

test('a quote is read aloud by a voice of the device alone; a tap stops it, and so does another conversation', async ({
  page,
}, info) => {
  await withVoices(page)
  await page.goto('/')
  await openSample(page)
  await ask(page, 'What torque for the casing nuts?')
  const read = page.getByRole('button', { name: 'Read aloud' })
  const stop = page.getByRole('button', { name: 'Stop reading' })
  await install(page, 'en-US', false)
  await install(page, 'de-DE', true)
  await expect(page.getByRole('button', { name: 'Copy quote' }).first()).toBeVisible()
  await expect(read).toHaveCount(0)
  await install(page, 'en_GB', true)
  await read.first().click()
  const quote = ['en_GB: Joint: Casing nuts; Thread: M16; Torque: 120 N m', 'en_GB: page 3 of pump-manual']
  expect(await heard(page)).toEqual(quote)
  await stop.click()
  expect(await heard(page)).toEqual(['cancel'])
  // Another one begins anew; what has been said to the end can be heard again.
  await read.first().click()
  await read.last().click()
  expect((await heard(page)).slice(0, 3)).toEqual([...quote, 'cancel'])
  await page.evaluate(() => (window as unknown as { stage: Voices }).stage.finish())
  await expect(stop).toHaveCount(0)
  await read.first().click()
  await expectLooks(page, info, 'read aloud', stop)
  expect(await heard(page)).toEqual(quote)
  await page.getByRole('button', { name: 'New conversation' }).click()
  await expect.poll(() => heard(page)).toEqual(['cancel'])
})

test('of an answer, what the documents do not support is said to be so; with the largest letters its button fits', async ({
  page,
}, info) => {
  await withVoices(page)
  await page.addInitScript(() => localStorage.setItem('sitebook-text-size', '200'))
  await page.goto('/')
  await openSample(page)
  await ask(page, 'What torque for the casing nuts?')
  await storeAnswer(page, [
    { newLine: false, text: 'The nuts of the casing are to be tightened.', verdict: 'supported', citations: [1] },
    { newLine: false, text: 'A spare impeller is for sale.', verdict: 'unsupported', citations: [] },
  ])
  await page.reload()
  await expect(page.getByText('Not supported by the documents')).toBeVisible()
  await install(page, 'en-US', true)
  const read = page.getByRole('button', { name: 'Read aloud' })
  await read.first().click()
  const words = (await heard(page)).map((line) => line.replace('en-US: ', ''))
  expect(words).toEqual([
    'The nuts of the casing are to be tightened.',
    'Not supported by the documents',
    'A spare impeller is for sale.',
    'page 3 of pump-manual',
  ])
  await expectLooks(page, info, 'read aloud, 200', read.first())
})
