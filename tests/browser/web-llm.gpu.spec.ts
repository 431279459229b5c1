/** The whole app with web-llm on a real, if emulated, GPU. The tiny Llama's words make no sense: none may pass for an answer. */
import { ask, openSample } from './flow'
import { expect } from './harness'
import { crashing, heard, killer } from './lost-gpu'
import { slow, test, useModel } from './model-test'

test.setTimeout(300_000)

test('downloads a model, takes none of its nonsense for an answer, stops, and does it all again in flight mode', async ({
  page,
  site,
  context,
}) => {
  await page.goto('/')
  await openSample(page)
  await useModel(page, 'Tiny Llama')

  await ask(page, 'What torque for the casing nuts?')
  const turn = page.locator('.turn').last()
  await expect(turn.locator('.stats')).toHaveText(/^First word after [\d.]+ s, then [1-9][\d,.]* words a second$/, slow)
  // Held to numbers, it chooses a sentence of the manual by chance, or none; above it would stand words of its own.
  const chosen = turn.getByText('Chosen by the model, word for word:')
  await expect(
    chosen.or(turn.getByText('The model has chosen no sentence as an answer. See the quotes.')),
  ).toBeVisible()
  await expect(turn.locator('.answer > :first-child:not(.muted)')).toHaveCount(0)
  await expect(turn.getByRole('article', { name: 'Quote 1' })).toContainText('120 N·m')

  // Flight mode: no server, no network; the model comes back by itself.
  await site.stop()
  await context.setOffline(true)
  await page.reload()
  await expect(page.getByRole('button', { name: 'Models: Tiny Llama ready' })).toBeVisible(slow)
  await ask(page, 'Which oil is in the bearing housing?')
  await expect(page.getByText('Answering…')).toBeVisible(slow)
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(page.getByText('Stopped.')).toBeVisible()
})

test.describe('when the GPU fails', () => {
  test.use({ extraFlags: crashing })

  test('keeps the question and its quotes on screen, answers once more, then says what to do, and does after a reload', async ({
    page,
    expectedTrouble,
  }) => {
    expectedTrouble.push(heard)
    const kill = await killer(page)
    const turn = page.locator('.turn').last()
    /** Asks, and kills the GPU process while the model answers; quotes are looked for at once. */
    async function askAndLose(question: string) {
      await ask(page, question)
      await expect(turn.getByText('Answering…')).toBeVisible(slow)
      kill()
      expect(await turn.getByRole('article', { name: 'Quote 1' }).isVisible()).toBe(true)
    }

    await page.goto('/')
    await openSample(page)
    await useModel(page, 'Tiny Llama')
    await askAndLose('What torque for the casing nuts?')
    await expect(turn.locator('.stats')).toBeVisible(slow)
    await askAndLose('Which oil is in the bearing housing?')
    await expect(turn.getByRole('alert')).toHaveText(
      'The graphics processor failed twice: reload the page to use the model again; quotes work without it.',
      slow,
    )
    await expect(turn.getByRole('article', { name: 'Quote 1' })).toBeVisible()

    await page.reload()
    await expect(page.getByRole('button', { name: 'Models: Tiny Llama ready' })).toBeVisible(slow)
    await expect(page.locator('.question')).toHaveText([
      'What torque for the casing nuts?',
      'Which oil is in the bearing housing?',
    ])
    await ask(page, 'What torque for the casing nuts?')
    await expect(turn.locator('.stats')).toBeVisible(slow)
  })
})
