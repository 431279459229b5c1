import { plain, wordsOf } from '../lists'
import { stem } from './stem'

/** Spanish words that say nothing about a subject. */
export const stopWords = wordsOf(
  plain(
    'a al algo algún alguna algunas algunos allí ante antes aquel aquella aquello aquellos aquí así aún aunque bajo bien cada como cómo con contra cual ' +
      'cuál cuales cuáles cualquier cuando cuándo cuanta cuánta cuántas cuanto cuánto cuántos de debe deben debería debo del demás desde después donde ' +
      'dónde dos durante e el él ella ellas ello ellos en entonces entre era eran eres es esa esas ese eso esos esta está están estas este esto estos ' +
      'fue ha hace hacen hacer haga hago han hasta hay haya he la las le les lo los luego más me mi mis mientras mucha muchas mucho muchos muy nada ni ' +
      'ningún ninguna ninguno no nos nosotros o os otra otras otro otros para pero poco por porque pueda puede pueden puedo pues que qué quien quién ' +
      'quiere quiero se sea sean según ser será si sí sido siempre sin sobre son su sus tal también tan tanto te tener tengo ti tiene tienen toda todas ' +
      'todo todos tras tu tus u un una unas uno unos usted ustedes va vamos van vez y ya yo favor gracias documento documentos manual significa ' +
      'quiere decir llama',
  ),
)

/** Stems of words that shape a question more than they say what about: they count a little. */
export const framingWords = new Set(
  plain(
    'adecuado admisible aconsejable aparece correcto describir encontrar encuentra especificado explicar hacer indicado indicar necesario necesita ' +
      'obligatorio ocurre pasa permitido permite poner pone posible prescrito previsto recomendado requerido usar utilizar utiliza usa',
  )
    .split(' ')
    .map(stem),
)
