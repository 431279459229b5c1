/** Milliseconds in which a removal can be undone, counted from when the page says so: after a reload they begin anew. */
export const undoTime = 15_000
