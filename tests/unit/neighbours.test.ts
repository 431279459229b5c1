/** Answers that take from a plain sentence of a manual the figure, the thing, the order or the condition of its neighbour. */
import { expectReadings } from './readings'

expectReadings({
  'the neighbour of what is meant': [
    {
      page: 'Mode\tCode\tNotes\nPower on mode\tP\tPower on mode\nStandby mode\tS\tStandby mode\nPower saving mode\tH\tPower saving mode',
      says: ['The code for standby mode is S'],
      not: ['The code for standby mode is H', 'Standby mode has the code P'],
    },
    {
      page: 'a\tEnable or disable the buzzer\nb\tEnable or disable the overload bypass\nu\tEnable or disable the overload restart\nv\tEnable or disable the over temperature restart',
      says: ['The letter v is for the over temperature restart'],
      not: ['The letter u is for the over temperature restart', 'The letter v is for the buzzer'],
    },
    {
      page: 'The oil level is checked weekly in continuous service and daily in high temperature service.',
      says: ['The oil level is checked daily in high temperature service'],
      not: [
        'The oil level is checked daily in continuous service',
        'The oil level is checked weekly in high temperature service',
      ],
    },
    {
      page: 'For thermocouples use type K wire, for RTDs use copper wire. The control relay is rated 3 A resistive and 1.5 A inductive.',
      says: ['The control relay is rated 1.5 A inductive'],
      not: [
        'The control relay is rated 1.5 A resistive',
        'For RTDs use type K wire',
        'For thermocouples use copper wire',
      ],
    },
    {
      page: 'EnergyPlus uses polynomial curves. CONTAM also uses polynomial curves but issues a warning if a user enters bad data.',
      says: ['CONTAM issues a warning if a user enters bad data'],
      not: ['EnergyPlus issues a warning if a user enters bad data'],
    },
    {
      page: 'Grease cups are fitted to grease lubricated bearings, and oil level indicators to oil lubricated bearings.',
      says: [],
      not: [
        'Oil level indicators are fitted to grease lubricated bearings',
        'Grease cups are fitted to oil lubricated bearings',
      ],
    },
    {
      page: 'a) Oil level indicator for oil lubricated bearings,\nb) Grease cup for grease lubricated bearings.\nOptional accessories are a tool kit and spare seals.',
      says: ['A grease cup is for grease lubricated bearings'],
      not: ['A grease cup is for oil lubricated bearings', 'A grease cup is an optional accessory'],
    },
    {
      page: 'If the tank is full, pump P-1 stops and valve V-1 closes. If the tank is empty, pump P-2 stops and valve V-2 closes.',
      says: ['If the tank is full, valve V-1 closes'],
      not: ['If the tank is empty, pump P-1 stops', 'If the tank is full, valve V-2 closes'],
    },
    {
      page: 'Valves that are damaged must be replaced; valves that leak must be reseated.',
      says: [],
      not: ['Valves that leak must be replaced', 'Valves that are damaged must be reseated'],
    },
    {
      page: 'Only trained staff may open the panel. Visitors must be accompanied by trained staff.',
      says: [],
      not: ['Visitors may open the panel', 'Trained staff must be accompanied by visitors'],
    },
    {
      page: 'The hot water valve is on the left and the cold water valve on the right.',
      says: [],
      not: ['The hot water valve is on the right', 'The cold water valve is on the left'],
    },
    {
      page: 'After the alarm the pump stops after 10 s; the fan stops after 30 s.',
      says: [],
      not: ['The pump stops after 30 s', 'The fan stops after 10 s'],
    },
    {
      page: 'The primary pump runs at 1,450 rpm, the standby pump at 2,900 rpm. The pressure is 6 bar at the inlet and 4 bar at the outlet.',
      says: ['The standby pump runs at 2,900 rpm'],
      not: [
        'The primary pump runs at 2,900 rpm',
        'The standby pump runs at 1,450 rpm',
        'The pressure is 4 bar at the inlet',
        'The outlet pressure is 6 bar',
      ],
    },
    {
      page: 'Send the most significant byte first and the least significant byte last.',
      says: [],
      not: ['The least significant byte is sent first', 'The most significant byte is sent last'],
    },
    {
      page: 'Returns 1 if the probe closed and 0 if it failed.',
      says: [],
      not: ['Returns 0 if the probe closed', 'It returns 1 if it failed'],
    },
    {
      page: 'When the key is released the motor stops. When the key is pressed the motor starts.',
      says: [],
      not: ['When the key is released the motor starts', 'When the key is pressed the motor stops'],
    },
    {
      page: 'Instruments may not be accepted without an RGA number. Do not tighten the bolts before the gasket is seated.',
      says: [],
      not: [
        'Instruments are accepted without an RGA number',
        'Tighten the bolts before the gasket is seated',
        'Seat the gasket after the bolts are tightened',
      ],
    },
    { page: 'Check A first. Check B last.', says: [], not: ['Check B first'] },
    {
      page: 'The sensor is installed upstream of the valve and downstream of the filter.',
      says: [],
      not: [
        'The sensor is installed downstream of the valve',
        'The sensor is installed upstream of the filter',
        'The valve is installed upstream of the sensor',
      ],
    },
    {
      page: 'The red lamp shows a fault and the green lamp shows that the pump runs.',
      says: [],
      not: ['The green lamp shows a fault', 'The red lamp shows that the pump runs'],
    },
    {
      page: 'Use 30 g of grease for the drive end bearing and 20 g for the other.',
      says: [],
      not: ['Use 20 g of grease for the drive end bearing'],
    },
    {
      page: 'Minimum temperature is -25 °C for the A25 and -30 °C for the A30.',
      says: [],
      not: ['The minimum temperature of the A25 is -30 °C', 'The minimum temperature of the A30 is -25 °C'],
    },
    {
      page: 'Switch off the main power before opening the control cabinet.',
      says: [],
      not: [
        'Open the control cabinet before switching off the main power',
        'Switch off the control cabinet before opening the main power',
        'The main power may be on when opening the control cabinet',
      ],
    },
    {
      page: 'If the motor overheats, check the ventilation openings and clean them.',
      says: [],
      not: [
        'Check the ventilation openings',
        'If the ventilation openings overheat, check the motor',
        'If the motor does not overheat, clean the ventilation openings',
      ],
    },
    {
      page: 'The oil level must be checked daily. Use only ISO VG 46 oil. The oil must be changed after the first 50 hours and then every 1,000 hours.',
      says: [],
      not: [
        'The oil must be changed daily',
        'The oil level must be checked every 1,000 hours',
        'The oil must be changed every 50 hours',
        'The oil must be changed after the first 1,000 hours',
        'ISO VG 46 oil must not be used',
      ],
    },
    {
      page: 'Bearings should be regreased every 2,000 hours or once a year, whichever comes first.',
      says: [],
      not: [
        'Bearings should be regreased once a year',
        'Bearings should be regreased every 2,000 hours or once a year, whichever comes last',
        'Bearings should be regreased every 2,000 hours and once a month',
      ],
    },
    {
      page: 'Store the unit in a dry place at temperatures between -10 °C and 50 °C.',
      says: [],
      not: [
        'Store the unit in a wet place',
        'Store the unit at temperatures below -10 °C',
        'The unit can be stored at 50 °C or more',
        'Operate the unit at temperatures between -10 °C and 50 °C',
      ],
    },
    {
      page: 'Connect the sensor to terminals 3 and 4 and the relay to terminals 7 and 8.',
      says: [],
      not: ['Connect the sensor to terminals 3 and 7', 'Connect the relay to terminals 4 and 8'],
    },
    {
      page: 'The unit needs a free space of at least 300 mm on each side and 500 mm above.',
      says: [],
      not: ['The unit needs 300 mm above', 'The unit needs at most 300 mm on each side'],
    },
    {
      page: 'Before carrying out any maintenance work, disconnect the power supply, discharge the capacitors and wait at least 5 minutes.',
      says: [],
      not: [
        'Connect the power supply before carrying out any maintenance work',
        'Wait 5 minutes and then disconnect the power supply',
        'Charge the capacitors before carrying out any maintenance work',
      ],
    },
    {
      page: 'Do not use compressed air to clean the filter. Wash it in warm water (max. 40 °C) and let it dry.',
      says: [],
      not: [
        'Clean the filter with compressed air',
        'Wash the filter in hot water',
        'Wash the filter in cold water',
        'Dry the filter with compressed air',
      ],
    },
    {
      page: 'The alarm is triggered if the temperature is above 80 °C for more than 10 s.',
      says: [],
      not: [
        'The alarm is triggered if the temperature is below 80 °C for more than 10 s',
        'The alarm is triggered if the temperature is above 80 °C',
        'The alarm is triggered after 10 s',
      ],
    },
    {
      page: 'The belt may slip when it is wet. A worn belt must be replaced, a loose belt must be tightened.',
      says: [],
      not: [
        'The belt slips when it is wet',
        'A loose belt must be replaced',
        'A worn belt must be tightened',
        'The belt may slip',
      ],
    },
    {
      page: 'Wear gloves when handling the acid and goggles when filling the tank.',
      says: ['Wear goggles when filling the tank'],
      not: ['Wear gloves when filling the tank', 'Wear goggles when handling the acid'],
    },
    {
      page: 'Valve V-1 isolates the pump and valve V-2 isolates the tank. Close V-1 first.',
      says: [],
      not: ['Valve V-1 isolates the tank', 'Valve V-2 isolates the pump', 'Close V-2 first'],
    },
    {
      page: 'The limit is 5 mg/m³ for short exposure and 1 mg/m³ for long exposure.',
      says: [],
      not: ['The limit is 5 mg/m³ for long exposure', 'The limit is 1 mg/m³ for short exposure'],
    },
    {
      page: 'Model A has two fans and model B has three fans.',
      says: [],
      not: ['Model A has three fans', 'Model B has two fans'],
    },
    {
      page: 'Turn the handle to the left to open the valve and to the right to close it.',
      says: [],
      not: ['Turn the handle to the right to open the valve', 'Turn the handle to the left to close the valve'],
    },
    {
      page: 'No part of the guard may be removed while the machine is running.',
      says: [],
      not: [
        'The guard may be removed while the machine is running',
        'No part of the guard may be removed while the machine is stopped',
        'Any part of the guard may be removed',
      ],
    },
    {
      page: 'The pump is not self-priming and must be filled before it is started.',
      says: [],
      not: [
        'The pump is self-priming',
        'The pump must be started before it is filled',
        'The pump must not be filled before it is started',
      ],
    },
    {
      page: 'Petrol engines need 95 octane fuel, diesel engines need low sulphur diesel.',
      says: [],
      not: ['Diesel engines need 95 octane fuel', 'Petrol engines need low sulphur diesel'],
    },
    {
      page: 'At 40 °C the load is limited to 80 %, at 50 °C to 60 %.',
      says: [],
      not: ['At 50 °C the load is limited to 80 %', 'At 40 °C the load is limited to 60 %'],
    },
    {
      page: 'The seal is made of EPDM for water and of FKM for oil.',
      says: ['The seal is made of FKM for oil'],
      not: ['The seal is made of FKM for water', 'The seal is made of EPDM for oil'],
    },
    {
      page: 'Fuses F1 to F3 protect the heaters, fuse F4 the fan.',
      says: [],
      not: ['Fuse F4 protects the heaters', 'Fuses F1 to F3 protect the fan'],
    },
    {
      page: 'Check the brake weekly, the clutch monthly and the chain yearly.',
      says: ['Check the chain yearly'],
      not: ['Check the clutch weekly', 'Check the chain monthly', 'Check the brake yearly'],
    },
  ],
})
