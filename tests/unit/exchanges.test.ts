/** What turns a sentence round though each of its words is said. */
import { expectReadings } from './readings'

expectReadings({
  'a small word for its opposite': [
    {
      page: 'Wear gloves and goggles.',
      says: ['Gloves and goggles must be worn', 'Wear goggles and gloves'],
      not: ['Wear gloves or goggles', 'Gloves or goggles must be worn'],
    },
    {
      page: 'If the level is low or the oil is hot, the pump stops.',
      says: ['The pump stops if the oil is hot or the level is low'],
      not: ['If the level is low and the oil is hot, the pump stops'],
    },
    {
      page: 'Do not use oil or grease.',
      says: ['Oil or grease must not be used'],
      not: ['Use oil or grease'],
    },
    {
      page: 'Open V-1 and V-2.',
      says: ['V-1 and V-2 must be opened'],
      not: ['V-1 or V-2 must be opened'],
    },
    {
      page: 'Move the switch to the upper stop.',
      says: ['The switch must be moved to the upper stop'],
      not: ['The switch must be moved from the upper stop'],
    },
    {
      page: 'Each module must be set up with a unique address.',
      says: ['Each module must be set up with a unique address'],
      not: ['Each module must be set up without a unique address'],
    },
    {
      page: 'The crane must not be used without the hook.',
      says: ['Use the crane only with the hook'],
      not: ['The crane must be used without the hook'],
    },
  ],
  'two things each in the place of the other': [
    {
      page: 'The active length of the gamma probe is 3 inches.',
      says: ['The gamma probe has an active length of 3 inches'],
      not: ['The gamma length of the active probe is 3 inches'],
    },
    {
      page: 'The format is to specify the name.',
      says: ['The format is to specify the name'],
      not: ['The name is to specify the format'],
    },
    {
      page: 'Grease the fan and the motor.',
      says: ['Grease the motor and the fan', 'The fan and the motor must be greased'],
      not: [],
    },
    {
      page: 'The operator must call the supervisor.',
      says: ['The supervisor must be called by the operator'],
      not: ['The supervisor must call the operator'],
    },
  ],
  'how often, how much, and under what': [
    {
      page: 'The leak usually stops after an hour.',
      says: ['The leak stops after an hour', 'The leak usually stops after an hour'],
      not: ['The leak always stops after an hour'],
    },
    {
      page: 'It is much more efficient, since it only shows one valve.',
      says: ['It is more efficient, since it only shows one valve'],
      not: ['It is much less efficient, since it only shows one valve'],
    },
    {
      page: 'This is useful when you have a large pump.',
      says: ['This is useful when you have a large pump'],
      not: ['This is not useful when you have a large pump'],
    },
    {
      page: 'If no time is specified, the pump waits until the key is pressed.',
      says: ['If no time is specified, the pump waits until the key is pressed'],
      not: ['The pump waits until the key is pressed'],
    },
    {
      page: 'If the list is named, the names are used for the parts of the list.',
      says: ['If the list is named, the names are used for the parts of the list'],
      not: ['The names are used for the parts of the list'],
    },
    {
      page: 'When a low-side switch is turned on, the circuit will provide a high current to the switch.',
      says: ['The circuit provides a high current to the switch when a low-side switch is turned on'],
      not: ['The circuit provides a high current to the switch'],
    },
    {
      page: 'The system is ready and the pump must run; the fan is set by the operator.',
      says: ['The fan is set by the operator'],
      not: ['The fan is only set by the operator'],
    },
  ],
})
