/** `npm start`: serves the build in `dist`, or in the folder that is named, on a local port and prints the URL. */
import { join } from 'node:path'
import { siteIn } from '../build/site'
import { securityHeaders } from '../src/shell/policy'
import { hostsOf } from '../src/site/site'
import { serve } from './static'

const directory = process.argv[2] ?? join(import.meta.dirname, '../dist')
const { url } = await serve(
  { directory, headers: securityHeaders(hostsOf(siteIn(directory))) },
  Number(process.env.PORT ?? 4173),
)
console.log(`Sitebook is at ${url}`)
