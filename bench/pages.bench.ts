import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { logIn, startProgram } from './started-program.ts'
import { quantile } from './quantile.ts'

/**
 * Server answers of the pages with Berlin's data (542 areas, 4,179 offers): p50 and p95 of warm answers, one at a time and
 * eight at once, and what goes over the wire. The floor is an empty answer of Node's own HTTP server in the same run.
 */
const PASSWORD = 'only-for-the-benchmark'
const ROUNDS = 60

if (!existsSync('../shared/data/berlin')) {
  console.log('skipped: ../shared/data/berlin is not there')
  process.exit()
}
const folder = await temporaryFolder('bench')
const env = { GELINGEN_DEMO: '0', GELINGEN_PASSWORD: PASSWORD }
try {
  spawnSync('npm', ['run', '-s', 'berlin'], {
    env: { ...process.env, ...env, GELINGEN_DATA: folder },
    stdio: 'ignore',
  })
  const program = await startProgram({ folder, port: 3942, env })
  try {
    const cookie = await logIn(program.site, 'planung@berlin.invalid', PASSWORD)
    const floor = await floorOf()
    console.log(`floor: empty answer p50 ${floor.p50.toFixed(1)} ms, p95 ${floor.p95.toFixed(1)} ms`)
    console.log('page'.padEnd(46), 'first', ' p50', ' p95', 'p95×8', '  kB gz')
    for (const path of [
      '',
      '/karte',
      '/karte?zeige=indikator:mss-2021-s4&ebene=planungsraum',
      '/karte?zeige=kette:age-3-6:education',
      '/kette',
      '/kette/age-3-6/education',
      '/luecken',
      '/index',
      '/indikatoren',
      '/angebote',
      '/gebiete',
      '/einlesen',
    ])
      await measurePage(`${program.site}/k/berlin${path}`, cookie, path || '/')
  } finally {
    await program.stop()
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function measurePage(url: string, cookie: string, name: string): Promise<void> {
  const [first = 0] = await answerTimes(url, cookie, 1, 1)
  for (let warm = 0; warm < 5; warm += 1) await answerTimes(url, cookie, 1, 1)
  const alone = await answerTimes(url, cookie, ROUNDS, 1)
  const together = await answerTimes(url, cookie, ROUNDS, 8)
  const bytes = await wireBytes(url, cookie)
  const figures = [first, quantile(alone, 0.5), quantile(alone, 0.95), quantile(together, 0.95)]
  console.log(
    name.padEnd(46),
    ...figures.map((ms) => ms.toFixed(0).padStart(5)),
    (bytes / 1000).toFixed(1).padStart(7),
  )
}

async function answerTimes(url: string, cookie: string, rounds: number, atOnce: number): Promise<number[]> {
  const times: number[] = []
  const ask = async () => {
    const startedAt = performance.now()
    const answer = await fetch(url, { headers: { cookie }, redirect: 'manual' })
    await answer.arrayBuffer()
    if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`)
    times.push(performance.now() - startedAt)
  }
  for (let done = 0; done < rounds; done += atOnce)
    await Promise.all(Array.from({ length: Math.min(atOnce, rounds - done) }, ask))
  return times.sort((a, b) => a - b)
}

/** What a browser loads for the page itself, compressed. */
async function wireBytes(url: string, cookie: string): Promise<number> {
  const { stdout } = spawnSync(
    'curl',
    [
      '-s',
      '-o',
      '/dev/null',
      '-w',
      '%{size_download}',
      '-H',
      'accept-encoding: gzip',
      '-H',
      `cookie: ${cookie}`,
      url,
    ],
    { encoding: 'utf8' },
  )
  return Number(stdout)
}

async function floorOf(): Promise<{ p50: number; p95: number }> {
  const server = createServer((_, response) => void response.end('ok')).listen(3943)
  const times = await answerTimes('http://localhost:3943/', '', ROUNDS * 2, 1)
  server.close()
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) }
}
