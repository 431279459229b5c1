/** What is said of speech, and what a voice says, in German. */
import type { SpokenSigns } from '../../../core/language/sayable'

export const speech = {
  readAloud: 'Vorlesen',
  stopReading: 'Vorlesen beenden',
  place: (page: string, name: string) => `Seite ${page} von ${name}`,
  struckOut: (words: string) => `durchgestrichen: ${words};`,
  signs: {
    minus: 'minus',
    plus: 'plus',
    plusMinus: 'plus minus',
    atMost: 'kleiner oder gleich',
    atLeast: 'größer oder gleich',
    less: 'kleiner als',
    greater: 'größer als',
    notEqual: 'ungleich',
    about: 'ungefähr',
    times: 'mal',
    to: 'bis',
    dash: 'Strich',
    per: 'pro',
    celsius: 'Grad Celsius',
    fahrenheit: 'Grad Fahrenheit',
    degrees: 'Grad',
    ohm: 'Ohm',
    micro: 'Mikro',
    milli: 'Milli',
    mega: 'Mega',
    squared: 'Quadrat',
    cubed: 'Kubik',
    power: 'hoch',
    perMille: 'Promille',
    diameter: 'Durchmesser',
    unreadable: 'unlesbares Zeichen',
  } satisfies SpokenSigns,
  microphone: {
    listen: 'Frage sprechen',
    stop: 'Nicht mehr zuhören',
    pack: {
      title: 'Sprechen statt tippen',
      what: (language: string) =>
        `Der Browser erkennt Sprache auf diesem Gerät, sobald er sein Sprachpaket hat (${language}). Wie groß es ist, sagt er nicht.`,
      get: 'Sprachpaket herunterladen',
      getting: 'Der Browser lädt das Sprachpaket herunter…',
      failed: 'Der Browser konnte das Sprachpaket nicht holen. Das Netz prüfen und noch einmal versuchen.',
    },
    errors: {
      'not-allowed':
        'Das Mikrofon ist für Sitebook gesperrt: in den Einstellungen des Browsers für diese Seite erlauben.',
      'service-not-allowed': 'Dieser Browser lässt hier keine Spracherkennung zu.',
      'audio-capture': 'Auf diesem Gerät lässt sich kein Mikrofon benutzen.',
      'no-speech': 'Es war nichts zu hören.',
      'language-not-supported': 'Das Sprachpaket für diese Sprache ist nicht mehr auf diesem Gerät.',
      other: 'Die Sprache konnte nicht erkannt werden: bitte tippen.',
    },
  },
}
