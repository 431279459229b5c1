/**
 * The worker of one document on the screen, ended with it: pdf.js' own, which takes the port by itself, with a limit on what
 * it may allocate. The bytes of the file are its name.
 */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { admitFile, boundAllocations, largestAllocation, watchAllocations } from '../src/pdf/bounds'

declare const self: DedicatedWorkerGlobalScope

boundAllocations(largestAllocation)
admitFile(Number(self.name))
// What was refused of one page is not held against what is asked for next.
self.addEventListener('message', watchAllocations)
