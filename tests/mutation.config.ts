/** The tests that `npm run mutation` runs: those of the core, and of the question sets the sample's, as Stryker's copy of the project has no other manuals. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  define: { __BUILD__: JSON.stringify('mutation'), __PDFJS__: JSON.stringify('/pdfjs/') },
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/quality/**/*.test.ts'],
    exclude: ['tests/unit/commands.test.ts'],
  },
})
