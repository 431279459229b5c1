/** What is said in English of what a model has the app do. */
export const tools = {
  label: 'Done for this question, at the model’s request',
  /** What it asked for. */
  names: {
    convert_units: 'Convert',
    calculate: 'Calculate',
    days_between: 'Days between',
    search: 'Search again',
    open_page: 'Open a page',
  },
  from: 'Calculated by the app, from numbers of the question and the quotes.',
  nothing: 'Nothing more was found.',
  refused: {
    ungrounded: 'Not done: it takes something that is neither in the question nor in a quote.',
    impossible: 'Not done: it has no result.',
  },
}
