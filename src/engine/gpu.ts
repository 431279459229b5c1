/** What this thread can know of the GPU: what it offers, and when it is gone. */
import { SitebookError } from '../core/errors'
import type { Capabilities } from '../core/model'

/** Limits without which web-llm 0.2.86 refuses the adapter (its `detectGPUDevice`). Bytes, but for the last. */
const needed = {
  maxBufferSize: 2 ** 28,
  maxStorageBufferBindingSize: 2 ** 27,
  maxComputeWorkgroupStorageSize: 2 ** 15,
  maxStorageBuffersPerShaderStage: 10,
} as const

/** What it asks for of the first two, and otherwise no more than the above, whatever the adapter has in between. */
const asked = 2 ** 30

const noGpu: Capabilities = { gpu: 'none', adapter: '', maxBufferSize: 0, software: false }

/** Asks for an adapter now; after two crashes of the GPU process Chromium gives none until the page is reloaded. */
export async function gpuCapabilities(): Promise<Capabilities> {
  const adapter = await requestAdapter()
  if (!adapter) return noGpu
  const names = nameOf(adapter)
  const enough = Object.entries(needed).every(([limit, least]) => adapter.limits[limit as keyof typeof needed] >= least)
  return {
    gpu: !enough ? 'none' : adapter.features.has('shader-f16') ? 'f16' : 'f32',
    adapter: names,
    maxBufferSize: largestBuffer(adapter.limits),
    software: adapter.info.isFallbackAdapter || /swiftshader|llvmpipe|basic render/i.test(names),
  }
}

/** Bytes of the largest buffer that web-llm's device can make and bind to a kernel: a matrix is one, and a layer's KV cache. */
function largestBuffer({ maxBufferSize, maxStorageBufferBindingSize }: GPUSupportedLimits): number {
  const made = maxBufferSize >= asked ? asked : needed.maxBufferSize
  const bound = maxStorageBufferBindingSize >= asked ? asked : needed.maxStorageBufferBindingSize
  return Math.min(made, bound)
}

/** Whether the GPU is one of a phone or tablet, whose drivers stop long commands. */
export async function isMobileGpu(): Promise<boolean> {
  const adapter = await requestAdapter()
  return !!adapter && /qualcomm|adreno|\barm\b|mali|img-tec|powervr|samsung|xclipse/i.test(nameOf(adapter))
}

/**
 * Calls `listener` with each device that this thread gets from now on: web-llm makes its own and does not hand it out, yet
 * whoever waits for an answer has to hear of its loss.
 */
export function onDevice(listener: (device: GPUDevice) => void): void {
  if (typeof GPUAdapter === 'undefined') return
  const request = GPUAdapter.prototype.requestDevice
  GPUAdapter.prototype.requestDevice = async function (descriptor) {
    const device = await request.call(this, descriptor)
    listener(device)
    return device
  }
}

/**
 * Why a device is gone: web-llm destroys its own where a buffer cannot be made, and says so nowhere else. A loss that the
 * browser reports is `unknown`.
 */
export function lossError(info: GPUDeviceLostInfo): SitebookError {
  return new SitebookError(info.reason === 'destroyed' ? 'gpu/out-of-memory' : 'gpu/lost', info.message)
}

/** What web-llm threw, as a code of ours. */
export function gpuError(error: unknown): Error {
  if (error instanceof SitebookError) return error
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) }
  const said = `${name}: ${message}`
  if (
    /compatible GPU|WebGPUNotAvailable|requestAdapter|exceeds limit|does not support|FeatureSupport|ShaderF16/i.test(
      said,
    )
  )
    return new SitebookError('gpu/none', said)
  if (/device.{0,12}lost|DeviceLost|device is (lost|destroyed)|external Instance|instance dropped/i.test(said))
    return new SitebookError('gpu/lost', said)
  if (/out of memory|allocation failed|RangeError|cannot enlarge memory/i.test(said))
    return new SitebookError('gpu/out-of-memory', said)
  return new SitebookError('model/stopped', said)
}

async function requestAdapter(): Promise<GPUAdapter | null> {
  // `gpu` is missing where the page is not secure or the browser has no WebGPU.
  const gpu = (navigator as { gpu?: GPU }).gpu
  return (await gpu?.requestAdapter({ powerPreference: 'high-performance' })) ?? null
}

function nameOf({ info }: GPUAdapter): string {
  return [info.vendor, info.architecture, info.device, info.description].filter(Boolean).join(' ')
}
