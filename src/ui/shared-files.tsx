import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { SitebookError } from '../core/errors'
import type { Library } from '../library/library'
import { takeShared } from '../shell/shared'
import type { SharedFile } from '../shell/shared'
import { Icon } from './icons'
import { useWords, wordsStore } from './words/words'

/** Takes in what the user shared with the app, and asks about files that another site may have sent. */
export function SharedFiles({ library }: { library: Library }) {
  const words = useWords()
  const [offered, setOffered] = useState<SharedFile[]>([])
  useEffect(() => {
    const { whatWasShared } = wordsStore.get().words.banners
    const noSpace = new SitebookError('share/no-space')
    if (new URLSearchParams(location.search).get('shared') === 'no-space') library.refuse([whatWasShared], noSpace)
    takeShared(async (files) => {
      const ofKind = (kind: SharedFile['kind']) => files.filter((file) => file.kind === kind)
      setOffered(ofKind('offered'))
      const lost = ofKind('lost')
      if (lost.length > 0) {
        const names = lost.map(({ file }) => file.name)
        library.refuse(names, noSpace)
      }
      const cutOff = ofKind('cut-off')
      if (cutOff.length > 0) library.refuse([whatWasShared], new SitebookError('share/cut-off'))
      await Promise.all([...[...lost, ...cutOff].map(({ forget }) => forget()), add(library, ofKind('own'))])
      // Where all storage is refused, nothing can have been shared.
    }).catch(() => undefined)
  }, [library])
  if (offered.length === 0) return null
  return (
    <div className="banner warning">
      <Icon name="warning" />
      <p>{words.banners.shared(offered.map(({ file }) => file.name))}</p>
      <Button
        className="button"
        onPress={() => {
          setOffered([])
          void add(library, offered)
        }}
      >
        {words.banners.add}
      </Button>
      <Button
        className="button quiet"
        onPress={() => {
          setOffered([])
          for (const { forget } of offered) void forget()
        }}
      >
        {words.banners.discard}
      </Button>
    </div>
  )
}

/** Adds files, each of which is shared no more when it is kept in the library, and not before. */
async function add(library: Library, files: readonly SharedFile[]): Promise<void> {
  await Promise.all(
    files.map(async ({ file, forget }) => {
      await library.add([file])
      await forget()
    }),
  )
}
