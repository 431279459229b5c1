/** What the check makes of rules: when they hold, in which order, for how many, and what is not so. */
import { expectReadings } from './readings'

expectReadings({
  'who says it, and what could not be read': [
    { page: 'The valve opens at � 5 bar.', says: [], not: ['The valve opens at 5 bar', 'The valve opens at � 5 bar'] },
    {
      page: 'The valve opens at 5 bar.',
      says: [
        'As described in the pump manual, the valve opens at 5 bar',
        'Per document 3, the valve opens at 5 bar',
        'The text notes that the valve opens at 5 bar',
        'As per the instructions, the valve opens at 5 bar',
        'This passage says that the valve opens at 5 bar',
        'According to passage 1, the valve opens at 5 bar',
        'The documents specify that the valve opens at 5 bar',
      ],
      not: ['According to the manual, the valve closes at 5 bar', 'The manual says nothing'],
    },
  ],
  'a figure in each of its spellings, and no other': [
    {
      page: 'The oil lasts a year.',
      says: ['The oil lasts 365 days', 'The oil lasts 12 months'],
      not: ['The oil lasts 300 days', 'The oil lasts 12 days'],
    },
    {
      page: 'The hose holds 5 bar max.',
      says: ['The hose holds at most 5 bar'],
      not: ['The hose holds at least 5 bar', 'The hose holds 5 bar min'],
    },
    {
      page: 'The hose holds 5 bar min.',
      says: ['The hose holds at least 5 bar'],
      not: ['The hose holds at most 5 bar'],
    },
    {
      page: 'Check the seal after 500 operating hours.',
      says: ['Check the seal after 500 hours', 'Check the seal after 500 h'],
      not: ['Check the seal after 50 hours', 'Check the seal after 500 days'],
    },
    { page: 'One of the bolts holds the lid.', says: [], not: ['The bolts hold the lid at 5 bar'] },
    { page: 'Use one bolt. The other one holds the lid.', says: ['Use 1 bolt'], not: ['Use 2 bolts'] },
    { page: 'The first one is red, and one pump is blue.', says: ['1 pump is blue'], not: ['2 pumps are blue'] },
    { page: 'Bolts are 10, 15 and 20 mm long.', says: [], not: ['Bolts are 12 mm long', 'Bolts are 10 cm long'] },
    {
      page: 'The shaft turns at 1,450 rpm.',
      says: ['The speed of the shaft is 1450 rpm'],
      not: ['The shaft turns at 1.45 rpm', 'The shaft turns at 145 rpm'],
    },
    {
      page: 'The temperature is −5 °C.',
      says: ['The temperature is minus 5 °C', 'The temperature is -5 °C'],
      not: ['The temperature is 5 °C'],
    },
    {
      page: 'The tolerance is ±0.5 mm.',
      says: ['The tolerance is ± 0.5 mm'],
      not: ['The tolerance is 0.5 cm', 'The tolerance is ±0.6 mm'],
    },
    { page: 'The level is 50 %.', says: ['A level of 50 percent'], not: ['The level is 5 %'] },
    { page: 'Fit a 3/4 inch hose.', says: ['Fit a 3/4" hose'], not: ['Fit a 1/4 inch hose', 'Fit a 3/8 inch hose'] },
    {
      page: 'The compressor has 3 stages. Each stage has 2 valves.',
      says: ['The compressor has three stages', 'Each stage has two valves'],
      not: ['The compressor has 2 stages', 'Each stage has 3 valves'],
    },
    {
      page: 'Replace the gasket. It must be 3 mm thick.',
      says: ['The gasket must be 3 mm thick'],
      not: ['The gasket must be 2 mm thick', 'The gasket must not be 3 mm thick'],
    },
  ],
  'a name, a number of a norm, a letter': [
    {
      page: 'Use pump B with valve C.',
      says: ['Pump B is used with valve C'],
      not: ['Use pump C with valve B', 'Use pump A with valve C'],
    },
    {
      page: 'Pressures to ASME B16.5 apply.',
      says: ['ASME B16.5 applies to pressures'],
      not: ['Pressures to ASME B16.9 apply'],
    },
    {
      page: 'Set input.low to 5 and input.high to 9.',
      says: ['Set input.low to 5', 'Set input.high to 9'],
      not: ['Set input.low to 9', 'Set input.high to 5'],
    },
    {
      page: 'Size it as in API 520.',
      says: ['It is sized as in API 520'],
      not: ['Size it as in API 521', 'Size it as in ISO 520', 'Size it as in 520'],
    },
    { page: 'The Grundfos pump runs.', says: ['The pump from Grundfos runs'], not: ['The Wilo pump runs'] },
    {
      page: 'Use SAE 30 oil above 0 °C and SAE 10 oil below 0 °C.',
      says: ['Above 0 °C use SAE 30 oil', 'Below 0 °C use SAE 10 oil'],
      not: ['Below 0 °C use SAE 30 oil'],
    },
  ],
  'what holds only under a condition': [
    { page: 'Only after cooling may the lid be opened.', says: [], not: ['The lid may be opened'] },
    {
      page: 'Valve V-1 must be open when valve V-2 is closed.',
      says: ['When valve V-2 is closed, V-1 must be open'],
      not: ['Valve V-1 must be open', 'V-1 must be open when V-3 is closed'],
    },
    {
      page: 'The door must be closed when the hatch is open.',
      says: ['When the hatch is open, the door must be closed'],
      not: ['The door must be closed'],
    },
    {
      page: 'Start pump P-1 when pump P-2 trips.',
      says: ['When P-2 trips, start P-1'],
      not: ['Start P-1', 'Start P-1 when it trips'],
    },
    {
      page: 'The pump may run if the valve is open.',
      says: ['If the valve is open, the pump may run'],
      not: [
        'The pump may run only if the valve is open',
        'The pump may run',
        'The pump may run if the valve is closed',
      ],
    },
    {
      page: 'The pump may run only if the valve is open.',
      says: [
        'Run the pump only if the valve is open',
        'The pump must not run unless the valve is open',
        'Do not run the pump if the valve is closed',
      ],
      not: ['The pump may run only if the valve is closed'],
    },
    {
      page: 'While the pump runs at 5 bar, close the vent.',
      says: ['Close the vent while the pump runs at 5 bar'],
      not: ['Close the vent', 'Close the vent while the pump runs at 4 bar'],
    },
    {
      page: 'Only open the vent after the test.',
      says: ['Test before opening the vent', 'Open the vent only after the test'],
      not: ['Open the vent before the test'],
    },
    {
      page: 'Close the vent if the pressure is 5 bar or the temperature is 90 °C.',
      says: [],
      not: ['Close the vent if the temperature is 5 °C', 'Close the vent'],
    },
    {
      page: 'When it is hot, open the vent; the pump may only run when it is cold.',
      says: ['The pump may run only when it is cold'],
      not: ['The pump may run only when it is hot', 'Open the vent when it is cold'],
    },
    {
      page: 'The filter must be replaced if the differential pressure is above 1 bar.',
      says: ['Replace the filter if the differential pressure exceeds 1 bar'],
      not: [
        'Replace the filter if the differential pressure is below 1 bar',
        'The filter must be replaced',
        'If the filter is replaced, the differential pressure is above 1 bar',
        'Replace the filter only if the differential pressure exceeds 1 bar',
      ],
    },
    {
      page: 'The pump trips when the level is low, unless the bypass is on.',
      says: ['The pump trips when the level is low unless the bypass is on'],
      not: ['The pump trips when the level is low', 'The pump trips when the level is high unless the bypass is on'],
    },
    {
      page: 'Use the tool for bolts without a head.',
      says: [],
      not: ['Use the tool for bolts with a head', 'Use the tool for bolts'],
    },
    {
      page: 'Tighten the nut without bending the rod.',
      says: ['Without bending the rod, tighten the nut'],
      not: ['Bend the rod', 'Tighten the nut after bending the rod'],
    },
    {
      page: 'The relay is closed only while the button is pressed.',
      says: ['The relay is closed only while the button is pressed down'],
      not: ['The relay is closed', 'The relay is open while the button is pressed'],
    },
  ],
  'what comes first, and why': [
    {
      page: 'Before cleaning the tank, drain it and vent it.',
      says: ['Drain the tank before cleaning it'],
      not: ['Clean the tank before draining it', 'Drain the tank after cleaning it'],
    },
    {
      page: 'After the purge, and before the burner starts, close the vent.',
      says: ['Close the vent after the purge and before the burner starts'],
      not: ['Close the vent before the purge', 'Close the vent after the burner starts'],
    },
    {
      page: 'The seal leaks because the shaft is worn.',
      says: ['The seal leaks due to the worn shaft'],
      not: ['The shaft is worn because the seal leaks', 'The seal does not leak'],
    },
    {
      page: 'Vibration causes wear.',
      says: ['Wear is caused by vibration', 'Vibration leads to wear'],
      not: ['Wear causes vibration', 'Vibration prevents wear'],
    },
    { page: 'Vibration may cause wear.', says: [], not: ['Wear may cause vibration', 'Vibration must cause wear'] },
    {
      page: 'Hold the key for 3 s to reset the unit.',
      says: ['To reset the unit, hold the key for 3 s'],
      not: ['To reset the unit, hold the key for 5 s'],
    },
    {
      page: 'Leave the vent open for 5 minutes, then close it.',
      says: ['The vent is left open for 5 minutes'],
      not: ['The vent is left open for 15 minutes'],
    },
  ],
  'what is not so': [
    { page: 'Replace the seal, do not repair it.', says: ['Replace the seal'], not: ['Do not replace the seal'] },
    {
      page: 'Press STOP, do not use the main switch.',
      says: ['Press STOP', 'Do not use the main switch'],
      not: ['Use the main switch', 'Do not press STOP'],
    },
    {
      page: 'The casing is hot so do not touch the casing.',
      says: ['Never touch the casing', 'The casing is hot'],
      not: ['The casing is not hot', 'Touch the casing'],
    },
    {
      page: 'Nobody may enter the hall.',
      says: ['Do not enter the hall'],
      not: ['Somebody may enter the hall', 'Enter the hall', 'You may enter the hall'],
    },
    {
      page: 'There is no drain in the tank.',
      says: ['The tank has no drain'],
      not: ['There is a drain in the tank', 'The tank has a drain'],
    },
    {
      page: 'The tank has a drain.',
      says: ['There is a drain in the tank'],
      not: ['The tank has no drain', 'The tank has a vent'],
    },
    {
      page: 'The valve is not closed.',
      says: ['The valve is open'],
      not: ['The valve is closed', 'The valve is not open'],
    },
    {
      page: 'The motor is not running.',
      says: ['The motor is stopped'],
      not: ['The motor is running', 'The motor runs'],
    },
    { page: 'The gauge shows bar, not psi.', says: ['The gauge shows bar'], not: ['The gauge does not show bar'] },
    {
      page: 'You should wear gloves.',
      says: ['Wearing gloves is recommended', 'Gloves should be worn'],
      not: ['Do not wear gloves', 'You need not wear gloves', 'You should not wear gloves'],
    },
  ],
  'of how many': [
    {
      page: 'Close all valves.',
      says: ['Close the valves', 'All valves are closed'],
      not: ['Close some valves', 'Close both valves', 'Do not close the valves'],
    },
    {
      page: 'Most bolts are steel.',
      says: ['Most of the bolts are steel'],
      not: ['All bolts are steel', 'Bolts are steel', 'Some bolts are steel'],
    },
    {
      page: 'Some bolts are steel.',
      says: ['Some of the bolts are steel'],
      not: ['All bolts are steel', 'Most bolts are steel'],
    },
    {
      page: 'The valve is fully open.',
      says: ['The valve is completely open'],
      not: ['The valve is partially open', 'The valve is open by half'],
    },
    { page: 'Either valve may be used.', says: [], not: ['Both valves may be used', 'All valves may be used'] },
  ],
  'what belongs to what': [
    {
      page: 'Torque for M8: 25 N·m; torque for M10: 49 N·m.',
      says: ['The torque for M10 is 49 N·m'],
      not: ['The torque for M10 is 25 N·m', 'The torque for M8 is 49 N·m'],
    },
    { page: 'M8: 25 N·m, M10: 49 N·m.', says: ['M10: 49 N·m'], not: ['M10: 25 N·m', 'M8: 49 N·m'] },
    {
      page: 'The vessel was designed for 10 bar at 200 °C.',
      says: ['The design of the vessel is for 10 bar at 200 °C'],
      not: [
        'The vessel was designed for 200 bar at 10 °C',
        'The vessel was designed for 10 bar at 20 °C',
        'The vessel was tested for 10 bar',
      ],
    },
    {
      page: 'Store the drum in a dry, cool place.',
      says: ['The drum is stored in a dry, cool place'],
      not: ['Store the drum in a wet place', 'Store the drum in a hot place'],
    },
    { page: 'Danger: high voltage.', says: ['High voltage'], not: ['Low voltage', 'Danger: low voltage'] },
    {
      page: 'The first stage is long. The stage runs at 5 bar.',
      says: ['The stage runs at 5 bar'],
      not: ['The first stage runs at 5 bar'],
    },
    {
      page: 'Loosen the screws (4) and lift the cover.',
      says: ['Lift the cover', 'Loosen the screws and lift the cover'],
      not: ['Tighten the screws', 'Lower the cover'],
    },
    {
      page: 'The flow is 5 m³/h at 20 °C and 7 m³/h at 40 °C.',
      says: ['At 20 °C the flow is 5 m³/h', 'At 40 °C the flow is 7 m³/h'],
      not: ['At 40 °C the flow is 5 m³/h', 'At 20 °C the flow is 7 m³/h'],
    },
  ],
})
