/**
 * The tests that `npm run mutation` runs: the unit tests. The question sets and the labelled claims stay out: they ask
 * hundreds of times for each mutant what a unit test asks once, and a floor lets a few wrong verdicts through. So do tests of
 * npm scripts and of a site's server, whose files are not in the copy that is mutated.
 */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  define: { __BUILD__: JSON.stringify('mutation'), __PDFJS__: JSON.stringify('/pdfjs/') },
  test: {
    include: ['tests/unit/**/*.test.ts'],
    exclude: ['commands', 'claims', 'site-recipes'].map((name) => `tests/unit/${name}.test.ts`),
    // Code with mutants in it is slow, and a test that times out for that would end the run.
    testTimeout: 120_000,
  },
})
