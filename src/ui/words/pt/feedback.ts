/** What is said of feedback in Portuguese. */
import type { feedback as english } from '../en/feedback'
import { formatsOf } from '../formats'

const { count, plural } = formatsOf('pt')

export const feedback: typeof english = {
  rate: 'O que acha desta resposta?',
  thumbs: { up: 'Boa resposta', down: 'Má resposta' },
  correct: 'Escrever uma resposta melhor',
  corrected: 'Resposta melhor',
  save: 'Guardar',
  right: 'Este é o trecho certo',
  markedFor: (question: string) => `Marcou-o como certo para: «${question}»`,
  again: 'Se voltar a perguntar, aparece em primeiro lugar.',
  takeBack: 'Retirar a marca',
  takeBackOf: (question: string) => `Retirar a marca para «${question}»`,
  title: 'Opiniões',
  open: 'Ver o que disse das respostas',
  what: 'O que disse das respostas, para treinar um modelo noutro lugar. Contém citações dos seus documentos. Fica neste dispositivo até o guardar.',
  none: 'Ainda não disse nada de nenhuma resposta.',
  removed: 'Eliminado, com o que dizia dos trechos.',
  fields: { question: 'Pergunta', answer: 'Resposta', corrected: 'Resposta melhor' },
  rightOf: (name: string, page: string) => `Certo (${name}, p. ${page}):`,
  others: (n: number) =>
    plural(n, { one: '# outra citação não foi escolhida.', other: '# outras citações não foram escolhidas.' }),
  edit: (question: string) => `Alterar «${question}»`,
  remove: (question: string) => `Eliminar «${question}»`,
  scrub: 'Retirar nomes',
  personal:
    'Pela forma, isto parece referir-se a pessoas: reveja-o e toque no que deve ficar. Podem restar outros nomes.',
  noPersonal:
    'Nada tem a forma de um nome, de um e-mail, de um telefone ou de um número de funcionário. Reveja-o mesmo assim.',
  kinds: { name: 'nome', email: 'e-mail', phone: 'telefone', badge: 'número de funcionário' },
  replace: (n: number) => plural(n, { one: 'Substituir # texto', other: 'Substituir # textos' }),
  export: 'Guardar para treinar (JSONL)',
  sets: {
    dpo: (n: number) => `Respostas melhores e piores, DPO (${count(n)})`,
    sft: (n: number) => `Boas respostas, SFT (${count(n)})`,
    best: (n: number) => `A melhor de várias respostas (${count(n)})`,
    questions: (n: number) => `Perguntas com as suas páginas, para medir (${count(n)})`,
  },
}
