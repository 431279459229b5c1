/** What the check makes of a manual's sentence in other words: light verbs, nouns of verbs, what is not done, and who does it. */
import { expectReadings } from './readings'

expectReadings({
  'who does it and to what it is done are told apart': [
    {
      page: 'Start the pump when the fan is stopped.',
      says: ['The pump is started when the fan is off'],
      not: ['Start the fan when the pump is stopped', 'The fan is started when the pump is off'],
    },
    {
      page: 'Open valve A when valve B is closed.',
      says: ['Valve A is opened when valve B is closed'],
      not: ['Open valve B when valve A is closed', 'Valve B is opened when valve A is closed'],
    },
    {
      page: 'The product is pumped from tank A to tank B.',
      says: ['The product is pumped from tank A to tank B, always'],
      not: ['The product is pumped from tank B to tank A'],
    },
    {
      page: 'The oil flows from P-1 into P-2.',
      says: ['The oil passes from P-1 into P-2'],
      not: ['The oil flows from P-2 into P-1'],
    },
    {
      page: 'The check valve, placed between the unit and the gate valve, prevents pumpage from running back through the unit.',
      says: ['The check valve stops pumpage from flowing back through the unit'],
      not: ['The gate valve prevents pumpage from running back through the unit'],
    },
    {
      page: 'Fill the housing with oil. Then place the bottle in the cup.',
      says: ['Fill the housing with oil and then place the bottle in the cup'],
      not: ['Place the bottle in the cup and then fill the housing with oil'],
    },
  ],
  'what is left undone or kept away from is not done': [
    {
      page: 'Failure to close the drain valve may cause damage to the pump.',
      says: [
        'The pump may be damaged if the drain valve is not closed',
        'Failing to close the drain valve may cause damage to the pump',
      ],
      not: [
        'Closing the drain valve may cause damage to the pump',
        'The pump may be damaged if the drain valve is closed',
      ],
    },
    {
      page: 'Do not stand near the left side of the press while the slide moves.',
      says: ['Keep clear of the left side of the press while the slide moves'],
      not: [
        'Keep clear of the right side of the press while the slide moves',
        'Stand near the left side of the press while the slide moves',
      ],
    },
    {
      page: 'Acid must not come into the steel line.',
      says: ['Keep acid out of the steel line', 'Keep acid clear of the steel line'],
      not: ['Keep acid in the steel line', 'Keep water out of the steel line'],
    },
    {
      page: 'Drain the pump when it is not running.',
      says: ['Drain the pump when it is idle', 'Drain the pump when it is out of service'],
      not: ['Drain the pump when it is running', 'Drain the pump when it is not idle'],
    },
  ],
  'verbs that only carry a noun say what the noun says': [
    {
      page: 'A technician inspects the safety valve once a year.',
      says: [
        'An inspection of the safety valve is carried out annually by a technician',
        'A technician performs an inspection of the safety valve every 12 months',
      ],
      not: [
        'An inspection of the safety valve is carried out monthly by a technician',
        'An inspection of the relief valve is carried out annually by a technician',
      ],
    },
    {
      page: 'Calibrate the detector every 6 months.',
      says: ['Calibration of the detector takes place twice a year'],
      not: ['Calibration of the detector takes place once a year', 'Cleaning of the detector takes place twice a year'],
    },
    {
      page: 'Maintain the pump every month. The works provide a filter. Humid air rusts it.',
      says: ['Maintenance of the pump is monthly', 'Provision of a filter is by the works'],
      not: ['Maintenance of the fan is monthly'],
    },
    {
      page: 'Installing a gate valve permits closing the line.',
      says: ['With a gate valve installed, the line can be closed'],
      not: ['With a gate valve installed, the line can be opened'],
    },
  ],
  'a step is the same step when it is done again': [
    {
      page: 'Realign the motor and retighten the bolts.',
      says: ['Align the motor again and tighten the bolts', 'The motor is aligned anew'],
      not: ['Remove the motor', 'Loosen the bolts again'],
    },
    {
      page: 'Take off the guard.',
      says: ['Remove the guard', 'The guard is taken off'],
      not: ['Fit the guard'],
    },
  ],
  'where something is': [
    {
      page: 'Do not put the unit in the immediate vicinity of heaters.',
      says: [
        'Do not place the unit close to heaters',
        'The unit must not be put next to heaters',
        'Do not put the unit adjacent to heaters',
      ],
      not: ['Place the unit close to heaters', 'Do not place the unit close to coolers'],
    },
    {
      page: 'Start the pump when the piping is in place.',
      says: ['Start the pump once the piping is installed'],
      not: ['Start the pump once the piping is removed'],
    },
  ],
  'any of the things that a condition names is one of them': [
    {
      page: 'If strainers are used in the piping, place them between the valve and the pump.',
      says: ['Any strainers in the piping belong between the valve and the pump'],
      not: [
        'Any valves in the piping belong between the strainers and the pump',
        'Any filters in the piping belong between the valve and the pump',
      ],
    },
  ],
  'hundreds in words are numbers': [
    {
      page: 'Works with more than two hundred and fifty workers need a nurse, those with nine hundred a doctor.',
      says: ['Works with more than 250 workers need a nurse', 'Works with 900 workers need a doctor'],
      not: [
        'Works with more than 200 workers need a nurse',
        'Works with more than 50 workers need a nurse',
        'Works with 9 workers need a doctor',
      ],
    },
    {
      page: 'In every works wherein more than two hundred workers are employed, cool water must be provided.',
      says: ['In works where more than 200 workers are employed, cool water must be provided'],
      not: [
        'Every works must provide cool water',
        'In works where fewer than 200 workers are employed, cool water must be provided',
      ],
    },
    {
      page: 'The tank holds one hundred and twenty-five litres.',
      says: ['The tank holds 125 l'],
      not: ['The tank holds 120 l', 'The tank holds 100 l'],
    },
  ],
  'how often, and for how long at first': [
    {
      page: 'Paint the doors at least once in every period of five years.',
      says: ['The doors must be painted at least every five years', 'Paint the doors at least once every five years'],
      not: ['Paint the doors at least once every five months', 'The doors must be painted every year'],
    },
    {
      page: 'Read the gauge at 10 minute intervals during the first 60 minutes.',
      says: [
        'Read the gauge every 10 minutes in the first hour',
        'During the first hour the gauge is read every 10 minutes',
      ],
      not: [
        'Read the gauge at 60 minute intervals during the first 10 minutes',
        'Read the gauge every 10 minutes in the last hour',
      ],
    },
    {
      page: 'Apply the second coat no earlier than 6 hours and no later than 48 hours after the first coat.',
      says: ['The second coat follows between 6 and 48 hours after the first coat'],
      not: [
        'The second coat follows between 6 and 24 hours after the first coat',
        'The second coat follows up to 6 hours after the first coat',
      ],
    },
  ],
  'what leads a sentence in is no part of what follows it': [
    {
      page: 'NOTE: For steels above 400 °C, add 5 mm to the wall.',
      says: ['Add 5 mm to the wall for steels above 400 °C'],
      not: ['Add 5 mm to the wall for steels below 400 °C'],
    },
    {
      page: 'Turn the shaft by hand while greasing.',
      says: ['During lubrication the shaft is turned manually', 'During greasing, turn the shaft by hand'],
      not: ['During lubrication the motor is turned manually', 'Before lubrication the shaft is turned manually'],
    },
    {
      page: 'One must record the pressure during the test.',
      says: ['One must note the pressure during the test', 'The pressure must be recorded during the test'],
      not: ['One must record the pressure after the test'],
    },
  ],
})
