/** `npm start`: serves the build in `dist` on a local port and prints the URL. */
import { join } from 'node:path'
import { securityHeaders } from '../src/shell/policy'
import { serve } from './static'

const extraHosts = (process.env.SITEBOOK_MODEL_HOSTS ?? '').split(/[\s,]+/).filter(Boolean)
const directory = join(import.meta.dirname, '../dist')
const { url } = await serve({ directory, headers: securityHeaders(extraHosts) }, Number(process.env.PORT ?? 4173))
console.log(`Sitebook is at ${url}`)
