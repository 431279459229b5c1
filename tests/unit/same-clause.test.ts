import { describe, expect, it } from 'vitest'
import { checkAnswer } from '../../src/core/check/citations'
import { passageOf } from './passages'

function isSupported(claim: string, passage: string): boolean {
  return checkAnswer(claim.replace(/[.]$/, ' [1].'), [passageOf('d:0', passage)]).every(
    ({ verdict }) => verdict === 'supported',
  )
}

// Of these 14 the check let 8 through, which have all of their words in the sentence.
describe('of the words of two clauses of a sentence none is made that stands in neither', () => {
  it.each([
    ['Öffnen Sie das Ventil V1 und schließen Sie das Ventil V2.', 'Schließen Sie das Ventil V1.'],
    ['Öffnen Sie das Saugventil und schließen Sie das Druckventil.', 'Schließen Sie das Saugventil.'],
    ['Der Motor wiegt 40 kg, die Pumpe wiegt 12 kg.', 'Die Pumpe wiegt 40 kg.'],
    [
      'Wenn die Temperatur steigt, öffnet V1, sonst startet die Heizung.',
      'Wenn die Temperatur steigt, startet die Heizung.',
    ],
    ['Wird die Störung quittiert, läuft der Motor sofort an.', 'Der Motor läuft sofort an.'],
    ['Der Druck muss über 10 bar liegen.', 'Der Druck muss 10 bar liegen.'],
    ['Erst den Motor abschalten, dann die Haube öffnen.', 'Erst die Haube öffnen, dann den Motor abschalten.'],
    ['Ouvrez la vanne V1 et fermez la vanne V2.', 'Fermez la vanne V1.'],
    ['Le moteur pèse 40 kg et la pompe 12 kg.', 'La pompe pèse 40 kg.'],
    ['El motor pesa 40 kg y la bomba 12 kg.', 'La bomba pesa 40 kg.'],
    ['Abra la válvula de aspiración y cierre la válvula de impulsión.', 'Cierre la válvula de aspiración.'],
    ['O motor pesa 40 kg e a bomba 12 kg.', 'A bomba pesa 40 kg.'],
    ['Feche a válvula V1 e abra a válvula V2.', 'Abra a válvula V1.'],
    ['A bomba para quando o nível é baixo e o alarme soa.', 'O alarme soa quando o nível é baixo.'],
  ])('of "%s" not "%s"', (passage, claim) => {
    expect(isSupported(claim, passage)).toBe(false)
  })

  it.each([
    ['Der Motor wiegt 40 kg, die Pumpe wiegt 12 kg.', 'Die Pumpe wiegt 12 kg.'],
    ['El motor pesa 40 kg y la bomba 12 kg.', 'La bomba pesa 12 kg.'],
    ['Ouvrez la vanne bleue et fermez le robinet rouge.', 'Fermez le robinet rouge.'],
    ['Handschuhe und eine Schutzbrille tragen.', 'Eine Schutzbrille tragen.'],
    ['Die Pumpe läuft alle 2 h 5 min.', 'Die Pumpe läuft 5 min.'],
    ['A bomba é instalada em uma base e o motor é azul.', 'O motor é azul.'],
  ])('of "%s" still "%s"', (passage, claim) => {
    expect(isSupported(claim, passage)).toBe(true)
  })
})
