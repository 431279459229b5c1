/** What a first-time user can ask of the sample manual with one tap; each is answered in `manual.ts`, but the last. */
export const sampleQuestions = [
  'What torque for the casing nuts?',
  'The pump runs but delivers no water: why?',
  'How often are the bearings greased, and with how much?',
  'What is the price of a spare impeller?',
]
