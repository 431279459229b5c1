/** What is said of backups in Portuguese. */
import { formatsOf } from '../formats'

const { bytes, count, day, plural } = formatsOf('pt')

const quoted = (texts: readonly string[]) => texts.map((text) => `“${text}”`).join(', ')
const documents = (n: number) => plural(n, { one: '# documento', other: '# documentos' })

export const backup = {
  title: 'Cópia de segurança',
  what: 'Documentos, o que foi lido deles, conversas, notas e configurações em um só arquivo, para este dispositivo ou outro. Um documento bloqueado pede a senha de novo.',
  none: 'Ainda não há nenhuma cópia.',
  last: (time: number) => `Última cópia: ${day(time)}.`,
  old: 'A última tem mais de um mês: o que veio depois se perderia com este dispositivo.',
  models: (size: number) => `Com os modelos (${bytes(size)})`,
  save: 'Salvar uma cópia',
  packing: (done: number, total: number) => `Preparando: ${bytes(done)} de ${bytes(total)}`,
  saved: (size: number) => `Salva, ${bytes(size)}: está nos seus downloads. Guarde-a também fora deste dispositivo.`,
  restore: 'Restaurar uma cópia',
  looking: 'Lendo o arquivo…',
  found: (made: number, n: number, turns: number) =>
    `Cópia de ${day(made)}: ${documents(n)}, ${plural(turns, { one: '# pergunta', other: '# perguntas' })}.`,
  merge: 'Adicionar ao que está aqui',
  replace: 'Substituir o que está aqui',
  meaning:
    'Nada do que está aqui é sobrescrito. Com “Substituir”, o que não está na cópia é removido depois e pode ser recuperado por um tempo.',
  restoring: (done: number, of: number) => `Restaurando: ${count(done)} de ${documents(of)}`,
  restored: (n: number, turns: number) =>
    `Restaurado: ${documents(n)}, ${plural(turns, { one: '# pergunta', other: '# perguntas' })}. As configurações valem a partir do próximo início.`,
  refused: (names: readonly string[]) => `Não restaurado: ${quoted(names)}. Nada do que estava aqui foi removido.`,
}
