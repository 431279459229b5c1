/**
 * What llama.cpp in wasm makes of a core's rate: operations a second of SmolLM2-135M, as it reads and writes, over those of
 * the plain code that `src/models/cpu-rate.ts` times in turns with it. The shares of `src/models/speed.ts` stand for these.
 * Run: `tsx tests/bench/cpu-speed.ts`
 */
import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch, serveSite } from '../browser/harness'
import { buildEnginePage } from '../browser/pages/build-engine'
import { smollm2 } from '../fixtures/smollm2/fetch'

const rounds = Number(process.env.ROUNDS ?? 3)
const weights = 134.5e6
const built = await buildEnginePage('wllama.html')
await symlink(await smollm2(), join(built, 'model.gguf'))
const profile = await mkdtemp(join(tmpdir(), 'sitebook-bench-'))
const site = await serveSite(built)
const context = await launch(profile, [], [])
const text = 'The relief valve opens at 14 bar and is tested each year by the fitter. '.repeat(12)
try {
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(`${site.url}wllama.html`)
  await page.waitForFunction(() => 'wllama' in window)
  await page.evaluate(() => window.wllama.store())
  for (const threads of [1, 2]) {
    await page.evaluate((threads) => window.wllama.start({ threads, plain: false }), threads)
    await page.evaluate(() => window.wllama.load())
    for (let round = 0; round < rounds; round++) {
      const core = await page.evaluate(() => window.wllama.coreRate())
      const user = `${round} ${text} What opens?`
      const { stats } = await page.evaluate((user) => window.wllama.answer('Answer.', user, 32), user)
      const share = (rate: number) => ((2 * weights * rate) / core).toFixed(2)
      if (stats)
        console.log(
          `${threads} threads: core ${(core / 1e9).toFixed(2)} G/s, reads ${stats.prefillRate.toFixed(1)} tokens/s (${share(stats.prefillRate)}), writes ${stats.decodeRate.toFixed(1)} (${share(stats.decodeRate)})`,
        )
    }
    await page.evaluate(() => window.wllama.end())
  }
} finally {
  await context.close()
  await site.stop()
  await rm(profile, { recursive: true, force: true })
  await rm(built, { recursive: true })
}
