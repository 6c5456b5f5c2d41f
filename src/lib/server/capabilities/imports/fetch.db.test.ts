import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { aMember, aMunicipality } from '../../../../../testing/people.ts'
import { inMunicipality } from '../../platform/database/tenancy.ts'
import { installJobs } from '../../platform/jobs/install-jobs.ts'
import { startJobs } from '../../platform/jobs/start-jobs.ts'
import { providersTarget } from './imports-for-tests.ts'
import {
  cancelRun,
  handleFetchJobs,
  lookAfterRuns,
  readRun,
  startFetch,
  type FetchFile,
  type ImportRoom,
} from './index.ts'

let database: FreshDatabase
let dataFolder: string
let town: ImportRoom
const sent: { queue: string; key: string; data: object }[] = []
const jobs = {
  enqueue: async (queue: string, job: { key: string; data: object }) => void sent.push({ queue, ...job }),
}

beforeAll(async () => {
  database = await freshDatabase()
  dataFolder = await mkdtemp(join(tmpdir(), 'gelingen-fetch-'))
  const municipalityId = await aMunicipality(database, { slug: 'a-stadt', ags: '05000001' })
  const principal = await aMember(database, { municipalityId, userId: 'ada' })
  town = { database: database.kysely, principal, municipality: 'a-stadt' }
})
afterAll(async () => {
  await database.close()
  await rm(dataFolder, { recursive: true, force: true })
})
beforeEach(async () => {
  sent.length = 0
  await database.asOwner('truncate import_run restart identity cascade')
})

const address = 'https://other.example/api'

async function started() {
  const run = await startFetch({ ...town, jobs, address, fileName: 'other.ndjson', target: 'travel-times' })
  return run.ok ? run.value : expect.unreachable(run.refusal.code)
}

/** Does the job that was sent last, as the program would. */
function work(fetchFile: FetchFile, { limitBytes = 1000, signal = new AbortController().signal } = {}) {
  const targets = { 'travel-times': providersTarget }
  const onError = () => {}
  const handler = handleFetchJobs({ database: database.kysely, dataFolder, targets, fetchFile, limitBytes, onError }) // prettier-ignore
  return handler(sent.at(-1)?.data, signal)
}

const look = (importRunId: number) =>
  inMunicipality({ ...town, permission: 'imports.read' }, async (tx) => (await readRun(tx, { importRunId }))?.run) // prettier-ignore
const cancel = (importRunId: number) =>
  inMunicipality({ ...town, permission: 'imports.follow' }, (tx) => cancelRun(tx, importRunId))
const filesKept = () => readdir(join(dataFolder, 'uploads')).catch(() => [])

/** Fetches until it is told to stop. */
const endless: FetchFile = ({ signal }) =>
  new Promise((_, reject) => {
    const stop = () => reject(new Error('stopped'))
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop)
  })

test('a file is fetched by a job and waits for a decision like every other', async () => {
  const { importRunId } = await started()
  expect(sent).toMatchObject([{ queue: 'fetch', key: `run-${importRunId}` }])
  expect(await look(importRunId)).toMatchObject({
    status: 'fetching',
    fetchedFrom: address,
    storedFile: null,
  })
  let asked: string | undefined
  await work(async (fetching) => {
    asked = fetching.address
    return { ok: true, value: { lines: 'name\nVerein\n' } }
  })
  expect(asked).toBe(address)
  expect(await look(importRunId)).toMatchObject({ status: 'preview', fileBytes: 12, storedFile: expect.any(String) }) // prettier-ignore
  expect(await filesKept()).toHaveLength(1)
  await work(() => expect.unreachable('what is there is not fetched again'))
})

test('how far it is can be seen, and it can be cancelled', async () => {
  const { importRunId } = await started()
  const working = work((fetching) => {
    fetching.onProgress(200, 1000)
    return endless(fetching)
  })
  await expect
    .poll(() => look(importRunId), { timeout: 10_000 })
    .toMatchObject({ progressDone: 200, progressTotal: 1000 })
  expect(await cancel(importRunId)).toMatchObject({ ok: true })
  await working
  expect(await look(importRunId)).toMatchObject({ status: 'cancelled', storedFile: null })
})

test('a file that comes after the cancel is not kept', async () => {
  const before = await filesKept()
  const { importRunId } = await started()
  await work(async () => {
    await cancel(importRunId)
    return { ok: true, value: { lines: 'name\nVerein\n' } }
  })
  expect(await look(importRunId)).toMatchObject({ status: 'cancelled', storedFile: null })
  expect(await filesKept()).toEqual(before)
})

test.each([
  ['another server’s refusal', async () => ({ ok: false, refusal: { code: 'outside/not-reached' } }), 'outside/not-reached'], // prettier-ignore
  ['a file that is too large', async () => ({ ok: true, value: { lines: 'x'.repeat(2000) } }), 'files/too-large'], // prettier-ignore
  ['a file that is none', async () => ({ ok: true, value: { lines: '<html></html>' } }), 'tables/markup'],
  ['a fault of the program', () => Promise.reject(new TypeError('undefined')), 'imports/broken'],
] as [string, FetchFile, string][])('%s ends it with a sentence, and nothing is kept', async (_, fetchFile, code) => {
  const before = await filesKept()
  const { importRunId } = await started()
  await work(fetchFile)
  expect(await look(importRunId)).toMatchObject({ status: 'failed', report: { refusal: { code } } })
  expect(await filesKept()).toEqual(before)
}) // prettier-ignore

test('where the program stops meanwhile it is fetched anew after the next start', async () => {
  const { importRunId } = await started()
  const stopping = new AbortController()
  const working = work(endless, { signal: stopping.signal })
  stopping.abort()
  await working
  expect(await look(importRunId)).toMatchObject({ status: 'fetching' })
  sent.length = 0
  expect(await lookAfterRuns({ database: database.kysely, jobs })).toEqual({ interrupted: 0, waiting: 1 })
  expect(sent).toMatchObject([{ queue: 'fetch', data: { importRunId, userId: 'ada' } }])
})

test('the whole way through the queue of the installation', async () => {
  await installJobs(database.ownerUrl)
  const targets = { 'travel-times': providersTarget }
  const fetchFile: FetchFile = async () => ({ ok: true, value: { lines: 'name\nVerein\n' } })
  const room = { database: database.kysely, dataFolder, targets, limitBytes: 1000 }
  const working = await startJobs({
    appUrl: database.appUrl,
    handlers: {
      import: async () => {},
      fetch: handleFetchJobs({ ...room, fetchFile }),
      mail: async () => {},
    },
    onError: (failure) => expect.unreachable(failure.message),
  })
  const file = { address, fileName: 'other.ndjson', target: 'travel-times' as const }
  const run = await startFetch({ ...town, jobs: working, ...file })
  const importRunId = run.ok ? run.value.importRunId : 0
  await expect.poll(() => look(importRunId), { timeout: 20_000 }).toMatchObject({ status: 'preview' })
  await working.stop()
})
