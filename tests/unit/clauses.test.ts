/** The case, the aim or the thing that a question names: the sentence whose clause names it comes first, and is marked alone. */
import { describe, expect, it } from 'vitest'
import { questionOf } from '../../src/core/search/question'
import { createLibraryIndex } from '../library-index'
import { passageOf } from './passages'

/** What is marked first where these are all passages; a heading stands before ' :: '. */
function marked(question: string, texts: readonly string[]): string {
  const index = createLibraryIndex()
  const passages = texts.map((given, i) => {
    const [text = '', heading = ''] = given.split(' :: ').reverse()
    return passageOf(`manual:${i}`, text, heading)
  })
  index.add(passages, 'manual.pdf')
  return index.search(question, 1).hits[0]?.quote.text ?? ''
}

const filler = ['The bearings are oiled weekly.', 'The gland is tightened by hand.', 'The coupling has a guard.']
const keyboard = [
  'Keyboard lock. The keyboard lock code locks the keyboard. Enter the lock code of the keyboard.',
  'Error messages are listed below. If the keyboard locks up, hold Escape for 20 seconds. The unit then restarts.',
  ...filler,
]

describe('what a question names', () => {
  it.each([
    ['What should I do if the keyboard locks up?', 'If the keyboard locks up, hold Escape for 20 seconds.', keyboard],
    ['what do we do when the keyboard locks up', 'If the keyboard locks up, hold Escape for 20 seconds.', keyboard],
    [
      'What happens when the status is set to Off?',
      'When the status is set to Off, the relay opens.',
      ['When the status is set to On, the relay closes.', 'When the status is set to Off, the relay opens.', ...filler],
    ],
    [
      'What has to be done before opening the hatch?',
      'Before opening the hatch, wait for five minutes.',
      [
        'After opening the hatch, hatch seals are cleaned.',
        'Before opening the hatch, wait for five minutes.',
        ...filler,
      ],
    ],
    [
      'What is a colormap?',
      'A colormap is a matrix of three columns.',
      [
        'Make the colormap darker. Each colormap, the default colormap too, is kept.',
        'A colormap is a matrix of three columns.',
        ...filler,
      ],
    ],
    [
      'What is the cache used for?',
      'The cache is used to speed up reading.',
      ['The cache is a cache of pages that a cache reader fills.', 'The cache is used to speed up reading.', ...filler],
    ],
    [
      'What does the top line do?',
      'The top line displays the current reading.',
      [
        'The reading goes from the top line to the line below.',
        'The top line displays the current reading.',
        ...filler,
      ],
    ],
    [
      'How can the rate be verified?',
      'The rate can be verified by viewing the status page.',
      [
        'The rate is verified twice, how often the rate is verified is a setting.',
        'The rate can be verified by viewing the status page.',
        ...filler,
      ],
    ],
    [
      'What does NMC stand for?',
      'Of the model 66102 NMC (Network Management Card), and possibly of other models, the following is known.',
      [
        'The NMC connection is a jack.',
        'Of the model 66102 NMC (Network Management Card), and possibly of other models, the following is known.',
        'The NMC is off.',
        ...filler,
      ],
    ],
    [
      'What is the serial speed?',
      'The serial speed is set to 9600 baud.',
      ['Serial speed: see the serial speed of the slave.', 'The serial speed is set to 9600 baud.', ...filler],
    ],
    [
      'Was macht der Taster S2?',
      'Der Taster S2 löscht die Meldung.',
      ['Neben dem Taster S2 sitzt der Taster S3.', 'Der Taster S2 löscht die Meldung.', 'Die Lager werden geölt.'],
    ],
    [
      'À quoi sert le bouton S2 ?',
      'Le bouton S2 efface le message.',
      [
        'À côté du bouton S2, le bouton S2 des pompes.',
        'Le bouton S2 efface le message.',
        'Les paliers sont graissés.',
      ],
    ],
    [
      '¿Para qué sirve el botón S2?',
      'El botón S2 borra el mensaje.',
      ['Junto al botón S2 está el botón S3.', 'El botón S2 borra el mensaje.', 'Los cojinetes se engrasan.'],
    ],
    [
      'Para que serve o botão S2?',
      'O botão S2 apaga a mensagem.',
      ['Ao lado do botão S2 fica o botão S3.', 'O botão S2 apaga a mensagem.', 'Os mancais são lubrificados.'],
    ],
    ['keyboard locks up - what to do', 'If the keyboard locks up, hold Escape for 20 seconds.', keyboard],
    ['what to do, keyboard locks up', 'If the keyboard locks up, hold Escape for 20 seconds.', keyboard],
    [
      'colormap meaning',
      'A colormap is a matrix of three columns.',
      [
        'Make the colormap darker. Each colormap, the default colormap too, is kept.',
        'A colormap is a matrix of three columns.',
        ...filler,
      ],
    ],
    [
      'cache purpose',
      'The cache is used to speed up reading.',
      ['The cache is a cache of pages that a cache reader fills.', 'The cache is used to speed up reading.', ...filler],
    ],
    [
      'Anzeige bleibt dunkel, was tun?',
      'Wenn die Anzeige dunkel bleibt, die Sicherung prüfen.',
      ['Anzeige bleibt dunkel.', 'Wenn die Anzeige dunkel bleibt, die Sicherung prüfen.', 'Die Lager werden geölt.'],
    ],
    [
      'la pompe vibre, que faire ?',
      'Si la pompe vibre, contrôler les fixations.',
      [
        'La pompe vibre peu, la pompe est équilibrée.',
        'Si la pompe vibre, contrôler les fixations.',
        'Les paliers sont graissés.',
      ],
    ],
    [
      'la bomba vibra, ¿qué hacer?',
      'Si la bomba vibra, revise los pernos.',
      [
        'La bomba vibra poco, la bomba está equilibrada.',
        'Si la bomba vibra, revise los pernos.',
        'Los cojinetes se engrasan.',
      ],
    ],
    [
      'Was tun, wenn die Anzeige dunkel bleibt?',
      'Wenn die Anzeige dunkel bleibt, die Sicherung prüfen.',
      [
        'Die Anzeige dunkel bleibt.',
        'Wenn die Anzeige dunkel bleibt, die Sicherung prüfen.',
        'Die Lager werden geölt.',
      ],
    ],
    [
      'Que faire si la pompe vibre ?',
      'Si la pompe vibre, contrôler les fixations.',
      [
        'La pompe vibre peu, la pompe est équilibrée.',
        'Si la pompe vibre, contrôler les fixations.',
        'Les paliers sont graissés.',
      ],
    ],
    [
      '¿Qué hacer si la bomba vibra?',
      'Si la bomba vibra, revise los pernos.',
      [
        'La bomba vibra poco, la bomba está equilibrada.',
        'Si la bomba vibra, revise los pernos.',
        'Los cojinetes se engrasan.',
      ],
    ],
    [
      'O que fazer se a bomba vibrar?',
      'Se a bomba vibrar, verifique os parafusos.',
      [
        'A bomba vibra pouco, a bomba é equilibrada.',
        'Se a bomba vibrar, verifique os parafusos.',
        'Os mancais são lubrificados.',
      ],
    ],
  ])('%s', (question, answer, texts) => {
    expect(marked(question, texts)).toBe(answer)
  })

  it('finds what stands under the heading that names the aim', () => {
    const texts = [
      'Spare parts :: Replace the fuse yearly.',
      'Replacing the fuse :: Pull the holder out. The fuse is held by a spring when you replace it.',
      ...filler,
    ]
    expect(marked('How do I replace the fuse?', texts)).toContain('Pull the holder out.')
  })

  it('asks for no amount that only the case names', () => {
    const index = createLibraryIndex()
    const texts = ['If the temperature is too high, stop the pump.', ...filler]
    index.add(
      texts.map((text, i) => passageOf(`manual:${i}`, text)),
      'manual.pdf',
    )
    expect(index.search('What should I do if the temperature is too high?', 1).verdict).toBe('found')
  })
})

describe('a question typed in brief', () => {
  it.each(['how replace the fuse', 'replace the fuse how', 'need to replace the fuse', 'Sicherung wechseln wie'])(
    'asks for steps: %s',
    (question) => {
      expect(questionOf(question).steps).toBe(true)
    },
  )

  it.each([
    'how heavy P-101',
    'how quickly does it stop',
    'how hot the oil may be',
    'need to know the torque of the fuse holder',
    'which oil to use',
  ])('asks for none: %s', (question) => {
    expect(questionOf(question).steps).toBe(false)
  })
})
