import type { Place } from '../core/model-files'

/** "mirror.site on your network". */
export function placeText({ kind, url }: Place): string {
  const { host } = new URL(url)
  if (kind === 'site') return `this site (${host})`
  return `${host} on ${kind === 'lan' ? 'your network' : 'the internet'}`
}

/** Where a download will come from, said before it begins. */
export function placesText(places: readonly Place[]): string {
  const [first, ...others] = places.map(placeText)
  return `Downloads come from ${first} if it has the model${others.map((place) => `, otherwise from ${place}`).join('')}.`
}
