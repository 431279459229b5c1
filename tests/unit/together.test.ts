/** What a page says of two things, steps or values, the check must not take for the same of them exchanged. */
import { expectReadings } from './readings'

expectReadings({
  'what is done first stays first': [
    {
      page: 'Drain the tank before you vent the line.',
      says: [
        'Before you vent the line, drain the tank',
        'Drain the tank prior to venting the line',
        'Drain the tank before venting the line',
        'The tank must be drained before the line is vented',
        'Vent the line after draining the tank',
        'Vent the line only after the tank has been drained',
      ],
      not: [
        'Vent the tank before you drain the line',
        'Vent the line before you drain the tank',
        'Drain the line before you vent the tank',
        'Drain the tank after you vent the line',
        'Before venting the tank, drain the line',
        'Drain the line after venting the tank',
      ],
    },
    {
      page: 'First rinse the drum, then dry it.',
      says: [
        'Rinse the drum, then dry it',
        'Rinse the drum first, then dry it',
        'Dry the drum after rinsing it',
        'Rinse the drum before drying it',
      ],
      not: [
        'Dry the drum, then rinse it',
        'First dry the drum, then rinse it',
        'Dry the drum before rinsing it',
        'Rinse the drum after drying it',
        'Dry the drum and then rinse it',
      ],
    },
    {
      page: 'First rinse the drum. Then dry it.',
      says: ['Rinse the drum, then dry it'],
      not: ['Dry the drum, then rinse it'],
    },
    {
      page: 'Rinse the drum and then dry it.',
      says: ['Rinse the drum, then dry it', 'After rinsing the drum, dry it'],
      not: ['Dry the drum, then rinse it', 'Before rinsing the drum, dry it'],
    },
    {
      page: 'Close the inlet valve, then stop the pump.',
      says: [
        'Close the inlet valve before stopping the pump',
        'Stop the pump after closing the inlet valve',
        'First close the inlet valve and then stop the pump',
      ],
      not: [
        'Stop the pump, then close the inlet valve',
        'Stop the pump before closing the inlet valve',
        'Close the inlet valve after stopping the pump',
        'Stop the inlet valve, then close the pump',
      ],
    },
    {
      page: 'Start the pump, wait 5 minutes, then open the valve.',
      says: ['Start the pump and wait 5 minutes, then open the valve'],
      not: ['Open the valve, wait 5 minutes, then start the pump', 'Start the pump after opening the valve'],
    },
    {
      page: 'If the alarm sounds, then stop the pump.',
      says: ['Stop the pump if the alarm sounds', 'Stop the pump when the alarm sounds'],
      not: ['If the pump stops, then the alarm sounds'],
    },
    {
      page: 'Vent the casing, then prime the pump and then open the suction valve.',
      says: [
        'Vent the casing, then prime the pump',
        'Prime the pump, then open the suction valve',
        'Prime the pump after venting the casing',
      ],
      not: [
        'Prime the pump, then vent the casing',
        'Open the suction valve, then prime the pump',
        'Prime the suction valve and then open the pump',
      ],
    },
    {
      page: 'Depressurise the line before you loosen the flange.',
      says: ['Before loosening the flange, depressurise the line'],
      not: ['Loosen the line before you depressurise the flange', 'Loosen the flange before you depressurise the line'],
    },
    {
      page: 'First open the bypass, and then close the main valve.',
      says: ['Close the main valve after opening the bypass'],
      not: [
        'First close the main valve, and then open the bypass',
        'First close the bypass, and then open the main valve',
      ],
    },
    {
      page: 'The filter is rinsed and then dried.',
      says: ['The filter is dried after rinsing'],
      not: ['The filter is dried and then rinsed'],
    },
  ],
  'of two things each keeps its own state and place': [
    {
      page: 'Open the hatch and close the vent.',
      says: [
        'Close the vent and open the hatch',
        'The hatch is opened and the vent is closed',
        'Open the hatch',
        'Close the vent',
        'Shut the vent',
      ],
      not: [
        'Close the hatch and open the vent',
        'Close the hatch',
        'Open the vent',
        'The vent is opened',
        'The hatch must be closed',
      ],
    },
    {
      page: 'Load the left press and unload the right press.',
      says: ['Unload the right press'],
      not: ['Unload the left press and load the right press', 'Unload the left press'],
    },
    {
      page: 'Lock the gate and unlock the door.',
      says: ['Unlock the door', 'Lock the gate'],
      not: ['Unlock the gate and lock the door', 'Lock the door'],
    },
    {
      page: 'Keep the cable inside the duct and the hose outside the duct.',
      says: ['Keep the cable inside the duct'],
      not: ['Keep the cable outside the duct and the hose inside the duct', 'Keep the hose inside the duct'],
    },
    {
      page: 'The fan is on and the heater is off.',
      says: ['The heater is off', 'The heater is off and the fan is on'],
      not: ['The fan is off and the heater is on', 'The heater is on', 'The fan is off'],
    },
    {
      page: 'Switch the fan on and the heater off.',
      says: ['Switch the fan on'],
      not: ['Switch the fan off and the heater on', 'Switch the heater on'],
    },
    {
      page: 'The pump is red and the fan is blue.',
      says: ['The pump is red', 'The fan is blue', 'The fan is blue and the pump is red'],
      not: ['The pump is blue', 'The fan is red', 'The pump is blue and the fan is red'],
    },
    {
      page: 'Never run the saw with the guard off.',
      says: ['Do not run the saw with the guard off', 'Do not run the saw when the guard is off'],
      not: [
        'Never run the saw with the guard on',
        'Do not operate the saw with the guard on',
        'Run the saw with the guard off',
      ],
    },
    {
      page: 'Never start the motor with the valve closed.',
      says: [
        'Do not start the motor with the valve shut',
        'Never start the motor when the valve is closed',
        'Only start the motor with the valve open',
      ],
      not: ['Never start the motor with the valve open', 'Start the motor with the valve closed'],
    },
    {
      page: 'The sensor fails when it gets wet, so keep it dry.',
      says: ['Keep the sensor dry', 'The sensor fails when it gets wet'],
      not: [
        'Keep the sensor wet',
        'The sensor fails when it gets dry',
        'The sensor fails when it gets dry, so keep it wet',
      ],
    },
    {
      page: 'The seal is destroyed if the pump runs dry, so keep the pump full.',
      says: ['Keep the pump full'],
      not: ['Keep the pump empty'],
    },
    {
      page: 'The gauge stands in the suction line and the meter in the discharge line.',
      says: [
        'The gauge stands in the suction line',
        'The meter stands in the discharge line',
        'The meter is in the discharge line and the gauge in the suction line',
      ],
      not: [
        'The gauge stands in the discharge line',
        'The meter stands in the suction line',
        'The gauge stands in the discharge line and the meter in the suction line',
      ],
    },
    {
      page: 'Install the gauge on the suction side and the meter on the discharge side.',
      says: ['Install the gauge on the suction side'],
      not: [
        'Install the meter on the suction side and the gauge on the discharge side',
        'Install the gauge on the discharge side',
      ],
    },
    {
      page: 'Connect the red wire to the top terminal and the black wire to the bottom terminal.',
      says: ['Connect the black wire to the bottom terminal'],
      not: [
        'Connect the black wire to the top terminal',
        'Connect the red wire to the bottom terminal and the black wire to the top terminal',
      ],
    },
    {
      page: 'Valve A is open and valve B is closed.',
      says: ['Valve B is closed'],
      not: ['Valve A is closed and valve B is open', 'Valve B is open'],
    },
    {
      page: 'Enable the alarm and disable the trip.',
      says: ['Disable the trip'],
      not: ['Disable the alarm and enable the trip', 'Enable the trip'],
    },
    {
      page: 'Close the drain valve and open the vent valve before filling.',
      says: ['Open the vent valve before filling'],
      not: ['Open the drain valve and close the vent valve before filling', 'Close the vent valve before filling'],
    },
    {
      page: 'Wash the filter with water and wipe the housing with oil.',
      says: ['Wash the filter with water'],
      not: ['Wash the filter with oil', 'Wipe the housing with water'],
    },
    {
      page: 'Use oil in summer and grease in winter.',
      says: ['Use oil in summer'],
      not: ['Use grease in summer', 'Use oil in winter and grease in summer'],
    },
    { page: 'The valve must be open.', says: ['The valve must not be closed'], not: ['The valve must be closed'] },
    {
      page: 'Charge battery A and discharge battery B.',
      says: ['Discharge battery B'],
      not: ['Discharge battery A and charge battery B'],
    },
    {
      page: 'The inlet is hot and the outlet is cold.',
      says: ['The outlet is cold'],
      not: ['The outlet is hot', 'The inlet is cold'],
    },
    {
      page: 'Store the acid outside the hall and the base inside the hall.',
      says: ['Store the acid outside the hall'],
      not: ['Store the acid inside the hall'],
    },
    {
      page: 'The lamp is green when the door is locked and red when it is unlocked.',
      says: ['The lamp is red when the door is unlocked'],
      not: ['The lamp is red when the door is locked', 'The lamp is green when the door is unlocked'],
    },
    {
      page: 'Clean the pump with water, not with acid.',
      says: ['Clean the pump with water'],
      not: ['Clean the pump with acid'],
    },
    {
      page: 'Remove the cover and the old gasket and clean both faces.',
      says: ['Remove the old gasket', 'Clean both faces'],
      not: ['Clean the cover'],
    },
    {
      page: 'Inspect the hoses for cracks and the couplings for leaks.',
      says: ['Inspect the couplings for leaks'],
      not: ['Inspect the hoses for leaks'],
    },
  ],
  'a value belongs to its own material, condition and bound': [
    {
      page: 'The tank holds 5 m³ of oil or 7 m³ of water.',
      says: [
        'The tank holds 5 m³ of oil',
        'The tank holds 7 m³ of water',
        'The tank holds 7 m³ of water or 5 m³ of oil',
      ],
      not: [
        'The tank holds 5 m³ of water',
        'The tank holds 7 m³ of oil',
        'The tank holds 5 m³ of water or 7 m³ of oil',
      ],
    },
    {
      page: 'Fill in 5 l of oil and 7 l of water.',
      says: ['Fill in 5 l of oil'],
      not: ['Fill in 5 l of water', 'Fill in 7 l of oil'],
    },
    {
      page: 'The tank capacity is 5 l (1.3 gal) or less.',
      says: [
        'The tank capacity is at most 5 l',
        'The tank capacity is 5 l or less',
        'The tank capacity is 1.3 gal or less',
      ],
      not: ['The tank capacity is 5 l', 'The tank capacity is 1.3 gal', 'The tank capacity is 5 l or more'],
    },
    {
      page: 'The pressure is 5 bar (72.5 psi) or more.',
      says: ['The pressure is at least 5 bar', 'The pressure is 72.5 psi or more'],
      not: ['The pressure is 5 bar', 'The pressure is 72.5 psi', 'The pressure is at most 5 bar'],
    },
    {
      page: 'The pressure is 5 bar (72.5 psi) maximum.',
      says: ['The pressure is at most 5 bar', 'The pressure must not exceed 72.5 psi'],
      not: ['The pressure is at least 5 bar'],
    },
    {
      page: 'Below -10 °C use SAE 10W, above -10 °C use SAE 30.',
      says: ['Below -10 °C use SAE 10W', 'Use SAE 10W below -10 °C', 'Use SAE 30 above -10 °C'],
      not: [
        'Below -10 °C use SAE 30, above -10 °C use SAE 10W',
        'Below -10 °C use SAE 30',
        'Use SAE 30 below -10 °C',
        'Use SAE 10W above -10 °C',
      ],
    },
    {
      page: 'Below -10 °C use SAE 10W, above use SAE 30.',
      says: ['Use SAE 10W below -10 °C'],
      not: ['Below -10 °C use SAE 30, above use SAE 10W', 'Use SAE 30 below -10 °C'],
    },
    {
      page: 'Use SAE 30 above 10 °C and SAE 10W below 10 °C.',
      says: ['Use SAE 30 above 10 °C', 'Above 10 °C use SAE 30 and below 10 °C use SAE 10W'],
      not: ['Use SAE 10W above 10 °C and SAE 30 below 10 °C', 'Use SAE 10W above 10 °C', 'Use SAE 30 below 10 °C'],
    },
    {
      page: 'The motor draws 5 A at 400 V and 9 A at 230 V.',
      says: ['The motor draws 5 A at 400 V', 'At 230 V the motor draws 9 A'],
      not: [
        'The motor draws 9 A at 400 V',
        'The motor draws 5 A at 230 V',
        'The motor draws 9 A at 400 V and 5 A at 230 V',
      ],
    },
    {
      page: 'Tighten the nuts to 40 N·m for steel or 25 N·m for brass.',
      says: ['Tighten the nuts to 25 N·m for brass'],
      not: ['Tighten the nuts to 40 N·m for brass'],
    },
    {
      page: 'The flow is 10 m³/h at 2 bar or 6 m³/h at 4 bar.',
      says: ['The flow is 10 m³/h at 2 bar'],
      not: ['The flow is 6 m³/h at 2 bar'],
    },
    {
      page: 'The drum holds 200 l of diesel and 150 l of petrol.',
      says: ['The drum holds 150 l of petrol'],
      not: ['The drum holds 200 l of petrol'],
    },
    {
      page: 'The relief pressure is 10 bar (145 psi) or less.',
      says: ['The relief pressure is at most 10 bar'],
      not: ['The relief pressure is 10 bar'],
    },
    {
      page: 'Use VG 46 at temperatures above 20 °C and VG 32 at temperatures below 20 °C.',
      says: ['Use VG 46 above 20 °C'],
      not: ['Use VG 32 above 20 °C', 'Use VG 46 below 20 °C'],
    },
    { page: 'Tighten M8 to 25 N·m and M10 to 49 N·m.', says: ['Tighten M10 to 49 N·m'], not: ['Tighten M8 to 49 N·m'] },
  ],
  'who does what to what, and what for': [
    {
      page: 'The motor drives the pump and the pump feeds the tank.',
      says: [
        'The motor drives the pump',
        'The pump feeds the tank',
        'The tank is fed by the pump',
        'The pump is driven by the motor',
      ],
      not: [
        'The motor drives the tank',
        'The motor feeds the tank',
        'The pump drives the motor',
        'The tank feeds the pump',
      ],
    },
    {
      page: 'The pump feeds the boiler and the fan cools the motor.',
      says: ['The fan cools the motor'],
      not: ['The fan feeds the boiler', 'The pump cools the motor'],
    },
    {
      page: 'To avoid burns, wear gloves.',
      says: [
        'Wear gloves to avoid burns',
        'Wear gloves to prevent burns',
        'Gloves must be worn to avoid burns',
        'Wear gloves',
      ],
      not: ['To avoid gloves, wear burns', 'Wear burns to avoid gloves', 'Wear burns'],
    },
    {
      page: 'The controller starts the fan.',
      says: ['The fan is started by the controller', 'The controller starts up the fan'],
      not: ['The fan starts the controller', 'The controller is started by the fan'],
    },
    {
      page: 'The controller starts the fan when the room is hot.',
      says: [
        'When the room is hot, the controller starts the fan',
        'The fan is started by the controller when the room is hot',
      ],
      not: [
        'The fan starts the controller when the room is hot',
        'When the room is hot, the fan starts the controller',
      ],
    },
    {
      page: 'The relief valve protects the boiler.',
      says: ['The boiler is protected by the relief valve'],
      not: ['The boiler protects the relief valve'],
    },
    {
      page: 'To prevent leaks, tighten the bolts.',
      says: ['Tighten the bolts to prevent leaks'],
      not: ['To prevent bolts, tighten the leaks'],
    },
    {
      page: 'To clean the filter, remove the cover.',
      says: ['Remove the cover to clean the filter'],
      not: [
        'To remove the cover, clean the filter',
        'Remove the filter to clean the cover',
        'Clean the cover to remove the filter',
      ],
    },
    {
      page: 'The level switch stops the feed pump.',
      says: ['The feed pump is stopped by the level switch'],
      not: ['The feed pump stops the level switch'],
    },
    {
      page: 'The compressor supplies the receiver and the receiver feeds the tools.',
      says: ['The receiver feeds the tools'],
      not: ['The compressor feeds the tools'],
    },
    {
      page: 'To reduce noise, fit a silencer.',
      says: ['Fit a silencer to reduce noise'],
      not: ['To fit a silencer, reduce noise', 'Reduce noise to fit a silencer'],
    },
    {
      page: 'The operator must call the supervisor.',
      says: ['The supervisor must be called by the operator'],
      not: ['The supervisor must call the operator'],
    },
    {
      page: 'The relay trips the breaker.',
      says: ['The breaker is tripped by the relay'],
      not: ['The breaker trips the relay'],
    },
  ],
  'what may happen does not happen always, and one valve is not another': [
    {
      page: 'Wrong polarity may cause a fire.',
      says: [
        'Wrong polarity can cause a fire',
        'Wrong polarity may lead to a fire',
        'A fire may be caused by wrong polarity',
      ],
      not: [
        'Wrong polarity causes a fire',
        'Wrong polarity will cause a fire',
        'A fire results from wrong polarity',
        'A fire is caused by wrong polarity',
      ],
    },
    {
      page: 'Overheating can lead to failure of the seal.',
      says: ['Overheating may cause failure of the seal'],
      not: ['Overheating causes failure of the seal'],
    },
    {
      page: 'Close the blue valve.',
      says: ['Shut the blue valve'],
      not: ['Close the normal valve', 'Close the correct valve', 'Close the red valve'],
    },
    {
      page: 'A leak may result in an explosion.',
      says: ['A leak can cause an explosion'],
      not: ['A leak results in an explosion'],
    },
  ],
})
