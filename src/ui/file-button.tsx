import { Icon } from './icons'

interface Props {
  label: string
  icon: 'add' | 'folder' | 'photo'
  folder?: boolean
  /** For the picker of files: what it offers. */
  accept?: string
  /** Has a tablet open its camera. */
  camera?: boolean
  onFiles(files: File[]): void
}

/** A file input that looks like a button: a native label and input, which touch, keyboard and screen readers know. */
export function FileButton({ label, icon, folder = false, accept, camera = false, onFiles }: Props) {
  return (
    <label className="button file-button" title={label}>
      <Icon name={icon} />
      <span>{label}</span>
      <input
        className="visually-hidden"
        type="file"
        multiple
        ref={(input) => {
          if (input) input.webkitdirectory = folder
        }}
        accept={accept}
        capture={camera ? 'environment' : undefined}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          if (files.length > 0) onFiles(files)
          // The same file can be picked again.
          event.target.value = ''
        }}
      />
    </label>
  )
}
