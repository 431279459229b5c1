/** Does one thing after the other, also where one fails: what reads, changes and writes the same record must not do so twice at once. */
export function oneByOne(begun: Promise<unknown> = Promise.resolve()): <T>(work: () => Promise<T>) => Promise<T> {
  let last = begun
  return (work) => {
    const done = last.then(work, work)
    last = done
    done.catch(() => undefined)
    return done
  }
}
