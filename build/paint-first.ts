/** Lets the style come before the scripts: index.html has words of its own, which are painted as soon as the style is here. */
import type { Plugin } from 'vite'

export function paintFirst(): Plugin {
  return {
    name: 'sitebook:paint-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html.replace(/<(?=script type="module"|link rel="modulepreload")\w+/g, '$& fetchpriority="low"'),
    },
  }
}
