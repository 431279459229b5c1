/** Warnings of a turn that are shown at once; the others are one tap away, so that answer and quotes stay near. */
export const shownWarnings = 2
