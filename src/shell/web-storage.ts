/**
 * What the browser keeps for this tab (`session`) or this site (`local`). Where cookies or site data are blocked the accessor
 * itself throws: then there is nothing, and the library says so.
 */
export function webStorage(area: 'session' | 'local'): Storage | undefined {
  try {
    return area === 'session' ? sessionStorage : localStorage
  } catch {
    return undefined
  }
}
