/** What the user chose, by key; undefined where nothing was (`storage/settings.ts`). */
export interface Settings {
  read(key: string): Promise<unknown>
  save(key: string, value: unknown): Promise<void>
}
