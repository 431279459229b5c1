/** The recipe of `docs/site.md`, followed: its servers, by their files, and the certificate by its lines of openssl. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:https'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'

const docs = join(import.meta.dirname, '../docs')
/** The recipe's text. */
export const recipeText = readFileSync(join(docs, 'site.md'), 'utf8')
/** A file of `docs/site`. */
export const recipeFile = (name: string) => readFileSync(join(docs, 'site', name), 'utf8')
/** The name that the recipe's site has in all its examples. */
export const siteName = 'sitebook.plant.example'

export interface Certificate {
  /** PEM files. */
  authority: string
  certificate: string
  key: string
}

/** Makes a certificate in `folder` by the recipe's own lines; one of another name is of the authority that is there already. */
export function makeCertificate(folder: string, name = siteName): Certificate {
  const [, block = ''] = /With openssl:\n\n((?: {4}.*\n)+)/.exec(recipeText) ?? []
  const [authority = '', ...rest] = block.split(/^ {4}(?=openssl)/m).filter((line) => line.trim() !== '')
  const isSite = name === siteName
  const base = isSite ? 'sitebook' : name
  const lines = rest
    .join('')
    .replaceAll(siteName, name)
    .replaceAll(/sitebook(?=\.(?:key|csr|crt))/g, base)
  const { status, stderr } = spawnSync('bash', ['-ec', isSite ? authority + lines : lines], { cwd: folder })
  if (status !== 0) throw new Error(String(stderr))
  const at = (file: string) => join(folder, file)
  return { authority: at('authority.crt'), certificate: at(`${base}.crt`), key: at(`${base}.key`) }
}

export interface Served {
  files: string
  /** Host and port of a model server, which the site hands `/llm` on to. */
  model?: string
  /** Without it the site is served without HTTPS; Caddy makes one of its own. */
  certificate?: Certificate
}

export interface Serving {
  port: number
  /** The authority that the server's certificate is of. */
  authority?: string
  stop(): Promise<void>
}

export const servers = ['nginx', 'caddy', 'node'] as const
type Server = (typeof servers)[number]

export const isHere = (command: string) =>
  spawnSync(command, ['-v']).status === 0 || spawnSync(command, ['version']).status === 0

/** Serves `files` as the recipe says, on a free port of this machine. Throws with what the server said where it does not come up. */
export async function serveByRecipe(server: Server, served: Served): Promise<Serving> {
  const folder = mkdtempSync(join(tmpdir(), 'sitebook-server-'))
  const port = await freePort()
  const { command, args, env } = await ways[server](served, folder, port)
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (text: Buffer) => (said += text.toString()))
  const stop = async () => {
    if (child.exitCode === null && child.kill()) await once(child, 'exit')
    rmSync(folder, { recursive: true })
  }
  for (let tries = 0; !(await answers(port, served.certificate !== undefined)); tries += 1) {
    if (tries === 100 || child.exitCode !== null) {
      await stop()
      throw new Error(`${server}: ${said}`)
    }
    await after(100)
  }
  const own = server === 'caddy' ? join(folder, 'caddy/pki/authorities/local/root.crt') : served.certificate?.authority
  return { port, stop, ...(served.certificate && own && { authority: own }) }
}

interface Way {
  command: string
  args: string[]
  env?: Record<string, string>
}

const ways: Record<Server, (served: Served, folder: string, port: number) => Way | Promise<Way>> = {
  nginx({ files, model, certificate }, folder, port) {
    const secure = certificate !== undefined
    const site = recipeFile('nginx.conf')
      .replace('listen 443 ssl', `listen 127.0.0.1:${port}${secure ? ' ssl' : ''}`)
      .replace('/etc/ssl/sitebook/sitebook.crt', certificate?.certificate ?? '')
      .replace('/etc/ssl/sitebook/sitebook.key', certificate?.key ?? '')
      .replace(/^.*ssl_certificate.*\n/gm, (line) => (secure ? line : ''))
      .replace('/var/www/sitebook', files)
      .replace('include mime.types', 'include /etc/nginx/mime.types')
      .replace('#location /llm/', model === undefined ? '#' : 'location /llm/')
      .replace('127.0.0.1:8080', model ?? '')
    const config = join(folder, 'nginx.conf')
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder};`)
    const http = `http { access_log off; ${paths.join(' ')}\n${site}}`
    writeFileSync(config, `pid ${folder}/nginx.pid;\nerror_log stderr;\nevents {}\n${http}\n`)
    return { command: 'nginx', args: ['-p', folder, '-c', config, '-g', 'daemon off;'] }
  },
  async caddy({ files, model, certificate }, folder, port) {
    const secure = certificate !== undefined
    const site = recipeFile('Caddyfile')
      .replace('tls internal', secure ? 'tls internal' : '')
      .replace(/^\t#(?=handle_path|\t|\})/gm, model === undefined ? '\t#' : '\t')
      .replace('127.0.0.1:8080', model ?? '')
    const config = join(folder, 'Caddyfile')
    // It would have this machine trust its authority.
    const ports = `https_port ${port}\n\thttp_port ${await freePort()}\n\tskip_install_trust`
    writeFileSync(config, `{\n\tadmin off\n\t${secure ? ports : ''}\n}\n${site}`)
    const address = secure ? siteName : `http://127.0.0.1:${port}`
    const env = { SITEBOOK_ADDRESS: address, SITEBOOK_FILES: files, HOME: folder, XDG_DATA_HOME: folder }
    return { command: 'caddy', args: ['run', '--config', config, '--adapter', 'caddyfile'], env }
  },
  node({ files, certificate }, _, port) {
    const tls = certificate ? ['--cert', certificate.certificate, '--key', certificate.key] : []
    const start = join(import.meta.dirname, '../server/start.ts')
    return { command: process.execPath, args: ['--import', 'tsx', start, ...tls, files], env: { PORT: String(port) } }
  },
}

/** Whether the server there is ready: it accepts, and has its certificate. */
async function answers(port: number, secure: boolean): Promise<boolean> {
  const [socket, event] = secure
    ? [get({ port, servername: siteName, headers: { Host: siteName }, rejectUnauthorized: false }), 'response']
    : [connect(port, '127.0.0.1'), 'connect']
  const isUp = await once(socket, event).then(
    () => true,
    () => false,
  )
  socket.destroy()
  return isUp
}

/** A port that nobody listens on: another run of these tests on the machine has its own. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
