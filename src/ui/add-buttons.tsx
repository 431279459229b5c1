import type { Intake } from './given-files'
import { FileButton } from './file-button'
import { addPicked, addPickedFolder } from './intake'
import { useWords } from './words/words'

/** PDFs, photos, texts, a .zip of the site's documents, and what Android calls a file of which it does not know the type: its first bytes are looked at. */
const pickable =
  '.pdf,application/pdf,application/octet-stream,image/*,.zip,application/zip,.txt,.text,.md,.markdown,text/plain,text/markdown'
/** A phone's browser may have no folder picker; then there is no button for it. */
const hasFolders = 'webkitdirectory' in HTMLInputElement.prototype

export function AddButtons({ intake }: { intake: Intake }) {
  const { add } = useWords()
  const give = (files: File[]) => addPicked(intake, files)
  return (
    <>
      <FileButton label={add.documents} icon="add" accept={pickable} onFiles={give} />
      <FileButton label={add.photo} icon="photo" accept="image/*" camera onFiles={give} />
      {hasFolders && (
        <FileButton label={add.folder} icon="folder" folder onFiles={(files) => addPickedFolder(intake, files)} />
      )}
    </>
  )
}
