/** Answers to plain sentences of manuals: what a person would call the same, and what would hurt someone. */
import { expectReadings } from './readings'

expectReadings({
  'a plain sentence in the words of an answer': [
    {
      page: 'The pump must be primed before start-up. Prime it by filling the casing with liquid.',
      says: [
        'To prime the pump, fill the casing with liquid',
        'The pump is primed by filling the casing with liquid',
        'Priming the pump is required before start-up',
      ],
      not: [],
    },
    {
      page: 'Tighten the bolts to 85 N·m with a torque wrench.',
      says: [
        'The bolts should be tightened to a torque of 85 N·m',
        'Use a torque wrench to tighten the bolts to 85 N·m',
        'The tightening torque is 85 N·m',
        'The required torque for the bolts is 85 N·m',
      ],
      not: [],
    },
    {
      page: 'The filter should be replaced every 500 hours of operation.',
      says: [
        'The filter replacement interval is 500 hours',
        'The filter needs to be replaced every 500 operating hours',
        'Replacement of the filter is recommended every 500 hours',
        'It is recommended to replace the filter every 500 hours',
        'You should replace the filter every 500 hours',
      ],
      not: [],
    },
    {
      page: 'Maximum operating pressure: 10 bar. Ambient temperature: 5 °C to 40 °C. Weight: 35 kg. Protection class: IP54.',
      says: [
        'The maximum operating pressure is 10 bar',
        'The ambient temperature must be between 5 °C and 40 °C',
        'It weighs 35 kg',
        'The device has protection class IP54',
        'The unit can be operated at ambient temperatures from 5 °C to 40 °C',
        'The operating pressure should not exceed 10 bar',
      ],
      not: [],
    },
    {
      page: 'Switch off the main power before opening the control cabinet.',
      says: [
        'Before you open the control cabinet, you should switch off the main power',
        'The main power must be switched off before the control cabinet is opened',
        'You need to turn off the main power before opening the control cabinet',
        'Make sure the main power is switched off before opening the control cabinet',
      ],
      not: [],
    },
    {
      page: 'If the motor overheats, check the ventilation openings and clean them.',
      says: [
        'If the motor overheats, you should check the ventilation openings',
        'The ventilation openings should be checked and cleaned if the motor overheats',
        'In case the motor overheats, check and clean the ventilation openings',
      ],
      not: [],
    },
    {
      page: 'The following tools are required:\n- a 17 mm spanner\n- a torque wrench\n- a feeler gauge',
      says: [
        'You need a 17 mm spanner, a torque wrench and a feeler gauge',
        'A torque wrench is required',
        'The required tools are a 17 mm spanner, a torque wrench, and a feeler gauge',
      ],
      not: [],
    },
    {
      page: 'Do not operate the pump dry.\nDo not exceed the maximum speed.\nWear hearing protection above 85 dB.',
      says: [
        'The pump must not be operated dry',
        'Never run the pump dry',
        'The pump should never be operated dry',
        'Hearing protection must be worn above 85 dB',
        'Hearing protection is required above 85 dB',
      ],
      not: [],
    },
    {
      page: 'Bolt size\tTorque\nM10\t49 N·m\nM12\t85 N·m\nM16\t210 N·m',
      says: [
        'For M12 bolts, the torque is 85 N·m',
        'The torque for an M12 bolt is 85 N·m',
        'M16 bolts must be tightened to 210 N·m',
        'The recommended torque for M10 is 49 N·m',
      ],
      not: [],
    },
    {
      page: 'The oil level must be checked daily. Use only ISO VG 46 oil. The oil must be changed after the first 50 hours and then every 1,000 hours.',
      says: [
        'The oil should be changed after the first 50 hours and then every 1,000 hours',
        'Only ISO VG 46 oil should be used',
        'The oil level should be checked every day',
      ],
      not: [],
    },
    {
      page: 'The sensor has a measuring range of 0 to 16 bar and an output of 4 to 20 mA.',
      says: [
        'The measuring range of the sensor is 0 to 16 bar',
        "The sensor's output is 4 to 20 mA",
        'The sensor can measure pressures from 0 to 16 bar',
      ],
      not: [],
    },
    {
      page: 'The valve opens when the pressure exceeds 8 bar and closes when it falls below 6 bar.',
      says: [
        'The valve closes when the pressure falls below 6 bar',
        'The valve opens if the pressure is higher than 8 bar',
        'The valve opens at pressures above 8 bar',
      ],
      not: [],
    },
    {
      page: 'Error E04 indicates that the flow is too low. Check the strainer and bleed the system.',
      says: ['Error E04 means that the flow is too low', 'E04 means low flow'],
      not: [],
    },
    {
      page: 'Store the unit in a dry place at temperatures between -10 °C and 50 °C.',
      says: [
        'The unit should be stored in a dry place',
        'The storage temperature is between -10 °C and 50 °C',
        'The unit must be stored at -10 °C to 50 °C',
      ],
      not: [],
    },
    {
      page: 'Bearings should be regreased every 2,000 hours or once a year, whichever comes first.',
      says: [
        'The bearings should be regreased every 2,000 hours or once a year, whichever comes first',
        'Bearings need to be regreased every 2,000 hours or annually, whichever comes first',
      ],
      not: [],
    },
    {
      page: 'Press and hold the RESET button for 5 seconds to restore the factory settings.',
      says: [
        'To restore the factory settings, hold the RESET button for 5 seconds',
        'The factory settings are restored by pressing and holding the RESET button for 5 seconds',
      ],
      not: [],
    },
    {
      page: 'The compressor contains 1.2 kg of R32 refrigerant, which is mildly flammable.',
      says: [
        'The compressor contains 1.2 kg of R32',
        'The refrigerant R32 is mildly flammable',
        'The amount of refrigerant is 1.2 kg',
      ],
      not: [],
    },
    {
      page: 'To prevent corrosion, the tank must be drained completely and dried if the unit is not used for more than two weeks.',
      says: ['If the unit is not used for more than two weeks, the tank must be drained completely and dried'],
      not: ['The tank must be drained if the unit is used for more than two weeks'],
    },
    {
      page: 'Connect the sensor to terminals 3 and 4 and the relay to terminals 7 and 8.',
      says: ['The sensor is connected to terminals 3 and 4', 'Terminals 7 and 8 are for the relay'],
      not: ['The sensor is connected to terminals 7 and 8', 'The relay is connected to terminals 3 and 4'],
    },
    {
      page: 'The gearbox holds 2.5 litres of oil, which should be changed every 2 years.',
      says: [
        'The gearbox oil should be changed every 2 years',
        'The gearbox holds 2.5 l of oil',
        'The oil capacity of the gearbox is 2.5 litres',
      ],
      not: [],
    },
    {
      page: 'Before carrying out any maintenance work, disconnect the power supply, discharge the capacitors and wait at least 5 minutes.',
      says: [
        'Wait at least 5 minutes before carrying out any maintenance work',
        'Disconnect the power supply before any maintenance work',
        'You should wait at least five minutes before carrying out maintenance',
      ],
      not: [
        'Wait at most 5 minutes before carrying out any maintenance work',
        'Discharge the capacitors after carrying out any maintenance work',
      ],
    },
    {
      page: 'In the event of a leak, close the gas valve immediately, evacuate the area and inform the supplier.',
      says: ['If there is a leak, close the gas valve immediately', 'In case of a leak, the area should be evacuated'],
      not: ['If there is a leak, open the gas valve immediately'],
    },
    {
      page: 'The belt tension is correct when the belt can be pressed in by 10 mm at the middle.',
      says: [
        'The belt should be able to be pressed in by 10 mm in the middle',
        'The belt tension is correct if it can be pressed in 10 mm at the middle',
      ],
      not: ['The belt tension is correct when the belt can be pressed in by 100 mm'],
    },
    {
      page: 'The alarm is triggered if the temperature is above 80 °C for more than 10 s.',
      says: [
        'The alarm is triggered when the temperature exceeds 80 °C for more than 10 seconds',
        'A temperature above 80 °C for over 10 s triggers the alarm',
      ],
      not: ['The alarm is triggered if the temperature is above 80 °C for less than 10 s'],
    },
    {
      page: 'Only qualified electricians may connect the drive. The drive must be earthed and protected by a 16 A fuse.',
      says: [
        'The drive may only be connected by qualified electricians',
        'The drive must be protected with a 16 A fuse',
        'A 16 A fuse is required to protect the drive',
      ],
      not: ['The drive may be connected by anyone', 'The drive must be protected by a 10 A fuse'],
    },
    {
      page: 'The pressure relief valve is set to 6 bar at the factory and must not be adjusted.',
      says: [
        'The pressure relief valve is set at 6 bar in the factory',
        'The pressure relief valve must not be adjusted',
      ],
      not: ['The pressure relief valve must be adjusted to 6 bar'],
    },
    {
      page: 'Use clean water with a hardness of less than 8 °dH. Distilled water must not be used.',
      says: ['The water hardness should be less than 8 °dH', 'Do not use distilled water'],
      not: ['Distilled water must be used'],
    },
    {
      page: 'The unit needs a free space of at least 300 mm on each side and 500 mm above.',
      says: [
        'At least 300 mm of free space is needed on each side of the unit',
        'The unit requires 500 mm of free space above',
      ],
      not: ['The unit needs a free space of at least 500 mm on each side'],
    },
    {
      page: 'Lubricate the chain every 40 hours, or daily in dusty conditions.',
      says: [
        'The chain should be lubricated every 40 hours',
        'In dusty conditions, the chain should be lubricated daily',
      ],
      not: ['In dusty conditions, lubricate the chain every 40 hours'],
    },
    {
      page: 'The maximum permissible cable length between the sensor and the controller is 50 m; with a shielded cable it is 100 m.',
      says: ['The maximum cable length between the sensor and the controller is 50 m'],
      not: ['The maximum cable length without shielding is 100 m'],
    },
    {
      page: 'Do not use compressed air to clean the filter. Wash it in warm water (max. 40 °C) and let it dry.',
      says: ['The filter must not be cleaned with compressed air'],
      not: ['Use compressed air to clean the filter', 'Wash the filter in water of at least 40 °C'],
    },
    {
      page: 'Battery low: replace the battery within 7 days. Battery empty: replace the battery immediately.',
      says: [
        'If the battery is low, replace it within 7 days',
        'When the battery is empty, it must be replaced immediately',
      ],
      not: ['If the battery is empty, replace it within 7 days'],
    },
    {
      page: 'After each use, rinse the nozzle with water and check it for wear.',
      says: [
        'Rinse the nozzle with water after each use',
        'The nozzle should be rinsed with water and checked for wear after each use',
      ],
      not: ['Rinse the nozzle before each use'],
    },
    {
      page: 'The contactor is energised as long as the start button is pressed.',
      says: ['The contactor is energised while the start button is pressed'],
      not: ['The contactor is energised after the start button is pressed'],
    },
  ],
})
