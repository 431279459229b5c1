/**
 * `npm start [-- --host] [--cert FILE --key FILE] [DIR]`: serves the build in `dist`, or in the folder that is named, and prints
 * its URL. With `--host` other devices of the network reach it too; with a certificate and its key it speaks HTTPS, without
 * which a browser on another device keeps nothing offline. `PORT` is the first port that is tried.
 */
import { readFileSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { siteIn } from '../build/site'
import { securityHeaders } from '../src/shell/policy'
import { hostsOf } from '../src/site/site'
import { serve } from './static'

const usage = 'Use: npm start [-- --host] [--cert FILE --key FILE] [DIR]'

async function start(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { host: { type: 'boolean' }, cert: { type: 'string' }, key: { type: 'string' } },
  })
  const { host, cert, key } = values
  if ((cert === undefined) !== (key === undefined)) throw new Error('A certificate and its key belong together.')
  const directory = positionals[0] ?? join(import.meta.dirname, '../dist')
  const { url } = await serve(
    { directory, headers: securityHeaders(hostsOf(siteIn(directory))) },
    Number(process.env.PORT ?? 4173),
    {
      ...(host && { host: '0.0.0.0' }),
      ...(cert && key && { tls: { cert: readFileSync(cert), key: readFileSync(key) } }),
    },
  )
  console.log(`Sitebook is at ${url}`)
  if (host) tellOfNetwork(new URL(url))
}

/** Prints by which addresses other devices reach a server of this machine. */
function tellOfNetwork({ protocol, port }: URL): void {
  const all = Object.values(networkInterfaces()).flatMap((each) => each ?? [])
  for (const { address } of all.filter(({ family, internal }) => family === 'IPv4' && !internal))
    console.log(`On the network: ${protocol}//${address}:${port}/`)
  if (protocol === 'http:')
    console.log('A browser on another device keeps nothing offline without HTTPS: docs/site.md says how to get it.')
}

try {
  await start()
} catch (error) {
  console.error(`${(error as Error).message}\n${usage}`)
  process.exitCode = 1
}
