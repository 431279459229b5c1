import { defineConfig } from '@playwright/test'
import { isCampaign } from './tests/faults/campaign'
import { gpuFlags } from './tests/chromium'
import type { Flags } from './tests/browser/harness'

// Requests of service workers are in the log too: the claim is that nothing leaves the device.
process.env.PW_EXPERIMENTAL_SERVICE_WORKER_NETWORK_EVENTS = '1'

export default defineConfig<Flags>({
  testDir: 'tests/browser',
  outputDir: 'test-results/browser',
  globalSetup: './tests/browser/built-site.ts',
  workers: 2,
  // A browser that the machine starved is given one more try; the report calls such a test flaky.
  retries: process.env.CI ? 1 : 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  // What is slow and rarely breaks is not in the gate: `npm run campaigns` runs it, and `@kills` more often than the gate does.
  grepInvert: isCampaign ? [] : /@campaign/,
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  projects: [
    { name: 'chromium', testIgnore: ['**/*.gpu.spec.ts', '**/{wllama,own-gguf,real-model}.spec.ts'] },
    {
      name: 'webgpu',
      testMatch: '**/*.gpu.spec.ts',
      testIgnore: '**/smollm2.gpu.spec.ts',
      use: { extraFlags: gpuFlags },
    },
    // A real model wants the processor for itself: each after all others. `--no-deps` runs one of them alone.
    { name: 'wllama', testMatch: '**/{wllama,own-gguf}.spec.ts', dependencies: ['chromium', 'webgpu'] },
    { name: 'real-model', testMatch: '**/real-model.spec.ts', dependencies: ['wllama'] },
    {
      name: 'smollm2-webgpu',
      testMatch: '**/smollm2.gpu.spec.ts',
      use: { extraFlags: gpuFlags },
      dependencies: ['real-model'],
    },
  ],
})
