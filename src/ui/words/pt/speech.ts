/** What is said of speech, and what a voice says, in Portuguese. */
import type { SpokenSigns } from '../../../core/language/sayable'

export const speech = {
  readAloud: 'Ler em voz alta',
  stopReading: 'Parar a leitura',
  place: (page: string, name: string) => `página ${page} de ${name}`,
  struckOut: (words: string) => `riscado: ${words};`,
  signs: {
    minus: 'menos',
    plus: 'mais',
    plusMinus: 'mais ou menos',
    atMost: 'menor ou igual a',
    atLeast: 'maior ou igual a',
    less: 'menor que',
    greater: 'maior que',
    notEqual: 'diferente de',
    about: 'aproximadamente',
    times: 'vezes',
    to: 'a',
    dash: 'traço',
    per: 'por',
    celsius: 'graus Celsius',
    fahrenheit: 'graus Fahrenheit',
    degrees: 'graus',
    ohm: 'ohms',
    micro: 'micro',
    milli: 'mili',
    mega: 'mega',
    squared: 'ao quadrado',
    cubed: 'ao cubo',
    power: 'elevado a',
    perMille: 'por mil',
    diameter: 'diâmetro',
    unreadable: 'sinal ilegível',
  } satisfies SpokenSigns,
  microphone: {
    listen: 'Ditar a pergunta',
    stop: 'Parar de ouvir',
    pack: {
      title: 'Falar em vez de digitar',
      what: (language: string) =>
        `O navegador reconhece a fala neste dispositivo quando tem o seu pacote de voz (${language}). Ele não informa o tamanho.`,
      get: 'Baixar o pacote de voz',
      getting: 'O navegador está baixando o pacote de voz…',
      failed: 'O navegador não conseguiu obter o pacote de voz. Verifique a rede e tente de novo.',
    },
    errors: {
      'not-allowed':
        'O microfone está bloqueado para o Sitebook: permita-o nas configurações do navegador para este site.',
      'service-not-allowed': 'Este navegador não permite reconhecer a fala aqui.',
      'audio-capture': 'Nenhum microfone pode ser usado neste dispositivo.',
      'no-speech': 'Nada foi ouvido.',
      'language-not-supported': 'O pacote de voz deste idioma não está mais neste dispositivo.',
      other: 'Não foi possível reconhecer a fala: digite a pergunta.',
    },
  },
}
