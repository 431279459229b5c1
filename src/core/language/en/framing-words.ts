import { stemsOf } from './stem'

/** Stems of words that shape a question more than they say what about: they count a little. */
export const framingWords = stemsOf(
  'according allowed apply appropriate available bring brought certain chosen considered correct denoted depends described desired determined ' +
    'different ensure example exist explain follow good handle help hold indicated inform instead involve keep look matter name necessary normal ' +
    'obtain occur offer otherwise particular permitted possible preferred proper provided purpose recommended refer represent required says ' +
    'situation something sort specified stand suggested suitable take taken tell thing told try typical unless usual various way',
)
