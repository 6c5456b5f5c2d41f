import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { installJobs } from './install-jobs.ts'
import { startJobs, type JobHandler } from './start-jobs.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await installJobs(database.ownerUrl)
})
afterAll(() => database.close())

async function working(handler: JobHandler) {
  const failures: Error[] = []
  const jobs = await startJobs({
    appUrl: database.appUrl,
    handlers: { import: handler, fetch: async () => {}, mail: async () => {} },
    onError: (failure) => failures.push(failure),
  })
  return { jobs, failures }
}

async function until(reached: () => boolean): Promise<void> {
  for (let waited = 0; waited < 200 && !reached(); waited += 1) await wait(50)
  expect(reached()).toBe(true)
}

describe('jobs', () => {
  test('are installed a second time without harm', async () => {
    await installJobs(database.ownerUrl)
    const queues = await database.asOwner('select name, policy from pgboss.queue order by name')
    expect(queues).toEqual([
      { name: 'fetch', policy: 'exclusive' },
      { name: 'import', policy: 'exclusive' },
      { name: 'mail', policy: 'exclusive' },
    ])
  })

  test('are worked off at once with the application’s rights, twice the same key only after the first is done', async () => {
    const seen: unknown[] = []
    let letGo: () => void = () => {}
    const { jobs, failures } = await working(async (data) => {
      seen.push(data)
      if (seen.length === 1) await new Promise<void>((resolve) => (letGo = resolve))
    })
    await jobs.enqueue('import', { key: 'run-1', data: { run: 1 } })
    await until(() => seen.length === 1)
    await jobs.enqueue('import', { key: 'run-1', data: { run: 1 } })
    await jobs.enqueue('import', { key: 'run-2', data: { run: 2 } })
    await until(() => seen.length === 2)
    expect(seen).toEqual([{ run: 1 }, { run: 2 }])
    letGo()
    await until(() => true)
    await jobs.stop()
    expect(failures).toEqual([])
  })

  test('that are under way hear that the program stops', async () => {
    let started = false
    let heard = false
    const { jobs } = await working(async (_data, signal) => {
      started = true
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))
      heard = true
    })
    await jobs.enqueue('import', { key: 'run-3', data: {} })
    await until(() => started)
    await jobs.stop()
    expect(heard).toBe(true)
  })

  test('that fail are tried again', async () => {
    let tries = 0
    const { jobs } = await working(async () => {
      tries += 1
      if (tries === 1) throw new Error('the database is away')
    })
    await jobs.enqueue('import', { key: 'run-4', data: {} })
    await until(() => tries === 2)
    await jobs.stop()
  })

  test('need no right to change tables', async () => {
    await expect(
      database.pool.query('alter table pgboss.job_common add column x text'),
    ).rejects.toMatchObject({
      code: '42501',
    })
    await expect(
      database.pool.query('insert into pgboss.queue (name) values ($1)', ['x']),
    ).rejects.toMatchObject({
      code: '42501',
    })
    const [maintenance] = await database.asOwner<{ allowed: boolean }>(
      `select bool_and(has_table_privilege('gelingen_app', c.oid, 'select')) as allowed
       from pg_class c where relnamespace = 'pgboss'::regnamespace and relkind in ('r', 'p')`,
    )
    expect(maintenance?.allowed).toBe(true)
  })
})
