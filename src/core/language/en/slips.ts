/** Slips of the finger in English question words. Without them one of 50 questions about the sample manual is not found. */
import type { Slips } from '../language'
import { wordsOf } from '../lists'

export const slips: Slips = {
  interrogatives: ['what', 'which', 'where', 'when'],
  // All that are in use among 275,000 English words.
  ownWords: wordsOf('asme benign dose form inst juts odes sued sues suing three'),
  short: new Map([
    ['teh', 'the'],
    ['hte', 'the'],
    ['adn', 'and'],
    ['hwo', 'how'],
  ]),
}
