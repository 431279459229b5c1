/** The address of a mirror on the user's network: looked at, then kept. */
import { SitebookError } from '../core/errors'
import type { CatalogueModel } from './catalogue-entry'
import type { Mirror, ModelsState } from './models'
import { lanAddress } from './places'
import { type Settings, lanUrlKey } from './settings'
import type { ModelWork } from './work'

export interface MirrorParts {
  catalogue: readonly CatalogueModel[]
  work: Pick<ModelWork, 'look'>
  settings: Pick<Settings, 'save'>
  show(now: Partial<Pick<ModelsState, 'lanUrl' | 'mirror'>>): void
}

/** Keeps an address, also one where nothing answers now. Throws `model/no-address` or `model/blocked-address`. */
export function createMirror({ catalogue, work, settings, show }: MirrorParts) {
  return async (url: string): Promise<void> => {
    const lanUrl = lanAddress(url)
    if (lanUrl === undefined) throw new SitebookError('model/no-address', url)
    let mirror: Mirror = { kind: 'unknown' }
    try {
      if (lanUrl !== '') {
        show({ mirror: { kind: 'looking' } })
        mirror = mirrorOf(await work.look({ lanUrl }), catalogue)
      }
      await settings.save(lanUrlKey, lanUrl)
      show({ lanUrl, mirror })
    } catch (error) {
      show({ mirror: { kind: 'unknown' } })
      throw error
    }
  }
}

function mirrorOf(offered: string[] | undefined, catalogue: readonly CatalogueModel[]): Mirror {
  if (!offered) return { kind: 'silent' }
  return { kind: 'found', models: catalogue.filter(({ id }) => offered.includes(id)).map(({ name }) => name) }
}
