import type { ReactNode } from 'react'

/** Where something is said as it comes. It is there before its first words: screen readers pass over words that come with their place. */
export function Said({ children }: { children: ReactNode }) {
  return (
    <div role="status" className={children ? undefined : 'visually-hidden'}>
      {children}
    </div>
  )
}
