/** What the check makes of figures: how often, how they are written, what they are counted from, and whose they are. */
import { expectReadings } from './readings'

expectReadings({
  'how often': [
    {
      page: 'The filter is cleaned twice a year.',
      says: ['The filter is cleaned every 6 months'],
      not: [
        'The filter is cleaned every 2 years',
        'The filter is cleaned twice a month',
        'The filter is cleaned every year',
      ],
    },
    {
      page: 'The filter is cleaned once a week.',
      says: ['The filter is cleaned weekly', 'The filter is cleaned every week', 'The filter is cleaned every 7 days'],
      not: ['The filter is cleaned monthly', 'The filter is cleaned daily', 'The filter is cleaned twice a week'],
    },
    {
      page: 'The filter is cleaned daily.',
      says: ['The filter is cleaned every day', 'The filter is cleaned every 24 h', 'Clean the filter once per day'],
      not: ['The filter is cleaned weekly', 'The filter is cleaned hourly', 'The filter is cleaned every other day'],
    },
    {
      page: 'The filter is cleaned quarterly.',
      says: ['The filter is cleaned every 3 months'],
      not: ['The filter is cleaned every 4 months', 'The filter is cleaned yearly'],
    },
    {
      page: 'The filter is cleaned annually.',
      says: ['The filter is cleaned every 12 months', 'The filter is cleaned yearly', 'Clean the filter once a year'],
      not: ['The filter is cleaned monthly', 'The filter is cleaned every 2 years'],
    },
    {
      page: 'The filter is cleaned every other week.',
      says: ['The filter is cleaned every 2 weeks', 'The filter is cleaned every 14 days'],
      not: ['The filter is cleaned every week'],
    },
    {
      page: 'The filter is cleaned at 8 hour intervals.',
      says: ['The filter is cleaned every 8 hours'],
      not: ['The filter is cleaned every 8 days'],
    },
  ],
  'how words and numbers are spelled': [
    {
      page: "The guard won't open.",
      says: ['The guard will not open', 'The guard does not open'],
      not: ['The guard will open', 'The guard opens'],
    },
    {
      page: 'The guard isn’t locked.',
      says: ['The guard is not locked', 'The guard is unlocked'],
      not: ['The guard is locked'],
    },
    {
      page: 'Set the gap to .75 mm.',
      says: ['Set the gap to 0.75 mm'],
      not: ['Set the gap to 75 mm', 'Set the gap to 7.5 mm'],
    },
    {
      page: 'Set the gap to 3.5 - 4.0 mm.',
      says: ['Set the gap to between 3.5 and 4 mm', 'Set the gap to 3.5 to 4 mm'],
      not: ['Set the gap to 3.5 mm', 'Set the gap to 3 to 4 mm', 'Set the gap to 4 mm'],
    },
    {
      page: 'Fill in 900 litres per minute.',
      says: ['Fill in 900 l/min', 'Fill in 54 m³/h'],
      not: ['Fill in 900 litres per hour', 'Fill in 900 litres'],
    },
    {
      page: 'The wear ring is 0.5 in wide.',
      says: ['The wear ring is 0.5 inch wide', 'The wear ring is 12.7 mm wide'],
      not: ['The wear ring is 0.5 mm wide'],
    },
  ],
  'a figure with what it is counted from': [
    { page: 'Add 5 l (1.3 gal) per hour.', says: [], not: ['Add 5 l per day'] },
    {
      page: 'Keep the surface 3 °C above the dew point.',
      says: ['The surface is kept 3 °C above the dew point'],
      not: ['Keep the surface at 3 °C', 'Keep the surface above 3 °C', 'Keep the surface 3 °C below the dew point'],
    },
    {
      page: 'The test pressure is 1.5 times the design pressure.',
      says: ['The pressure of the test is 1.5 times the design pressure'],
      not: ['The test pressure is 1.5 bar', 'The test pressure is 2 times the design pressure'],
    },
    {
      page: 'Take the 10 mm and 20 mm bolts.',
      says: [],
      not: ['Take bolts between 10 mm and 20 mm', 'Take the 15 mm bolts'],
    },
    {
      page: 'The pressure must stay below 5 bar (72 psi).',
      says: ['The pressure must stay below 72 psi', 'The pressure must not exceed 5 bar'],
      not: ['The pressure must stay above 72 psi', 'The pressure is 72 psi', 'The pressure must exceed 5 bar'],
    },
    {
      page: 'The minimum suction pressure of the pump is 2 bar.',
      says: ['The suction pressure of the pump is at least 2 bar'],
      not: [
        'The maximum suction pressure of the pump is 2 bar',
        'The minimum discharge pressure of the pump is 2 bar',
        'The suction pressure of the pump is at most 2 bar',
      ],
    },
    {
      page: 'At minimum load, the current is 5 A.',
      says: [],
      not: ['The current is 5 A at maximum load', 'The current is at least 5 A'],
    },
    {
      page: 'Use 2 bolts or more.',
      says: ['Use at least 2 bolts', 'Use two or more bolts'],
      not: ['Use at most 2 bolts', 'Use 2 bolts or less'],
    },
  ],
  'whose figure it is': [
    {
      page: 'Pump P-7 is new. The flow is 5 m³/h.',
      says: ['The flow of P-7 is 5 m³/h'],
      not: ['The flow of P-8 is 5 m³/h'],
    },
    {
      page: 'Pump P-7 is new. The flow of P-8 is 5 m³/h.',
      says: ['The flow of P-8 is 5 m³/h'],
      not: ['The flow of P-7 is 5 m³/h'],
    },
    {
      page: 'The discharge valve is red. Close the suction valve before the start.',
      says: ['Close the suction valve before the start'],
      not: ['Close the discharge valve before the start'],
    },
    {
      page: 'The lamp takes 10 A.',
      says: ['The current of the lamp is 10 A'],
      not: ['The fuse takes 10 A', 'The fuse of the lamp is 10 A'],
    },
    {
      page: 'The line runs at 5 bar.',
      says: ['The pressure of the line is 5 bar'],
      not: ['The temperature of the line is 5 bar', 'The flow of the line is 5 bar'],
    },
  ],
  'each clause with its own condition': [
    {
      page: 'Open the valve; if the alarm sounds, close the valve.',
      says: ['Open the valve', 'Close the valve if the alarm sounds'],
      not: ['Close the valve', 'If the alarm does not sound, close the valve'],
    },
    {
      page: 'Neither open nor close the valve.',
      says: ['Do not open the valve'],
      not: ['Open the valve', 'Close the valve'],
    },
    {
      page: 'The pump must stop and must not be restarted while hot.',
      says: ['The pump must not be restarted while hot', 'The pump must stop'],
      not: ['The pump must be restarted while hot', 'The pump must not stop'],
    },
    {
      page: 'Tank A-1 holds acid and tank A-2 holds lye.',
      says: ['Tank A-2 holds lye', 'Tank A-1 holds acid'],
      not: ['Tank A-1 holds lye', 'Tank A-2 holds acid', 'Tank A-3 holds acid'],
    },
    {
      page: 'Never tighten a bolt when it is hot.',
      says: ['Do not tighten a bolt while it is hot'],
      not: [
        'Never tighten a bolt when it is cold',
        'Tighten a bolt when it is hot',
        'Never loosen a bolt when it is hot',
      ],
    },
    {
      page: 'If the lamp does not light, replace the fuse.',
      says: ['Replace the fuse if the lamp does not light'],
      not: ['Replace the fuse if the lamp lights', 'If the fuse is replaced, the lamp does not light'],
    },
    {
      page: 'Unless the lamp lights, do not start.',
      says: ['Do not start unless the lamp lights', 'Start only if the lamp lights'],
      not: ['Do not start if the lamp lights', 'Start unless the lamp lights'],
    },
    {
      page: 'Without a permit, no work is allowed.',
      says: ['Work is not allowed without a permit'],
      not: ['Work is allowed without a permit'],
    },
    {
      page: 'The lid may be opened without tools.',
      says: ['Without tools the lid may be opened'],
      not: ['The lid must not be opened without tools', 'The lid may be opened with tools only'],
    },
    {
      page: 'Cool the oil before the filter is cleaned.',
      says: ['Clean the filter after the oil is cooled', 'Before the filter is cleaned, cool the oil'],
      not: ['Clean the filter before the oil is cooled', 'Cool the oil after the filter is cleaned'],
    },
    {
      page: 'The valve fully opens at 5 bar.',
      says: ['At 5 bar the valve opens fully'],
      not: ['The valve partly opens at 5 bar'],
    },
    {
      page: 'The guard (see page 7) covers the belt.',
      says: ['The guard covers the belt', 'The belt is covered by the guard'],
      not: [],
    },
    {
      page: 'The relief valve lifts when the pressure reaches 12 bar and reseats at 10 bar.',
      says: [],
      not: ['The relief valve lifts at 10 bar', 'The relief valve reseats at 12 bar'],
    },
  ],
})
