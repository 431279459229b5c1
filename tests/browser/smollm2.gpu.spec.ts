/** A real Llama of 135 million weights in web-llm: one short answer, word for word what NumPy makes of the same weights. */
import { readFileSync } from 'node:fs'
import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { checkAnswer } from '../../src/core/check/citations'
import type { ExpectedAnswer } from '../../src/engine/device-check'
import { smollm2Mlc } from '../fixtures/smollm2/mlc'
import { passageOf } from '../unit/passages'
import { test } from './engine-test'
import { expect } from './harness'

const expected = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/smollm2/expected.json'), 'utf8'),
) as ExpectedAnswer & { passage: string }

test(
  'answers from a passage in the words of the reference, piece by piece, and the check tells it from a wrong answer',
  { tag: '@campaign' },
  async ({ page, built }) => {
    test.setTimeout(600_000)
    await symlink(await smollm2Mlc(), join(built, 'smollm2'))
    await page.goto('/engine.html')
    await page.waitForFunction(() => 'engine' in window)
    await page.evaluate(() => window.engine.store('smollm2', '/smollm2/'))
    expect(await page.evaluate(() => window.engine.load('smollm2'))).toEqual(['loading', 'compiling', 'warming'])

    const { system, user, tokens, text, passage } = expected
    const said = await page.evaluate((asked) => window.engine.answer(asked), { system, user, maxTokens: tokens.length })
    expect(said).toMatchObject({ text, ended: 'done' })
    expect(said.pieces).toBeGreaterThan(5)

    const passages = [passageOf('valve:0', passage)]
    const verdict = (answer: string) => checkAnswer(answer, passages).map(({ verdict }) => verdict)
    expect(verdict(`${said.text} [1]`)).toEqual(['supported'])
    expect(verdict(`${said.text.replace('14', '41')} [1]`)).toEqual(['unsupported'])
    expect(verdict(`${said.text.replace('RV-12', 'RV-21')} [1]`)).toEqual(['unsupported'])
  },
)
