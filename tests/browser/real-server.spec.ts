/**
 * A larger model of the site, by the recipe, on a real server: llama-cpp-python's with SmolLM2, reached by a path that the site
 * hands on, and by an address of its own.
 */
import { chmodSync, cpSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { securityHeaders } from '../../src/shell/policy'
import { hostsOf, siteOf } from '../../src/site/site'
import { isHere, makeCertificate, recipeText, serveByRecipe, siteName } from '../recipes'
import { ask, openSample } from './flow'
import { expect, test as base } from './harness'
import { contextTokens, llamaServer, type LlamaServer } from './llama-server'
import { slow } from './model-test'
import { expectNothingMadeUp } from './nothing-made-up'
import { canTrust, runLine, trustingBrowser } from './private-authority'

const name = 'SmolLM2 of the plant'
const modelHost = 'llm.plant.example'
/** "Check it" has it in two lines. */
const check = /`(curl -sN[^`]*)`/.exec(recipeText)?.[1]?.replace('\n', ' ') ?? ''

const test = base.extend<object, { compiled: string }>({
  compiled: [
    async ({}, use) => {
      await (await llamaServer()).kill()
      await use('llama-cpp-python')
    },
    { scope: 'worker', timeout: 3_600_000 },
  ],
})
test.setTimeout(900_000)

/** A build with a `site.json` that names the model at `url`, where the user of a server may read it. */
async function filesNaming(built: string, url: string) {
  const files = await mkdtemp(join(tmpdir(), 'sitebook-files-'))
  cpSync(built, files, { recursive: true })
  chmodSync(files, 0o755)
  const site = { endpoint: { url, model: 'smollm2', name, contextTokens } }
  await writeFile(join(files, 'site.json'), JSON.stringify(site))
  return { files, headers: securityHeaders(hostsOf(siteOf(site))) }
}

/** Takes the model into use as a person does. Until then nothing is sent there. */
async function useServed(page: Page, host: string, server: LlamaServer) {
  await openSample(page)
  await page.getByRole('button', { name: 'Models: Quotes only' }).click()
  const offer = page.getByRole('region', { name: 'On this site’s own server' })
  await expect(offer).toContainText(`leave this device and go to ${host}.`)
  expect(server.answers()).toEqual([])
  await offer.getByRole('button', { name: `Use ${name}` }).click()
  await expect(offer.getByText('In use', { exact: true })).toBeVisible(slow)
  await page.getByRole('button', { name: 'Close' }).click()
}

const lastTurn = (page: Page) => page.locator('.turn').last()

/** Asks, and sees that it left the device, that nothing is made up, and in which form a schema was sent. Returns the bodies of what was to keep to one. */
async function expectAnswered(page: Page, host: string, server: LlamaServer): Promise<string[]> {
  const bound: string[] = []
  page.on('request', (request) => {
    const body = request.postData() ?? ''
    if (body.includes('"json_object"')) bound.push(body)
  })
  await expectNothingMadeUp(page, 'What torque for the casing nuts?')
  await expectNothingMadeUp(page, 'The pump runs but delivers no water: why?')
  await expect(page.getByText(`left this device, for ${host}.`)).toHaveCount(2)
  // It does not know the form that OpenAI has for a schema, and is not asked so twice.
  expect(server.answers().filter((line) => line.includes(' 500 '))).toHaveLength(1)
  expect(bound).toHaveLength(2)
  return bound
}

/** The text of a streamed answer. */
const said = (events: string) =>
  [...events.matchAll(/^data: (\{.*)$/gm)]
    .map(
      ([, json = '']) => (JSON.parse(json) as { choices: { delta: { content?: string } }[] }).choices[0]?.delta.content,
    )
    .join('')

/** "Stop", and the power of the server going in the middle of an answer: quotes stay, with a sentence. */
async function expectEnds(page: Page, server: LlamaServer, sentence: RegExp) {
  const box = page.getByRole('form', { name: 'Ask' })
  await ask(page, 'How often are the bearings greased, and with how much?')
  await box.getByRole('button', { name: 'Stop' }).click(slow)
  await expect(lastTurn(page).getByText('Stopped.')).toBeVisible()
  await expect(lastTurn(page).getByRole('article', { name: 'Quote 1' })).toBeVisible()

  const begins = page.waitForRequest((request) => request.method() === 'POST')
  await ask(page, 'May greases with different thickeners be mixed?')
  await begins
  await server.kill()
  await expect(lastTurn(page).getByText(sentence)).toBeVisible(slow)
  await expect(lastTurn(page).getByRole('article', { name: 'Quote 1' })).toBeVisible()
  await server.start()
  await expectNothingMadeUp(page, 'What torque for the casing nuts?')
}

const killed = (host: string) =>
  new RegExp(`server ${host} (?:does not answer|broke off)|from the site’s server ${host} broke off`)

test(
  'a path that nginx hands on by the recipe, over HTTPS',
  { tag: '@campaign' },
  async ({ compiled, built, profile: home, trouble, expectedTrouble }) => {
    expect(compiled).toBeTruthy()
    test.skip(!canTrust() || !isHere('nginx'), 'It needs nginx and libnss3-tools.')
    expectedTrouble.push(/status of 50[02]/, /ERR_(?:INCOMPLETE_CHUNKED_ENCODING|HTTP2)/)
    const server = await llamaServer()
    const { files } = await filesNaming(built, '/llm')
    const certificate = makeCertificate(home)
    const { port, stop } = await serveByRecipe('nginx', { files, model: `127.0.0.1:${server.port}`, certificate })
    const tablet = { home, authority: certificate.authority, ports: { [siteName]: port } }
    const context = await trustingBrowser(tablet, trouble)
    const page = context.pages()[0]!
    await page.goto(`https://${siteName}/`)
    await useServed(page, siteName, server)
    // What a worker is sent cannot be read here: the server is asked the same again.
    for (const body of await expectAnswered(page, siteName, server)) {
      const again = await fetch(`http://127.0.0.1:${server.port}/v1/chat/completions`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body,
      })
      const { sentences } = JSON.parse(said(await again.text())) as { sentences: unknown[] }
      expect(sentences.length).toBeLessThanOrEqual(5)
      expect(sentences.every(Number.isInteger)).toBe(true)
    }
    await expectEnds(page, server, killed(siteName))
    await context.close()

    // The recipe's own check: a line for each word.
    expect(runLine(check, tablet).match(/^data: /gm)?.length).toBeGreaterThan(5)
    await stop()
    await server.kill()
    await rm(files, { recursive: true })
  },
)

test(
  'an address of its own over HTTPS, which the policy names',
  { tag: '@campaign' },
  async ({ compiled, built, profile: home, trouble, expectedTrouble }) => {
    expect(compiled).toBeTruthy()
    test.skip(!canTrust(), 'It needs libnss3-tools.')
    expectedTrouble.push(/status of 500/, /ERR_/)
    const certificate = makeCertificate(home)
    const server = await llamaServer(makeCertificate(home, modelHost))
    // npm start names it in the policy by itself.
    const { files, headers } = await filesNaming(built, `https://${modelHost}`)
    expect(headers['Content-Security-Policy']).toContain(` https://${modelHost}`)
    const { port, stop } = await serveByRecipe('node', { files, certificate })
    const ports = { [siteName]: port, [modelHost]: server.port }
    const context = await trustingBrowser({ home, authority: certificate.authority, ports }, trouble)
    const page = context.pages()[0]!
    await page.goto(`https://${siteName}/`)
    await useServed(page, modelHost, server)
    await expectAnswered(page, modelHost, server)
    await expectEnds(page, server, killed(modelHost))
    await context.close()
    await stop()
    await server.kill()
    await rm(files, { recursive: true })
  },
)
