import fc from 'fast-check'
import { expect, it } from 'vitest'
import { partNames, readGgufHead } from '../../src/models/gguf'
import { chatFields, ggufOf } from '../fixtures/gguf-head'

const whole = ggufOf(chatFields, '')

it('reads what the head says of its model', () => {
  expect(readGgufHead(whole)).toEqual({
    architecture: 'llama',
    name: 'Site model',
    licence: 'apache-2.0',
    context: 8192,
    hidden: 64,
    layers: 2,
    // Two heads of 16 for keys and as many for values, in two layers.
    cached: 2 * 2 * (16 + 16),
    weights: 32,
    template: chatFields['tokenizer.chat_template'],
    controls: ['<<turn>>'],
    added: ['°C', '[|mine|]'],
    part: 0,
    parts: 1,
  })
  expect(readGgufHead(ggufOf(chatFields, '', 2))).toEqual(readGgufHead(whole))
})

it('counts keys and values of layers that differ, of heads of a size of their own, and the most where heads are not told', () => {
  const cached = (fields: object) => readGgufHead(ggufOf({ ...chatFields, ...fields }))?.cached
  expect(cached({ 'llama.attention.head_count_kv': [4, 1] })).toBe((4 + 1) * 32)
  expect(cached({ 'llama.attention.key_length': 24, 'llama.attention.value_length': 8 })).toBe(2 * 2 * 32)
  const { 'llama.attention.head_count': _, 'llama.attention.head_count_kv': __, ...others } = chatFields
  expect(readGgufHead(ggufOf(others))?.cached).toBe(2 * (64 + 64))
})

it('takes nothing else for a head, nor one that is cut off at any byte', () => {
  expect(readGgufHead(new TextEncoder().encode('<!doctype html>'.repeat(9)))).toBeUndefined()
  for (const version of [0, 1, 4, 0x03000000]) expect(readGgufHead(ggufOf(chatFields, '', version))).toBeUndefined()
  for (let length = 0; length < whole.length; length += 1)
    expect(readGgufHead(whole.subarray(0, length)), `${length} bytes`).toBeUndefined()
})

it('believes no count before it has seen so many bytes', () => {
  const started = performance.now()
  const claims: [at: number, count: bigint][] = [8, 16, 24].flatMap((at) =>
    [2n ** 63n, 2n ** 53n, 2n ** 40n, 2n ** 32n, 100_000n].map((count) => [at, count] as [number, bigint]),
  )
  for (const [at, count] of claims) {
    const bytes = whole.slice()
    new DataView(bytes.buffer).setBigUint64(at, count, true)
    expect(readGgufHead(bytes), `${count} at ${at}`).toBeUndefined()
  }
  // A list in a list in a list…
  const deep = new DataView(new ArrayBuffer(24 + 9 + 4 + 12 * 100_000))
  new Uint8Array(deep.buffer).set(new TextEncoder().encode('GGUF'))
  deep.setUint32(4, 3, true)
  deep.setBigUint64(16, 1n, true)
  deep.setBigUint64(24, 1n, true)
  deep.setUint32(33, 9, true)
  for (let at = 37; at + 12 <= deep.byteLength; at += 12) {
    deep.setUint32(at, 9, true)
    deep.setBigUint64(at + 4, 1n, true)
  }
  expect(readGgufHead(new Uint8Array(deep.buffer))).toBeUndefined()
  expect(performance.now() - started).toBeLessThan(1000)
})

it('comes to an end on bytes that were changed anywhere, without an error', () => {
  const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1 })
  fc.assert(
    fc.property(changes, (changed) => {
      const bytes = whole.slice()
      for (const [at, byte] of changed) bytes[at] = byte
      const head = readGgufHead(bytes)
      if (head) expect(head.controls.length + head.added.length).toBeLessThan(bytes.length)
    }),
    { numRuns: 2000 },
  )
})

it('names the files of a model of several by any of them', () => {
  const parts = ['m-00001-of-00003.gguf', 'm-00002-of-00003.gguf', 'm-00003-of-00003.gguf']
  for (const part of parts) expect(partNames(part)).toEqual(parts)
  expect(partNames('m.gguf')).toEqual(['m.gguf'])
  expect(partNames('m-00001-of-99999.gguf')).toHaveLength(100)
})
