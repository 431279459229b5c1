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
  microphone: {
    listen: 'Speak the question',
    stop: 'Stop listening',
    pack: {
      title: 'Speak instead of typing',
      what: (language: string) =>
        `The browser recognises speech on this device once it has its speech pack for ${language}. It does not say how large that is.`,
      get: 'Download the speech pack',
      getting: 'The browser is downloading the speech pack…',
      failed: 'The browser could not get the speech pack. Check the network and try again.',
    },
    /** By the codes of the Web Speech API. */
    errors: {
      'not-allowed': 'The microphone is blocked for Sitebook: allow it in the browser’s settings for this site.',
      'service-not-allowed': 'This browser does not allow speech to be recognised here.',
      'audio-capture': 'No microphone can be used on this device.',
      'no-speech': 'Nothing was heard.',
      'language-not-supported': 'The speech pack for this language is no longer on this device.',
      other: 'Speech could not be recognised: type the question.',
    },
  },
}
