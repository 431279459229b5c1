/** What is said of speech, and what a voice says, in Spanish. */
import type { SpokenSigns } from '../../../core/language/sayable'

export const speech = {
  readAloud: 'Leer en voz alta',
  stopReading: 'Detener la lectura',
  place: (page: string, name: string) => `página ${page} de ${name}`,
  struckOut: (words: string) => `tachado: ${words};`,
  signs: {
    minus: 'menos',
    plus: 'más',
    plusMinus: 'más menos',
    atMost: 'menor o igual que',
    atLeast: 'mayor o igual que',
    less: 'menor que',
    greater: 'mayor que',
    notEqual: 'distinto de',
    about: 'aproximadamente',
    times: 'por',
    to: 'a',
    dash: 'guion',
    per: 'por',
    celsius: 'grados Celsius',
    fahrenheit: 'grados Fahrenheit',
    degrees: 'grados',
    ohm: 'ohmios',
    micro: 'micro',
    milli: 'mili',
    mega: 'mega',
    squared: 'al cuadrado',
    cubed: 'al cubo',
    power: 'elevado a',
    perMille: 'por mil',
    diameter: 'diámetro',
    unreadable: 'signo ilegible',
  } satisfies SpokenSigns,
  microphone: {
    listen: 'Dictar la pregunta',
    stop: 'Dejar de escuchar',
    pack: {
      title: 'Hablar en vez de escribir',
      what: (language: string) =>
        `El navegador reconoce la voz en este dispositivo cuando tiene su paquete de voz (${language}). No indica su tamaño.`,
      get: 'Descargar el paquete de voz',
      getting: 'El navegador está descargando el paquete de voz…',
      failed: 'El navegador no pudo obtener el paquete de voz. Compruebe la red e inténtelo de nuevo.',
    },
    errors: {
      'not-allowed':
        'El micrófono está bloqueado para Sitebook: permítalo en los ajustes del navegador para este sitio.',
      'service-not-allowed': 'Este navegador no permite reconocer la voz aquí.',
      'audio-capture': 'No se puede usar ningún micrófono en este dispositivo.',
      'no-speech': 'No se oyó nada.',
      'language-not-supported': 'El paquete de voz de este idioma ya no está en este dispositivo.',
      other: 'No se pudo reconocer la voz: escriba la pregunta.',
    },
  },
}
