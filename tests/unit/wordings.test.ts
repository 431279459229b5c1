/** What the check of an answer makes of one sentence of a manual: which wordings say it, and which say something else. */
import { expectReadings } from './readings'

expectReadings({
  'an upper bound is no lower one, wherever its word stands': [
    {
      page: 'Operate the fan at 40 °C or less.',
      says: ['The fan is operated at most at 40 °C'],
      not: ['The fan is operated at 40 °C or more', 'Operate the fan at 40 °C at least'],
    },
    {
      page: 'The hose holds 5 bar maximum.',
      says: ['The maximum of the hose is 5 bar'],
      not: ['The hose holds at least 5 bar', 'The hose holds 5 bar minimum'],
    },
    {
      page: 'Below a flow rate of 5 m³/h the pump stops.',
      says: ['The pump stops when the flow rate is below 5 m³/h'],
      not: ['The pump stops above a flow rate of 5 m³/h'],
    },
    {
      page: 'For steel above 400 °C, add 5 mm to the wall.',
      says: ['Add 5 mm to the wall for steel above 400 °C'],
      not: ['Add 5 mm to the wall for steel below 400 °C', 'Add 400 mm to the wall'],
    },
    {
      page: 'The flow is at least 15 m³/h.',
      says: ['The minimum flow is 15 m³/h'],
      not: ['The maximum flow is 15 m³/h'],
    },
    {
      page: 'Leave a gap of at least 10 mm.',
      says: ['The gap is at least 1 cm'],
      not: ['Leave a gap of 10 mm', 'Leave a gap of at most 10 mm'],
    },
  ],
  'a value without a bound has none': [
    {
      page: 'The flow is 15 m³/h.',
      says: ['A flow of 15 m³/h'],
      not: ['The minimum flow is 15 m³/h', 'The maximum flow is 15 m³/h'],
    },
  ],
  'the maximum is not the minimum, where no figure stands either': [
    {
      page: 'Set the maximum level with the lower screw.',
      says: ['The maximum level is set with the lower screw'],
      not: ['Set the minimum level with the lower screw', 'Set the maximum level with the upper screw'],
    },
  ],
  'a number is read in each way that it is written': [
    {
      page: 'The pipe is 1 1/2 inch wide.',
      says: ['The pipe has a width of 1.5 inch'],
      not: ['The pipe is 1.25 inch wide', 'The pipe is 1/2 inch wide'],
    },
    {
      page: 'The siren sounds for twenty-five seconds.',
      says: ['The siren sounds for 25 seconds'],
      not: [35, 20, 5].map((n) => `The siren sounds for ${n} seconds`),
    },
    {
      page: 'The siren sounds for ninety seconds.',
      says: ['The siren sounds for 90 seconds', 'The siren sounds for 1.5 minutes'],
      not: ['The siren sounds for 80 seconds'],
    },
    {
      page: 'The relay trips within a second.',
      says: ['The relay trips within 1 second'],
      not: ['The relay trips within 2 seconds'],
    },
    {
      page: 'The directive applies from 12 March 2024.',
      says: ['The directive applies from March 12, 2024', 'From 2024-03-12 the directive applies'],
      not: ['12 April 2024', 'March 13, 2024', '12 March 2023', '3 December 2024'].map(
        (date) => `The directive applies from ${date}`,
      ),
    },
  ],
  'a rate holds for what it is counted by': [
    { page: 'The doser adds 5 ml per cycle.', says: [], not: ['The doser adds 5 ml per day', 'The doser adds 5 ml'] },
  ],
  'each part of a sentence says its own, and not the opposite': [
    {
      page: 'Do not open the hatch; call the operator.',
      says: ['The operator is called'],
      not: ['Open the hatch and call the operator', 'Do not call the operator', 'Open the hatch'],
    },
    {
      page: 'The pump does not stop but the alarm sounds.',
      says: ['The alarm sounds'],
      not: ['The alarm does not sound', 'The pump stops'],
    },
    {
      page: 'The casing is hot, so do not touch the casing.',
      says: ['Never touch the casing', 'The casing is hot'],
      not: ['Touch the casing', 'The casing is not hot'],
    },
    {
      page: 'Clean the filter with water, never with petrol.',
      says: ['The filter is cleaned with water', 'Never clean the filter with petrol'],
      not: ['Clean the filter with petrol', 'Do not clean the filter with water'],
    },
    {
      page: 'Use lamps, fuses, or relays from the kit.',
      says: ['Use relays from the kit'],
      not: ['Use valves from the kit'],
    },
    {
      page: 'The gas is toxic, flammable, or corrosive at 40 °C.',
      says: ['The gas is corrosive at 40 °C'],
      not: ['The gas is not corrosive at 40 °C'],
    },
  ],
  'each of two figures belongs to the thing beside it': [
    {
      page: 'The inlet holds 4 bar while the outlet holds 2 bar.',
      says: ['The inlet holds 4 bar', 'The outlet holds 2 bar'],
      not: ['The inlet holds 2 bar', 'The outlet holds 4 bar'],
    },
    {
      page: 'The motor runs at 1500 rpm, with the fan at 900 rpm.',
      says: ['The motor runs at 1500 rpm'],
      not: ['The motor runs at 900 rpm', 'The fan runs at 1500 rpm'],
    },
    {
      page: 'Tighten the cap to 20 N·m, or the plug to 30 N·m.',
      says: ['Tighten the plug to 30 N·m'],
      not: ['Tighten the plug to 20 N·m', 'Tighten the cap to 30 N·m'],
    },
    {
      page: 'The drain is 12 mm, the vent is 8 mm.',
      says: ['The drain is 12 mm', 'The vent is 8 mm'],
      not: ['The drain is 8 mm', 'The vent is 12 mm'],
    },
    {
      page: 'The gearbox is noisy. The motor weighs 40 kg.',
      says: ['The weight of the motor is 40 kg'],
      not: ['The gearbox weighs 40 kg'],
    },
    {
      page: 'The pump feeds tank T-1, which holds 40 m³.',
      says: ['Tank T-1 holds 40 m³'],
      not: ['Tank T-2 holds 40 m³'],
    },
    {
      page: 'The spring (12 N) holds the flap.',
      says: ['The flap is held by the spring'],
      not: ['The spring holds 15 N'],
    },
    {
      page: 'The alarm comes at 90 °C.',
      says: ['The setpoint of the alarm is 90 °C', 'The alarm comes at a temperature of 90 °C'],
      not: ['The setpoint of the alarm is 95 °C', 'The pressure of the alarm is 90 °C'],
    },
  ],
  'what is moved is not where it goes': [
    {
      page: 'Add acid to water.',
      says: ['The acid is added to the water', 'Acid must be added to water'],
      not: ['Add water to acid'],
    },
    {
      page: 'Pump the oil into the drum.',
      says: ['The oil is pumped into the drum'],
      not: ['Pump the drum into the oil'],
    },
    {
      page: 'Water flows from the tank to the drain.',
      says: ['Water flows to the drain from the tank'],
      not: ['Water flows from the drain to the tank'],
    },
  ],
  'a condition stays, and each of two that must both hold': [
    {
      page: 'If the pressure exceeds 8 bar and the temperature exceeds 90 °C, open the vent.',
      says: ['Open the vent if the temperature exceeds 90 °C and the pressure exceeds 8 bar'],
      not: ['Open the vent if the pressure exceeds 8 bar', 'Open the vent if the temperature exceeds 90 °C'],
    },
    {
      page: 'If the lamp (green) is lit, start the pump.',
      says: ['Start the pump if the lamp is lit'],
      not: ['Start the pump'],
    },
    {
      page: 'With the cover open, the saw does not start.',
      says: ['The saw does not start with the cover open'],
      not: ['The saw starts with the cover open', 'The saw does not start with the cover closed'],
    },
  ],
  'one of two conditions is enough where either is, but is not the only one': [
    {
      page: 'If the pressure exceeds 8 bar or if the temperature exceeds 90 °C, open the vent.',
      says: ['Open the vent if the pressure exceeds 8 bar', 'Open the vent if the temperature exceeds 90 °C'],
      not: ['Open the vent only if the pressure exceeds 8 bar', 'Open the vent if the temperature exceeds 8 °C'],
    },
  ],
  'before is not after, and a cause is no effect': [
    {
      page: 'After a flame failure the fuel valve closes.',
      says: ['The fuel valve closes after a flame failure'],
      not: ['The fuel valve closes before a flame failure', 'The fuel valve opens after a flame failure'],
    },
    {
      page: 'Close the vent after starting the pump.',
      says: ['After starting the pump, close the vent', 'Start the pump before closing the vent'],
      not: [
        'Before starting the pump',
        'Before starting the pump, close the vent',
        'Start the pump after closing the vent',
      ],
    },
    {
      page: 'Do not open the door until the drum stops.',
      says: ['Open the door only after the drum stops'],
      not: ['Open the door before the drum stops', 'Open the door until the drum stops', 'Do not open the door'],
    },
    {
      page: 'The valve sticks, causing the pump to trip.',
      says: ['When the valve sticks, the pump trips'],
      not: ['The valve sticks when the pump trips', 'The pump does not trip when the valve sticks'],
    },
    {
      page: 'The pump fails when the seal leaks.',
      says: ['When the seal leaks, the pump fails', 'The failure of the pump comes when the seal leaks'],
      not: ['The seal leaks when the pump fails', 'The pump fails'],
    },
    {
      page: 'The tank is empty due to a leak.',
      says: ['Due to a leak, the tank is empty'],
      not: ['The leak is due to an empty tank'],
    },
    {
      page: 'Run the purge to keep the line free so the meter reads true.',
      says: ['Run the purge so the meter reads true'],
      not: ['The meter reads true'],
    },
  ],
  'a prohibition is one in each wording': [
    {
      page: 'Without cooling water the pump must not run.',
      says: ['Do not run the pump without cooling water'],
      not: ['The pump must run without cooling water', 'The pump must not run with cooling water'],
    },
    {
      page: 'Avoid draining the tank while the heater is on.',
      says: ['Do not drain the tank while the heater is on'],
      not: ['Drain the tank while the heater is on', 'Drain the tank'],
    },
    {
      page: 'Close the drain to avoid leaks.',
      says: ['To avoid leaks, close the drain'],
      not: ['To avoid leaks, open the drain'],
    },
    {
      page: 'To avoid leaks, tighten the gland.',
      says: ['The gland is tightened to avoid leaks'],
      not: ['To avoid leaks, loosen the gland', 'Tighten the gland to cause leaks'],
    },
    {
      page: 'Starting the pump while the vent is open is prohibited.',
      says: ['Do not start the pump while the vent is open'],
      not: ['Start the pump while the vent is open'],
    },
    {
      page: 'Never do this in the boiler room:\n- Smoke cigars\n- Store paint',
      says: ['Never store paint in the boiler room', 'Do not smoke cigars in the boiler room'],
      not: ['Store paint in the boiler room', 'Smoke cigars in the boiler room'],
    },
    {
      page: 'Do not do this in the boiler room:\nstore paint\nThe boiler room is dry.\nPaint the walls.',
      says: ['Do not store paint in the boiler room'],
      not: ['Store paint in the boiler room', 'Do not paint the walls'],
    },
  ],
  'what may be done need not be, and what must be done is not a choice': [
    {
      page: 'The operator may reset the alarm.',
      says: [],
      not: ['must reset', 'must not reset', 'need not reset']
        .map((does) => `The operator ${does} the alarm`)
        .concat('Only the operator may reset the alarm'),
    },
    {
      page: 'The operator must close the drain.',
      says: ['The operator should close the drain', 'The drain must be closed by the operator'],
      not: ['The operator may close the drain', 'The operator need not close the drain'],
    },
    {
      page: 'The operator need not close the drain.',
      says: ['The drain need not be closed by the operator'],
      not: ['The operator must close the drain', 'The operator must not close the drain'],
    },
    {
      page: 'The tank is filled to at most 90 %.',
      says: ['The tank may be filled to at most 90 %'],
      not: ['The tank may be filled to at least 90 %'],
    },
    {
      page: 'A permit is required to enter the vessel.',
      says: ['To enter the vessel a permit is needed'],
      not: ['The vessel may be entered without a permit', 'A permit is not required to enter the vessel'],
    },
    {
      page: 'The burner may be started unless the purge runs.',
      says: [],
      not: ['Start the burner if the purge runs', 'The burner may be started if the purge runs'],
    },
    {
      page: 'Only trained staff may open the cabinet.',
      says: [],
      not: ['Untrained staff may open the cabinet', 'Trained staff must not open the cabinet'],
    },
    {
      page: 'The valve will only open when the key is turned.',
      says: ['The valve opens only when the key is turned'],
      not: ['The valve opens when the key is not turned', 'The valve does not open when the key is turned'],
    },
  ],
  'all, both and half are of how many it says': [
    {
      page: 'Close both valves.',
      says: ['Both valves are closed'],
      not: ['Close the valves', 'Close all valves', 'Close half of the valves'],
    },
    { page: 'Close the valves.', says: ['The valves are closed'], not: ['Close all valves', 'Close both valves'] },
    {
      page: 'Half of the bolts are loosened.',
      says: ['Loosen half of the bolts'],
      not: ['The bolts are loosened', 'All bolts are loosened'],
    },
    { page: 'Each bolt takes 40 N·m.', says: ['Every bolt takes 40 N·m'], not: ['Some bolts take 40 N·m'] },
    { page: 'Any leak must be reported.', says: ['Report any leak'], not: ['No leak must be reported'] },
  ],
})
