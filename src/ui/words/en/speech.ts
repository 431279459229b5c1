/** What is said of speech, and what a voice says, in English. */
import type { SpokenSigns } from '../../../core/language/sayable'

export const speech = {
  readAloud: 'Read aloud',
  stopReading: 'Stop reading',
  /** After the words, where they stand. */
  place: (page: string, name: string) => `page ${page} of ${name}`,
  /** Around words that are struck out on the page. */
  struckOut: (words: string) => `struck out: ${words};`,
  signs: {
    minus: 'minus',
    plus: 'plus',
    plusMinus: 'plus or minus',
    atMost: 'less than or equal to',
    atLeast: 'greater than or equal to',
    less: 'less than',
    greater: 'greater than',
    notEqual: 'not equal to',
    about: 'approximately',
    times: 'times',
    to: 'to',
    dash: 'dash',
    per: 'per',
    celsius: 'degrees Celsius',
    fahrenheit: 'degrees Fahrenheit',
    degrees: 'degrees',
    ohm: 'ohm',
    micro: 'micro',
    milli: 'milli',
    mega: 'mega',
    squared: 'squared',
    cubed: 'cubed',
    power: 'to the power of',
    perMille: 'per mille',
    diameter: 'diameter',
    unreadable: 'unreadable sign',
  } satisfies SpokenSigns,
}
