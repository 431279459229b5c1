const key = 'sitebook-tab'

/**
 * The name of this tab: the same when it is loaded again after a crash; another after an orderly end (a reload by the user,
 * an update) or when the browser was started anew.
 */
export const tab = sessionStorage.getItem(key) ?? crypto.randomUUID()
sessionStorage.setItem(key, tab)
// One that is persisted may come back, and go on.
addEventListener('pagehide', ({ persisted }) => {
  if (!persisted) sessionStorage.removeItem(key)
})
