/**
 * How fast this GPU does the two things that a language model is made of, and whether it does them rightly. Writing a token
 * multiplies every 4-bit weight with one vector, which is reading from memory more than anything else; reading a prompt
 * multiplies matrices, which is arithmetic. Both are done here at the size of a real model's layers, because a tiny model
 * spends its time on the way to the GPU and back. All numbers are small and whole, so that a right result has no rounding.
 */
import { SitebookError } from '../core/errors'
import { lossError } from './gpu'

export interface GpuSpeed {
  /** Every result that was looked at is right to the last digit; with shader-f16 also in f16. */
  correct: boolean
  /** Bytes of 4-bit weights a second. */
  weightRate: number
  /** Multiplications and additions a second. */
  flops: number
}

/** Columns of all matrices: the hidden size of Llama 3.2 1B. */
const width = 2048
/** Rows of 4-bit weights: 128 MiB, more than any GPU caches and the largest that each takes in one binding. */
const weightRows = 131_072
/** Tokens of a prompt that are prefilled at once. */
const tokens = 256
/** Rows and columns that are computed again on the CPU. */
const looked = 64
const factor = 2654435761

/** Takes 128 MiB of GPU memory for about a second. Throws `gpu/none`, `gpu/lost` or `gpu/out-of-memory`. */
export async function measureGpu(): Promise<GpuSpeed> {
  const adapter = await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' })
  if (!adapter) throw new SitebookError('gpu/none')
  const half = adapter.features.has('shader-f16')
  const device = await adapter.requestDevice({ requiredFeatures: half ? ['shader-f16'] : [] })
  const lost = device.lost.then((info) => Promise.reject(lossError(info)))
  // Destroying it at the end is a loss too, which nobody waits for.
  lost.catch(() => undefined)
  device.pushErrorScope('out-of-memory')
  const measured = async () => {
    const weights = await multiplyWeights(device)
    const matrices = await multiplyMatrices(device, half)
    if (await device.popErrorScope()) throw new SitebookError('gpu/out-of-memory', '128 MiB')
    return { correct: weights.correct && matrices.correct, weightRate: weights.rate, flops: matrices.rate }
  }
  try {
    return await Promise.race([measured(), lost])
  } finally {
    device.destroy()
  }
}

async function multiplyWeights(device: GPUDevice) {
  const weights = bufferOf(device, weightRows * (width / 2))
  const vector = bufferOf(device, width * 4)
  const result = bufferOf(device, weightRows * 4)
  kernelOf(device, fillWeights, [weights])([weightRows / 4, 1])
  device.queue.writeBuffer(
    vector,
    0,
    Float32Array.from({ length: width }, (_, column) => column % 3),
  )
  const rate = await rateOf(device, weightsTimesVector, [weights, vector, result], [weightRows / 8, 1], weights.size)
  const found = new Float32Array(await read(device, result, looked * 4))
  const correct = found.every((value, row) => {
    let sum = 0
    for (let column = 0; column < width; column += 1) {
      const word = Math.imul(row * (width / 8) + Math.floor(column / 8), factor)
      sum += ((word >>> ((column % 8) * 4)) & 15) * (column % 3)
    }
    return value === sum
  })
  return { rate, correct }
}

async function multiplyMatrices(device: GPUDevice, half: boolean) {
  const number = half ? 'f16' : 'f32'
  const bytes = half ? 2 : 4
  const [left, right, result] = [tokens, width, tokens].map((rows) => bufferOf(device, rows * width * bytes))
  if (!left || !right || !result) throw new RangeError('no buffer')
  const written = (code: string) => `${half ? 'enable f16;' : ''}alias number = ${number};${code}`
  for (const matrix of [left, right]) kernelOf(device, written(fillMatrix), [matrix])([matrix.size / bytes / 1024, 1])
  const work = 2 * tokens * width * width
  const groups = [width / 32, tokens / 32] as const
  const rate = await rateOf(device, written(matrixTimesMatrix), [left, right, result], groups, work)
  const row = await read(device, result, looked * bytes)
  const found = half ? Array.from(new Uint16Array(row), fromHalf) : Array.from(new Float32Array(row))
  const correct = found.every((value, column) => {
    let sum = 0
    for (let k = 0; k < width; k += 1) sum += small(k) * small(k * width + column)
    return value === sum
  })
  return { rate, correct }
}

/** -1, 0 or 1, as `fillMatrix` makes it: no sum of `width` products is beyond what f16 counts exactly. */
function small(index: number): number {
  const top = Math.imul(index, factor) >>> 30
  return top === 3 ? 0 : top - 1
}

/** A whole number from its bits as f16. */
function fromHalf(bits: number): number {
  const exponent = (bits >> 10) & 31
  if (exponent === 0) return (bits & 1023) * 2 ** -24
  return (bits & 0x8000 ? -1 : 1) * (1 + (bits & 1023) / 1024) * 2 ** (exponent - 15)
}

/**
 * `work` a second. A sixteenth of it is done to compile and warm up, and again to see how long it takes: on a GPU that needs
 * long for that, it is all that is measured. Otherwise the whole is repeated for a fifth of a second.
 */
async function rateOf(
  device: GPUDevice,
  code: string,
  buffers: GPUBuffer[],
  [x, y]: readonly [number, number],
  work: number,
): Promise<number> {
  const run = kernelOf(device, code, buffers)
  async function time(groups: readonly [number, number], passes: number) {
    const start = performance.now()
    for (let n = 0; n < passes; n += 1) run(groups)
    await device.queue.onSubmittedWorkDone()
    return (performance.now() - start) / 1000
  }
  const part = [x / 16, y] as const
  await time(part, 1)
  const once = await time(part, 1)
  if (once > 0.1) return work / 16 / once
  const passes = Math.max(1, Math.min(100, Math.floor(0.2 / (16 * once))))
  return (work * passes) / (await time([x, y], passes))
}

/** Code that is compiled for these buffers; to be run over so many groups of threads. */
function kernelOf(device: GPUDevice, code: string, buffers: GPUBuffer[]) {
  const module = device.createShaderModule({ code })
  const pipeline = device.createComputePipeline({ layout: 'auto', compute: { module } })
  const entries = buffers.map((buffer, binding) => ({ binding, resource: { buffer } }))
  const group = device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries })
  // Each run is a command of its own: the drivers of phones stop long ones.
  return ([x, y]: readonly [number, number]) => {
    const encoder = device.createCommandEncoder()
    const pass = encoder.beginComputePass()
    pass.setPipeline(pipeline)
    pass.setBindGroup(0, group)
    pass.dispatchWorkgroups(x, y)
    pass.end()
    device.queue.submit([encoder.finish()])
  }
}

function bufferOf(device: GPUDevice, size: number): GPUBuffer {
  return device.createBuffer({
    size,
    usage: GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST,
  })
}

/** The first bytes of a buffer. */
async function read(device: GPUDevice, from: GPUBuffer, size: number): Promise<ArrayBuffer> {
  const copy = device.createBuffer({ size, usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST })
  const encoder = device.createCommandEncoder()
  encoder.copyBufferToBuffer(from, 0, copy, 0, size)
  device.queue.submit([encoder.finish()])
  await copy.mapAsync(GPUMapMode.READ)
  return copy.getMappedRange().slice(0)
}

const fillWeights = /* wgsl */ `
@group(0) @binding(0) var<storage, read_write> weights: array<vec4u>;
@compute @workgroup_size(256) fn fill(@builtin(global_invocation_id) id: vec3u) {
  weights[id.x] = (vec4u(id.x * 4) + vec4u(0, 1, 2, 3)) * ${factor}u;
}`

/** Each group of 64 takes eight rows; each of its threads 32 weights of a row, with the same part of the vector. */
const weightsTimesVector = /* wgsl */ `
@group(0) @binding(0) var<storage, read> weights: array<vec4u>;
@group(0) @binding(1) var<storage, read> vector: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> result: array<f32>;
var<workgroup> sums: array<f32, 512>;
var<workgroup> parts: array<f32, 64>;
fn product(word: u32, low: vec4f, high: vec4f) -> f32 {
  return dot(vec4f((vec4u(word) >> vec4u(0, 4, 8, 12)) & vec4u(15)), low) +
    dot(vec4f((vec4u(word) >> vec4u(16, 20, 24, 28)) & vec4u(15)), high);
}
@compute @workgroup_size(64)
fn multiply(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let at = lane * 8;
  let a = vector[at];
  let b = vector[at + 1];
  let c = vector[at + 2];
  let d = vector[at + 3];
  let e = vector[at + 4];
  let f = vector[at + 5];
  let g = vector[at + 6];
  let h = vector[at + 7];
  for (var row = 0u; row < 8; row += 1) {
    let words = weights[(group.x * 8 + row) * 64 + lane];
    sums[lane * 8 + row] =
      product(words.x, a, b) + product(words.y, c, d) + product(words.z, e, f) + product(words.w, g, h);
  }
  workgroupBarrier();
  let row = lane % 8;
  var part = 0.0;
  for (var n = 0u; n < 8; n += 1) { part += sums[(lane / 8 * 8 + n) * 8 + row]; }
  parts[lane] = part;
  workgroupBarrier();
  if (lane < 8) {
    var sum = 0.0;
    for (var n = 0u; n < 8; n += 1) { sum += parts[n * 8 + lane]; }
    result[group.x * 8 + lane] = sum;
  }
}`

const fillMatrix = /* wgsl */ `
@group(0) @binding(0) var<storage, read_write> matrix: array<vec4<number>>;
@compute @workgroup_size(256) fn fill(@builtin(global_invocation_id) id: vec3u) {
  let top = ((vec4u(id.x * 4) + vec4u(0, 1, 2, 3)) * ${factor}u) >> vec4u(30);
  matrix[id.x] = select(vec4<number>(top) - 1, vec4<number>(), top == vec4u(3));
}`

/** Each thread computes four rows by four columns. */
const matrixTimesMatrix = /* wgsl */ `
@group(0) @binding(0) var<storage, read> left: array<vec4<number>>;
@group(0) @binding(1) var<storage, read> right: array<vec4<number>>;
@group(0) @binding(2) var<storage, read_write> result: array<vec4<number>>;
const quads = ${width / 4}u;
@compute @workgroup_size(8, 8) fn multiply(@builtin(global_invocation_id) id: vec3u) {
  var sums: array<vec4<number>, 4>;
  for (var k = 0u; k < quads; k += 1) {
    let at = k * 4 * quads + id.x;
    let b0 = right[at];
    let b1 = right[at + quads];
    let b2 = right[at + 2 * quads];
    let b3 = right[at + 3 * quads];
    for (var row = 0u; row < 4; row += 1) {
      let a = left[(id.y * 4 + row) * quads + k];
      sums[row] += a.x * b0 + a.y * b1 + a.z * b2 + a.w * b3;
    }
  }
  for (var row = 0u; row < 4; row += 1) { result[(id.y * 4 + row) * quads + id.x] = sums[row]; }
}`
