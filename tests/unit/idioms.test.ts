/** The turns of phrase of manuals: which of them say the same to the check, and which only sound alike. */
import { expectReadings } from './readings'

expectReadings({
  'a bound is the same in each of its wordings': [
    {
      page: 'The pressure must never be above 5 bar.',
      says: [
        'The pressure must not exceed 5 bar',
        'The pressure is at most 5 bar',
        'The pressure is no more than 5 bar',
      ],
      not: ['The pressure must not fall below 5 bar', 'The pressure is at least 5 bar', 'The pressure is above 5 bar'],
    },
    {
      page: 'The pressure must not be lower than 5 bar.',
      says: ['The pressure must not fall below 5 bar', 'The pressure is at least 5 bar'],
      not: ['The pressure must not exceed 5 bar', 'The pressure is below 5 bar', 'The pressure is at most 5 bar'],
    },
    {
      page: 'The level is at or below 5 m.',
      says: ['The level is at most 5 m', 'The level is less than or equal to 5 m'],
      not: ['The level is at or above 5 m', 'The level is at least 5 m'],
    },
    {
      page: 'The level is equal to or greater than 5 m.',
      says: ['The level is at least 5 m', 'The level is at or above 5 m', 'The level is 5 m or more'],
      not: ['The level is at most 5 m', 'The level is equal to or less than 5 m', 'The level is 5 m or less'],
    },
    {
      page: 'The load is limited to 5 kg.',
      says: ['The load is at most 5 kg', 'The load is up to 5 kg'],
      not: ['The load is at least 5 kg'],
    },
    {
      page: 'The hose takes a maximum of 5 bar.',
      says: ['The hose takes up to 5 bar', 'The hose takes at the most 5 bar'],
      not: ['The hose takes a minimum of 5 bar', 'The hose takes at least 5 bar'],
    },
    {
      page: 'The hose needs a minimum of 5 bar.',
      says: ['The hose needs at least 5 bar'],
      not: ['The hose needs a maximum of 5 bar'],
    },
    {
      page: 'Stop the fan when the temperature rises above 90 °C.',
      says: [
        'Stop the fan when the temperature exceeds 90 °C',
        'Stop the fan when the temperature is higher than 90 °C',
        'Stop the fan if the temperature goes above 90 °C',
      ],
      not: [
        'Stop the fan when the temperature falls below 90 °C',
        'Stop the fan when the temperature is 90 °C or less',
      ],
    },
    {
      page: 'Stop the fan when the temperature drops below 10 °C.',
      says: [
        'Stop the fan when the temperature falls below 10 °C',
        'Stop the fan when the temperature is lower than 10 °C',
        'Stop the fan if the temperature is under 10 °C',
      ],
      not: [
        'Stop the fan when the temperature exceeds 10 °C',
        'Stop the fan when the temperature has risen above 10 °C',
      ],
    },
    {
      page: 'The belt must be longer than 3 m.',
      says: ['The belt must exceed 3 m'],
      not: ['The belt must be shorter than 3 m'],
    },
  ],
  'what must be done, may be done and must not be': [
    {
      page: 'It is not necessary to drain the tank.',
      says: [
        'The tank need not be drained',
        'There is no need to drain the tank',
        'Draining the tank is not required',
        'You do not have to drain the tank',
      ],
      not: ['The tank must be drained', 'The tank must not be drained', 'Drain the tank', 'Never drain the tank'],
    },
    {
      page: 'Draining the tank is optional.',
      says: ['The tank need not be drained'],
      not: ['The tank must be drained'],
    },
    {
      page: 'Entering the vessel is not permitted.',
      says: [
        'Entering the vessel is forbidden',
        'Do not enter the vessel',
        'Entering the vessel is prohibited',
        'Never enter the vessel',
        'The vessel must not be entered',
      ],
      not: ['Entering the vessel is permitted', 'Enter the vessel', 'The vessel may be entered'],
    },
    {
      page: 'Refrain from smoking in the shed.',
      says: ['Do not smoke in the shed', 'Never smoke in the shed'],
      not: ['Smoke in the shed'],
    },
    {
      page: 'It is permitted to smoke in the shed.',
      says: ['Smoking in the shed is allowed', 'You may smoke in the shed'],
      not: ['Smoking in the shed is forbidden', 'You must smoke in the shed'],
    },
    {
      page: 'Wearing a helmet is mandatory.',
      says: ['A helmet must be worn', 'You have to wear a helmet'],
      not: ['A helmet may be worn', 'Wearing a helmet is optional', 'A helmet need not be worn'],
    },
    {
      page: 'The drive cannot be reversed.',
      says: ["The drive can't be reversed", 'The drive can not be reversed'],
      not: ['The drive can be reversed'],
    },
    {
      page: 'Under no circumstances open the hatch.',
      says: [
        'Never open the hatch',
        'On no account open the hatch',
        'Do not open the hatch',
        'At no time open the hatch',
      ],
      not: ['Open the hatch', 'Always open the hatch'],
    },
  ],
  'order and condition, in each of their wordings': [
    {
      page: 'Vent the line prior to the test.',
      says: ['Vent the line before the test', 'Vent the line ahead of the test'],
      not: ['Vent the line after the test', 'Vent the line during the test'],
    },
    {
      page: 'Vent the line following the test.',
      says: ['Vent the line after the test', 'Vent the line subsequent to the test'],
      not: ['Vent the line before the test', 'Vent the line prior to the test'],
    },
    {
      page: 'As soon as the horn sounds, leave the hall.',
      says: [
        'Leave the hall when the horn sounds',
        'Whenever the horn sounds, leave the hall',
        'Leave the hall once the horn sounds',
      ],
      not: ['Leave the hall before the horn sounds', 'Leave the hall unless the horn sounds', 'Leave the hall'],
    },
    {
      page: 'Keep out as long as the mixer turns.',
      says: ['Keep out while the mixer turns'],
      not: ['Keep out unless the mixer turns', 'Keep out until the mixer turns'],
    },
    {
      page: 'In case of fire, close the damper.',
      says: [
        'If there is a fire, close the damper',
        'In the event of fire, close the damper',
        'Close the damper in case of fire',
      ],
      not: ['Open the damper in case of fire', 'Close the damper'],
    },
    {
      page: 'Start the fan provided that the damper is open.',
      says: ['Start the fan only if the damper is open', 'Start the fan on condition that the damper is open'],
      not: ['Start the fan unless the damper is open', 'Start the fan', 'Start the fan if the damper is closed'],
    },
    {
      page: 'Do not start the fan except when the damper is open.',
      says: ['Do not start the fan unless the damper is open', 'Start the fan only if the damper is open'],
      not: ['Do not start the fan if the damper is open', 'Start the fan unless the damper is open'],
    },
  ],
  'alone, because of what, and instead of what': [
    {
      page: 'The seal is exclusively made of rubber.',
      says: ['The seal is solely made of rubber', 'The seal is only made of rubber'],
      not: ['The seal is not made of rubber'],
    },
    {
      page: 'The fan stopped because of dust.',
      says: ['The fan stopped due to dust', 'The fan stopped owing to dust'],
      not: ['The fan stopped despite dust', 'The dust stopped due to the fan'],
    },
    {
      page: 'Dust leads to fire.',
      says: ['Dust causes fire', 'Dust results in fire', 'Dust may lead to fire'],
      not: ['Fire leads to dust', 'Dust prevents fire', 'Fire causes dust'],
    },
    { page: 'A shield prevents sparks.', says: [], not: ['A shield causes sparks', 'Sparks prevent a shield'] },
    {
      page: 'Fit a screen to prevent clogging.',
      says: [
        'Fit a screen to avoid clogging',
        'To prevent clogging, fit a screen',
        'Fit a screen in order to prevent clogging',
      ],
      not: ['Fit a screen to cause clogging', 'Remove a screen to prevent clogging'],
    },
    {
      page: 'Use oil rather than grease.',
      says: ['Use oil instead of grease', 'Use oil, not grease'],
      not: ['Use grease'],
    },
    {
      page: 'Use no oil other than grade 46.',
      says: ['Use only oil of grade 46'],
      not: ['Use oil other than grade 46', 'Do not use oil of grade 46'],
    },
  ],
  'switching on and off': [
    {
      page: 'Switch off the mixer.',
      says: ['Turn off the mixer', 'Switch the mixer off', 'Shut down the mixer', 'Stop the mixer'],
      not: ['Switch on the mixer', 'Start the mixer', 'Turn the mixer on'],
    },
    {
      page: 'Switch on the mixer.',
      says: ['Turn on the mixer', 'Switch the mixer on', 'Start the mixer'],
      not: ['Switch off the mixer', 'Stop the mixer', 'Shut the mixer down'],
    },
  ],
})
