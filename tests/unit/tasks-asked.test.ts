import { describe, expect, it } from 'vitest'
import { taskAsked } from '../../src/core/tasks/asked'

const library = [
  { id: 'pump', names: ['pump-manual.pdf'] },
  { id: 'old', names: ['valve-datasheet_rev1.pdf'], revision: 'Rev. 01, 2023-02-01' },
  { id: 'new', names: ['valve-datasheet_rev2.pdf'], revision: 'Rev. 02, 2024-05-12' },
]
const all = ['pump', 'old', 'new']

it('the whole name of a document is not the beginning of another one', () => {
  const two = [
    { id: 'five', names: ['MDT_AKI_03_04_Schaltaktor.pdf'] },
    { id: 'six', names: ['MDT_AKI_03_04_Schaltaktor_V16.pdf'] },
  ]
  const asked = 'compare MDT_AKI_03_04_Schaltaktor.pdf and MDT_AKI_03_04_Schaltaktor_V16.pdf'
  expect(taskAsked(asked, two, [])).toEqual({ kind: 'changes', documents: ['five', 'six'] })
  expect(taskAsked('list all warnings of the Schaltaktor', two, [])?.documents).toEqual(['five', 'six'])
  expect(taskAsked('tables of MDT_AKI_03_04_Schaltaktor.pdf', two, [])?.documents).toEqual(['five'])
})

describe('a question asks for a task', () => {
  it.each([
    ['list all warnings of the pump manual', { kind: 'warnings', documents: ['pump'] }],
    ['Show me all warnings in section 4 of the pump manual', { kind: 'warnings', documents: ['pump'], section: '4' }],
    ['warnings and prohibitions', { kind: 'warnings', documents: all }],
    ['What warnings are there in the pump manual?', { kind: 'warnings', documents: ['pump'] }],
    ['How many warnings are there in the pump manual?', { kind: 'warnings', documents: ['pump'] }],
    ['outline', { kind: 'outline', documents: all }],
    ['Outline of the valve datasheet', { kind: 'outline', documents: ['old', 'new'] }],
    ['table of contents of the pump manual', { kind: 'outline', documents: ['pump'] }],
    ['all tables of the pump manual', { kind: 'tables', documents: ['pump'] }],
    [
      'extract the tables on page 12 of pump-manual.pdf',
      { kind: 'tables', documents: ['pump'], pages: { from: '12', to: '12' } },
    ],
    [
      'export all tables from pages 3 to 5 of the pump manual',
      { kind: 'tables', documents: ['pump'], pages: { from: '3', to: '5' } },
    ],
    ['all tables of the maintenance chapter', { kind: 'tables', documents: all, section: 'the maintenance' }],
    ['summarise the pump manual', { kind: 'summary', documents: ['pump'] }],
    ['Summarize chapter 4 of the pump manual.', { kind: 'summary', documents: ['pump'], section: '4' }],
    ['give me a summary of valve datasheet rev 2', { kind: 'summary', documents: ['new'] }],
    ['compare rev 1 and rev 2', { kind: 'changes', documents: ['old', 'new'] }],
    ['compare revision 1 with revision 2 of the valve datasheet', { kind: 'changes', documents: ['old', 'new'] }],
    ['What changed between rev 01 and rev 02?', { kind: 'changes', documents: ['old', 'new'] }],
    ['compare rev 7 and rev 8', { kind: 'changes', documents: [] }],
    ['Liste alle Warnhinweise im Handbuch auf', { kind: 'warnings', documents: all }],
    ['Alle Tabellen aus Kapitel 4', { kind: 'tables', documents: all, section: '4' }],
    ['Fasse das Handbuch zusammen', { kind: 'summary', documents: all }],
    ['Vergleiche Rev. 1 mit Rev. 2', { kind: 'changes', documents: ['old', 'new'] }],
    ['Liste tous les avertissements du manuel', { kind: 'warnings', documents: all }],
    ['Extrae todas las tablas del manual', { kind: 'tables', documents: all }],
    ['Resuma o manual', { kind: 'summary', documents: all }],
  ])('%s', (question, task) => expect(taskAsked(question, library, [])).toEqual(task))

  it('with the documents that are asked, where it names none', () => {
    expect(taskAsked('all warnings', library, ['new'])).toEqual({ kind: 'warnings', documents: ['new'] })
    expect(taskAsked('compare the two revisions', library, ['new', 'old'])).toEqual({
      kind: 'changes',
      documents: ['old', 'new'],
    })
  })
})

describe('a question asks for none', () => {
  it.each([
    'What torque for the casing nuts?',
    'list all warnings about hot surfaces',
    'how many tables are in the canteen',
    'which table gives the torque of the casing nuts',
    'compare the 11 kW and the 15 kW pump',
    'compare primary and secondary',
    'summarise the start-up procedure',
    'what is new in the impeller',
    'how do I reset the warning lamp',
    'contents of the grease gun',
  ])('%s', (question) => expect(taskAsked(question, library, [])).toBeUndefined())
})
