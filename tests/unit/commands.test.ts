/** The commands of the README, run as a person runs them. */
import { execFile, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { answerServer } from '../browser/answer-server'
import { table, pdfOf } from '../fixtures/manual-pdfs'
import { freePort } from '../recipes'

vi.setConfig({ testTimeout: 60_000 })

const root = join(import.meta.dirname, '../..')
const run = (file: string, ...args: string[]) => ['--import', 'tsx', join(root, file), ...args]

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

it.each([
  [['--hots'], "Unknown option '--hots'"],
  [['--cert', 'sitebook.crt'], 'A certificate and its key belong together.'],
  [['--cert', 'none.crt', '--key', 'none.key'], 'none.crt'],
])('npm start says what is wrong with %j, and how it is used', (args, said) => {
  const { status, stderr } = spawnSync(process.execPath, run('server/start.ts', ...args), {
    cwd: root,
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stderr.trim().split('\n')).toEqual([
    expect.stringContaining(said),
    'Use: npm start [-- --host] [--cert FILE --key FILE] [DIR]',
  ])
})

describe('npm run evaluate', () => {
  const of = { file: 'data.pdf', answer: '120 Nm', evidence: '', kind: 'number' }
  const asked = [
    { ...of, id: '1', question: 'What torque for the flange bolts?', pages: [1] },
    { ...of, id: '2', question: 'Who is the president of France?', pages: [], file: null, kind: 'none' },
  ]
  let folder = ''
  const evaluate = (...args: string[]) => {
    const paths = ['--pdfs', folder, '--questions', join(folder, 'questions.jsonl')]
    return spawnSync(process.execPath, run('tests/evaluate.ts', ...paths, ...args), { cwd: root, encoding: 'utf8' })
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sitebook-evaluate-'))
    await writeFile(join(folder, 'questions.jsonl'), asked.map((question) => JSON.stringify(question)).join('\n'))
    await writeFile(join(folder, 'data.pdf'), await pdfOf(table))
    await writeFile(join(folder, 'broken.pdf'), '%PDF-1.7 nothing')
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('with --json prints JSON with these keys, and nothing else', () => {
    const { stdout, status } = evaluate('--json')
    expect(status).toBe(0)
    const number = expect.any(Number) as number
    const verdicts = { found: number, unsure: number, absent: number }
    const scores = {
      recall: { 1: number, 5: number, 10: number },
      mrr: number,
      abstention: { recognised: number, falseRefusals: number },
      verdicts: { answerable: verdicts, unanswerable: verdicts, foundRight: number },
      marks: { marked: number, card: number, cards3: number },
      f1: number,
    }
    const interval = [number, number]
    expect(JSON.parse(stdout)).toEqual({
      ...scores,
      questions: 2,
      recall: { 1: 1, 5: 1, 10: 1 },
      marks: { marked: 1, card: 1, cards3: 1 },
      mrr: 1,
      pagesPerSecond: number,
      abstention: { recognised: 1, falseRefusals: 0 },
      intervals: expect.objectContaining({
        ...Object.fromEntries(['recall1', 'recall5', 'marked', 'card', 'cards3'].map((name) => [name, interval])),
        ...{ recognised: interval, falseRefusals: interval, foundRight: interval },
      }) as unknown,
      byKind: { number: { questions: 1, ...scores }, none: { questions: 1, ...scores } },
      outcomes: [
        { id: '1', kind: 'number', rank: 1, verdict: 'found', marked: true, card: true, cards3: true },
        { id: '2', kind: 'none', rank: 0, verdict: 'absent', marked: false, card: false, cards3: false },
      ],
    })
  })

  it('has the model of a server answer, asked as the app asks it', async () => {
    const server = await answerServer((user) =>
      user.includes('JSON') ? '{"sentences": [1]}' : 'The torque of the flange bolts is 120 Nm. [1]',
    )
    try {
      const paths = ['--pdfs', folder, '--questions', join(folder, 'questions.jsonl')]
      const named = ['--endpoint', server.url, '--model', 'tiny', '--json']
      const { stdout } = await promisify(execFile)(process.execPath, run('tests/evaluate.ts', ...paths, ...named))
      const { model } = JSON.parse(stdout) as { model: Record<string, { of: number }> }
      // Of what the documents do not have it is not asked.
      expect(model['answered']?.of).toBe(1)
      expect(model['failed']).toMatchObject({ value: 0, of: 1 })
      expect(server.asked.at(-1)?.messages.at(-1)?.content).toContain('flange bolts')
    } finally {
      await server.stop()
    }
  })

  it('says what went otherwise than in an earlier run', async () => {
    const earlier = join(folder, 'earlier.json')
    const outcomes = [
      { id: '1', kind: 'number', rank: 3, verdict: 'unsure', marked: false, card: true, cards3: true },
      { id: '2', kind: 'none', rank: 0, verdict: 'absent', marked: false, card: false, cards3: false },
    ]
    await writeFile(earlier, JSON.stringify({ outcomes }))
    const { stdout, status } = evaluate('--against', earlier)
    expect(status).toBe(0)
    expect(stdout).toContain('1 of 2 questions went otherwise')
    expect(stdout).toContain('1 (number) rank 3 → 1, unsure → found, now marked: What torque for the flange bolts?')
  })
})
