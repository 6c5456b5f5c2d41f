import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'

/** Runs every benchmark after the other: `npm run bench`, or by name: `npm run bench -- start chain`. Asserts nothing about time. */
const wanted = process.argv.slice(2)
const all = readdirSync('bench')
  .filter((file) => file.endsWith('.bench.ts'))
  .sort()
for (const file of all) {
  if (wanted.length > 0 && !wanted.some((name) => file.startsWith(name))) continue
  console.log(`\n── ${file.replace('.bench.ts', '')} ──`)
  const { status } = spawnSync(process.execPath, ['--expose-gc', `bench/${file}`], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
