import { Icon } from './icons'

interface Props {
  label: string
  icon: 'add' | 'folder'
  primary?: boolean
  folder?: boolean
  onFiles(files: File[]): void
}

/** A file input that looks like a button: a native label and input, which touch, keyboard and screen readers know. */
export function FileButton({ label, icon, primary, folder, onFiles }: Props) {
  return (
    <label className={primary ? 'button file-button primary' : 'button file-button'}>
      <Icon name={icon} />
      {label}
      <input
        className="visually-hidden"
        type="file"
        multiple
        webkitdirectory={folder ? '' : undefined}
        accept={folder ? undefined : '.pdf,application/pdf'}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          // The same file can be picked again.
          event.target.value = ''
        }}
      />
    </label>
  )
}

declare module 'react' {
  interface InputHTMLAttributes<T> {
    /** Picks a folder instead of files; not in React's own types. */
    webkitdirectory?: '' | undefined
  }
}
