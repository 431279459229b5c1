/** What the user chose, by key; undefined where nothing was (`storage/settings.ts`). */
export interface Settings {
  read(key: string): Promise<unknown>
  save(key: string, value: unknown): Promise<void>
}

/** Setting: the address of the folder that holds the models on the user's network; '' for none. */
export const lanUrlKey = 'lanUrl'

/** Setting: the id of the model to load at the next start; '' for none. */
export const activeKey = 'activeModel'
