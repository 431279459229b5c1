/** What a small model puts around a sentence or changes in it without a change of meaning; what one change makes false. */
import { expectReadings } from './readings'

const guarded = 'If a format is specified, it is used to read each record. The lamp is not lit.'

expectReadings({
  'a frame': [
    {
      page: 'The drain valve must not be opened before the pump is stopped.',
      says: [
        'In short, the drain valve must not be opened before the pump is stopped',
        'Based on the provided passage, the drain valve must not be opened before the pump is stopped',
        'As the manual explains, do not open the drain valve before the pump is stopped',
        'It is stated that the drain valve must not be opened before the pump is stopped',
        'Do not open the drain valve before the pump is stopped, as stated in the manual',
        'Yes, according to the operating instructions, the drain valve must not be opened before the pump is stopped',
      ],
      not: [
        'In short, the drain valve must be opened before the pump is stopped',
        'The drain valve must not be opened, according to the manual',
      ],
    },
  ],
  'short forms and other spellings': [
    {
      page: 'Close the vent when you are filling the tank, as it is not tight. Several filters are used to clean the oil.',
      says: [
        "Close the vent when you're filling the tank",
        "Close the vent when you are filling the tank, as it isn't tight",
        'Multiple filters are utilised to clean the oil',
      ],
      not: ['Several filters are utilised to clean the tank'],
    },
    {
      page: 'Dirt may increase the discharge by as much as two percent.',
      says: ['Dirt may increase the discharge by up to 2 %'],
      not: ['Dirt may increase the discharge by at least 2 %'],
    },
  ],
  'turns of phrase': [
    {
      page: 'Do not use steel wool on the bath. The inlet is located on the rear panel.',
      says: ['The inlet can be found on the rear panel'],
      not: ['Use steel wool on the bath', 'Avoid the bath', 'The inlet can be found on the front panel'],
    },
    {
      page: 'The key allows you to clear the alarm. The fan and the pump are oiled.',
      says: [
        'You can clear the alarm with the key',
        'The key lets you clear the alarm',
        'The fan as well as the pump is oiled',
      ],
      not: ['You must clear the alarm with the key', 'The key does not let you clear the alarm'],
    },
    {
      page: 'The lid is shut, and it must not be lifted.',
      says: ['It must not be lifted. The lid is shut'],
      not: ['It must be lifted'],
    },
  ],
  'a condition of small words alone': [
    {
      page: guarded,
      says: [
        "If a format's specified, then it is used to read each record",
        'If a format is specified it is used to read each record',
      ],
      not: ['It is used to read each record', 'If it is used to read each record, a format is specified'],
    },
    {
      page: 'If it is done, the data is loaded and shown.',
      says: ['When it is done, then the data is loaded and shown'],
      not: ['The data is loaded and shown'],
    },
    {
      page: 'If the optional guard is fitted, the fan may run.',
      says: ['The fan may run when the optional guard is fitted'],
      not: ['The optional fan may run'],
    },
  ],
  '"only" where the sentence forbids something else': [
    {
      page: 'The cells are checked when the lamp is not lit. The title is another than the head. No oil is added without a strainer.',
      says: ['Only add oil with a strainer'],
      not: [
        'The cells are only checked',
        'The title is only another than the head',
        'No oil is only added without a strainer',
      ],
    },
    {
      page: 'The output is scaled to 8 V and the lamp will not be lit.',
      says: [],
      not: ['The output is only scaled to 8 V and the lamp will not be lit'],
    },
    {
      page: 'If a second key is pressed, the command is aborted and no answer is sent.',
      says: [],
      not: ['If a second key is pressed, the command is only aborted and no answer is sent'],
    },
  ],
  'rows below one that lacks a cell': [
    {
      page: 'Name\tMeaning\tUnit\tDefault\tExample\nVTO\tThreshold\tV\t0.0\t1.0\nTOX\tOxide\t1.2\t1.4\nNFS\tSurface density\tcm\t2.5\t3.5',
      says: ['The default of NFS is 2.5', 'VTO has a default of 0.0'],
      not: ['The default of NFS is 3.5', 'The default of VTO is 2.5'],
    },
  ],
})
