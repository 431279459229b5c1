/** What the check asks of conditions, of order, of how many, and of what must, may or need not be. */
import { expectReadings } from './readings'

expectReadings({
  'a condition, an order and an aim in other words': [
    {
      page: 'Run the purge for at least 10 minutes.',
      says: ['Run the purge for 10 minutes'],
      not: ['Run the purge for at most 10 minutes', 'Run the purge for 8 minutes'],
    },
    { page: 'Press the key for at least 10 N.', says: [], not: ['Press the key with 10 N'] },
    {
      page: 'Steel above 40 °C is hot. Heat it to 5 °C above the dew point.',
      says: ['Heat it to 5 °C above the dew point'],
      not: ['Heat it to 5 °C', 'Heat it to 5 °C below the dew point'],
    },
    { page: 'The oil is 5 °C.', says: [], not: ['The oil is 5 °C above the dew point'] },
    {
      page: 'The door must not be opened unless the gauge reads zero and the vent is open.',
      says: [],
      not: ['The door may be opened if the vent is open'],
    },
    {
      page: 'The door must not be opened unless the gauge reads zero and unless the vent is open.',
      says: ['The door must not be opened unless the vent is open', 'Before the door is opened, the vent must be open'],
      not: ['Open the door if the vent is open'],
    },
    {
      page: 'The vent opens before the fan starts and after the pump stops.',
      says: [],
      not: ['The vent opens before the pump stops', 'The fan starts before the pump stops'],
    },
    {
      page: 'The hatch must be shut before the fan starts.',
      says: ['The fan must not start unless the hatch is shut', 'Only start the fan after the hatch is shut'],
      not: ['The fan may start if the hatch is shut', 'The hatch must be shut after the fan starts'],
    },
    {
      page: 'To remove the lid, grind off the weld.',
      says: ['The lid is removed after grinding off the weld', 'Grind off the weld to remove the lid'],
      not: ['The weld is ground off after the lid is removed'],
    },
    {
      page: 'Pumps handling acid must be drained.',
      says: ['If they handle acid, pumps must be drained', 'If pumps handle acid, they must be drained'],
      not: ['If they do not handle acid, pumps must be drained'],
    },
    {
      page: 'The alarm may be reset if the level is low.',
      says: [],
      not: [
        'Reset the alarm only if the level is low',
        'The alarm may be reset only if the level is low',
        'If the alarm is reset, the level is low',
        'The alarm may not be reset if the level is low',
      ],
    },
    {
      page: 'Use the crane without the hook.',
      says: ['The crane is used without a hook'],
      not: ['Use the crane with the hook'],
    },
    {
      page: 'The crane must not be used without the hook.',
      says: ['Use the crane only with the hook', 'Do not use the crane unless it has the hook'],
      not: ['Use the crane without the hook'],
    },
    {
      page: 'The vent may be opened only after the purge.',
      says: ['Open the vent after the purge', 'Open the vent only after the purge'],
      not: ['The vent may be opened before the purge'],
    },
    { page: 'A leak may cause a fire.', says: [], not: ['A fire may cause a leak'] },
    { page: 'Heat may cause a leak.', says: [], not: ['Heat must cause a leak', 'Without heat there is no leak'] },
    {
      page: 'Keep the fan off until the hatch is shut.',
      says: [],
      not: ['The fan may run before the hatch is shut', 'Keep the fan off'],
    },
  ],
  'how many, how strictly, and only': [
    {
      page: 'The vent must be open if the pump runs, and shut if the fan runs.',
      says: [],
      not: ['The vent must be open if the fan runs'],
    },
    {
      page: 'Both pumps must run if the level is high.',
      says: ['Both pumps must run if the level is high'],
      not: ['A pump must run if the level is high'],
    },
    {
      page: 'If both lamps are lit, stop the drum.',
      says: ['Stop the drum if both lamps are lit'],
      not: ['Stop the drum if a lamp is lit', 'If any lamp is lit, stop the drum'],
    },
    {
      page: 'If any lamp is lit, stop the drum.',
      says: ['Stop the drum if a lamp is lit', 'Stop the drum if any lamp is lit'],
      not: ['Stop the drum'],
    },
    {
      page: 'If lamp H1 is lit for 5 s, stop the drum.',
      says: ['Stop the drum if H1 is lit for 5 s'],
      not: ['Stop the drum if H2 is lit for 5 s', 'Stop the drum if H1 is lit', 'Stop the drum if H1 is lit for 4 s'],
    },
    {
      page: 'All of the seals and half of the pins are worn.',
      says: ['Half of the pins are worn', 'All seals are worn'],
      not: ['Half of the seals are worn', 'All pins are worn'],
    },
    {
      page: 'The maximum load is red and the minimum load is blue.',
      says: ['The maximum load is red'],
      not: [],
    },
    { page: 'The load is at most 5 kg.', says: ['The maximum load is 5 kg'], not: ['The minimum load is 5 kg'] },
    { page: 'The hatch must only be opened by the foreman.', says: ['Only the foreman opens the hatch'], not: [] },
    { page: 'Use only clean oil.', says: ['Use only clean oil'], not: [] },
    {
      page: 'The drum need not be locked.',
      says: ['The drum need not be locked', 'It is not necessary to lock the drum'],
      not: ['The drum must be locked', 'Do not lock the drum'],
    },
    { page: 'The drum should be locked.', says: [], not: ['The drum may be locked', 'The drum need not be locked'] },
    { page: 'The drum may be locked.', says: [], not: ['The drum must be locked', 'The drum should be locked'] },
    {
      page: 'The drum must not be locked unless it is empty.',
      says: ['The drum may be locked only if it is empty', 'Only lock an empty drum'],
      not: ['Lock the drum if it is full'],
    },
    {
      page: 'Lock the drum before the test.',
      says: ['The drum may be locked only before the test', 'Only lock the drum before the test'],
      not: [],
    },
    {
      page: 'Without a permit nobody may enter.',
      says: ['A permit is needed to enter', 'You may only enter with a permit'],
      not: ['You may enter without a permit'],
    },
  ],
  'a figure with its bound, and what it is of': [
    {
      page: 'The gap must be at least 5 mm.',
      says: ['The gap must not be below 5 mm'],
      not: ['The gap must not be 5 mm', 'The gap must not be above 5 mm'],
    },
    {
      page: 'Pulses must be at least 50 ns long.',
      says: ['Pulses shorter than 50 ns are not permitted'],
      not: ['Pulses longer than 50 ns are not permitted'],
    },
    {
      page: 'Keep the pipe 5 °C below the dew point.',
      says: ['The pipe is kept 5 °C below the dew point'],
      not: ['Keep the pipe at 5 °C', 'Keep the pipe 5 °C above the dew point'],
    },
    {
      page: 'The burner may be started unless the purge runs.',
      says: ['Unless the purge runs, the burner may be started'],
      not: ['The burner may be started'],
    },
    {
      page: 'The inlet valve opens at 5 bar and the outlet valve shuts at 9 bar.',
      says: ['The outlet valve shuts at 9 bar'],
      not: ['The inlet valve shuts at 9 bar', 'The outlet valve opens at 5 bar', 'The inlet valve opens at 9 bar'],
    },
    {
      page: 'The door opens 10 s after the lamp goes out.',
      says: ['The door opens 10 s after the lamp goes out of itself'],
      not: ['The lamp goes out 10 s after the door opens', 'The door opens 5 s after the lamp goes out'],
    },
    {
      page: 'Use the lift only for loads of up to 500 kg.',
      says: ['Use the lift for loads of up to 500 kg only', 'Loads of more than 500 kg must not be lifted'],
      not: ['The lift may be used for loads of 600 kg', 'Never use the lift for loads of up to 500 kg'],
    },
    {
      page: 'The heater trips at 90 °C or when the flow stops.',
      says: ['The heater trips when the flow stops', 'The heater trips at 90 °C'],
      not: ['The heater trips only at 90 °C', 'The heater does not trip at 90 °C'],
    },
    {
      page: 'Each of the two pumps delivers 5 l/min.',
      says: ['Each pump delivers 5 l/min'],
      not: ['The pumps deliver 10 l/min'],
    },
    {
      page: 'The tank holds 5 m³ of oil or 7 m³ of water.',
      says: ['The tank holds 7 m³ of water', 'The tank holds 5 m³ of oil'],
      not: [],
    },
    {
      page: 'Grease the bearing every 500 h, or weekly where dust is present.',
      says: ['Grease the bearing every 500 h', 'Grease the bearing weekly where dust is present'],
      not: ['Grease the bearing weekly', 'Grease the bearing every 50 h'],
    },
  ],
  'each part of a sentence with what it says': [
    {
      page: 'Add acid to water before you stir.',
      says: ['Before you stir, add acid to water'],
      not: ['Before you stir, add water to acid'],
    },
    {
      page: 'Close the blue valve.',
      says: ['Close the blue valve properly', 'Close the valve'],
      not: ['Close the red valve'],
    },
    {
      page: 'Close the valve.',
      says: ['Close the proper valve', 'Close the valve on the unit'],
      not: ['Close the blue valve'],
    },
    { page: 'The fan is started by the pump.', says: [], not: ['The pump is started by the fan'] },
    {
      page: 'Do not start the fan before the hatch is shut.',
      says: [],
      not: ['Start the fan before the hatch is shut', 'Do not shut the hatch before the fan is started'],
    },
    { page: 'Wash the drum with soap.', says: ['Use soap to wash the drum'], not: ['Wash the drum without soap'] },
    {
      page: 'Drain the tank before you vent the line.',
      says: ['Vent the line after draining the tank', 'Before venting the line, drain the tank'],
      not: [],
    },
    {
      page: 'Dust leads to fire in the mill.',
      says: ['Dust may lead to fire in the mill', 'In the mill, fire is caused by dust'],
      not: ['Fire may lead to dust in the mill'],
    },
    {
      page: 'The motor drives the pump and the pump feeds the tank.',
      says: ['The pump feeds the tank'],
      not: ['The motor feeds the tank'],
    },
    {
      page: 'The pump is red and the fan is blue.',
      says: ['The fan is blue', 'The pump is red'],
      not: ['The fan is red'],
    },
    {
      page: 'If the level is low, the pump stops; if it is high, the pump starts.',
      says: ['The pump starts if the level is high'],
      not: ['If the level is high, the pump stops'],
    },
    {
      page: 'The pump stops when the level is low and the fan stops when the oil is hot.',
      says: [],
      not: ['The fan stops when the level is low', 'The pump stops when the oil is hot'],
    },
    {
      page: 'Before you open the hatch, stop the drum and wait 5 minutes.',
      says: ['Wait 5 minutes before opening the hatch', 'Stop the drum before you open the hatch'],
      not: ['Open the hatch before you stop the drum'],
    },
    {
      page: 'Leave the valve V-1 open unless V-2 is closed.',
      says: ['V-1 stays open unless V-2 is closed'],
      not: ['V-1 stays open if V-2 is closed'],
    },
    {
      page: 'The lamp is lit while the pump runs and goes out when it stops.',
      says: [],
      not: ['The lamp goes out while the pump runs', 'The lamp is lit when the pump stops'],
    },
    {
      page: 'Never run the saw with the guard off.',
      says: ['Do not run the saw with the guard off'],
      not: ['Run the saw with the guard off'],
    },
    { page: 'Failure to vent the line causes leaks.', says: ['Leaks are caused by failure to vent the line'], not: [] },
    {
      page: 'Fit the seal before the spring and after the washer.',
      says: [],
      not: ['Fit the seal after the spring', 'Fit the spring before the seal'],
    },
  ],
})
