import { useCallback, useLayoutEffect, useRef } from 'react'

/** Milliseconds: the second tap of two quick ones comes sooner. */
const quick = 600

/**
 * Of a button whose word changes where it stands, such as "Use" and "Stop using": whether a tap is meant for the word that it
 * has. Just after a change it was aimed at the one before. A timer tells and no clock: taps that wait for a busy page come first.
 */
export function useMeant(word: string | undefined): () => boolean {
  const before = useRef(word)
  const isNew = useRef(false)
  useLayoutEffect(() => {
    if (before.current === word) return
    before.current = word
    isNew.current = true
    const timer = setTimeout(() => (isNew.current = false), quick)
    return () => clearTimeout(timer)
  }, [word])
  return useCallback(() => !isNew.current, [])
}
