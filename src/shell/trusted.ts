/** Trusted Types: which strings may become scripts. The policy (`policy.ts`) allows the one made here and no other. */

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown
}

/**
 * Lets workers and the service worker start from our own files, and keeps every other string out of every place where it
 * would run as script or be parsed as markup. Call once, first, in the page and in a worker that starts workers.
 * Browsers without Trusted Types keep to the rest of the policy.
 */
export function trustOwnScripts(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  trustedTypes?.createPolicy('default', {
    createScriptURL(url) {
      // Vite's own page waits in a `blob:` worker for a development server that restarts.
      const isFile = import.meta.env.DEV || !url.startsWith('blob:')
      if (new URL(url, location.href).origin === location.origin && isFile) return url
      throw new TypeError(`Not one of Sitebook's own scripts: ${url}`)
    },
  })
}
