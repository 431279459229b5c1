import type { Library } from '../library/library'
import { FileButton } from './file-button'
import { useWords } from './words/words'

/** PDFs, photos, texts, and what Android calls a file of which it does not know the type: its first bytes are looked at. */
const pickable =
  '.pdf,application/pdf,application/octet-stream,image/*,.txt,.text,.md,.markdown,text/plain,text/markdown'
/** A phone's browser may have no folder picker; then there is no button for it. */
const hasFolders = 'webkitdirectory' in HTMLInputElement.prototype

export function AddButtons({ library }: { library: Library }) {
  const { add } = useWords()
  return (
    <>
      <FileButton label={add.documents} icon="add" accept={pickable} onFiles={(files) => void library.add(files)} />
      <FileButton label={add.photo} icon="photo" accept="image/*" camera onFiles={(files) => void library.add(files)} />
      {hasFolders && (
        <FileButton
          label={add.folder}
          icon="folder"
          folder
          onFiles={(files) => {
            const name = files[0]?.webkitRelativePath.split('/')[0] ?? ''
            void import('./add-folder').then(({ addFolder }) => addFolder(library, name, files))
          }}
        />
      )}
    </>
  )
}
