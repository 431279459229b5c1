/** What the check asks of conditions, of order, of how many, and of what must, may or need not be. */
import { expectReadings } from './readings'

expectReadings({
  'a condition, an order and an aim in other words': [
    {
      page: 'Run the purge for at least 10 minutes.',
      says: ['Run the purge for 10 minutes'],
      not: ['Run the purge for at most 10 minutes', 'Run the purge for 8 minutes'],
    },
    { page: 'Press the key for at least 10 N.', says: [], not: ['Press the key with 10 N'] },
    {
      page: 'Steel above 40 °C is hot. Heat it to 5 °C above the dew point.',
      says: ['Heat it to 5 °C above the dew point'],
      not: ['Heat it to 5 °C', 'Heat it to 5 °C below the dew point'],
    },
    { page: 'The oil is 5 °C.', says: [], not: ['The oil is 5 °C above the dew point'] },
    {
      page: 'The door must not be opened unless the gauge reads zero and the vent is open.',
      says: [],
      not: ['The door may be opened if the vent is open'],
    },
    {
      page: 'The door must not be opened unless the gauge reads zero and unless the vent is open.',
      says: ['The door must not be opened unless the vent is open', 'Before the door is opened, the vent must be open'],
      not: ['Open the door if the vent is open'],
    },
    {
      page: 'The vent opens before the fan starts and after the pump stops.',
      says: [],
      not: ['The vent opens before the pump stops', 'The fan starts before the pump stops'],
    },
    {
      page: 'The hatch must be shut before the fan starts.',
      says: ['The fan must not start unless the hatch is shut', 'Only start the fan after the hatch is shut'],
      not: ['The fan may start if the hatch is shut', 'The hatch must be shut after the fan starts'],
    },
    {
      page: 'To remove the lid, grind off the weld.',
      says: ['The lid is removed after grinding off the weld', 'Grind off the weld to remove the lid'],
      not: ['The weld is ground off after the lid is removed'],
    },
    {
      page: 'Pumps handling acid must be drained.',
      says: ['If they handle acid, pumps must be drained', 'If pumps handle acid, they must be drained'],
      not: ['If they do not handle acid, pumps must be drained'],
    },
    {
      page: 'The alarm may be reset if the level is low.',
      says: [],
      not: [
        'Reset the alarm only if the level is low',
        'The alarm may be reset only if the level is low',
        'If the alarm is reset, the level is low',
        'The alarm may not be reset if the level is low',
      ],
    },
    {
      page: 'Use the crane without the hook.',
      says: ['The crane is used without a hook'],
      not: ['Use the crane with the hook'],
    },
    {
      page: 'The crane must not be used without the hook.',
      says: ['Use the crane only with the hook', 'Do not use the crane unless it has the hook'],
      not: ['Use the crane without the hook'],
    },
    {
      page: 'The vent may be opened only after the purge.',
      says: ['Open the vent after the purge', 'Open the vent only after the purge'],
      not: ['The vent may be opened before the purge'],
    },
    { page: 'A leak may cause a fire.', says: [], not: ['A leak causes a fire', 'A fire may cause a leak'] },
    { page: 'Heat may cause a leak.', says: [], not: ['Heat must cause a leak', 'Without heat there is no leak'] },
    {
      page: 'Keep the fan off until the hatch is shut.',
      says: [],
      not: ['The fan may run before the hatch is shut', 'Keep the fan off'],
    },
  ],
  'how many, how strictly, and only': [
    {
      page: 'The vent must be open if the pump runs, and shut if the fan runs.',
      says: ['The vent must be shut if the fan runs'],
      not: ['The vent must be open if the fan runs'],
    },
    {
      page: 'Both pumps must run if the level is high.',
      says: ['Both pumps must run if the level is high'],
      not: ['A pump must run if the level is high'],
    },
    {
      page: 'If both lamps are lit, stop the drum.',
      says: ['Stop the drum if both lamps are lit'],
      not: ['Stop the drum if a lamp is lit', 'If any lamp is lit, stop the drum'],
    },
    {
      page: 'If any lamp is lit, stop the drum.',
      says: ['Stop the drum if a lamp is lit', 'Stop the drum if any lamp is lit'],
      not: ['Stop the drum'],
    },
    {
      page: 'If lamp H1 is lit for 5 s, stop the drum.',
      says: ['Stop the drum if H1 is lit for 5 s'],
      not: ['Stop the drum if H2 is lit for 5 s', 'Stop the drum if H1 is lit', 'Stop the drum if H1 is lit for 4 s'],
    },
    {
      page: 'All of the seals and half of the pins are worn.',
      says: ['Half of the pins are worn', 'All seals are worn'],
      not: ['Half of the seals are worn', 'All pins are worn'],
    },
    {
      page: 'The maximum load is red and the minimum load is blue.',
      says: ['The maximum load is red', 'The minimum load is blue'],
      not: [],
    },
    { page: 'The load is at most 5 kg.', says: ['The maximum load is 5 kg'], not: ['The minimum load is 5 kg'] },
    { page: 'The hatch must only be opened by the foreman.', says: ['Only the foreman opens the hatch'], not: [] },
    { page: 'Use only clean oil.', says: ['Use only clean oil'], not: [] },
    {
      page: 'The drum need not be locked.',
      says: ['The drum need not be locked', 'It is not necessary to lock the drum'],
      not: ['The drum must be locked', 'Do not lock the drum'],
    },
    { page: 'The drum should be locked.', says: [], not: ['The drum may be locked', 'The drum need not be locked'] },
    { page: 'The drum may be locked.', says: [], not: ['The drum must be locked', 'The drum should be locked'] },
    {
      page: 'The drum must not be locked unless it is empty.',
      says: ['The drum may be locked only if it is empty', 'Only lock an empty drum'],
      not: ['Lock the drum if it is full'],
    },
    {
      page: 'Lock the drum before the test.',
      says: ['The drum may be locked only before the test', 'Only lock the drum before the test'],
      not: [],
    },
    {
      page: 'Without a permit nobody may enter.',
      says: ['A permit is needed to enter', 'You may only enter with a permit'],
      not: ['You may enter without a permit'],
    },
  ],
})
