/**
 * A real server that answers as OpenAI's does: that of llama-cpp-python, with SmolLM2. PyPI has it as source; it is compiled once,
 * in ten minutes of two cores, into `tests/.cache/llama-cpp-python`.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { smollm2 } from '../fixtures/smollm2/fetch'
import { freePort } from '../recipes'

const release = 'llama-cpp-python[server]==0.3.36'
const folder = join(import.meta.dirname, '../.cache/llama-cpp-python')
const python = join(folder, 'bin/python')
export const contextTokens = 4096

/** Throws, with what the compiler said, where it cannot be made here. */
function install(): void {
  const has = ['-c', 'import llama_cpp.server.app']
  if (existsSync(python) && spawnSync(python, has).status === 0) return
  const env = { ...process.env, CMAKE_ARGS: '-DLLAVA_BUILD=OFF -DMTMD_BUILD=OFF -DLLAMA_BUILD_TOOLS=OFF' }
  for (const [command, ...args] of [
    ['python3', '-m', 'venv', folder],
    [python, '-m', 'pip', 'install', '--quiet', release],
  ] as const) {
    const { error, status, stderr } = spawnSync(command, args, { env, encoding: 'utf8' })
    if (!error && status === 0) continue
    rmSync(folder, { recursive: true, force: true })
    throw new Error(
      `${release} needs Python 3 with venv and pip, cmake and a C++ compiler: ${error?.message ?? stderr}`,
    )
  }
}

export interface LlamaServer {
  port: number
  /** The lines of its log that tell of requests for an answer, each with its status. */
  answers(): string[]
  /** Brings it up again, on its port. */
  start(): Promise<void>
  /** Ends it at once, as the power does. */
  kill(): Promise<void>
}

/** `tls` are files of a certificate. */
export async function llamaServer(tls?: { certificate: string; key: string }): Promise<LlamaServer> {
  install()
  const port = await freePort()
  const model = await smollm2()
  const args = ['-m', 'llama_cpp.server', '--model', model, '--n_ctx', String(contextTokens)]
  args.push('--host', '127.0.0.1', '--port', String(port))
  if (tls) args.push('--ssl_certfile', tls.certificate, '--ssl_keyfile', tls.key)
  let child: ChildProcess
  let log = ''
  const self: LlamaServer = {
    port,
    answers: () => log.split('\n').filter((line) => line.includes('POST /v1/chat/completions HTTP')),
    async start() {
      child = spawn(python, args, { stdio: ['ignore', 'pipe', 'pipe'] })
      const before = log.length
      for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (text: Buffer) => (log += text.toString()))
      while (!log.slice(before).includes('Application startup complete')) {
        if (child.exitCode !== null) throw new Error(log)
        await after(100)
      }
    },
    async kill() {
      if (child.exitCode === null && child.kill('SIGKILL')) await once(child, 'exit')
    },
  }
  await self.start()
  return self
}
