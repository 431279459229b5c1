/** What the check makes of sentences as a small model words its answers: reordered, joined, turned from a row or a list. */
import { expectReadings } from './readings'

expectReadings({
  'what happens now and then does not always happen': [
    {
      page: 'The seal may leak at first.',
      says: ['The seal may leak at first'],
      not: ['The seal leaks at first', 'The seal always leaks at first'],
    },
    { page: 'The command will probably stop the machine.', says: [], not: ['The command stops the machine'] },
    {
      page: 'Vibration can shorten the life.',
      says: ['Vibration shortens the life'],
      not: ['Vibration always shortens the life'],
    },
    { page: 'You may open the vent.', says: ['Open the vent'], not: ['You must open the vent'] },
  ],
  'a condition is kept by its own words': [
    {
      page: 'If a second domain is given, the value is set on the line between the two domains.',
      says: ['The value is set on the line between the two domains if a second domain is given'],
      not: ['The value is set on the line between the two domains'],
    },
    {
      page: 'If the battery is low and the line power is off, the system stops.',
      says: ['The system stops if the battery is low and the line power is off'],
      not: ['The system stops if the line power is off', 'The system stops if the battery is low'],
    },
    {
      page: 'If the gas is toxic, hot or corrosive, vent it.',
      says: ['If the gas is toxic, vent it'],
      not: ['Vent the gas'],
    },
    { page: 'Clean it with steam, where necessary, every week.', says: ['Clean it every week'], not: [] },
    {
      page: 'With -c the editor is not called.',
      says: [],
      not: ['With -c the editor is called'],
    },
  ],
  'what follows from a clause holds under its conditions': [
    {
      page: 'The driver does not build on Hardy, hence the tool is not available there.',
      says: [],
      not: ['The tool is available on Hardy'],
    },
    {
      page: 'One part is read in the small model, so no more than 256 bytes of stack can be used.',
      says: ['No more than 256 bytes of stack can be used'],
      not: ['At least 256 bytes of stack can be used'],
    },
  ],
  'two sentences joined by "and", and a pronoun resolved': [
    {
      page: 'The locknut loosens clockwise. It has a left hand thread.',
      says: ['The locknut has a left hand thread and loosens clockwise'],
      not: ['The locknut has a right hand thread and loosens clockwise'],
    },
    {
      page: 'Each unit has a default address. This is 10.0.0.1.',
      says: ['The default address of each unit is 10.0.0.1'],
      not: ['The default address of each unit is 10.0.0.2'],
    },
    {
      page: 'The fan is washed. The pump is oiled every 5 h. Never open the hatch.',
      says: ['The fan is washed and the pump is oiled every 5 h'],
      not: ['The fan and the pump are oiled every 5 h', 'Never wash the fan and open the hatch'],
    },
  ],
  'lists within a line, and rows': [
    {
      page: 'Battery type: 0: AGM 1: Flooded 2: User 3: Pylon',
      says: ['Battery type 1 is Flooded'],
      not: ['Battery type 2 is Flooded', 'Battery type 1 is AGM'],
    },
    {
      page: 'Ranges: J = 0 °C to 760 °C K = 10 °C to 1250 °C T = 20 °C to 400 °C',
      says: ['The range of K is 10 °C to 1250 °C'],
      not: ['The range of K is 20 °C to 400 °C'],
    },
    {
      page: 'J2A\tMemory mapped operation\nJ2B\tShort operation',
      says: ['J2A is for memory mapped operation'],
      not: ['J2B is for memory mapped operation'],
    },
    {
      page: 'Current\tTyp.\tMax.\tUnit\nSleep current\t10\t14\tmA',
      says: ['The typical sleep current is 10 mA', 'The sleep current is at most 14 mA'],
      not: ['The typical sleep current is 14 mA', 'The sleep current is at most 14 µA'],
    },
    {
      page: 'Mode\tCode\nStandby\tS\nSaving\tH',
      says: ['The code of standby is S'],
      not: ['The code of standby is H'],
    },
  ],
  'what a line leads in, and what each verb has of its own': [
    {
      page: 'These tools are needed:\n- a spanner\n- a torque wrench\n- a gauge',
      says: ['You need a spanner, a torque wrench and a gauge'],
      not: ['You need a spanner, a hammer and a gauge'],
    },
    {
      page: 'The valve opens when the pressure exceeds 8 bar and closes when it falls below 6 bar.',
      says: ['The valve closes when the pressure falls below 6 bar', 'The valve opens when the pressure exceeds 8 bar'],
      not: ['The valve closes when the pressure exceeds 8 bar', 'The valve opens when the pressure falls below 6 bar'],
    },
    {
      page: 'After each use, rinse the nozzle.',
      says: ['Rinse the nozzle after each use'],
      not: ['Rinse the nozzle before each use'],
    },
    {
      page: 'Switch off the power before opening the door.',
      says: ['Make sure the power is switched off before opening the door'],
      not: ['Make sure the power is switched off after opening the door'],
    },
  ],
  'a state at the head ends where the next noun begins, and what is so even if': [
    {
      page: 'When the tank is full the pump is stopped.',
      says: ['The pump is stopped when the tank is full'],
      not: ['The pump is stopped', 'The pump is stopped when the tank is empty'],
    },
    {
      page: 'When the level is above the mark, the pump is stopped.',
      says: ['The pump is stopped when the level is above the mark'],
      not: ['The pump is stopped when the level is below the mark'],
    },
    {
      page: 'Replace the hose after 6 years at the latest, even if it shows no damage.',
      says: ['Replace the hose after 6 years at the latest', 'Replace the hose within 6 years'],
      not: ['Replace the hose after 6 years at the earliest', 'Replace the hose if it shows damage'],
    },
    {
      page: 'Hardness\tDescaling\n< 8 °dH\tevery 24 months\n> 8 °dH\tevery 12 months',
      says: ['Descaling is due every 24 months at less than 8 °dH'],
      not: ['Descaling is due every 24 months at more than 8 °dH'],
    },
    {
      page: 'Supply: 24 V ±10 %.',
      says: ['The supply is 24 V with a tolerance of ±10 %'],
      not: ['The supply is 24 V ±1 %'],
    },
  ],
  'which of several it is': [
    {
      page: 'Grease it every 2,000 h or once a year, whichever comes first.',
      says: ['Grease it every 2,000 h or once a year, whichever comes first'],
      not: [
        'Grease it once a year',
        'Grease it every 2,000 h',
        'Grease it every 2,000 h or once a year, whichever comes last',
      ],
    },
    {
      page: 'Press the UP key to raise the value and the DOWN key to lower it.',
      says: ['Press the UP key to raise the value'],
      not: ['Press the DOWN key to raise the value', 'Press the UP key to lower the value'],
    },
    { page: 'Hold the INDEX and ENTER keys.', says: ['Hold the ENTER key'], not: ['Hold the INDEX and UP keys'] },
    {
      page: 'The suction pipe is larger than the discharge pipe.',
      says: [],
      not: ['The discharge pipe is larger than the suction pipe'],
    },
    {
      page: 'Grease cups are fitted to grease lubricated bearings, and oil cups to oil lubricated bearings.',
      says: ['Grease cups are fitted to grease lubricated bearings'],
      not: ['Oil cups are fitted to grease lubricated bearings'],
    },
    { page: 'Raise the boom and lower the bucket.', says: ['Lower the bucket'], not: ['Lower the boom'] },
    {
      page: 'For pumps use copper wire, for fans use steel wire.',
      says: [],
      not: ['For pumps use steel wire', 'For fans use copper wire'],
    },
    {
      page: 'Do not tighten the bolts before the gasket is seated.',
      says: [],
      not: ['Seat the gasket after the bolts are tightened'],
    },
    {
      page: 'Modules that do not have a display must have bit 3 cleared.',
      says: ['Modules without a display must have bit 3 cleared'],
      not: ['Modules that have a display must have bit 3 cleared'],
    },
  ],
})
