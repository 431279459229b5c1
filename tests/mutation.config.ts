/**
 * The tests that `npm run mutation` runs: the unit tests, the open claims among them, each of which keeps its verdict. The
 * question sets and the claims that are held out stay out: their floors let a few wrong verdicts through, and the sets cost
 * a minute for each mutant. So do tests of npm scripts and of a site's server, whose files are not in the copy that is mutated.
 */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  define: { __BUILD__: JSON.stringify('mutation'), __PDFJS__: JSON.stringify('/pdfjs/') },
  test: {
    include: ['tests/unit/**/*.test.ts'],
    exclude: ['commands', 'heldout-claims', 'site-recipes'].map((name) => `tests/unit/${name}.test.ts`),
    // Most of a mutant's time would go into loading the same modules for each file of tests.
    isolate: false,
    // Code with mutants in it is slow, and a test that times out for that would end the run.
    testTimeout: 120_000,
  },
})
