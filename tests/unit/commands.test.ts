/** The commands of the README, run as a person runs them. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it, vi } from 'vitest'
import { table, pdfOf } from '../fixtures/manual-pdfs'

vi.setConfig({ testTimeout: 60_000 })

const root = join(import.meta.dirname, '../..')
const run = (file: string, ...args: string[]) => ['--import', 'tsx', join(root, file), ...args]

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

it('the server of npm start prints its URL, takes the port that is asked for, and names the mirror of site.json in the policy', async () => {
  const port = await freePort()
  const env = { ...process.env, PORT: String(port) }
  const folder = await mkdtemp(join(tmpdir(), 'sitebook-start-'))
  await writeFile(join(folder, 'site.json'), '{ "mirror": "https://mirror.example/models" }')
  const server = spawn(process.execPath, run('server/start.ts', folder), {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const [line] = (await once(createInterface(server.stdout), 'line')) as [string]
    expect(line).toBe(`Sitebook is at http://localhost:${port}/`)
    const { headers } = await fetch(`http://localhost:${port}/`)
    expect(headers.get('Content-Security-Policy')).toMatch(/connect-src 'self' [^;]* https:\/\/mirror\.example;/)
  } finally {
    server.kill()
    await once(server, 'exit')
    await rm(folder, { recursive: true })
  }
})

it('npm run evaluate with --json prints JSON with these keys, and nothing else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sitebook-evaluate-'))
  const questions = join(folder, 'questions.jsonl')
  const of = { file: 'data.pdf', answer: '', evidence: '', kind: 'number' }
  await writeFile(join(folder, 'data.pdf'), await pdfOf(table))
  await writeFile(join(folder, 'broken.pdf'), '%PDF-1.7 nothing')
  await writeFile(
    questions,
    [
      { ...of, id: '1', question: 'What torque for the flange bolts?', pages: [1] },
      { ...of, id: '2', question: 'Who is the president of France?', pages: [], file: null, kind: 'none' },
    ]
      .map((question) => JSON.stringify(question))
      .join('\n'),
  )
  const args = run('tests/evaluate.ts', '--pdfs', folder, '--questions', questions, '--json')
  const { stdout, status } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  await rm(folder, { recursive: true })
  expect(status).toBe(0)
  const number = expect.any(Number) as number
  const scores = { recall: { 1: number, 5: number, 10: number }, mrr: number }
  const abstention = { recognised: number, falseRefusals: number }
  expect(JSON.parse(stdout)).toEqual({
    questions: 2,
    recall: { 1: 1, 5: 1, 10: 1 },
    mrr: 1,
    pagesPerSecond: number,
    abstention: { recognised: 1, falseRefusals: 0 },
    byKind: {
      number: { questions: 1, ...scores, abstention },
      none: { questions: 1, ...scores, abstention },
    },
  })
})
