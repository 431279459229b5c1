import { describe, expect, it } from 'vitest'
import { forbids, warns } from '../../src/core/tasks/prohibitions'
import type { LanguageCode } from '../../src/core/document'

const cases: { language: LanguageCode; harmless: string[]; warning: string[] }[] = [
  {
    language: 'en',
    harmless: [
      'For CMOS output, install 0 ohm resistor in place of C165; do not install R92.',
      'For CMOS input, install 0 ohm resistors; do not install resistors R45, R84, or R85.',
      "Don't forget to press the ENTER key.",
    ],
    warning: [
      'Do not install the instrument near open flames.',
      'Do not install R92; do not remove the cover under voltage.',
      "Don't forget to lock the drive; never reach into the fan.",
      'Do not replace components with power cable connected.',
    ],
  },
  { language: 'de', harmless: ['R92 nicht bestücken.'], warning: ['R92 nicht unter Spannung auswechseln.'] },
  { language: 'fr', harmless: ['Ne pas monter R92.'], warning: ['Ne pas monter sur la cuve.'] },
  { language: 'es', harmless: ['No montar R92.'], warning: ['No montar sobre el tanque.'] },
  { language: 'pt', harmless: ['Não montar R92.'], warning: ['Não montar perto do fogo.'] },
]

describe.each(cases)('in $language', ({ language, harmless, warning }) => {
  it.each(harmless)('a step that leaves a part out, or a reminder, warns of nothing: %s', (sentence) => {
    expect(warns(sentence, language)).toBe(false)
  })

  it.each(warning)('what may do harm is a warning: %s', (sentence) => {
    expect(forbids(sentence, language)).toBe(true)
    expect(warns(sentence, language)).toBe(true)
  })
})
