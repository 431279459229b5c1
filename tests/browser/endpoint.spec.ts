/** A model on the site's own server: offered, taken with a tap, and checked like any other. */
import { rm } from 'node:fs/promises'
import { isAbort, SitebookError } from '../../src/core/errors'
import { requestOf } from '../../src/core/prompt/prompt'
import { createEndpointEngine } from '../../src/engine/endpoint'
import { securityHeaders } from '../../src/shell/policy'
import { hostsOf, siteOf } from '../../src/site/site'
import { engineContract } from '../contracts/engine'
import { answerServer, siteNaming, siteWith } from './answer-server'
import { ask, openSample } from './flow'
import { expect, test } from './harness'

test('its engine keeps to what every engine has to keep to', async () => {
  const server = await answerServer((user) =>
    user.includes('When')
      ? 'It opens at 14 bar and it is tested each year, says the passage'
      : 'It is tested each year',
  )
  const engine = createEndpointEngine({ fetch, base: 'http://localhost', patience: 10 })
  const codeOf = (error: unknown) => (error instanceof SitebookError ? error.code : isAbort(error) ? 'AbortError' : '?')
  const never = new AbortController().signal
  await engineContract(
    {
      async load(model = 'tiny') {
        const choice = { model, contextTokens: 1024, endpoint: { url: server.url, model } }
        try {
          for await (const progress of engine.load(choice, never)) expect(progress).toEqual({ kind: 'warming' })
          return ''
        } catch (error) {
          return codeOf(error)
        }
      },
      capacity: engine.capacity,
      async answer({ system, user, maxTokens, sampling, stopAt }) {
        const stop = new AbortController()
        const said = { text: '', pieces: 0, ended: 'done' }
        const request = { ...requestOf(system, user, maxTokens), ...(sampling && { sampling }) }
        try {
          for await (const piece of engine.answer(request, stop.signal)) {
            said.text += piece
            said.pieces += 1
            if (said.pieces === stopAt) stop.abort()
          }
        } catch (error) {
          said.ended = codeOf(error)
        }
        return said
      },
      unload: engine.unload,
    },
    'endpoint/failed',
  )
  expect(await engine.stats()).toMatchObject({ promptTokens: 40, answerTokens: 1 })
  await server.stop()
})

test('is offered with what leaves the device, asked after a tap alone, checked, stopped, and leaves the quotes when it is down', async ({
  page,
  site,
  expectedTrouble,
}) => {
  let words = 'Greases with different thickeners must not be mixed. [1]'
  const server = await answerServer((user) => {
    if (!user.includes('Which sentences answer')) return words
    const number = /^\[(\d+)\].*Do not mix greases/m.exec(user)?.[1]
    return `Here: \`\`\`json {"sentences": [${number ?? ''}]} \`\`\``
  })
  const folder = await siteWith(site.site.directory, server)
  site.site.directory = folder
  site.site.headers = securityHeaders(hostsOf(siteOf(siteNaming(server))))
  await page.goto('/')
  await openSample(page)
  await ask(page, 'Which grease for the bearings?')
  const box = page.getByRole('form', { name: 'Ask' })
  await expect(box.getByRole('button', { name: 'Stop' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Models: Quotes only' }).click()
  const offer = page.getByRole('region', { name: 'On this site’s own server' })
  await expect(offer).toContainText(`leave this device and go to ${server.host}.`)
  expect(server.asked).toEqual([])

  await offer.getByRole('button', { name: 'Use Plant Llama' }).click()
  await expect(offer.getByText('In use', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('button', { name: 'Models: Plant Llama on a server' })).toBeVisible()
  await expect(box).toContainText(`go to ${server.host}.`)
  await page.setViewportSize({ width: 390, height: 780 })
  expect(await page.evaluate(() => document.querySelector('.chip')!.scrollWidth - document.querySelector('.chip')!.clientWidth)).toBe(0) // prettier-ignore
  // On a phone that lies down the answer keeps the room.
  await page.setViewportSize({ width: 844, height: 390 })
  expect((await box.boundingBox())!.height).toBeLessThan(110)
  await page.setViewportSize({ width: 1180, height: 820 })
  // What was sent so far is no one's question.
  expect(server.asked.map(({ messages }) => messages.length)).toEqual([1, 1])

  const question = 'May greases with different thickeners be mixed?'
  await ask(page, question)
  const answer = page.locator('.turn').last().getByRole('group', { name: 'Answer', exact: true })
  // The server takes no schema, and says more than numbers.
  const chosen = 'Do not mix greases with different thickeners.'
  const paragraphs = answer.locator('p')
  await expect(paragraphs).toContainText([words.replace(' [1]', ''), 'Chosen by the model, word for word:', chosen])
  await expect(answer.getByRole('button', { name: 'Citation 1: open the page' })).toHaveCount(2)
  expect(server.asked.at(-1)?.messages.at(-1)?.content).toContain(question)
  const left = page.getByText(`The question and the passages quoted for it left this device, for ${server.host}.`)
  await expect(left).toHaveCount(1)

  words += ' The pump weighs 900 kg. [1]'
  await ask(page, question)
  await expect(page.locator('.turn').last().locator('.stats')).toBeVisible()
  await expect(paragraphs).toContainText(['Chosen by the model, word for word:', chosen])
  await expect(page.getByText('900 kg')).toHaveCount(0)

  server.pace = 200
  words = 'Do '.repeat(100)
  // A second quick tap is not meant for "Stop", which stands where "Ask" did.
  const turns = await page.locator('.turn').count()
  await page.getByRole('textbox', { name: 'Question' }).fill(question)
  await box.getByRole('button', { name: 'Ask', exact: true }).dblclick()
  await expect(page.locator('.turn')).toHaveCount(turns + 1)
  await expect(answer).toContainText(chosen)
  await box.getByRole('button', { name: 'Stop' }).click()
  await expect.poll(() => server.left).toBe(1)

  await server.stop()
  expectedTrouble.push(/ERR_CONNECTION_REFUSED/)
  server.pace = 2
  await ask(page, 'How often are the bearings greased?')
  await expect(page.getByText(`The site’s server ${server.host} does not answer`)).toBeVisible()
  await server.start()
  await ask(page, question)
  await expect(answer).toContainText(chosen)
  await expect(page.locator('.turn').last().locator('.stats')).toBeVisible()
  await server.stop()
  await page.reload()
  await expect(
    page.locator('.turn', { hasText: 'Stopped.' }).getByRole('group', { name: 'Answer', exact: true }),
  ).toContainText(chosen)
  await rm(folder, { recursive: true })
})

test('words an answer as often as is chosen where a model is in use, and shows the best that holds', async ({
  page,
  site,
}) => {
  // What it draws is in disorder, and does not hold.
  const right = 'Greases with different thickeners must not be mixed. [1]'
  const server = await answerServer((user) => {
    if (!user.includes('Which sentences answer')) return right
    return `{"sentences": [${/^\[(\d+)\].*Do not mix greases/m.exec(user)?.[1] ?? ''}]}`
  })
  site.site.directory = await siteWith(site.site.directory, server)
  site.site.headers = securityHeaders(hostsOf(siteOf(siteNaming(server))))
  await page.goto('/')
  await openSample(page)
  await page.getByRole('button', { name: 'Models: Quotes only' }).click()
  const times = page.getByRole('radiogroup', { name: 'Answers worded' })
  await expect(page.getByRole('region', { name: 'On this site’s own server' })).toBeVisible()
  await expect(times).toHaveCount(0)
  await page.getByRole('button', { name: 'Use Plant Llama' }).click()
  await times.getByRole('radio', { name: '3 times' }).click()
  await page.getByRole('button', { name: 'Close' }).click()
  await ask(page, 'May greases with different thickeners be mixed?')
  const answer = page.getByRole('group', { name: 'Answer', exact: true })
  await expect(answer.getByText('Greases with different thickeners must not be mixed.')).toBeVisible()
  const worded = server.asked.filter(({ messages }) =>
    messages.at(-1)?.content.includes('Answer it from the sentences'),
  )
  expect(worded.map(({ temperature, seed }) => [temperature, seed])).toEqual([
    [0, undefined],
    [0.7, 1],
    [0.7, 2],
  ])
  await server.stop()
})
