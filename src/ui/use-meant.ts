import { useCallback, useRef } from 'react'

/** Milliseconds: the second tap of two quick ones comes sooner. */
const quick = 600

/**
 * Of a button whose word changes where it stands, such as "Use" and "Stop using": whether a tap is meant for the word that it
 * has. One right after a tap that changed the word was aimed at the one before. A timer tells and no clock: taps that wait for a busy
 * page come first.
 */
export function useMeant(word: string | undefined): () => boolean {
  const tapped = useRef<{ word: string | undefined }>(undefined)
  return useCallback(() => {
    if (tapped.current && tapped.current.word !== word) return false
    const tap = { word }
    tapped.current = tap
    setTimeout(() => {
      if (tapped.current === tap) tapped.current = undefined
    }, quick)
    return true
  }, [word])
}
