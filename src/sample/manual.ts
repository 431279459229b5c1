/** The sample manual: an invented pump, written for this app. `build/sample-pdf.ts` makes the PDF from it. */

export type ManualPart =
  /** Is an entry of the outline. */
  | { chapter: string }
  | { heading: string }
  | { text: string }
  | { warning: string }
  | { steps: string[] }
  /** The first row is the head; `widths` are shares of the page. */
  | { table: string[][]; widths: number[] }

export const title = 'Alder NP 65-200'
export const subtitle = 'End-suction centrifugal pump. Installation, operation and maintenance'

/** Pages that the manual numbers i, ii, iii … */
export const frontMatter: ManualPart[] = [
  { chapter: 'About this manual' },
  {
    text: 'This is a sample. The pump, its maker and all figures were invented so that you can try Sitebook before you add your own documents. Do not use them on a real machine.',
  },
  {
    text: 'The manual covers the NP 65-200 in the sizes 11 kW and 15 kW, with a single mechanical seal, coupled to a two-pole motor at 50 Hz. The serial number is stamped on the name plate P-101A beside the discharge flange.',
  },
  { chapter: 'Safety' },
  {
    warning:
      'Lock out and tag the motor before any work on the pump. Wait until the shaft stands still and the casing has cooled below 40 °C.',
  },
  {
    text: 'Only trained personnel may open the casing. Wear gloves, eye protection and safety shoes. The pumped liquid can be hot or corrosive: drain the casing through plug D1 into a closed vessel and rinse it before you loosen the casing nuts.',
  },
  {
    text: 'Never run the pump dry. The mechanical seal fails within 30 seconds without liquid. Never run the pump against a closed discharge valve for more than 2 minutes, because the liquid heats up and may flash to steam.',
  },
  {
    text: 'The sound pressure level at 1 m is 76 dB(A) at the rated point. Wear hearing protection where several pumps run in one room.',
  },
]

/** Pages 1, 2, 3 … */
export const body: ManualPart[] = [
  { chapter: '1 Technical data' },
  { heading: '1.1 Rated point' },
  {
    table: [
      ['Quantity', '11 kW', '15 kW'],
      ['Flow', '80 m³/h', '100 m³/h'],
      ['Head', '32 m', '38 m'],
      ['Speed', '2,930 1/min', '2,940 1/min'],
      ['NPSH required', '2.8 m', '3.4 m'],
      ['Efficiency', '74 %', '76 %'],
    ],
    widths: [2, 1, 1],
  },
  { heading: '1.2 Limits' },
  {
    table: [
      ['Limit', 'Value'],
      ['Highest casing pressure', '16 bar at 20 °C'],
      ['Liquid temperature', '-10 °C to 110 °C'],
      ['Ambient temperature', '-20 °C to 40 °C'],
      ['Starts per hour', '12, evenly spread'],
      ['Smallest continuous flow', '15 m³/h'],
      ['Solids in the liquid', '3 mm, 1 % by volume'],
    ],
    widths: [1, 1],
  },
  { heading: '1.3 Materials' },
  {
    text: 'The casing is of ductile iron EN-GJS-400-15, the impeller of bronze CC480K and the shaft of stainless steel 1.4571. The O-rings are of EPDM. For oils and fuels order the FKM set, part number 65-714.',
  },
  { heading: '1.4 Connections' },
  {
    text: 'The suction flange is DN 80 PN 16 and the discharge flange is DN 65 PN 16, both drilled to EN 1092-2. The flush connection of the seal is G 1/4. The casing weighs 64 kg without the motor.',
  },
  { chapter: '2 Installation' },
  { heading: '2.1 Foundation' },
  {
    text: 'Set the base plate on a concrete foundation of at least three times the mass of the pump set. Level it to 0.2 mm per metre with steel shims beside each anchor bolt, then grout it. Leave the grout to set for 48 hours before you tighten the anchor bolts M16 to 90 N·m.',
  },
  { heading: '2.2 Pipework' },
  {
    text: 'Support the pipes so that no force acts on the flanges. The suction pipe must rise steadily towards the pump, without high points where air can collect. Use an eccentric reducer with the flat side on top. A straight length of five pipe diameters before the suction flange keeps the flow even.',
  },
  {
    text: 'Fit a strainer with a mesh of 2 mm in the suction pipe for the first 24 hours of operation, and remove it after that.',
  },
  { heading: '2.3 Alignment' },
  {
    text: 'Align the coupling with the pipes connected and the casing filled. The radial and the angular offset must each be at most 0.05 mm, measured at four points 90° apart. Check the alignment again after the first hour at operating temperature.',
  },
  { heading: '2.4 Electrical connection' },
  {
    text: 'Set the motor overload relay to the rated current on the name plate: 20.5 A for 11 kW and 27.5 A for 15 kW at 400 V. Connect the thermistors of the winding to the tripping unit. Bridge no contact of the dry-run protection LSL-101.',
  },
  { chapter: '3 Start-up and operation' },
  { heading: '3.1 First start' },
  {
    steps: [
      'Open the suction valve fully and close the discharge valve.',
      'Open the vent plug V1 and fill the casing until water without air flows out. Close the vent plug.',
      'Turn the shaft by hand: it must turn freely.',
      'Start the motor for one second and check the direction of rotation. It is clockwise, seen from the motor.',
      'Start the pump, and open the discharge valve slowly within 2 minutes.',
      'Read the discharge pressure, the motor current and the vibration, and write them into the log.',
    ],
  },
  { heading: '3.2 Normal operation' },
  {
    text: 'The bearing temperature may rise to 80 °C. The vibration at the bearing housing must stay below 4.5 mm/s; stop the pump at 7.1 mm/s. A new seal may leak up to 5 drops per minute during the first 10 hours; after that it must be dry.',
  },
  { heading: '3.3 Shutdown' },
  {
    text: 'Close the discharge valve, stop the motor, and let the shaft run down evenly. Where the liquid may freeze, drain the casing through plug D1. If the pump stands for more than four weeks, turn the shaft by hand once a week.',
  },
  { chapter: '4 Maintenance' },
  { heading: '4.1 Schedule' },
  {
    table: [
      ['When', 'What'],
      ['Every day', 'Listen for noise; look at the seal for leaks; read the pressure'],
      ['Every month', 'Measure the vibration and the bearing temperature'],
      ['Every 2,000 hours', 'Grease the bearings; check the coupling element for cracks'],
      ['Every 8,000 hours', 'Open the casing; measure the gap of the wear ring'],
      ['Every 16,000 hours', 'Renew the bearings and the mechanical seal'],
    ],
    widths: [1, 2.6],
  },
  { heading: '4.2 Lubrication' },
  {
    text: 'Grease the bearings every 2,000 operating hours with 15 g of lithium grease NLGI 2 for each bearing, while the pump runs. At an ambient temperature above 35 °C halve the interval. Do not mix greases with different thickeners.',
  },
  { heading: '4.3 Tightening torques' },
  {
    text: 'Tighten the casing nuts M16 crosswise in three steps: 40 N·m, 80 N·m and 120 N·m. Threads must be clean and lightly oiled. Use new gaskets each time.',
  },
  {
    table: [
      ['Joint', 'Thread', 'Torque'],
      ['Casing nuts', 'M16', '120 N·m'],
      ['Impeller nut', 'M20 x 1.5', '85 N·m'],
      ['Bearing cover screws', 'M8', '20 N·m'],
      ['Coupling guard screws', 'M6', '8 N·m'],
      ['Seal gland nuts', 'M10', '25 N·m'],
      ['Plugs D1 and V1', 'G 3/8', '30 N·m'],
    ],
    widths: [2, 1, 1],
  },
  { heading: '4.4 Wear ring' },
  {
    text: 'The gap between the impeller and the wear ring is 0.35 mm when new. Renew the wear ring when the gap is more than 0.8 mm: the flow has then dropped by about 8 %.',
  },
  { chapter: '5 Replacing the mechanical seal' },
  {
    warning: 'Do not touch the faces of the seal with bare fingers. Grease on the faces makes the seal leak.',
  },
  {
    steps: [
      'Lock out the motor, close both valves and drain the casing.',
      'Remove the coupling spacer. The motor stays in its place.',
      'Loosen the casing nuts crosswise and pull the bearing bracket with the impeller out of the casing.',
      'Hold the shaft and loosen the impeller nut; it has a left-hand thread.',
      'Pull the impeller and the rotating half of the seal. Press the stationary half out of the gland.',
      'Clean the shaft sleeve. Renew it if the surface is scored deeper than 0.1 mm.',
      'Wet the O-rings with water and soap, never with oil, and press in the new seal, part number 65-433.',
      'Fit the impeller and tighten the impeller nut to 85 N·m.',
      'Close the casing with a new gasket, part number 65-411, and check that the shaft turns freely.',
    ],
  },
  { chapter: '6 Faults' },
  { heading: '6.1 Fault table' },
  {
    table: [
      ['Fault', 'Cause', 'Remedy'],
      ['Runs but delivers no water', 'Casing not filled', 'Fill and vent the casing'],
      ['Runs but delivers no water', 'Air in the suction pipe', 'Seal the suction pipe'],
      ['Flow too low', 'Strainer blocked', 'Clean the strainer'],
      ['Flow too low', 'Wrong direction of rotation', 'Swap two phases of the motor'],
      ['Flow too low', 'Wear ring worn', 'Renew the wear ring'],
      ['Motor current too high', 'Flow above the rated point', 'Throttle the discharge valve'],
      ['Bearing hotter than 80 °C', 'Too much grease', 'Remove grease'],
      ['Vibration above 4.5 mm/s', 'Coupling not aligned', 'Align the coupling'],
      ['Seal leaks', 'Pump has run dry', 'Renew the seal, check LSL-101'],
    ],
    widths: [1.4, 1.3, 1.4],
  },
  { heading: '6.2 Cavitation' },
  {
    text: 'A crackling noise, as of gravel in the casing, is cavitation: the pressure at the impeller inlet falls below the vapour pressure of the liquid. Raise the level in the suction tank, cool the liquid, or reduce the flow until the noise stops. Do not throttle the suction valve.',
  },
  { chapter: '7 Spare parts' },
  {
    table: [
      ['Part', 'Number', 'Pieces'],
      ['Casing gasket', '65-411', '1'],
      ['Mechanical seal, complete', '65-433', '1'],
      ['Shaft sleeve', '65-524', '1'],
      ['Wear ring', '65-502', '1'],
      ['Impeller, 11 kW, 189 mm', '65-230', '1'],
      ['Impeller, 15 kW, 204 mm', '65-231', '1'],
      ['Ball bearing 6308-2Z/C3', '65-320', '2'],
      ['Coupling element', '65-840', '1'],
      ['O-ring set, EPDM', '65-713', '1'],
      ['O-ring set, FKM', '65-714', '1'],
    ],
    widths: [2.4, 1, 0.7],
  },
  {
    text: 'For two years of operation keep one casing gasket, one mechanical seal and one O-ring set for each pump in stock. When you order, give the serial number from the name plate P-101A.',
  },
]
