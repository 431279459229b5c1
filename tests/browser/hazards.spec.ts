import type { Locator } from '@playwright/test'
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
