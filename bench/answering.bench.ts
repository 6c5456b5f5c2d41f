/*
 * Two thousand people answer the canon's questionnaire for heads of networks at once, at the real started server: each thinks about every page, then
 * sends it, and goes through all pages several times; once by the page's own form, once as its script saves by itself. An answer counts once the
 * server has acknowledged it, and it acknowledges what is on the disk. They and the server share this machine. The floor in the same run: as many
 * bare commits of one row through the same number of connections. A machine that is itself a guest may lose its processors to others for
 * seconds; how much that was is told. Prints, asserts nothing.
 *
 *   node bench/answering.bench.ts [people] [milliseconds to think about a page] [rounds]
 */
import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import pg from 'pg'
import { answerTogether, respondentsOf, type WayOfSaving } from '../testing/respondents.ts'
import { aSurveyInField, wayToDatabase } from '../testing/survey-in-field.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { processorOfTree } from './processor-of-tree.ts'
import { startProgram } from './started-program.ts'
import { quantile } from './quantile.ts'
import { stolenPart } from './stolen-part.ts'

const [people = 2000, thinkMs = 3900, rounds = 6] = process.argv.slice(2).map(Number)

const folder = await temporaryFolder('bench-answering')
const program = await startProgram({ folder, port: 3945, env: { GELINGEN_DEMO: '0' } })
try {
  const survey = await aSurveyInField({ folder, people })
  const respondents = respondentsOf(survey)
  const { processId } = JSON.parse(readFileSync(`${folder}/in-use.json`, 'utf8')) as { processId: number }
  await answerTogether(program.site, respondents.slice(0, 200), { thinkMs: 500, rounds: 10 })
  const reports = [await measure('form'), await measure('script')]
  console.table(reports.map(({ numbers }) => numbers))
  console.table(reports.map(({ waits }) => waits))
  console.table(reports.map(({ processor }) => processor))
  console.log(
    `floor: ${round(await commitsPerSecond((await wayToDatabase(folder)).ownerUrl))} bare commits a second`,
  )
  const failures = new Set(reports.flatMap((report) => report.failures))
  if (failures.size > 0) console.log([...failures].slice(0, 10))

  async function measure(way: WayOfSaving) {
    const before = { program: processorOfTree(processId), crowd: process.cpuUsage() }
    const stolen = stolenPart()
    const { saved, busiest, failures, seconds } = await answerTogether(program.site, respondents, {
      thinkMs,
      arriveMs: 4 * thinkMs,
      rounds,
      way,
    })
    const after = processorOfTree(processId)
    const crowd = process.cpuUsage(before.crowd)
    const pages = saved.length
    const inBusiest = saved.filter(({ atMs }) => atMs >= busiest.fromMs && atMs < busiest.toMs)
    const busiestSeconds = (busiest.toMs - busiest.fromMs) / 1000
    const waits = (of: typeof saved, part: number) =>
      round(
        quantile(
          of.map(({ tookMs }) => tookMs),
          part,
        ),
      )
    return {
      failures,
      numbers: {
        'saved by': way,
        people,
        'pages saved': pages,
        'not acknowledged': failures.length,
        'saved a second, from first to last': round(pages / seconds),
        'while all were at it': round(inBusiest.length / busiestSeconds),
        'of these seconds': round(busiestSeconds),
      },
      waits: {
        'saved by': way,
        'p50, ms': waits(saved, 0.5),
        'p95, ms': waits(saved, 0.95),
        'p99, ms': waits(saved, 0.99),
        'p95 while all were at it': waits(inBusiest, 0.95),
      },
      processor: {
        'saved by': way,
        'program, ms a page': round((after.own - before.program.own) / pages),
        'database, ms a page': round((after.below - before.program.below) / pages),
        'crowd, ms a page': round((crowd.user + crowd.system) / 1000 / pages),
        'taken by the host, %': round(100 * stolen()),
      },
    }
  }
} finally {
  await program.stop()
  await rm(folder, { recursive: true, force: true })
}

async function commitsPerSecond(ownerUrl: string): Promise<number> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 10 })
  await pool.query('create table floor_of_bench (id integer primary key, n integer not null)')
  await pool.query('insert into floor_of_bench select generate_series(0, 1999), 0')
  const startedAt = performance.now()
  const COMMITS = 4000
  let next = 0
  const work = async () => {
    while (next < COMMITS) {
      next += 1
      await pool.query('update floor_of_bench set n = n + 1 where id = $1', [next % 2000])
    }
  }
  await Promise.all(Array.from({ length: 10 }, work))
  const seconds = (performance.now() - startedAt) / 1000
  await pool.end()
  return COMMITS / seconds
}

function round(value: number): number {
  return Number(value.toPrecision(3))
}
