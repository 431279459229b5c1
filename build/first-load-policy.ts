/** Puts the security policy into the page too: on a host that sends no headers, the first load has no service worker to add them. */
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { contentSecurityPolicy } from '../src/shell/policy.ts'
import { hostsOf } from '../src/site/site.ts'
import { siteIn } from './site.ts'

/** A page cannot say this of itself: browsers ignore it in a meta element, and complain. */
const headerOnly = 'frame-ancestors'

export function firstLoadPolicy(): Plugin {
  return {
    name: 'sitebook:first-load-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: {
          'http-equiv': 'Content-Security-Policy',
          content: contentSecurityPolicy(hostsOf(siteIn(join(import.meta.dirname, '../public'))))
            .split('; ')
            .filter((directive) => !directive.startsWith(headerOnly))
            .join('; '),
        },
        injectTo: 'head-prepend',
      },
    ],
  }
}
