import { describe, expect, it } from 'vitest'
import { german } from '../../src/core/language/de/de'
import { english } from '../../src/core/language/en/en'
import { spanish } from '../../src/core/language/es/es'
import { french } from '../../src/core/language/fr/fr'
import { portuguese } from '../../src/core/language/pt/pt'
import { createLibraryIndex } from '../library-index'
import { placeOf } from '../../src/core/search/place'
import { passageOf } from './passages'

describe('a place', () => {
  it.each([
    ['torque on page 12', { page: '12', rest: 'torque' }],
    ['what is on page 12 of the pump manual?', { page: '12', document: ['pump'], rest: 'what is ?' }],
    ['section 5.3 seals', { section: '5.3', rest: 'seals' }],
    ['ramp time in the drive manual', { document: ['drive'], rest: 'ramp time' }],
    ['p. 3-12', { page: '3-12', rest: '' }],
    ['see page iv for the torque', { page: 'iv', rest: 'for the torque' }],
    ['torque from pg. 7', { page: '7', rest: 'torque' }],
    ['seals, § 4.2.1a', { section: '4.2.1a', rest: 'seals,' }],
    ['chapter 7: oil', { section: '7', rest: ': oil' }],
    ['oil according to the pump data sheet', { document: ['pump'], rest: 'oil' }],
  ])('is taken out of "%s"', (question, place) => {
    expect(placeOf(question, english)).toMatchObject(place)
  })

  it.each([
    ['Drehmoment auf Seite 12', { page: '12', rest: 'Drehmoment' }],
    ['Was steht in Abschnitt 5.3?', { section: '5.3', rest: 'Was steht ?' }],
    ['Dichtung, siehe Kapitel 4', { section: '4', rest: 'Dichtung,' }],
    ['Welches Öl laut der Betriebsanleitung der Pumpe?', { document: ['pump'], rest: 'Welches Öl ?' }],
    ['die Rückseite 12 mm stark', { page: undefined, section: undefined, rest: 'die Rückseite 12 mm stark' }],
  ])('is taken out of the German "%s"', (question, place) => {
    expect(placeOf(question, german)).toMatchObject(place)
  })

  it.each([
    ['couple à la page 12', french, { page: '12', rest: 'couple' }],
    ['garniture, voir la section 5.3', french, { section: '5.3' }],
    ['pression dans le manuel de la pompe', french, { document: ['pomp'], rest: 'pression' }],
    ["couple d'après la notice d'utilisation du variateur", french, { document: ['variateur'], rest: 'couple' }],
    ['la page de garde', french, { page: undefined, document: [] }],
    ['par en la página 12', spanish, { page: '12', rest: 'par' }],
    ['página 12 del manual de la bomba', spanish, { page: '12', document: ['bomb'], rest: '' }],
    ['sección 5.3 juntas', spanish, { section: '5.3', rest: 'juntas' }],
    ['torque na página 12', portuguese, { page: '12', rest: 'torque' }],
    ['rampa no manual do inversor', portuguese, { document: ['inversor'], rest: 'rampa' }],
    ['capítulo 4 óleo', portuguese, { section: '4', rest: 'óleo' }],
  ])('is taken out of "%s"', (question, language, place) => {
    expect(placeOf(question, language)).toMatchObject(place)
  })

  it.each([
    'page layout of the printer',
    'cross section of the pipe',
    'how many pages has the manual',
    'in the manual',
    'is page 20 % larger',
  ])('is not seen in "%s"', (question) => {
    expect(placeOf(question, english)).toEqual({ document: [], page: undefined, section: undefined, rest: question })
  })
})

describe('a search at a place', () => {
  const index = createLibraryIndex()
  const onPage = (id: string, text: string, page: number, heading: string) => {
    const passage = passageOf(id, text, heading)
    return { ...passage, spans: passage.spans.map((span) => ({ ...span, page })), labels: [String(page)] }
  }
  index.add(
    [
      onPage('pump:0', 'Ramp time of the pump: 5 s. Close the valve.', 1, '1 General'),
      onPage('pump:1', 'The seal is lapped.', 2, '5.3 Seals'),
      onPage('pump:2', 'The seal faces are of carbon.', 3, '5.31 Faces'),
    ],
    'pump manual.pdf',
  )
  index.add([onPage('drive:0', 'The ramp is set by P-12, the time as well.', 2, '2 Ramps')], 'drive manual.pdf')
  index.add([onPage('fan:0', 'Ramp time of the fan.', 1, '1 General')], 'fan.pdf')

  const ids = (question: string) => index.search(question, 9).hits.map(({ hit }) => hit.id)

  it.each([
    ['ramp time in the drive manual', ['drive:0']],
    ['seal on page 3', ['pump:2']],
    ['seal in section 5.3', ['pump:1']],
    ['page 2 of the pump manual', ['pump:1']],
  ])('finds for "%s" only %s', (question, found) => {
    expect(ids(question)).toEqual(found)
  })

  it('finds all that stands there where nothing else is asked', () => {
    expect(index.search('page 2', 9)).toMatchObject({ verdict: 'found' })
    expect(ids('page 2')).toEqual(['drive:0', 'pump:1'])
  })

  it('says which documents alone were searched, where the question names them', () => {
    expect(index.search('carbon in the drive manual', 9).only).toEqual(['drive manual.pdf'])
    expect(index.search('fan.pdf: carbon', 9)).toMatchObject({ verdict: 'absent', only: ['fan.pdf'] })
    expect(index.search('page 2', 9).only).toBeUndefined()
    expect(index.search('carbon in turbofan.pdf', 9).only).toBeUndefined()
    expect(index.search('carbon', 9).only).toBeUndefined()
  })

  it.each(['delete fan.pdf', 'Please remove the FAN.PDF', 'lösche drive manual.pdf'])(
    'takes "%s" for what is done in the list of documents',
    (typed) => {
      expect(index.search(typed, 9)).toMatchObject({ smallTalk: 'command', hits: [] })
    },
  )

  it('looks everywhere where no document has such a place', () => {
    expect(ids('seal on page 77')).toContain('pump:1')
    expect(ids('ramp time in the compressor manual')).toContain('pump:0')
  })
})
