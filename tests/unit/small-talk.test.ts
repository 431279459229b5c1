import { expect, it } from 'vitest'
import { smallTalkOf } from '../../src/core/search/small-talk'

it.each([
  ['hello', 'greeting'],
  ['Hi there!', 'greeting'],
  ['Thanks a lot', 'greeting'],
  ['what can you do?', 'greeting'],
  ['and the other one?', 'follow-up'],
  ['why?', 'follow-up'],
  ['And how?', 'follow-up'],
  ['delete everything', 'command'],
  ['Please delete all my documents now', 'command'],
  ['can you translate this', 'command'],
  ['write an email', 'command'],
  ['Bonjour !', 'greeting'],
  ['¿Qué puedes hacer?', 'greeting'],
  ['Muito obrigado', 'greeting'],
  ['supprime tous les documents', 'command'],
  ['borra todo', 'command'],
  ['Apague todos os documentos', 'command'],
  ['¿por qué?', 'follow-up'],
  ['Which documents do I have?', 'library'],
  ['what documents do you have?', 'library'],
  ['how many pages has PWI_IOM?', 'library'],
  ['Welche Dokumente gibt es?', 'library'],
  ['Quels documents avez-vous ?', 'library'],
  ['¿Cuántos documentos hay?', 'library'],
  ['Quantas páginas tem o manual?', 'library'],
])('"%s" is no question to the documents: %s', (text, kind) => {
  expect(smallTalkOf(text)).toBe(kind)
})

it.each([
  'torque',
  'which documents must be on site?',
  'how many pages has the fax log?',
  'What files does the controller write?',
  'P-101A',
  'E-14',
  'help button on the panel',
  'delete a stored program',
  'clear the alarm history of the controller',
  'how do I print a page of the log',
  'What does OK mean on the display?',
  'test pressure',
  'the other bearing',
  'ouvrir la vanne',
  'imprimir documento de teste da bomba',
  'cerrar la válvula',
  '',
])('"%s" is one, or nothing at all', (text) => {
  expect(smallTalkOf(text)).toBeUndefined()
})
