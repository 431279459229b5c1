/** The device check on a graphics processor that computes wrongly: ours is right, so its kernels are bent on their way to it. */
import { expect } from './harness'
import { slow, test } from './model-test'

test.setTimeout(300_000)

const bends = [
  { what: 'drops a bit of each 4-bit weight', from: '& vec4u(15)), low)', to: '& vec4u(7)), low)', tag: [] },
  { what: 'adds up a matrix product wrongly', from: 'a.w * b3', to: 'a.w * b2', tag: '@campaign' },
]

for (const { what, from, to, tag } of bends)
  test(
    `says that a graphics processor computes wrongly that ${what}, and offers what runs without it`,
    { tag },
    async ({ page, context }) => {
      await context.route('**/llm-worker-*.js', async (route) => {
        const response = await route.fetch()
        const bent = `const make = GPUDevice.prototype.createShaderModule
      GPUDevice.prototype.createShaderModule = function ({ code }) {
        return make.call(this, { code: code.replace(${JSON.stringify(from)}, ${JSON.stringify(to)}) })
      };`
        await route.fulfill({ response, body: bent + (await response.text()) })
      })
      await page.goto('/')
      await page.getByRole('button', { name: /^Models: / }).click()
      await expect(page.getByRole('alert')).toHaveText(
        'This device’s graphics processor gives wrong results: use the model that runs without it, or quotes.',
        slow,
      )
      await expect(page.getByRole('region', { name: /without a GPU/ })).toBeVisible()
      await page.getByRole('button', { name: /not offered on this device/ }).click()
      const small = page.getByRole('region', { name: 'Llama 3.2 1B (for GPUs without f16)' })
      await expect(small.getByText(/^This graphics processor gives wrong results/)).toBeVisible()
      await expect(small.getByRole('button', { name: /^Download/ })).toHaveCount(0)
    },
  )
