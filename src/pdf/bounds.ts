/** A limit on single allocations: pdf.js has none on what a stream inflates to. */

const message = 'Allocation refused'

let limit = Infinity
let refusals = 0

/**
 * Makes `new Uint8Array(n)` of this realm throw a RangeError when n is above `bytes`; called again, it sets the limit anew.
 * pdf.js doubles one buffer while it inflates, so at most twice the limit is in use before a bomb is stopped.
 */
export function boundAllocations(bytes: number): void {
  if (limit === Infinity) {
    globalThis.Uint8Array = new Proxy(Uint8Array, {
      construct(target, args: unknown[], newTarget) {
        if (typeof args[0] === 'number' && args[0] > limit) {
          refusals++
          throw new RangeError(`${message}: ${args[0]} bytes`)
        }
        return Reflect.construct(target, args, newTarget) as Uint8Array
      },
    })
  }
  limit = bytes
}

/** How often the limit has stopped something: pdf.js swallows errors inside a page, so its caller compares this. */
export function allocationsRefused(): number {
  return refusals
}

/** Whether an error, as pdf.js passes it on, says that memory ran out or was refused. */
export function isAllocationFailure(text: string): boolean {
  return text.includes(message) || /allocation failed|Invalid (typed )?array (buffer )?length|out of memory/i.test(text)
}
