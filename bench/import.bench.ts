/*
 * How fast indicator values come in: a CSV file of one value per row and one with a column per indicator, through everything
 * that an import does (recognise, read, check, write with row-level security, foreign keys and audit, report), first and again
 * unchanged. The floor beside it, in the same run and on the same server: COPY of the same values into an unlogged table without
 * a key. Prints, asserts nothing.
 *
 * node bench/import.bench.ts [values]
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { importFile, type ImportRoom } from '../src/lib/server/capabilities/imports/index.ts'
import { indicatorsImportTarget } from '../src/lib/server/capabilities/indicators/index.ts'
import { startEmbeddedServer } from '../src/lib/server/platform/database/embedded-server.ts'
import { migrate } from '../src/lib/server/platform/database/migrate.ts'
import { appUrlFrom, openDatabase } from '../src/lib/server/platform/database/open-database.ts'

const AREAS = 2000
const INDICATORS = 50
const APP_PASSWORD = 'only-for-benchmarks'
const valueCount = Number(process.argv[2] ?? 1_000_000)

const entries = Array.from({ length: INDICATORS }, (_, number) => ({
  code: `bench-${number}`,
  name: `Kennzahl ${number}`,
  unit: 'percent',
  direction: 'higher-is-burden',
  topic: 'population',
}))

const long = {
  name: 'long',
  target: 'indicators',
  definition: {
    shape: 'long',
    level: 'ort',
    columns: { code: 'code', indicator: 'indicator', value: 'value', cases: 'cases', base: 'base' },
    period: { column: 'period' },
    entries,
  },
}

const wide = {
  name: 'wide',
  target: 'indicators',
  definition: {
    shape: 'wide',
    level: 'ort',
    columns: { code: 'code' },
    period: { column: 'period' },
    indicators: entries.map(({ code }) => ({ column: code, indicator: code })),
    entries,
  },
}

const areaCode = (number: number) => String(1_000_000 + number).slice(1)
const valueOf = (number: number) => (Math.sin(number) * 50 + 50).toFixed(3)

const folder = await mkdtemp(join(tmpdir(), 'gelingen-bench-'))
const server = await startEmbeddedServer({ folder: join(folder, 'database') })
try {
  await migrate({ ownerUrl: server.ownerUrl, folder: 'db', appPassword: APP_PASSWORD })
  await arrange()
  const database = openDatabase({
    appUrl: appUrlFrom({ ownerUrl: server.ownerUrl, appPassword: APP_PASSWORD }),
  })
  const room = { database: database.kysely, principal: { userId: 'bench' }, municipality: 'bench' }
  const rows = [
    await measure(room, { name: 'a value per row', path: await writeLong(), recipe: long }),
    await measure(room, { name: 'a column per indicator', path: await writeWide(), recipe: wide }),
  ]
  console.table(rows)
  await database.close()
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}

async function measure(
  room: ImportRoom,
  { name, path, recipe }: { name: string; path: string; recipe: object },
) {
  await asOwner((client) => client.query('truncate indicator_value'))
  const first = await timed(() => importOnce(room, path, recipe))
  const floor = await asOwner(copyFloor)
  const again = await timed(() => importOnce(room, path, recipe))
  return {
    file: name,
    values: valueCount,
    'first s': round(first),
    'values/s': Math.round(valueCount / first),
    'again s': round(again),
    'COPY floor s': round(floor),
    'first : floor': round(first / floor),
  }
}

async function importOnce(room: ImportRoom, path: string, recipe: object): Promise<void> {
  const outcome = await importFile({ ...room, path, recipe, targets: { indicators: indicatorsImportTarget } })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  const { status, report } = outcome.value
  if (status !== 'done') throw new Error(`${status}: ${JSON.stringify(report)}`)
}

function writeLong(): Promise<string> {
  return writeLines('long.csv', 'code,indicator,period,value,cases,base', valueCount, (number) => {
    const indicator = entries[Math.floor(number / AREAS) % INDICATORS]?.code
    const year = 2000 + Math.floor(number / AREAS / INDICATORS)
    return `${areaCode(number % AREAS)},${indicator},${year},${valueOf(number)},${number % 300},${300 + (number % 500)}`
  })
}

function writeWide(): Promise<string> {
  const header = ['code', 'period', ...entries.map(({ code }) => code)].join(',')
  return writeLines('wide.csv', header, valueCount / INDICATORS, (number) => {
    const values = entries.map((_, place) => valueOf(number * INDICATORS + place))
    return [areaCode(number % AREAS), 2000 + Math.floor(number / AREAS), ...values].join(',')
  })
}

async function writeLines(name: string, header: string, count: number, line: (number: number) => string) {
  const path = join(folder, name)
  const file = createWriteStream(path)
  file.write(`${header}\n`)
  for (let number = 0; number < count; number += 1) file.write(`${line(number)}\n`)
  file.end()
  await finished(file)
  return path
}

async function arrange(): Promise<void> {
  await asOwner(async (client) => {
    await client.query(`
      insert into identity."user" (id, name, email, "emailVerified") values ('bench', 'Bench', 'bench@test.example', true);
      insert into municipality (ags, slug, name, kind) values ('00000001', 'bench', 'Bench', 'city');
      insert into membership (municipality_id, user_id, role) select municipality_id, 'bench', 'planner' from municipality;
      insert into area_level (municipality_id, code, name, position) select municipality_id, 'ort', 'Ort', 1 from municipality;
      insert into area (municipality_id, area_level_id, code, name)
      select municipality_id, area_level_id, right((1000000 + number)::text, 6), 'Ort ' || number
      from area_level, generate_series(0, ${AREAS - 1}) number`)
  })
}

/** The same values once more, by the fastest way that PostgreSQL has: from a file of its own. @returns seconds */
async function copyFloor(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ place: string }>(`select current_setting('data_directory') as place`)
  const file = pg.escapeLiteral(join(rows[0]?.place ?? '', 'floor.copy'))
  await client.query('create unlogged table floor as select * from indicator_value limit 0')
  await client.query(`copy indicator_value to ${file}`)
  const seconds = await timed(() => client.query(`copy floor from ${file}`))
  await client.query('drop table floor')
  return seconds
}

async function asOwner<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: server.ownerUrl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return (performance.now() - startedAt) / 1000
}

function round(seconds: number): number {
  return Math.round(seconds * 10) / 10
}
