import type { Library } from '../library/library'
import { FileButton } from './file-button'
import { addFolder } from './intake'

/** A phone's browser may have no folder picker; then there is no button for it. */
const hasFolders = 'webkitdirectory' in HTMLInputElement.prototype

export function AddButtons({ library }: { library: Library }) {
  return (
    <>
      <FileButton label="Add PDFs" icon="add" accept=".pdf,application/pdf" onFiles={library.add} />
      {hasFolders && (
        <FileButton
          label="Add a folder"
          icon="folder"
          folder
          onFiles={(files) => addFolder(library, files[0]?.webkitRelativePath.split('/')[0] ?? '', files)}
        />
      )}
    </>
  )
}
