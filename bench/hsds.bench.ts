/*
 * The open interface (HSDS 3.1) over a municipality with many offers: how long pages take, the first after a change, later ones, the
 * last; and whether what is answered is valid by the published schemas: a sample of pages with everything nested, and all offers
 * as NDJSON. Prints, asserts nothing about time; an answer that is not valid breaks it off.
 *
 *   node bench/hsds.bench.ts [offers]
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import pg from 'pg'
import { hsdsDe } from '../src/lib/messages/hsds.de.ts'
import { arbitraryOffer } from '../src/lib/server/capabilities/hsds/arbitrary-offers-for-tests.ts'
import { openTown, storeOffers } from '../src/lib/server/capabilities/hsds/hsds-town-for-tests.ts'
import { answerHsds, readAddress } from '../src/lib/server/capabilities/hsds/index.ts'
import { startEmbeddedServer } from '../src/lib/server/platform/database/embedded-server.ts'
import { migrate } from '../src/lib/server/platform/database/migrate.ts'
import { appUrlFrom, openDatabase } from '../src/lib/server/platform/database/open-database.ts'
import { publishedSchemas } from '../testing/hsds-3.1/read-schemas.ts'

const APP_PASSWORD = 'only-for-benchmarks'
const count = Number(process.argv[2] ?? 100_000)
const AT_ONCE = 5000
const schemas = publishedSchemas()

const folder = await mkdtemp(join(tmpdir(), 'gelingen-bench-'))
const server = await startEmbeddedServer({ folder: join(folder, 'database') })
const owner = new pg.Pool({ connectionString: server.ownerUrl, max: 1 })
try {
  await migrate({ ownerUrl: server.ownerUrl, folder: 'db', appPassword: APP_PASSWORD })
  await arrange()
  const { kysely, close } = openDatabase({
    appUrl: appUrlFrom({ ownerUrl: server.ownerUrl, appPassword: APP_PASSWORD }),
  })
  const ask = async (path: string) => {
    const [at = '', query = ''] = path.split('?')
    const address = readAddress(at)
    if (address === undefined) throw new Error(path)
    const asked = {
      address,
      parameters: new URLSearchParams(query),
      origin: 'https://a.example',
      ifNoneMatch: null,
    }
    return answerHsds({ database: kysely, texts: hsdsDe }, asked)
  }
  const page = async (path: string, schema: 'service' | 'service_list') => {
    const startedAt = performance.now()
    const answer = await ask(path)
    const ms = performance.now() - startedAt
    if (answer.kind !== 'object') throw new Error(`${path}: ${answer.kind}`)
    const { contents } = answer.body
    if (!Array.isArray(contents)) throw new Error(`${path}: no page`)
    for (const object of contents) check(schema, object)
    return { what: path, services: contents.length, ms: Math.round(ms) }
  }
  const last = Math.ceil(count / 100)
  const pages = [
    await page('services', 'service_list'),
    await page('services?page=2', 'service_list'),
    await page(`services?per_page=100&page=${last}`, 'service_list'),
    await page(`services?per_page=100&page=${Math.ceil(last / 2)}&full=true`, 'service'),
    await page('services?search=eltern', 'service_list'),
    await page('services?search=eltern&page=2', 'service_list'),
    await page('services?minimum_age=3&maximum_age=10&day=MO', 'service_list'),
  ]
  for (let at = 1; at <= last; at += Math.max(1, Math.floor(last / 20)))
    await page(`services?per_page=100&page=${at}&full=true`, 'service')
  console.table(pages)
  const startedAt = performance.now()
  const answer = await ask('services?format=ndjson&full=true')
  if (answer.kind !== 'lines') throw new Error(answer.kind)
  let [lines, bytes] = [0, 0]
  for await (const line of answer.lines) {
    const text = JSON.stringify(line)
    check('service', JSON.parse(text))
    lines += 1
    bytes += text.length + 1
  }
  const seconds = (performance.now() - startedAt) / 1000
  console.table([
    {
      'ndjson lines': lines,
      valid: lines,
      MB: Math.round(bytes / 1e6),
      seconds: Math.round(seconds),
      'lines/s': Math.round(lines / seconds),
    },
  ])
  await close()
} finally {
  await owner.end()
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}

function check(schema: 'service' | 'service_list', object: unknown): void {
  const validate = schemas.hsds(schema)
  if (!validate(object)) throw new Error(`${JSON.stringify(validate.errors)} in ${JSON.stringify(object)}`)
}

async function arrange(): Promise<void> {
  const database = {
    asOwner: async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
      (await owner.query<Row>(text, values)).rows,
  }
  const [made] = await database.asOwner<{ municipality_id: number }>(
    `insert into municipality (ags, slug, name, kind) values ('00000001', 'bench', 'Bench', 'city') returning municipality_id`,
  )
  const town = await openTown(database, made?.municipality_id ?? 0)
  for (let from = 0; from < count; from += AT_ONCE) {
    const offers = fc.sample(arbitraryOffer, { numRuns: Math.min(AT_ONCE, count - from), seed: from + 1 })
    await storeOffers(database, town, offers)
  }
  await database.asOwner('analyze')
}
