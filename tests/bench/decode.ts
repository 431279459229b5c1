/**
 * Decoding through our worker and interface against bare web-llm on the same page with the same model, in turns; the goal is
 * 0.97 or better. On SwiftShader, so only the ratio says something. Run: `tsx tests/bench/decode.ts`
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gpuFlags } from '../chromium'
import { launch, serveSite } from '../browser/harness'
import { buildEnginePage } from '../browser/pages/build-engine'

const rounds = Number(process.env.ROUNDS ?? 5)
const built = await buildEnginePage()
const profile = await mkdtemp(join(tmpdir(), 'sitebook-bench-'))
const site = await serveSite(built)
const context = await launch(profile, gpuFlags, [])
try {
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(`${site.url}engine.html`)
  await page.waitForFunction(() => 'engine' in window)
  await page.evaluate(() => window.engine.store('tiny'))
  await page.evaluate(() => window.engine.load('tiny'))
  const prompt = {
    system: 'Answer from the passages only and cite them.',
    user: 'What does the red lamp mean?',
    maxTokens: 100,
  }
  const ratios: number[] = []
  // The first round warms both up.
  for (let round = 0; round <= rounds; round++) {
    const { direct, ours } = await page.evaluate((asked) => window.engine.decodeRates(asked), prompt)
    if (round > 0) ratios.push(ours / direct)
    console.log(`${direct.toFixed(1)} tokens/s bare, ${ours.toFixed(1)} ours, ratio ${(ours / direct).toFixed(3)}`)
  }
  ratios.sort((a, b) => a - b)
  console.log(`median ratio ${ratios[Math.floor(ratios.length / 2)]!.toFixed(3)}`)
} finally {
  await context.close()
  await site.stop()
  await rm(profile, { recursive: true, force: true })
  await rm(built, { recursive: true })
}
