import { describe, expect, it } from 'vitest'
import { checkAnswer } from '../../src/core/check/citations'
import { passageOf } from './passages'

function isSupported(claim: string, passage: string): boolean {
  return checkAnswer(claim.replace(/[.]$/, ' [1].'), [passageOf('d:0', passage)]).every(
    ({ verdict }) => verdict === 'supported',
  )
}

/** A sentence of a manual, then what drops a word of it that turns it round or narrows it: of these 48 the check let 42 through before it kept small words. */
const narrowed: [passage: string, ...claims: string[]][] = [
  [
    'Installieren Sie die Geräte niemals an Orten, an denen brennbare Gase austreten können.',
    'Installieren Sie die Geräte an Orten, an denen brennbare Gase austreten können.',
    'Installieren Sie die Geräte niemals.',
  ],
  ['Der Deckel darf keinesfalls während des Betriebs geöffnet werden.', 'Der Deckel darf geöffnet werden.'],
  ['Den Deckel nicht öffnen.', 'Den Deckel öffnen.'],
  [
    'Die Pumpe darf nur bei offenem Ventil laufen.',
    'Die Pumpe darf laufen.',
    'Die Pumpe darf bei offenem Ventil laufen.',
  ],
  ['Die Anlage muss vor dem Öffnen spannungsfrei sein.', 'Die Anlage muss spannungsfrei sein.'],
  ['Das Gerät kann ohne Filter betrieben werden, außer im Freien.', 'Das Gerät kann ohne Filter betrieben werden.'],
  ['Warten Sie mindestens 5 Minuten nach dem Abschalten.', 'Warten Sie 5 Minuten.', 'Warten Sie nach dem Abschalten.'],
  ['Die Temperatur beträgt höchstens 40 °C.', 'Die Temperatur beträgt 40 °C.'],
  ['Bei Überdruck kann das Ventil öffnen.', 'Das Ventil öffnet.', 'Das Ventil kann öffnen.'],
  [
    'Lassen Sie das Kältemittel nicht in die Atmosphäre entweichen.',
    'Lassen Sie das Kältemittel in die Atmosphäre entweichen.',
  ],
  ['Verwenden Sie keine Verlängerungskabel und keine Adapter.', 'Verwenden Sie Verlängerungskabel und Adapter.'],
  ['Es ist verboten, unter der Last zu stehen.', 'Es ist, unter der Last zu stehen.', 'Unter der Last stehen.'],
  ['Der Motor darf erst gestartet werden, wenn das Ventil offen ist.', 'Der Motor darf gestartet werden.'],
  ['Ne jamais ouvrir le couvercle.', 'Ouvrir le couvercle.'],
  ['Ne pas utiliser la pompe sans eau.', 'Utiliser la pompe sans eau.', 'Ne pas utiliser la pompe.'],
  ["N'ouvrez pas le couvercle pendant la marche.", 'Ouvrez le couvercle pendant la marche.'],
  ['Le moteur peut être démarré seulement après la purge.', 'Le moteur peut être démarré.'],
  ['Serrez la vis avant de fermer la vanne.', 'Serrez la vis.'],
  ['La vanne reste fermée, sauf en cas de panne.', 'La vanne reste fermée.'],
  ['La pression est de 6 bar au maximum.', 'La pression est de 6 bar.'],
  ['Il est interdit de fumer dans le local.', 'Il est de fumer dans le local.', 'Fumer dans le local.'],
  ['Si la pression monte, arrêter la pompe.', 'Arrêter la pompe.'],
  ['No abra nunca la tapa durante la marcha.', 'Abra la tapa durante la marcha.', 'No abra nunca la tapa.'],
  ['No utilice aire comprimido.', 'Utilice aire comprimido.'],
  ['La bomba puede arrancar solo con la válvula abierta.', 'La bomba puede arrancar con la válvula abierta.'],
  ['Espere al menos 10 minutos antes de abrir la puerta.', 'Espere 10 minutos.', 'Espere al menos 10 minutos.'],
  ['Está prohibido trabajar con tensión.', 'Está trabajar con tensión.', 'Trabajar con tensión.'],
  ['Cierre la válvula si la presión es alta.', 'Cierre la válvula.'],
  ['La puerta permanece cerrada, salvo en caso de avería.', 'La puerta permanece cerrada.'],
  ['Nunca abra a tampa durante a marcha.', 'Abra a tampa durante a marcha.'],
  ['Não ligue a bomba sem água.', 'Ligue a bomba sem água.', 'Não ligue a bomba.'],
  ['A bomba só pode funcionar com a válvula aberta.', 'A bomba pode funcionar com a válvula aberta.'],
  ['Aguarde no mínimo 10 minutos antes de abrir a porta.', 'Aguarde 10 minutos.', 'Aguarde no mínimo 10 minutos.'],
  ['É proibido fumar na sala.', 'É fumar na sala.', 'Fumar na sala.'],
  ['Feche a válvula quando a pressão é alta.', 'Feche a válvula.'],
]

describe.each(narrowed)('of "%s"', (passage, ...claims) => {
  it.each(claims.map((claim) => [claim]))('"%s" is not said', (claim) => {
    expect(isSupported(claim, passage)).toBe(false)
  })
})

it.each([
  ['Den Deckel nicht öffnen.', 'Den Deckel nicht öffnen.'],
  ['Die rote Pumpe darf nur bei offenem Ventil laufen.', 'Die Pumpe darf nur bei offenem Ventil laufen.'],
  ['Verwenden Sie keine langen Verlängerungskabel.', 'Verwenden Sie keine Verlängerungskabel.'],
  ['Warten Sie danach mindestens 5 Minuten.', 'Danach warten Sie mindestens 5 Minuten.'],
  ['Ne pas ouvrir le couvercle bleu avant la purge.', 'Ne pas ouvrir le couvercle avant la purge.'],
  ['Nunca abra a tampa azul durante a marcha.', 'Nunca abra a tampa durante a marcha.'],
  ['No abra la tapa azul durante la marcha.', 'No abra la tapa durante la marcha.'],
  ['Die Drehzahl wird von 1 bis 10 Hz eingestellt und das Gerät ist grau.', 'Das Gerät ist grau.'],
])('of "%s" it is said that "%s"', (passage, claim) => {
  expect(isSupported(claim, passage)).toBe(true)
})
