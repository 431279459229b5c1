/** What of a drop is taken in. */

/** The files that may be PDFs (the worker looks inside), and those that are plainly something else. */
export function sortFiles(files: readonly File[]): { pdfs: File[]; others: File[] } {
  const pdfs = files.filter((file) => file.type === 'application/pdf' || file.type === '' || /\.pdf$/i.test(file.name))
  return { pdfs, others: files.filter((file) => !pdfs.includes(file)) }
}

/** "a.docx", or "a.docx and 12 other files": one line however many. */
export function namesOf(names: readonly string[]): string {
  const [first = '', ...rest] = names
  if (rest.length === 0) return first
  return rest.length === 1 ? `${first} and ${rest[0]}` : `${first} and ${rest.length} other files`
}
