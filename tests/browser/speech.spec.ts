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

test('a browser without any voices offers none, and fails at nothing', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'speechSynthesis', { value: undefined }))
  await page.goto('/')
  await openSample(page)
  await ask(page, 'What torque for the casing nuts?')
  await expect(page.getByRole('button', { name: 'Copy quote' }).first()).toBeVisible()
  // The script that reads aloud comes after the card.
  await page.waitForLoadState('networkidle')
  await expect(page.getByRole('button', { name: 'Read aloud' })).toHaveCount(0)
})

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

interface Ear {
  /** Of each recognition that began: its language, and whether the sound stays here. */
  began: string[]
  hear(...parts: string[]): void
  end(error?: string): void
}

/** No speech is recognised where tests run: a stand-in for the browser's recognition, which hears what the test says. */
async function withRecognition(page: Page, pack: 'unavailable' | 'downloadable' | 'available'): Promise<void> {
  await page.addInitScript((pack) => {
    let state = pack
    const ear: Ear = { began: [], hear: () => undefined, end: () => undefined }
    class Recognition extends EventTarget {
      static available = (options: { langs: string[]; processLocally: boolean }) =>
        Promise.resolve(options.langs.join() === 'en-US' && options.processLocally ? state : 'unavailable')
      static install = () => Promise.resolve((state = 'available') === 'available')
      lang = ''
      get processLocally() {
        return this.local
      }
      set processLocally(local) {
        this.local = local
      }
      local = false
      start() {
        ear.began.push(`${this.lang} ${this.local ? 'here' : 'away'}`)
        ear.hear = (...parts) =>
          this.dispatchEvent(
            Object.assign(new Event('result'), { results: parts.map((transcript) => [{ transcript }]) }),
          )
        ear.end = (error) => {
          if (error) this.dispatchEvent(Object.assign(new Event('error'), { error }))
          this.dispatchEvent(new Event('end'))
        }
      }
      stop() {
        ear.end()
      }
      abort() {
        ear.end('aborted')
      }
    }
    Object.defineProperty(window, 'SpeechRecognition', { value: Recognition })
    Object.assign(window, { ear })
  }, pack)
}

test('a question is spoken where the browser hears it on the device: its pack comes by a tap, words by voice, asking by hand', async ({
  page,
}, info) => {
  await withRecognition(page, 'downloadable')
  await page.goto('/')
  await openSample(page)
  const ear = <Result>(act: (ear: Ear) => Result) => page.evaluate<Result>(`(${String(act)})(window.ear)`)
  const question = page.getByRole('textbox', { name: 'Question' })
  const microphone = page.getByRole('button', { name: 'Speak the question' })
  const stop = page.getByRole('button', { name: 'Stop listening' })
  await microphone.click()
  await page.getByRole('dialog', { name: 'Speak instead of typing' }).waitFor()
  await page.getByRole('button', { name: 'Download the speech pack' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await question.fill('What torque')
  await microphone.click()
  await ear((ear) => ear.hear('for the casting'))
  await expect(question).toHaveValue('What torque for the casting')
  await ear((ear) => ear.hear('for the casing', ' nuts'))
  await expect(question).toHaveValue('What torque for the casing nuts')
  await expectLooks(page, info, 'listening', stop)
  await stop.click()
  await expect(microphone).toBeVisible()
  // What is typed meanwhile stands, and nothing was asked.
  await microphone.click()
  await question.fill('Which grease')
  await expect(microphone).toBeVisible()
  await ear((ear) => ear.hear('too late'))
  await expect(question).toHaveValue('Which grease')
  await expect(page.locator('.question')).toHaveCount(0)
  await microphone.click()
  await ear((ear) => ear.end('not-allowed'))
  await expect(page.getByRole('alert')).toHaveText(/The microphone is blocked for Sitebook/)
  expect(await ear(({ began }) => began)).toEqual(Array(3).fill('en-US here'))
})

test('no microphone is offered where the browser recognises no speech on the device', async ({ page }) => {
  await withRecognition(page, 'unavailable')
  await page.goto('/')
  await openSample(page)
  await ask(page, 'What torque for the casing nuts?')
  await expect(page.getByRole('button', { name: 'Copy quote' }).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Speak the question' })).toHaveCount(0)
})
