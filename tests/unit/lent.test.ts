/** What a table, a heading and the sentences before lend to a sentence, and what they do not. */
import { expectReadings } from './readings'

expectReadings({
  'a cell belongs to its row and to the head of its column': [
    {
      page: 'Valve\tOpens at (bar)\tWeight (kg)\nPSV-1\t5\t40\nPSV-2\t9\t60',
      says: ['PSV-1 opens at 5 bar', 'PSV-2 has a weight of 60 kg'],
      not: [
        'PSV-1 opens at 9 bar',
        'PSV-1 opens at 40 bar',
        'PSV-1 has a weight of 5 kg',
        'The weight of PSV-2 is 9 kg',
        'PSV-1 opens at 5 kg',
      ],
    },
    {
      page: 'Valve\tPressure [bar]\tFlow (l/min.)\nV-1\t5\t40\nV-2\t9\t60',
      says: ['The pressure of V-1 is 5 bar'],
      not: ['The flow of V-1 is 5 bar'],
    },
    {
      page: 'Item\tMax. load (kg)\tMinimum gap (mm)\nHook\t50\t3\nClamp\t80\t4',
      says: [
        'The maximum load of the hook is 50 kg',
        'The hook has a gap of at least 3 mm',
        'The load of the hook is at most 50 kg',
      ],
      not: [
        'The minimum load of the hook is 50 kg',
        'The load of the hook is at least 50 kg',
        'The maximum gap of the hook is 3 mm',
      ],
    },
    {
      page: 'Fault\tCause\tRemedy\nNo flow\tFilter is blocked\tClean the filter\nNoise\tBearing is worn\tReplace the bearing',
      says: [
        'No flow: clean the filter',
        'Noise: replace the bearing',
        'The cause of noise is that the bearing is worn',
      ],
      not: ['Noise: clean the filter', 'The remedy for noise is to clean the filter'],
    },
    {
      page: 'Part\tSteel\tBrass\nNut\t25 N·m\t15 N·m\nCap\t40 N·m\t30 N·m',
      says: ['The torque of the steel nut is 25 N·m', 'The brass nut takes 15 N·m', 'The cap takes 40 N·m'],
      not: ['The steel nut takes 15 N·m', 'The brass cap takes 40 N·m', 'The nut takes 30 N·m'],
    },
    {
      page: 'Cover bolts\nHead\tTorque (N·m)\nM8\t25\nM10\t49\nSome text of the page.\nM12\t85',
      says: ['The torque of M10 is 49 N·m'],
      not: [],
    },
    {
      page: 'Size\tHot side\tCold side\nDN 50\t90 °C\t20 °C\nDN 80\t95 °C\t25 °C',
      says: ['The hot side of DN 50 is at 90 °C', 'The cold side of DN 80 is at 25 °C'],
      not: ['The cold side of DN 50 is at 90 °C', 'DN 80 has 90 °C'],
    },
    {
      page: 'Mode\tLamp\nStandby\tnot lit\nRun\tgreen\nTrip\tred',
      says: ['In run mode the lamp is green', 'In standby the lamp is not lit'],
      not: ['In run mode the lamp is red', 'In standby the lamp is lit', 'In run mode the lamp is not green'],
    },
    {
      page: 'Part\tBolts\nSuction valve\t4\nDrain valve\t6',
      says: ['The suction valve has 4 bolts', 'The drain valve has 6 bolts'],
      not: ['The suction valve has 6 bolts'],
    },
    {
      page: 'Part\tWidth (in)\tMass (g)\nCap\t3\t9\nPlug\t4\t8',
      says: ['The cap has a width of 3 inch', 'The width of the plug is 4 inch', 'The mass of the plug is 8 g'],
      not: ['The width of the cap is 3 mm', 'The mass of the plug is 4 g'],
    },
    {
      page: 'Lamp\tSupply [V]\tCurrent ( A )\nH1\t24\t2\nH2\t48\t3',
      says: ['The supply of H1 is 24 V', 'The current of H2 is 3 A'],
      not: ['The supply of H1 is 24 A', 'The supply of H1 is 48 V'],
    },
    {
      page: 'Part\tGap (in.)\nCap\t3\nPlug\t4',
      says: ['The gap of the cap is 3 inch'],
      not: ['The gap of the cap is 4 inch'],
    },
    {
      page: 'Size\tHot side\tCold side\tBolts\nDN 50\t90 °C\t20 °C\t8\nDN 80\t95 °C\t25 °C\t8',
      says: ['The cold side of DN 50 is at 20 °C', 'DN 80 has 8 bolts'],
      not: ['The cold side of DN 50 is at 90 °C', 'The hot side of DN 80 is at 25 °C'],
    },
    {
      page: 'Part\tNote\tBolts\nCap\tsee Fig. 3 first\t4\nPlug\tsee Fig. 5 first\t6',
      says: ['The cap has 4 bolts', 'The plug has 6 bolts'],
      not: ['The cap has 6 bolts'],
    },
    {
      page: 'Part\tTorque\nCap bolt M8\t25 N·m\nCap bolt M10\t49 N·m\nNote: oil the bolts.\nPlug M8\t12 N·m\nPlug M10\t20 N·m',
      says: ['The torque of the cap bolt M8 is 25 N·m'],
      not: ['The torque of the cap bolt M10 is 25 N·m'],
    },
    {
      page: 'Gas\tMax.\tMin.\nArgon\t9 bar\t2 bar\nXenon\t7 bar\t1 bar',
      says: ['The maximum of argon is 9 bar', 'The minimum of argon is 2 bar', 'Argon is at most at 9 bar'],
      not: ['The maximum of argon is 2 bar', 'The minimum of xenon is 2 bar', 'Argon is at least at 9 bar'],
    },
  ],
  'what stands around a sentence says what it is about, and nothing else': [
    {
      heading: 'Torques of the pump (N·m)',
      page: 'The cap takes 25. The plug takes 40.',
      says: ['The cap takes 25 N·m'],
      not: ['The cap takes 25 bar', 'The plug takes 25 N·m', 'The cap takes 40 N·m'],
    },
    {
      heading: 'Gearbox',
      page: 'The cover is red. The oil lasts 500 h.',
      says: ['The oil of the gearbox lasts 500 h', 'The cover of the gearbox is red'],
      not: ['The oil of the turbine lasts 500 h'],
    },
    {
      heading: 'Hot water',
      page: 'Cold water flows to the tank.',
      says: ['Water flows to the tank'],
      not: ['Hot water flows to the tank'],
    },
    {
      heading: 'First start',
      page: 'Press the second key.',
      says: ['Press the second key'],
      not: ['Press the first key'],
    },
    {
      page: 'The suction filter is dirty. Clean the filter with petrol.',
      says: ['Clean the suction filter with petrol'],
      not: ['Clean the discharge filter with petrol'],
    },
    {
      page: 'Stop the pump. Drain the oil. Wipe the rod of the pump with oil.',
      says: ['Drain the oil of the pump', 'The pump is stopped'],
      not: [],
    },
    {
      page: 'The pump weighs 40 kg.\nThe motor weighs 12 kg.',
      says: ['The pump weighs 40 kg and the motor weighs 12 kg'],
      not: ['The pump weighs 12 kg and the motor weighs 40 kg'],
    },
    { page: 'The pump is red.', says: [], not: ['The pump has a setpoint', 'The setpoint of the pump is red'] },
    {
      page: 'Set the upper level with the small screw.',
      says: ['Set the upper level with the screw', 'Set the level with the small screw'],
      not: ['Set the lower level with the small screw'],
    },
    {
      page: 'Pump P-7 is new. The flow of P-8 is 5 m³/h.',
      says: ['The flow of P-8 is 5 m³/h'],
      not: ['The flow of P-7 is 5 m³/h'],
    },
    {
      page: 'Pump P-7 is new. The flow is 5 m³/h.',
      says: ['The flow of pump P-7 is 5 m³/h'],
      not: ['The flow of pump P-8 is 5 m³/h'],
    },
    { page: 'Pump P-7 is new. The flow of V-1 is 5 m³/h.', says: [], not: ['The flow of P-7 is 5 m³/h'] },
    {
      heading: 'Pressures (bar)',
      page: 'The cap takes 25 psi. The plug takes 40.',
      says: ['The cap takes 25 psi', 'The plug takes 40 bar', 'The plug takes 40'],
      not: ['The cap takes 25 bar'],
    },
    {
      page: 'The mixer is red. Wash the mixer. Oil the gears daily.',
      says: ['Oil the gears of the mixer daily'],
      not: ['Oil the gears of the crane daily'],
    },
    {
      page: 'The mixer is red. Stand well back. Wear thick gloves. Oil the gears daily.',
      says: [],
      not: ['Oil the gears of the mixer daily'],
    },
    { page: 'Torque in N·m. Caps take 25.', says: ['Caps take 25 N·m'], not: ['Caps take 25 bar'] },
    { page: 'The flow is 5 l/min. Caps take 25.', says: [], not: ['Caps take 25 l/min'] },
    {
      heading: 'Maximum torque of the cover (N·m)',
      page: 'Caps take 25.',
      says: ['Caps take 25 N·m', 'The torque of caps is 25 N·m'],
      not: ['Caps take 25 bar'],
    },
    {
      heading: 'Bolts of the gearbox',
      page: 'Tighten them to 25 N·m.',
      says: ['Tighten the bolts to 25 N·m', 'Tighten the bolts of the gearbox to 25 N·m'],
      not: ['Tighten the bolts of the turbine to 25 N·m'],
    },
    {
      page: 'Never do this:\n- open the hatch\n- lift the drum',
      says: ['Never open the hatch', 'Do not lift the drum'],
      not: ['Lift the drum', 'Open the hatch'],
    },
    {
      page: 'Before each start:\n1. Oil the chain.\n2. Wipe the lens.\nStop the drum.',
      says: ['Stop the drum'],
      not: ['Stop the drum before each start', 'Oil the chain after each start'],
    },
    {
      page: 'CAUTION: Do not lift the drum by the hook.',
      says: ['Do not lift the drum by the hook of it'],
      not: ['Lift the drum by the hook', 'Caution, lift the drum by the hook'],
    },
  ],
})
