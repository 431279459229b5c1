/** One rule in several wordings, and what turns it round: order, cause, aim, exception, negation. */
import { expectReadings } from './readings'

expectReadings({
  'a rule holds in each wording, but not turned round': [
    {
      page: 'Purge the line before the burner starts.',
      says: ['The line is purged before the burner starts', 'After the line is purged, the burner starts'],
      not: [
        'The burner starts before the line is purged',
        'Purge the line after the burner starts',
        'If the burner starts, purge the line',
      ],
    },
    {
      page: 'The burner must not start before the line is purged.',
      says: [],
      not: ['The burner must start before the line is purged', 'The burner must not start after the line is purged'],
    },
    {
      page: 'The burner may start only after the line is purged.',
      says: ['The burner may start after the line is purged'],
      not: [
        'The burner must not start after the line is purged',
        'The line may be purged only after the burner starts',
      ],
    },
    {
      page: 'The fan runs until the oil is cold.',
      says: ['Until the oil is cold, the fan runs'],
      not: ['The fan runs until the oil is hot', 'The fan does not run until the oil is cold'],
    },
    {
      page: 'Unless the hatch is shut, the drum does not turn.',
      says: [
        'If the hatch is open, the drum does not turn',
        'The drum turns only if the hatch is shut',
        'The drum does not turn unless the hatch is shut',
      ],
      not: ['The drum turns unless the hatch is shut', 'If the hatch is shut, the drum does not turn'],
    },
    {
      page: 'The drum turns only when the hatch is shut.',
      says: [
        'If the hatch is not shut, the drum does not turn',
        'The drum does not turn when the hatch is open',
        'The drum does not turn unless the hatch is shut',
      ],
      not: ['The drum does not turn when the hatch is shut', 'The drum turns when the hatch is open'],
    },
    {
      page: 'When the hatch is open, the drum does not turn.',
      says: ['The drum does not turn if the hatch is not shut', 'The drum turns only if the hatch is shut'],
      not: ['The drum turns if the hatch is open', 'If the drum does not turn, the hatch is open'],
    },
    {
      page: 'A worn seal causes a leak.',
      says: ['If the seal is worn, a leak comes', 'A leak is due to a worn seal', 'Because the seal is worn, it leaks'],
      not: [
        'A leak causes a worn seal',
        'The seal is worn because of a leak',
        'A worn seal does not cause a leak',
        'Without a worn seal there is a leak',
      ],
    },
    {
      page: 'The drive stops because the belt is torn.',
      says: ['When the belt is torn, the drive stops', 'The torn belt causes the drive to stop'],
      not: ['The belt is torn because the drive stops', 'The drive does not stop because the belt is torn'],
    },
    {
      page: 'Dust clogs the filter, causing the fan to stop.',
      says: ['When dust clogs the filter, the fan stops', 'The fan stops because dust clogs the filter'],
      not: ['The fan clogs the filter, causing dust', 'When the fan stops, dust clogs the filter'],
    },
    {
      page: 'To stop the drum, press the red key.',
      says: [
        'Press the red key to stop the drum',
        'If the red key is pressed, the drum stops',
        'The drum is stopped by pressing the red key',
      ],
      not: ['Do not press the red key to stop the drum'],
    },
    {
      page: 'To avoid burns, wear gloves.',
      says: ['Wear gloves to avoid burns'],
      not: ['Wear gloves to cause burns', 'Do not wear gloves to avoid burns', 'Avoid gloves'],
    },
    {
      page: 'Without oil, the gears wear.',
      says: ['The gears wear without oil'],
      not: ['The gears do not wear without oil', 'With oil, the gears wear'],
    },
    {
      page: 'Open the drain without removing the plug.',
      says: ['Do not remove the plug to open the drain'],
      not: ['Remove the plug', 'Open the drain after removing the plug'],
    },
    { page: 'First rinse the drum, then dry it.', says: [], not: ['Dry the drum before rinsing it'] },
    {
      page: 'After the test, and only then, close the vent.',
      says: ['Close the vent after the test'],
      not: ['Close the vent before the test'],
    },
    {
      page: 'If the oil is hot or the level is low, stop the drum.',
      says: ['Stop the drum if the oil is hot', 'Stop the drum if the level is low'],
      not: ['Stop the drum only if the level is low', 'Stop the drum'],
    },
    {
      page: 'If the oil is hot, do not open the cap; if it is cold, open the cap.',
      says: ['Do not open the cap if the oil is hot', 'Open the cap if the oil is cold'],
      not: ['Open the cap if the oil is hot', 'Do not open the cap if the oil is cold'],
    },
    {
      page: 'The valve must be closed and locked before work begins.',
      says: ['Before work begins, the valve must be closed', 'Before work begins, close and lock the valve'],
      not: ['The valve must be locked after work begins', 'Work begins before the valve is closed'],
    },
    {
      page: 'No person may stand under the load while it is lifted.',
      says: ['Nobody may stand under the load while it is lifted', 'Do not stand under the load when it is lifted'],
      not: ['While the load is lifted, a person may stand under it', 'Persons may stand under the load'],
    },
    {
      page: 'It is not allowed to smoke unless the tank is empty.',
      says: ['Smoking is not allowed unless the tank is empty'],
      not: ['Smoking is allowed unless the tank is empty', 'Smoking is allowed if the tank is full'],
    },
    {
      page: 'You must wear a helmet unless you are in the office.',
      says: ['Wear a helmet unless you are in the office', 'Unless you are in the office, a helmet must be worn'],
      not: ['Wear a helmet in the office', 'A helmet must be worn only in the office'],
    },
    {
      page: 'You may leave the hall if the horn sounds.',
      says: ['If the horn sounds, you may leave the hall'],
      not: [
        'You must leave the hall if the horn sounds',
        'You may leave the hall',
        'You may leave the hall only if the horn sounds',
        'You need not leave the hall if the horn sounds',
      ],
    },
    {
      page: 'The cap can be removed by hand.',
      says: ['The cap may be removed by hand'],
      not: ['The cap must be removed by hand', 'The cap cannot be removed by hand', 'The cap need not be removed'],
    },
    {
      page: 'Neither the pump nor the fan may run.',
      says: ['The fan must not run', 'The pump must not run'],
      not: ['The pump may run', 'The pump and the fan may run'],
    },
    {
      page: 'The pump must not run dry, nor may it run hot.',
      says: ['The pump must not run dry'],
      not: ['The pump may run dry', 'The pump must run dry'],
    },
    {
      page: 'Any operator may stop the drum.',
      says: [],
      not: ['No operator may stop the drum', 'All operators must stop the drum'],
    },
    {
      page: 'Partly fill the drum.',
      says: ['The drum is partly filled'],
      not: ['The drum is completely filled', 'Fill the drum', 'Fully fill the drum'],
    },
    {
      page: 'At least half of the lamps must be lit.',
      says: ['Half of the lamps must be lit at least'],
      not: ['All lamps must be lit', 'The lamps must be lit', 'Most lamps must be lit'],
    },
    {
      page: 'The host may not start a command until the answer is complete.',
      says: ['The host must not start a command until the answer is complete'],
      not: ['The host may start a command while the answer is coming'],
    },
    {
      page: 'The values stay set until changed by the user or when the device is rebooted.',
      says: ['The values stay set until the device is rebooted'],
      not: ['The values stay set even after the device is rebooted'],
    },
    {
      page: 'The choice of the switch and the resistance determines the selection of the delay.',
      says: ['The choice of the switch and the resistance determines the delay'],
      not: ['The delay determines the choice of the switch and the resistance'],
    },
    {
      page: 'The expression is evaluated as decimal regardless of the current radix.',
      says: ['The expression is evaluated as decimal irrespective of the current radix'],
      not: ['The expression is evaluated in the current radix'],
    },
    {
      page: 'Each command must be preceded by an enable command.',
      says: ['An enable command must precede each command'],
      not: ['Each command must be followed by an enable command'],
    },
    {
      page: 'The pump requires less power with the valve closed than with the valve open.',
      says: ['The pump requires less power with the valve closed than with the valve open'],
      not: ['The pump requires more power with the valve closed than with the valve open'],
    },
    {
      page: 'The lift is to be reduced for higher altitudes.',
      says: ['The lift must be reduced for higher altitudes'],
      not: ['The lift must be increased for higher altitudes'],
    },
    {
      page: 'Select local time instead of UTC.',
      says: ['Local time must be selected instead of UTC'],
      not: ['Select UTC instead of local time', 'UTC must be selected'],
    },
    {
      page: 'In the case of flat belt and round belt drives, the losses are 6 and 3 percent respectively.',
      says: ['The losses are 6 % for flat belt drives', 'For round belt drives the losses are 3 percent'],
      not: ['The losses are 3 % for flat belt drives', 'For round belt drives the losses are 6 percent'],
    },
    {
      page: 'The fault cannot be disabled because the output depends on VDD.',
      says: ['The reason the fault cannot be disabled is that the output depends on VDD'],
      not: ['The reason the output depends on VDD is that the fault cannot be disabled'],
    },
    {
      page: 'Use the leads to move the sensor.',
      says: ['The leads should be used to move the sensor'],
      not: ['Do not use the leads to move the sensor'],
    },
  ],
})
