/** The page of the models in English, and what is said of a model elsewhere. */
import type { ModelPlace } from '../../../core/model-files'
import type { Advice, Limit, Unfit } from '../../../models/device'
import type { ModelGroupKind } from '../../../models/models'
import type { Estimate } from '../../../models/speed'
import { formatsOf } from '../formats'
import type { Sentences } from '../sentences'

const { count, decimal, bytes, plural } = formatsOf('en-GB')

/** What a token is to who has never met one. */
const tokens = (perWord: number) => `${count(1000)} tokens are about ${count(1000 * perWord)} words`

const places = {
  site: ({ url }) => `this site (${new URL(url).host})`,
  lan: ({ url }) => `${new URL(url).host} on your network`,
  hub: ({ url }) => `${new URL(url).host} on the internet`,
} satisfies Sentences<ModelPlace>

export const models = {
  title: 'Models',
  kinds: {
    language: {
      title: 'Answers',
      use: 'Questions are always answered with quotes. A model on this device adds an answer in sentences, each with its sources.',
    },
    served: {
      title: 'On this site’s own server',
      use: 'A model that your site runs for its devices: nothing to download, and it answers while its server can be reached. Its sentences are checked against the pages like any others.',
    },
    embedding: {
      title: 'Search by meaning',
      use: 'Search goes by the words of a question. With this it also finds passages that say the same in other words; the multilingual one also in another language than the question’s, and it takes the place of the other.',
    },
    ocr: { title: 'Text in pictures', use: 'With this, pages that are scans or photos are read too.' },
    vision: {
      title: 'Drawings and photos',
      use: 'With this, a question can be about what a drawing or a photo shows.',
    },
  } satisfies Record<ModelGroupKind, { title: string; use: string }>,
  freeAndKept: (free: number) =>
    `The browser says that ${bytes(free)} are free for Sitebook, and keeps what is stored.`,
  freeNotKept: (free: number) =>
    `The browser says that ${bytes(free)} are free for Sitebook; it may clear what is stored when space runs out.`,
  place: places,
  placesTried: ([first = '', ...others]: readonly string[]) =>
    `Downloads come from ${first} if it has the model${others.map((place) => `, otherwise from ${place}`).join('')}.`,
  elsewhere: 'Another tab has a model in use: stop using it there, or close that tab, to use one here.',
  noneSuits: 'This device can run none of these models well: quotes answer every question without one.',
  whyNot: (n: number) =>
    plural(n, {
      one: 'Why # model is not offered on this device',
      other: 'Why # models are not offered on this device',
    }),
  withoutInternet: 'Without internet',
  checkOf: 'Check of the model',
  readingFiles: 'Reading the files…',
  checking: (done: number, total: number) => `Checking, ${bytes(done)} of ${bytes(total)}`,
  addFolder: 'Add a model from a folder',
  addZip: 'Add a model from a .zip or .gguf',
  added: 'The model is now on this device: see above.',
  licence: (url: string) => `Licence: ${url}`,
  acceptableUse: (url: string) => `Acceptable use: ${url}`,
  device: {
    checking: 'Check of the graphics processor',
    trying: 'Trying what this device’s graphics processor can do: some seconds…',
    correct:
      'This device’s graphics processor was tested and works correctly. The speeds below are estimates from that test.',
    wrong: 'This device’s graphics processor gives wrong results: use the model that runs without it, or quotes.',
    failed: (why: string) => `The check of this device failed. ${why}`,
    check: 'Check this device',
    again: 'Check again',
  },
  mirror: {
    address: 'Address of a server on your network that has the models',
    again: 'Look again',
    save: 'Save',
    looking: 'Looking for models there…',
    silent:
      'Saved, but nothing answers there now: the server must be on, use HTTPS and allow this page (Access-Control-Allow-Origin).',
    found: (names: readonly string[]) =>
      `Saved. It offers ${names.join(', ')}; what it cannot deliver comes from the internet.`,
    nothing: 'Saved, but it offers no model that Sitebook knows: each is a folder with a sitebook-model.json.',
  },
}

export const model = {
  inUse: 'In use',
  advised: 'Advised',
  needs: (size: number, memory: number) => `${bytes(size)} to store · ${bytes(memory)} of memory`,
  leaves: (host: string) =>
    `While it is in use, your questions and the passages quoted for them leave this device and go to ${host}.`,
  loading: (name: string) => `Loading ${name}`,
  steps: {
    downloading: 'Downloading',
    reading: 'Reading the model',
    compiling: 'Preparing the graphics processor',
    warming: 'Warming up',
    trying: 'Trying whether it answers',
  },
  downloaded: (done: number, total: number) => `${bytes(done)} of ${bytes(total)} downloaded.`,
  tryingAgain: 'Trying again every minute.',
  download: (name: string) => `Download of ${name}`,
  connecting: 'Connecting…',
  connectingTo: (place: string) => `Connecting to ${place}…`,
  /** `left` is the time that is left, undefined while nothing arrives. */
  progress: (done: number, total: number, rate: number, left: string | undefined) =>
    `${bytes(done)} of ${bytes(total)} · ${left === undefined ? 'no data arriving, still trying' : `${bytes(rate)}/s · ${left}`}`,
  secondsLeft: (n: number) => `${count(n)} s left`,
  minutesLeft: (n: number) => `${count(n)} min left`,
  hoursLeft: (n: number) => `${decimal(n)} h left`,
  from: (place: string) => `From ${place}`,
  check: (name: string) => `Check of ${name}`,
  checking: (done: number, total: number) => `Checking, ${bytes(done)} of ${bytes(total)}`,
  copy: (name: string) => `Copy of ${name}`,
  copying: (done: number, total: number) => `Copying, ${bytes(done)} of ${bytes(total)}`,
  context: (wordsPerToken: number) =>
    `Tokens of text that it looks at with a question (${tokens(wordsPerToken)}); more need more memory:`,
  contextOf: (name: string) => `Context of ${name} in tokens`,
  contextLimit: (limit: string, wordsPerToken: number) => `${limit} ${tokens(wordsPerToken)}.`,
  contextSize: count,
  actions: {
    use: 'Use',
    stopUsing: 'Stop using',
    pause: 'Pause',
    stop: 'Stop',
    resume: 'Resume',
    download: 'Download',
    cancel: 'Cancel',
    verify: 'Verify',
    copyToFolder: 'Copy to a folder',
    saveZip: 'Save as .zip',
    delete: 'Delete',
  },
  /** What a screen reader calls the button of one of several models. */
  actionOn: (action: string, name: string) => `${action} ${name}`,
  cancelTitle: (name: string) => `Cancel the download of ${name}?`,
  cancelText: 'What has been downloaded is deleted; to continue later, pause instead.',
  cancelAction: 'Cancel the download',
  deleteTitle: (name: string) => `Delete ${name}?`,
  deleteText: 'It has to be downloaded or copied here again before it can be used.',
  copied: 'Copied. Add that folder on another device, or put it under /models/ on a server.',
  verified: 'Verified: every file is as it arrived.',
  mended: (n: number) =>
    plural(n, {
      one: 'Verified: # file was damaged and has been downloaded again.',
      other: 'Verified: # files were damaged and have been downloaded again.',
    }),
  unfit: {
    'no-webgpu': 'This browser has no WebGPU, which this model needs.',
    'no-f16': 'This graphics processor does not support f16, which this model needs.',
    buffer: ({ most, needed }) =>
      `This graphics processor takes at most ${bytes(most)} in one piece; the model needs ${bytes(needed)}.`,
    'trial-failed':
      'This graphics processor failed with a small test model: use the model that runs without it, or quotes.',
    'wrong-results': 'This graphics processor gives wrong results: use the model that runs without it, or quotes.',
    memory: ({ needed, all }) =>
      `It needs ${bytes(needed)} of memory while it runs; this device has ${bytes(all)} for everything.`,
    space: ({ needed, free }) => `It needs ${bytes(needed)} of free space; ${bytes(free)} is free.`,
  } satisfies Sentences<Unfit>,
  advice: {
    larger: 'This device has the memory for the larger model, which answers better.',
    'larger-and-fast': 'This device has the memory and the speed for the larger model, which answers better.',
    smallest: 'It fits into this device’s memory and answers quickest.',
    emulated: 'This device has only an emulated graphics processor; this model runs without one, slowly.',
    slow: 'This device has a graphics processor that is too slow; this model runs without one, slowly.',
    'no-gpu': 'This device has no usable graphics processor; this model runs without one, slowly.',
  } satisfies Record<Advice, string>,
  aside: {
    'f16-is-better':
      'It runs here, but the one for graphics processors with f16, which this device has, does the same in less memory.',
    slow: 'It runs here, but too slowly to be of use.',
  },
  limit: {
    trained: ({ most }) => `${count(most)} tokens is all that the model was trained for.`,
    buffer: ({ most, of, piece }) =>
      `Up to ${count(most)} tokens here, of ${count(of)} that the model can take: for more, this graphics processor would have to take over ${bytes(piece)} in one piece.`,
    memory: ({ most, of, each, memory }) =>
      `Up to ${count(most)} tokens here, of ${count(of)} that the model can take: each ${count(1024)} take ${bytes(each)} beside the model, and this device ${memory === undefined ? 'does not say how much memory it has' : `has ${bytes(memory)} of memory`}.`,
  } satisfies Sentences<Limit>,
  estimate: ({ first, words }: Estimate) =>
    `Estimated here: the first word after ${between(first)} s, then ${words.high < 1 ? 'less than one word a second' : `${between(words)} words a second`}.`,
}

/** "2 to 4", "about 5", "less than 1". */
function between({ low, high }: Estimate['first']): string {
  const number = (n: number) => (n < 1 ? 'less than 1' : String(n))
  if (low !== high) return `${number(low)} to ${number(high)}`
  return high < 1 ? number(high) : `about ${number(high)}`
}
