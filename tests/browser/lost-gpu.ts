/** The loss of the GPU, for tests that cause it. */
import type { Page } from '@playwright/test'
import { gpuFlags } from '../chromium'

/** Chromium gives up a GPU process that crashes often, which is what these tests make it do. */
export const crashing = [...gpuFlags, '--disable-gpu-process-crash-limit']

/** web-llm says on the console what it hears of a lost device. */
export const heard =
  /^console: .*(lost|GPU|dispose|destroy|Instance|mapAsync|buffer|record)|^uncaught: (?:Operation|Abort)Error: .*A valid external Instance/i

/** What kills the GPU process, made ready before the moment. */
export async function killer(page: Page): Promise<() => void> {
  const session = await page.context().browser()!.newBrowserCDPSession()
  // The answer dies with the process that would give it.
  return () => void session.send('Browser.crashGpuProcess').catch(() => undefined)
}
