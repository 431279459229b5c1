import { rm } from 'node:fs/promises'
import type { Locator } from '@playwright/test'
import { securityHeaders } from '../../src/shell/policy'
import { hostsOf, siteOf } from '../../src/site/site'
import { answerServer, siteNaming, siteWith } from './answer-server'
import { ask, imported } from './flow'
import { expect, test } from './harness'
import { expectLooks } from './looks'

const who = 'is welded by two people, who may weld on the shell of tank T-12 with a permit'
const manual = `# Safety

WARNING: Keep a fire watch with an extinguisher at the tank as long as anybody grinds or burns anything there, and for half an hour after the work is done and the tools are out.

Hot work on tank T-12 is forbidden before it is free of gas.

# Repair

## Welding the shell

The shell of tank T-12 ${who}.

WARNING: Sparks fly far. Cover the drains within 10 m.

## Welding the roof

The roof of tank T-12 ${who}.

## Welding the nozzles

Each nozzle of tank T-12 ${who}.
`

test('a question about a hazard shows the documents’ own warnings, what forbids above all, each opens its page, also after a reload', async ({
  page,
}, info) => {
  await page.goto('/')
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'tanks.md', mimeType: 'text/markdown', buffer: Buffer.from(manual) })
  await imported(page, 'tanks.md')
  await ask(page, 'Who may weld on the shell of tank T-12?')
  const forbidden = page.getByRole('region', { name: 'The documents forbid' })
  await expect(forbidden.getByRole('listitem')).toHaveText(
    /^Hot work on tank T-12 is forbidden before it is free of gas\./,
  )
  const others = page.getByRole('region', { name: 'Warnings in the documents' })
  await expect(others.getByRole('listitem')).toHaveText(/^WARNING: Sparks fly far/)
  await expectLooks(page, info, 'warnings', forbidden)
  await page.setViewportSize({ width: 390, height: 844 })
  const top = async (part: Locator) => (await part.boundingBox())!.y
  expect(await top(forbidden)).toBeLessThan(await top(others))
  expect(await top(page.getByRole('article', { name: 'Quote 1' }))).toBeLessThan((await top(forbidden)) + 844 / 2)
  await others.getByRole('button', { name: '1 more warning' }).click()
  await expect(others.getByRole('listitem')).toHaveCount(2)

  await page.reload()
  await forbidden.getByRole('button', { name: /^tanks\.md, page 1/ }).click()
  const marked = page.getByRole('group', { name: 'Page 1', exact: true }).locator('mark')
  await expect(marked).toHaveText(['Hot work on tank T-12 is forbidden before it is free of gas.'])
})

test('what a quote forbids is said once without a model, and above the answer of one', async ({ page, site }) => {
  const server = await answerServer((user) => {
    const number = /^\[(\d+)\].*two people/m.exec(user)?.[1]
    return user.includes('Which sentences answer') ? `{"sentences": [${number ?? ''}]}` : 'By two people. [1]'
  })
  const folder = await siteWith(site.site.directory, server)
  site.site.directory = folder
  site.site.headers = securityHeaders(hostsOf(siteOf(siteNaming(server))))
  await page.goto('/')
  const never = 'Never weld on tank T-12 before it is free of gas.'
  const text = `# Repair\n\n${never}\n\nThe shell of tank T-12 is welded by two people with a permit.\n`
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'tank.md', mimeType: 'text/markdown', buffer: Buffer.from(text) })
  await imported(page, 'tank.md')
  const question = 'May I weld on tank T-12?'
  await ask(page, question)
  await expect(page.getByRole('article', { name: 'Quote 1' })).toContainText(never)
  const forbidden = page.getByRole('region', { name: 'The documents forbid' })
  await expect(page.getByText('Answering…')).toHaveCount(0)
  await expect(forbidden).toHaveCount(0)

  await page.getByRole('button', { name: 'Models: Quotes only' }).click()
  const offer = page.getByRole('region', { name: 'On this site’s own server' })
  await offer.getByRole('button', { name: 'Use Plant Llama' }).click()
  await expect(offer.getByText('In use')).toBeVisible()
  await page.getByRole('button', { name: 'Close' }).click()
  await ask(page, question)
  await expect(forbidden).toContainText(never)
  const answer = page.locator('.turn').last().getByRole('group', { name: 'Answer', exact: true })
  await expect(answer).toContainText('two people')
  const top = async (part: Locator) => (await part.boundingBox())!.y
  expect(await top(forbidden)).toBeLessThan(await top(answer))
  await server.stop()
  await rm(folder, { recursive: true })
})
