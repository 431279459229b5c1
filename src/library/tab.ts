const key = 'sitebook-tab'

/** The name of this tab: the same when it is loaded again, also after a crash; another when the browser was started anew. */
export const tab = sessionStorage.getItem(key) ?? crypto.randomUUID()
sessionStorage.setItem(key, tab)
