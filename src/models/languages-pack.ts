/** The pack that finds passages by meaning across languages. */
import type { EmbeddingPack } from './catalogue-entry'

/**
 * multilingual-e5-small (Wang et al. 2024), its weights in 4 bits. Of 29 German questions about 18 English manuals 19 have the
 * right page among the first five, 14 without it (goal 20); on the English questions recall@5 is .78 to .84, as with the other
 * pack. Among manuals of several languages it finds no more, as texts in one language lie near each other whatever they say.
 */
export const languagesPack = {
  kind: 'embedding',
  format: 'pack',
  id: 'multilingual-e5-small-int4',
  name: 'multilingual-e5-small',
  size: 77_112_066,
  memory: 300_000_000,
  main: 'model.onnx',
  // The hub has the model, but not in 4 bits as ONNX.
  hub: undefined,
  files: [
    { name: 'model.onnx', size: 68_332_630 },
    { name: 'tokenizer.json', size: 8_779_436 },
  ],
  // Of what `npm run pack:languages` makes.
  sha256: {
    'model.onnx': '30ebe754b53a842d7ca01d5b6351161eb1e1cf0297a9a39b19ac5f555e9cbcb9',
    'tokenizer.json': 'fce271fc2ea15a830ecb905434e751044c3d7e79989830cf45b3d23ad9f4b5cf',
  },
  most: 512,
  before: { query: 'query: ', passage: 'passage: ' },
  // Of scales from 0..1 to .75..0.80 this one has the best recall@5 on the public questions.
  scale: { none: 0.75, span: 0.2 },
  licence: {
    notice: 'MIT',
    attribution: 'multilingual-e5-small by Microsoft is licensed under the MIT License.',
    url: 'https://opensource.org/license/mit',
    acceptableUse: '',
  },
} as const satisfies EmbeddingPack
