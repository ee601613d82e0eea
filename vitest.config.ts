import { defineConfig } from 'vitest/config'
import { assertNode24 } from './src/platform/node-version.ts'

assertNode24()

/**
 * Three layers, from fast to slow. A file's folder and name tell its layer:
 * `*.test.ts` beside pure code, `*.room.test.ts(x)` with a real PostgreSQL, `e2e/*.e2e.ts` in a real browser.
 */
export default defineConfig({
  test: {
    // Vitest leaves one core free, which on two is half of them; much of what we do is waiting for a database or a page.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/**/*.test.ts', 'src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          exclude: ['**/*.room.test.*', '**/node_modules/**'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'rooms',
          include: ['src/**/*.room.test.{ts,tsx}'],
          // The house is loaded once per worker instead of once per file; what a file changes is in its own database.
          isolate: false,
          globalSetup: ['src/platform/testing/postgres.setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['e2e/**/*.e2e.ts'],
          globalSetup: ['src/platform/testing/postgres.setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
