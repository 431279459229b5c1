/** What is said of how often an answer is worded, in Spanish. */
export const bestOf = {
  title: 'Redacciones por respuesta',
  what: 'Cada respuesta se redacta tantas veces, y se muestra la mejor de las que los documentos respaldan. Tarda otras tantas veces más y se detiene al medio minuto. Con el único modelo con que se midió, uno muy pequeño, no aportó nada.',
  times: (n: number) => (n === 1 ? 'Una' : `${n}`),
}
