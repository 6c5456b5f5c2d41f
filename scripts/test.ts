import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Everything that CI runs, cheapest first. With arguments only the steps named: `npm test -- types unit`.
 * Goes on after a failed step, so that one run shows all that is wrong, and ends with a count.
 */
const node = process.execPath
const bin = (name: string) => join('node_modules/.bin', name)
const report = join(mkdtempSync(join(tmpdir(), 'gelingen-report-')), 'vitest.json')

const vitest = (...projects: string[]) => [
  node,
  'node_modules/vitest/vitest.mjs',
  'run',
  ...projects.map((name) => `--project=${name}`),
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
]

const steps: Record<string, string[]> = {
  format: [node, bin('prettier'), '--check', '--log-level', 'warn', '.'],
  lint: [bin('oxlint'), '--deny-warnings'],
  packages: [
    node,
    bin('tsc'),
    '-b',
    '--force',
    'packages/methods',
    'packages/questionnaire',
    'packages/catalogue',
    'packages/search',
  ],
  types: [node, bin('svelte-check'), '--tsconfig', './tsconfig.json', '--fail-on-warnings'],
  directions: [
    node,
    bin('depcruise'),
    'src',
    'packages',
    'cli',
    'demo',
    'scripts',
    '--config',
    '.dependency-cruiser.cjs',
  ],
  unused: [node, bin('knip')],
  schema: [node, 'scripts/update-schema.ts', '--check'],
  unit: vitest('unit'),
  database: vitest('database'),
  build: [node, 'scripts/run.mjs', 'build'],
  journeys: vitest('journeys'),
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in steps))
if (unknown.length > 0) {
  console.error(`Unbekannt: ${unknown.join(', ')}. Es gibt: ${Object.keys(steps).join(', ')}.`)
  process.exit(2)
}

// What pages take from their loads is derived from the routes as they are now.
spawnSync(node, ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync'], {
  stdio: ['ignore', 'ignore', 'inherit'],
})

let passed = 0
let failed = 0
let skipped = 0
const broken: string[] = []
for (const [name, [program = '', ...args]] of Object.entries(steps)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const startedAt = performance.now()
  console.log(`\n── ${name} ──`)
  const { status } = spawnSync(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, FORCE_COLOR: '0' },
  })
  if (args.includes('--reporter=json')) countTests()
  else if (status === 0) passed += 1
  else failed += 1
  if (status !== 0) broken.push(name)
  console.log(
    `── ${name}: ${status === 0 ? 'in Ordnung' : 'FEHLGESCHLAGEN'} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`,
  )
}
if (broken.length > 0) console.log(`\nFehlgeschlagen: ${broken.join(', ')}`)
if (broken.length > 0 && failed === 0) failed = broken.length
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exitCode = broken.length > 0 ? 1 : 0

function countTests(): void {
  // Vitest's own report; a step that broke before any test has none, and its exit code says so.
  const counts = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number
    numFailedTests: number
    numPendingTests: number
  }
  passed += counts.numPassedTests
  failed += counts.numFailedTests
  skipped += counts.numPendingTests
}
