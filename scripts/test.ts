import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
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

/** They only read, and each keeps one core busy: two of them at a time. The others have two cores of their own. */
const besideOthers = new Set(['format', 'lint', 'packages', 'types', 'directions', 'unused', 'schema'])
const AT_A_TIME = 2

let passed = 0
let failed = 0
let skipped = 0
const broken: string[] = []
const names = Object.keys(steps).filter((name) => wanted.length === 0 || wanted.includes(name))
const cheap = names.filter((name) => besideOthers.has(name))
await Promise.all(
  Array.from({ length: AT_A_TIME }, async () => {
    for (let name = cheap.shift(); name !== undefined; name = cheap.shift()) await take(name)
  }),
)
for (const name of names) if (!besideOthers.has(name)) await take(name)

/** Runs a step. What others say beside it is told in one piece, when it has ended. */
async function take(name: string): Promise<void> {
  const [program = '', ...args] = steps[name] ?? []
  const startedAt = performance.now()
  const isBesideOthers = besideOthers.has(name)
  if (!isBesideOthers) console.log(`\n── ${name} ──`)
  const child = spawn(program, args, {
    stdio: isBesideOthers ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, FORCE_COLOR: '0' },
  })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk))
  const [status] = (await once(child, 'close')) as [number | null]
  if (isBesideOthers) console.log(`\n── ${name} ──\n${Buffer.concat(said).toString()}`)
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
