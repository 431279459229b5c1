/** What is said of how often an answer is worded, in German. */
export const bestOf = {
  title: 'Formulierungen je Antwort',
  what: 'Jede Antwort wird so oft formuliert, und die beste derer, die die Dokumente stützen, wird gezeigt. Das dauert so viel Mal länger und endet nach einer halben Minute. Mit dem einzigen Modell, mit dem es gemessen wurde, einem sehr kleinen, brachte es nichts.',
  times: (n: number) => (n === 1 ? 'Eine' : `${n}`),
}
