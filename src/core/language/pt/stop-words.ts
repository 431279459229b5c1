import { plain, wordsOf } from '../lists'
import { stem } from './stem'

/** Portuguese words that say nothing about a subject. */
export const stopWords = wordsOf(
  plain(
    'a à após apenas através agora ainda algo alguém algum alguma algumas alguns ali ante antes ao aos aquela aquelas aquele aqueles aqui aquilo as às assim até bem cada ' +
      'com como contra cuja cujo da daquele das de dela dele deles demais depois desde desta deste disso do dos duas dois durante e é ela elas ele eles ' +
      'em enquanto então entre era eram essa essas esse esses esta está estão estas este estes eu faça fazem fazer faz faço foi foram for há isso isto ' +
      'já la lhe lhes logo mais mas me mesma mesmo meu meus minha muita muitas muito muitos na nada não nas nela nele nem nenhum nenhuma nesse nesta ' +
      'neste no nos nós nossa nosso num numa o onde os ou outra outras outro outros para pela pelas pelo pelos pode podem poderia posso por porque ' +
      'porquê pois pouco pra qual quais qualquer quando quanta quantas quanto quantos que quê quem quer quero se seja sejam sem sempre sendo ser será ' +
      'seu seus si sido só sob sobre sua suas também tal tão te tem têm tenho ter teu toda todas todo todos tu tudo um uma umas uns vai vão vez você ' +
      'vocês deve devem devo deveria precisa preciso favor obrigado obrigada documento documentos manual significa quer dizer chama',
  ),
)

/** Stems of words that shape a question more than they say what about: they count a little. */
export const framingWords = new Set(
  plain(
    'acontece adequado admissível aparece correto descrever encontrar encontra especificado explicar exigido fazer indicado indicar necessário ' +
      'obrigatório permitido permite possível prescrito previsto recomendado requerido usar usado utilizar utilizado',
  )
    .split(' ')
    .map(stem),
)
