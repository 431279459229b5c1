/** Which Chromium the browser tests run in. */
import { chromium } from '@playwright/test'
import { existsSync } from 'node:fs'

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The path of an installed Chromium: `CHROMIUM_PATH`, the usual places, Playwright's own; undefined where there is none. */
export function chromiumPath(): string | undefined {
  return [...places, chromium.executablePath()].find((path) => path !== undefined && existsSync(path))
}

/** Nothing but the tests' own traffic, and no sandbox, which root in a container has none of. */
export const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** WebGPU in software, for `*.gpu.spec.ts`. */
export const gpuFlags = ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader']
