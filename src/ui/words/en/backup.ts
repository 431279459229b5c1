/** What is said of backups in English. */
import { formatsOf } from '../formats'

const { bytes, count, day, plural } = formatsOf('en-GB')

const quoted = (texts: readonly string[]) => texts.map((text) => `“${text}”`).join(', ')
const documents = (n: number) => plural(n, { one: '# document', other: '# documents' })

export const backup = {
  title: 'Backup',
  what: 'Documents, what was read of them, conversations, notes and settings in one file, for this or another device. A locked document asks for its password again.',
  none: 'There is no backup yet.',
  last: (time: number) => `Last backup: ${day(time)}.`,
  old: 'The last one is more than a month old: what came since would be lost with this device.',
  models: (size: number) => `With models (${bytes(size)})`,
  save: 'Save a backup',
  packing: (done: number, total: number) => `Putting it together: ${bytes(done)} of ${bytes(total)}`,
  saved: (size: number) =>
    `Saved, ${bytes(size)}: it is with your downloads. Keep it somewhere else than on this device.`,
  restore: 'Restore a backup',
  looking: 'Looking into the file…',
  found: (made: number, n: number, turns: number) =>
    `Backup of ${day(made)}: ${documents(n)}, ${plural(turns, { one: '# question', other: '# questions' })}.`,
  merge: 'Add to what is here',
  replace: 'Replace what is here',
  meaning:
    'Nothing that is here is overwritten. With “Replace”, what is not in the backup is removed afterwards, and can be brought back for a while.',
  restoring: (done: number, of: number) => `Restoring: ${count(done)} of ${documents(of)}`,
  restored: (n: number, turns: number) =>
    `Restored: ${documents(n)}, ${plural(turns, { one: '# question', other: '# questions' })}. Settings take effect at the next start.`,
  refused: (names: readonly string[]) => `Not restored: ${quoted(names)}. Nothing that was here was removed.`,
}
