import { expect, it } from 'vitest'
import type { LanguageCode } from '../../src/core/document'
import { cautions } from '../../src/core/tasks/cautions'

const dangers: [LanguageCode, string][] = [
  ['en', 'To avoid injuries, always disconnect power and discharge circuits before touching them.'],
  ['en', 'Keep away from live circuits.'],
  ['en', 'Keep clear of rotating components when checking the motor rotation.'],
  ['en', 'Be sure that power to the motor is off and locked out before removing the coupling guard.'],
  ['en', 'The capacitors stay charged for five minutes.'],
  ['en', 'Nitrogen displaces oxygen: risk of suffocation.'],
  ['en', 'Wear goggles and gloves.'],
  ['en', 'Only qualified persons may open the cabinet.'],
  ['de', 'Wenn kein Erdschlussschalter installiert wird, besteht die Gefahr eines Stromschlags oder Brandes.'],
  [
    'de',
    'Schalten Sie beim Abpumpen des Kältemittels den Kompressor ab, bevor die Kältemittelleitungen getrennt werden.',
  ],
  ['de', 'Beim Berühren des Sockels Schutzausrüstung tragen.'],
  ['fr', 'Débranchez l’appareil avant toute intervention.'],
  ['fr', 'Portez des gants et des lunettes.'],
  ['es', 'Desconecte la alimentación antes de abrir la tapa.'],
  ['es', 'Existe riesgo de descarga eléctrica.'],
  ['pt', 'Desligue a alimentação antes de abrir a tampa.'],
  ['pt', 'Há risco de choque elétrico.'],
]

it.each(dangers)('%s: a danger, or what protects from it: %s', (language, sentence) => {
  expect(cautions(sentence, language)).toBe(true)
})

it.each([
  ['en', 'Power to instrument must be turned off and on before change takes effect.'],
  ['en', 'Check the oil level before starting.'],
  ['en', 'The display is hot-swappable.'],
  ['en', 'Are there risks of fire?'],
  ['en', 'Save the file before closing the window.'],
  ['de', 'Vor dem Start den Ölstand prüfen.'],
  ['fr', 'Enregistrez le fichier avant de fermer la fenêtre.'],
  ['es', 'Guarde el archivo antes de cerrar la ventana.'],
  ['pt', 'Salve o arquivo antes de fechar a janela.'],
] as [LanguageCode, string][])('%s: no danger: %s', (language, sentence) => {
  expect(cautions(sentence, language)).toBe(false)
})
