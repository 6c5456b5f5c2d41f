import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** One worker to each core; where there is one only, two all the same: half of the time is waiting. */
const atLeastTwo = Math.max(2, availableParallelism())
const nowhere = ['**/node_modules/**', '**/build/**', '.svelte-kit/**']

/** The longest first, so that no worker is left alone with one at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((name) => moduleId.endsWith(name))
      return at < 0 ? longest.length : at
    }
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other))
  }
}
const longest = [
  'journeys/every-page.journey.ts',
  'journeys/imports.journey.ts',
  'journeys/hardship.journey.ts',
  'cli/export-command.db.test.ts',
  'cli/import-command.db.test.ts',
  'imports/imports.db.test.ts',
  'disclosure/references/sdc.test.ts',
]

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'packages/**/*.test.ts',
            'src/**/*.test.ts',
            'cli/**/*.test.ts',
            'demo/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
          exclude: [...nowhere, '**/*.db.test.ts'],
          setupFiles: ['testing/property-seed.ts'],
          testTimeout: 30_000,
          // Loading the same modules anew for each of hundreds of small files took two thirds of the time.
          isolate: false,
          // By itself it would leave one core of two idle.
          maxWorkers: atLeastTwo,
        },
      },
      {
        test: {
          name: 'database',
          include: [
            'src/**/*.db.test.ts',
            'cli/**/*.db.test.ts',
            'demo/**/*.db.test.ts',
            'db/**/*.db.test.ts',
          ],
          exclude: nowhere,
          globalSetup: ['testing/global-setup.ts'],
          setupFiles: ['testing/property-seed.ts'],
          testTimeout: 60_000,
          maxWorkers: atLeastTwo,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['journeys/**/*.journey.ts'],
          exclude: nowhere,
          globalSetup: ['journeys/start-server.ts'],
          // Each worker has a program of its own: see `journeys/own-site.ts`.
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
