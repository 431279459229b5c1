const key = 'sitebook-tab'

/**
 * The name of this tab: the same when it is loaded again after a crash; another after an orderly end (a reload by the user,
 * an update) or when the browser was started anew.
 */
export const tab = nameOfTab()

function nameOfTab(): string {
  try {
    const name = sessionStorage.getItem(key) ?? crypto.randomUUID()
    sessionStorage.setItem(key, name)
    // One that is persisted may come back, and go on.
    addEventListener('pagehide', ({ persisted }) => {
      if (!persisted) sessionStorage.removeItem(key)
    })
    return name
  } catch {
    // The browser refuses all storage: nothing will be imported.
    return ''
  }
}
