/**
 * The worker of one document on the screen, ended with it: pdf.js' own, which takes the port by itself, with a limit on what
 * it may allocate. The bytes of the file are its name. Beside pdf.js' protocol it speaks ours, by which the page hears of its death.
 */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { admitFile, boundAllocations, largestAllocation, watchAllocations } from '../src/pdf/bounds'
import type { ViewerMethods } from '../src/rpc/protocol'
import { serve } from '../src/rpc/server'

declare const self: DedicatedWorkerGlobalScope

boundAllocations(largestAllocation)
admitFile(Number(self.name))
// What was refused of one page is not held against what is asked for next.
self.addEventListener('message', ({ data }: MessageEvent<object>) => {
  if ('action' in data) watchAllocations()
})
serve<ViewerMethods>(self, __BUILD__, { live: () => new Promise(() => undefined) })
