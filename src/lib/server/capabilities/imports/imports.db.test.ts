import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../../../testing/fresh-database.ts'
import { aMember, aMunicipality } from '../../../../../testing/people.ts'
import { AccessRefused } from '../../platform/database/access-refused.ts'
import { inMunicipality, type Municipality, type Tx } from '../../platform/database/tenancy.ts'
import type { Permission } from '../../platform/identity/permissions.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import { providersRecipe, providersTarget } from './imports-for-tests.ts'
import {
  cancelRun,
  discardRun,
  executeRun,
  handleImportJobs,
  importFile,
  keepDraft,
  listRecipes,
  listRuns,
  lookAfterRuns,
  orRefused,
  parseRecipeText,
  previewRun,
  readFaults,
  readRun,
  receiveFile,
  recoverRuns,
  removeRecipe,
  repeatRun,
  saveRecipe,
  startRun,
  type ImportRun,
} from './index.ts'
import { recipe as recipeForm } from './recipe.ts'

const targets = { 'travel-times': providersTarget }

let database: FreshDatabase
let dataFolder: string
let ada: Principal
let berta: Principal
const jobs: { key: string; data: object }[] = []
const queue = { enqueue: async (_queue: string, job: { key: string; data: object }) => void jobs.push(job) }

beforeAll(async () => {
  database = await freshDatabase()
  dataFolder = await mkdtemp(join(tmpdir(), 'gelingen-imports-'))
  const a = await aMunicipality(database, { slug: 'a-stadt', ags: '05000001' })
  const b = await aMunicipality(database, { slug: 'b-stadt', ags: '05000002' })
  ada = await aMember(database, { municipalityId: a, userId: 'ada' })
  berta = await aMember(database, { municipalityId: b, userId: 'berta' })
  await aMember(database, { municipalityId: a, userId: 'stefan', role: 'statistics-office' })
})
beforeEach(async () => {
  jobs.length = 0
  await database.asOwner('truncate provider, import_run, import_recipe restart identity cascade')
})
afterAll(async () => {
  await database.close()
  await rm(dataFolder, { recursive: true, force: true })
})

const inA = (principal = ada) => ({ database: database.kysely, principal, municipality: 'a-stadt' })

const inTx = <Result>(
  work: (tx: Tx, municipality: Municipality) => Promise<Result>,
  permission: Permission = 'imports.follow',
  room = inA(),
) => inMunicipality({ ...room, permission }, work)

async function* contentOf(text: string | Uint8Array) {
  yield Buffer.from(text)
}

async function receive(text: string, room = inA()) {
  const received = await receiveFile({
    ...room,
    dataFolder,
    targets,
    file: { name: 'C:\\Daten\\träger.csv', content: contentOf(text) },
    limitBytes: 1_000_000,
  })
  if (!received.ok) throw new Error(received.refusal.code)
  return received.value
}

const start = (importRunId: number, more: object = {}) =>
  startRun({
    ...inA(),
    targets,
    jobs: queue,
    importRunId,
    recipe: providersRecipe(),
    take: 'all-or-nothing',
    ...more,
  })

/** Works off what `start` has queued, as the job queue would. */
async function workOff(signal = new AbortController().signal) {
  const handle = handleImportJobs({ database: database.kysely, dataFolder, targets })
  for (const { data } of jobs.splice(0)) await handle(data, signal)
}

async function aFile(text: string | Uint8Array): Promise<string> {
  const path = join(dataFolder, 'träger.csv')
  await writeFile(path, text)
  return path
}

async function importText(text: string | Uint8Array, more: object = {}): Promise<ImportRun> {
  const outcome = await importFile({
    ...inA(),
    targets,
    recipe: providersRecipe(),
    path: await aFile(text),
    ...more,
  })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

const providers = async () =>
  (await database.asOwner<{ name: string }>('select name from provider order by name')).map(
    ({ name }) => name,
  )

const read = (importRunId: number, more: object = {}) => inTx((tx) => readRun(tx, { importRunId, ...more }))

describe('a file that was uploaded', () => {
  test('is recognised, previewed without a trace, started, worked off by a job, and its upload removed', async () => {
    const { importRunId, facts, sample, proposals } = await receive('name,ort\nAWO,Nord\nCaritas,Süd\n')
    expect(facts).toMatchObject({ format: 'csv', delimiter: ',', columns: ['name', 'ort'] })
    expect(sample[0]).toEqual({ line: 2, cells: { name: 'AWO', ort: 'Nord' } })
    expect(proposals).toEqual([
      { target: 'travel-times', saved: [], suggestion: { columns: { name: 'name' } }, reasons: [] },
    ])

    const preview = await previewRun({
      ...inA(),
      dataFolder,
      targets,
      importRunId,
      recipe: providersRecipe(),
    })
    expect(preview).toMatchObject({
      ok: true,
      value: {
        counts: { added: 2 },
        meanings: [
          { line: 2, column: 'name', means: { provider: 'AWO' } },
          { line: 3, column: 'name', means: { provider: 'Caritas' } },
        ],
        issues: [{ line: 0, code: 'test/written', weight: 'noted' }],
        rowsShown: 2,
      },
    })
    expect(await providers()).toEqual([])
    expect(
      await database.asOwner(`select permission from audit_entry where permission = 'chain.change'`),
    ).toEqual([])

    expect(await start(importRunId)).toEqual({ ok: true, value: { importRunId } })
    expect(jobs).toEqual([
      { key: `run-${importRunId}`, data: { municipality: 'a-stadt', importRunId, userId: 'ada' } },
    ])
    await workOff()
    expect(await providers()).toEqual(['AWO', 'Caritas'])
    const found = await read(importRunId)
    expect(found?.run).toMatchObject({
      status: 'done',
      fileName: 'träger.csv',
      storedFile: null,
      startedBy: 'ada',
      report: { read: 2, taken: 2, refused: 0, added: 2 },
      progressDone: found?.run.fileBytes,
    })
    expect(await readdir(join(dataFolder, 'uploads'))).toEqual([])
    const audit = await database.asOwner(
      `select user_id, details from audit_entry where permission = 'chain.change' order by at desc limit 1`,
    )
    expect(audit).toEqual([{ user_id: 'ada', details: { importRunId } }])
  })

  test('that is no table is refused, and neither a run nor the upload stays', async () => {
    const refused = await receiveFile({
      ...inA(),
      dataFolder,
      targets,
      file: { name: 'x.xlsx', content: contentOf('PK\x03\x04 no workbook') },
      limitBytes: 1_000_000,
    })
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'tables/not-a-workbook' } })
    expect(await readdir(join(dataFolder, 'uploads'))).toEqual([])
    expect(await inTx((tx) => listRuns(tx))).toEqual([])
  })

  test('that only needs a hint is kept, with what is wrong', async () => {
    const { importRunId, facts, problem } = await receive('name,name\n1,2\nname,ort\nAWO,Nord\n')
    expect(facts).toBeUndefined()
    expect(problem).toMatchObject({ code: 'tables/column-twice', details: { column: 'name' } })
    const recipe = { ...providersRecipe(), file: { headerLine: 3 } }
    const preview = await previewRun({ ...inA(), dataFolder, targets, importRunId, recipe })
    expect(preview).toMatchObject({ ok: true, value: { counts: { added: 1 }, rowsShown: 1 } })
  })

  test('gets the saved recipe whose columns it has proposed', async () => {
    const recipe = recipeForm.parse(providersRecipe())
    const other = recipeForm.parse(providersRecipe({ columns: { name: 'träger' } }, 'Andere Spalten'))
    for (const one of [recipe, other])
      await inTx((tx, municipality) => saveRecipe(tx, municipality, { recipe: one, userId: 'ada' }))
    const { proposals } = await receive('name,ort\nAWO,Nord\n')
    expect(proposals[0]?.saved.map((saved) => saved.recipe.name)).toEqual(['Träger'])
  })

  test('can be given up before it is started, not afterwards', async () => {
    const { importRunId } = await receive('name\nAWO\n')
    const discarded = await inTx((tx) => discardRun(tx, importRunId))
    expect(discarded).toMatchObject({ ok: true, value: { storedFile: expect.any(String) } })
    expect(await read(importRunId)).toBeUndefined()
    const second = await receive('name\nAWO\n')
    await start(second.importRunId)
    expect(await inTx((tx) => discardRun(tx, second.importRunId))).toMatchObject({
      ok: false,
      refusal: { code: 'imports/already-started' },
    })
    expect(await start(second.importRunId)).toMatchObject({ refusal: { code: 'imports/already-started' } })
  })

  test('needs the right to change what it changes', async () => {
    const statistics = inA({ userId: 'stefan' })
    const { importRunId } = await receive('name\nAWO\n', statistics)
    expect(await start(importRunId, statistics)).toMatchObject({
      ok: false,
      refusal: { code: 'imports/not-permitted', details: { target: 'travel-times' } },
    })
    const preview = previewRun({ ...statistics, dataFolder, targets, importRunId, recipe: providersRecipe() })
    await expect(preview).rejects.toBeInstanceOf(AccessRefused)
  })

  test('whose starter has left the municipality meanwhile is not loaded', async () => {
    await aMember(database, {
      municipalityId: (await inTx(async (_tx, { municipalityId }) => municipalityId)) ?? 0,
      userId: 'kurz',
    })
    const kurz = inA({ userId: 'kurz' })
    const { importRunId } = await receive('name\nAWO\n', kurz)
    await start(importRunId, kurz)
    await database.asOwner(`delete from membership where user_id = 'kurz'`)
    await workOff()
    expect((await read(importRunId))?.run).toMatchObject({
      status: 'failed',
      report: { refusal: { code: 'imports/not-permitted' } },
    })
    expect(await providers()).toEqual([])
  })

  test('that was swept away says so', async () => {
    const { importRunId } = await receive('name\nAWO\n')
    await rm(join(dataFolder, 'uploads'), { recursive: true })
    const preview = await previewRun({
      ...inA(),
      dataFolder,
      targets,
      importRunId,
      recipe: providersRecipe(),
    })
    expect(preview).toMatchObject({ ok: false, refusal: { code: 'imports/file-gone' } })
    await start(importRunId)
    await workOff()
    expect((await read(importRunId))?.run).toMatchObject({
      status: 'failed',
      report: { refusal: { code: 'imports/file-gone' } },
    })
  })
})

describe('a row that is refused', () => {
  const file = 'name,ort\nAWO,Nord\nbad,Süd\nodd,Ost\nCaritas,West,zu viel\n'

  test('refuses the whole file, which says line by line why', async () => {
    const run = await importText(file)
    expect(run).toMatchObject({
      status: 'refused',
      report: {
        read: 4,
        taken: 2,
        refused: 2,
        added: 0,
        refusals: { 'test/bad': 1, 'tables/row-too-long': 1 },
        notes: { 'test/odd': 1 },
        issuesKept: 3,
      },
    })
    expect(await providers()).toEqual([])
    const found = await read(run.importRunId)
    expect(found?.issues.map(({ line, code }) => [line, code])).toEqual([
      [5, 'tables/row-too-long'],
      [3, 'test/bad'],
      [4, 'test/odd'],
    ])
    const page = await read(run.importRunId, { offset: 1, most: 1 })
    expect(page?.issues.map(({ line }) => line)).toEqual([3])
    expect(page?.issuesTotal).toBe(3)
    const some = await read(run.importRunId, { code: 'test/odd' })
    expect(some).toMatchObject({ issuesTotal: 1, issues: [{ line: 4, column: 'name' }] })
  })

  test('leaves nothing said about what the file would have done', async () => {
    const refused = await importText(file)
    expect(refused.report.notes).toEqual({ 'test/odd': 1 })
    const taken = await importText(file, { take: 'good-rows' })
    expect(taken.report.notes).toEqual({ 'test/odd': 1, 'test/written': 1 })
  })

  test('is left out where the user takes the good rows', async () => {
    const run = await importText(file, { take: 'good-rows' })
    expect(run).toMatchObject({ status: 'done', report: { read: 4, taken: 2, refused: 2, added: 2 } })
    expect(await providers()).toEqual(['AWO', 'odd'])
  })

  test('leaves nothing to take where all are', async () => {
    const run = await importText('name\nbad\nbad\n', { take: 'good-rows' })
    expect(run).toMatchObject({ status: 'refused', report: { read: 2, taken: 0, refused: 2 } })
  })

  test('among 10,005 is counted, and the first 10,000 are kept line by line', async () => {
    const run = await importText(`name\n${'bad\n'.repeat(10_005)}`)
    expect(run.report).toMatchObject({
      refused: 10_005,
      refusals: { 'test/bad': 10_005 },
      issuesKept: 10_000,
    })
    expect((await read(run.importRunId, { offset: 9_999 }))?.issues.map(({ line }) => line)).toEqual([10_001])
  })

  test('does not hinder a second try with the good rows, without a second upload', async () => {
    const { importRunId } = await receive(file)
    await start(importRunId)
    await workOff()
    expect((await read(importRunId))?.run.status).toBe('refused')
    const again = await inTx((tx, municipality) =>
      repeatRun(tx, municipality, { importRunId, userId: 'ada' }),
    )
    if (!again.ok) throw new Error(again.refusal.code)
    await start(again.value, { take: 'good-rows' })
    await workOff()
    expect(await providers()).toEqual(['AWO', 'odd'])
    const runs = await inTx((tx) => listRuns(tx))
    expect(runs.map(({ status, storedFile }) => [status, storedFile])).toEqual([
      ['done', null],
      ['refused', null],
    ])
    expect(await inTx((tx) => listRuns(tx, { before: again.value }))).toHaveLength(1)
    const third = await inTx((tx, municipality) =>
      repeatRun(tx, municipality, { importRunId, userId: 'ada' }),
    )
    expect(third).toMatchObject({ ok: false, refusal: { code: 'imports/file-gone' } })
  })
})

describe('on a full disk', () => {
  const full = Object.assign(new Error('no room'), { code: '53100' })

  test('what a page asks for is refused with a sentence; a bug is not', async () => {
    expect(await orRefused(() => Promise.reject(full))).toEqual({
      ok: false,
      refusal: { code: 'imports/database-full' },
    })
    await expect(orRefused(() => Promise.reject(new TypeError('a bug')))).rejects.toThrow('a bug')
  })

  test('a start whose job cannot be sent waits, and is sent by whoever looks after the runs', async () => {
    const { importRunId } = await receive('name\nAWO\n')
    const started = await start(importRunId, { jobs: { enqueue: () => Promise.reject(full) } })
    expect(started).toEqual({ ok: true, value: { importRunId } })
    expect(jobs).toEqual([])
    expect(await lookAfterRuns({ database: database.kysely, jobs: queue })).toEqual({
      interrupted: 0,
      waiting: 1,
    })
    await workOff()
    expect(await providers()).toEqual(['AWO'])
  })
})

/** A program of its own that imports slowly, and says when the first rows are written. */
function importingSlowly(path: string): string {
  const module = (name: string) => JSON.stringify(new URL(name, import.meta.url).href)
  return `
    import { openDatabase } from ${module('../../platform/database/open-database.ts')}
    import { importFile } from ${module('./import-file.ts')}
    import { providersRecipe, providersTarget } from ${module('./imports-for-tests.ts')}
    await importFile({
      database: openDatabase({ appUrl: ${JSON.stringify(database.appUrl)} }).kysely,
      principal: { userId: 'ada' },
      municipality: 'a-stadt',
      path: ${JSON.stringify(path)},
      recipe: providersRecipe({ pauseMs: 2000 }),
      targets: { 'travel-times': providersTarget },
      onProgress: ({ read }) => console.log(read),
    })`
}

describe('an import that does not come to its end', () => {
  const many = `name\n${Array.from({ length: 15_000 }, (_, index) => `Träger ${index}`).join('\n')}\n`

  test('because somebody cancels it leaves nothing', async () => {
    const path = await aFile(many)
    let cancelled: unknown
    const run = await importText(many, {
      path,
      recipe: providersRecipe({ pauseMs: 600 }),
      onProgress: ({ read: rows }: { read: number }) => {
        if (rows === 5000)
          cancelled = inTx(async (tx) => cancelRun(tx, (await listRuns(tx))[0]?.importRunId ?? 0))
      },
    })
    expect(await cancelled).toEqual({ ok: true, value: 'running' })
    expect(run).toMatchObject({ status: 'cancelled', report: { read: expect.any(Number), added: 0 } })
    expect(run.report.read).toBeLessThan(15_000)
    expect(await providers()).toEqual([])
    expect(await inTx((tx) => cancelRun(tx, run.importRunId))).toMatchObject({
      refusal: { code: 'imports/not-running' },
    })
  })

  test('because it is cancelled before its job comes does nothing', async () => {
    const { importRunId } = await receive(many)
    await start(importRunId)
    expect(await inTx((tx) => cancelRun(tx, importRunId))).toEqual({ ok: true, value: 'waiting' })
    await workOff()
    expect((await read(importRunId))?.run.status).toBe('cancelled')
    expect(await providers()).toEqual([])
  })

  test('because the command line is interrupted is cancelled', async () => {
    const interrupt = new AbortController()
    const run = await importText(many, { signal: interrupt.signal, onProgress: () => interrupt.abort() })
    expect(run.status).toBe('cancelled')
    expect(await providers()).toEqual([])
  })

  test('because the program stops waits again, and is done after the next start', async () => {
    const { importRunId } = await receive(many)
    await start(importRunId)
    const stopping = new AbortController()
    stopping.abort()
    await workOff(stopping.signal)
    expect((await read(importRunId))?.run).toMatchObject({ status: 'waiting', startedAt: null })
    const recovered = await recoverRuns({
      database: database.kysely,
      jobs: queue,
      dataFolder,
      now: new Date(),
    })
    expect(recovered).toEqual({ interrupted: 0, waiting: 1, uploadsRemoved: 0 })
    await workOff()
    expect((await read(importRunId))?.run.status).toBe('done')
    expect(await providers()).toHaveLength(15_000)
  })

  test('because its process is killed leaves nothing, and is told at the next start', async () => {
    const path = await aFile(many)
    const child = spawn(process.execPath, ['--input-type=module', '--eval', importingSlowly(path)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    const recover = () => recoverRuns({ database: database.kysely, jobs: queue, dataFolder, now: new Date() })
    expect(await recover()).toMatchObject({ interrupted: 0 })
    const [run] = await inTx((tx) => listRuns(tx))
    expect(run).toMatchObject({ status: 'running', progressDone: expect.any(Number) })
    child.kill('SIGKILL')
    await once(child, 'exit')
    await expect.poll(recover, { timeout: 10_000 }).toMatchObject({ interrupted: 1 })
    expect(await inTx((tx) => listRuns(tx))).toMatchObject([
      { status: 'failed', report: { refusal: { code: 'imports/interrupted' } } },
    ])
    expect(await providers()).toEqual([])
  })

  test('whose job is given out again after its process fell silent is closed', async () => {
    const { importRunId } = await receive(many)
    await start(importRunId)
    await database.asOwner(`update import_run set status = 'running'`)
    await workOff()
    expect((await read(importRunId))?.run).toMatchObject({
      status: 'failed',
      report: { refusal: { code: 'imports/interrupted' } },
    })
  })

  test('because the file breaks off further down leaves nothing', async () => {
    const run = await importText(`${many}"Träger ohne Ende\n`)
    expect(run).toMatchObject({
      status: 'refused',
      report: { refusal: { code: 'tables/quote-not-closed', details: { line: 15_002 } } },
    })
    expect(await providers()).toEqual([])
  })

  test.each([
    ['53100', 'imports/database-full'],
    ['57014', 'imports/took-too-long'],
    ['40P01', 'imports/changed-meanwhile'],
    ['57P01', 'imports/database-away'],
  ])('because the database says %s has a sentence: %s', async (fails, code) => {
    const run = await importText('name\nAWO\n', { recipe: providersRecipe({ fails }) })
    expect(run).toMatchObject({ status: 'failed', report: { refusal: { code } } })
    expect(await providers()).toEqual([])
  })

  test('because its connection is cut leaves nothing, says so, and the program lives on', async () => {
    let isCut = false
    const run = await importText(many, {
      recipe: providersRecipe({ pauseMs: 300 }),
      onProgress: () => {
        if (isCut) return
        isCut = true
        void database.asOwner(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and usename = 'gelingen_app'`,
        )
      },
    })
    expect(run).toMatchObject({
      status: 'failed',
      report: { refusal: { code: 'imports/database-away' } },
    })
    expect(await providers()).toEqual([])
  })

  test('because of a bug says a number under which the log has it, and no stack', async () => {
    const logged: unknown[] = []
    const run = await importText('name\nAWO\n', {
      recipe: providersRecipe({ fails: 'bug' }),
      onError: (failure: unknown, errorId: string) => logged.push([failure, errorId]),
    })
    expect(run).toMatchObject({ status: 'failed', report: { refusal: { code: 'imports/broken' } } })
    const errorId = run.report.refusal?.details?.['errorId']
    expect(logged).toEqual([[expect.any(TypeError), errorId]])
    expect(JSON.stringify(run.report)).not.toContain('undefined')
  })

  test('is executed by one process only, even if two want to', async () => {
    const { importRunId } = await receive(many)
    await start(importRunId)
    const [{ data } = { data: {} }] = jobs
    jobs.push({ key: '', data })
    const handle = handleImportJobs({ database: database.kysely, dataFolder, targets })
    const signal = new AbortController().signal
    await Promise.all([handle(data, signal), handle(data, signal)])
    expect((await read(importRunId))?.run.status).toBe('done')
    expect(await providers()).toHaveLength(15_000)
  })
})

describe('a recipe', () => {
  test('is refused with the place and what is wrong there', async () => {
    const refusalOf = async (recipe: unknown) => {
      const outcome = await importFile({ ...inA(), targets, recipe, path: await aFile('name\nAWO\n') })
      return outcome.ok ? undefined : outcome.refusal
    }
    expect(await refusalOf({ name: 'x' })).toMatchObject({
      code: 'imports/recipe-invalid',
      details: { path: 'target' },
    })
    expect(await refusalOf({ ...providersRecipe(), target: 'areas' })).toEqual({
      code: 'imports/no-such-target',
      details: { target: 'areas' },
    })
    expect(await refusalOf(providersRecipe({ columns: { name: 1 } as never }))).toMatchObject({
      code: 'imports/recipe-invalid',
      details: { path: 'definition.columns.name' },
    })
    expect(parseRecipeText('{', targets)).toMatchObject({ refusal: { code: 'imports/recipe-not-json' } })
    expect(parseRecipeText(JSON.stringify(providersRecipe()), targets)).toMatchObject({ ok: true })
  })

  test('that names a column which the file has not refuses the file', async () => {
    const run = await importText('name\nAWO\n', { recipe: providersRecipe({ columns: { name: 'träger' } }) })
    expect(run).toMatchObject({
      status: 'refused',
      report: { refusal: { code: 'imports/no-such-column', details: { column: 'träger', columns: 'name' } } },
    })
  })

  test('is saved under a name of its own, changed, loaded and removed', async () => {
    const save = (name: string, importRecipeId?: number) =>
      inTx(
        (tx, municipality) =>
          saveRecipe(tx, municipality, {
            recipe: recipeForm.parse({ ...providersRecipe({}, name), file: { encoding: 'windows-1252' } }),
            userId: 'ada',
            ...(importRecipeId === undefined ? {} : { importRecipeId }),
          }),
        'imports.run',
      )
    const first = await save('Träger')
    if (!first.ok) throw new Error(first.refusal.code)
    expect(await save('Träger')).toMatchObject({ ok: false, refusal: { code: 'imports/recipe-name-taken' } })
    const second = await save('Andere')
    expect(await save('Andere', first.value)).toMatchObject({
      refusal: { code: 'imports/recipe-name-taken' },
    })
    expect(await save('Träger 2024', first.value)).toEqual(first)
    expect(await save('Neu', 999)).toMatchObject({ refusal: { code: 'imports/no-such-recipe' } })
    const saved = await inTx((tx) => listRecipes(tx))
    expect(saved.map(({ recipe }) => [recipe.name, recipe.file])).toEqual([
      ['Andere', { encoding: 'windows-1252' }],
      ['Träger 2024', { encoding: 'windows-1252' }],
    ])
    if (!second.ok) throw new Error(second.refusal.code)
    expect(await inTx((tx) => removeRecipe(tx, second.value), 'imports.run')).toMatchObject({ ok: true })
    expect(await inTx((tx) => removeRecipe(tx, second.value), 'imports.run')).toMatchObject({
      refusal: { code: 'imports/no-such-recipe' },
    })
  })
})

describe('a member of another municipality', () => {
  const inB = () => ({ database: database.kysely, principal: berta, municipality: 'b-stadt' })

  test('sees no run, issue or recipe of A, and can neither preview, start, cancel nor repeat one', async () => {
    const recipe = recipeForm.parse(providersRecipe())
    await inTx((tx, municipality) => saveRecipe(tx, municipality, { recipe, userId: 'ada' }))
    const { importRunId } = await receive('name\nbad\n')
    const refused = await importText('name\nbad\n')
    const inTxOfB = <Result>(work: (tx: Tx, municipality: Municipality) => Promise<Result>) =>
      inTx(work, 'imports.follow', inB())
    expect(await inTxOfB((tx) => listRuns(tx))).toEqual([])
    expect(await inTxOfB((tx) => listRecipes(tx))).toEqual([])
    expect(await inTxOfB((tx) => readRun(tx, { importRunId: refused.importRunId }))).toBeUndefined()
    const preview = await previewRun({
      ...inB(),
      dataFolder,
      targets,
      importRunId,
      recipe: providersRecipe(),
    })
    expect(preview).toMatchObject({ ok: false, refusal: { code: 'imports/no-such-run' } })
    expect(await start(importRunId, inB())).toMatchObject({ refusal: { code: 'imports/already-started' } })
    expect(await inTxOfB((tx) => cancelRun(tx, importRunId))).toMatchObject({
      refusal: { code: 'imports/not-running' },
    })
    expect(
      await inTxOfB((tx, municipality) =>
        repeatRun(tx, municipality, { importRunId: refused.importRunId, userId: 'berta' }),
      ),
    ).toMatchObject({ refusal: { code: 'imports/file-gone' } })
    expect(await executeRun({ ...inB(), importRunId, targets, path: undefined })).toBeUndefined()
    await expect(receive('name\nAWO\n', { ...inB(), municipality: 'a-stadt' })).rejects.toBeInstanceOf(
      AccessRefused,
    )
  })

  test('imports into B only', async () => {
    await importText('name\nAWO\n', inB())
    const rows = await database.asOwner(
      'select slug from provider p join municipality m on m.municipality_id = p.municipality_id',
    )
    expect(rows).toEqual([{ slug: 'b-stadt' }])
  })
})

describe('what is wrong in a file', () => {
  const faulty = 'name,ort\nAWO,Nord\nbad,Süd\nbad,Ost\n'
  const corrected = (corrections: object[]) => ({ ...providersRecipe(), corrections })

  test('is put right by its recipe, told in the report, and the rest of the file is as it was', async () => {
    const corrections = [
      { column: 'name', from: 'bad', to: 'Caritas' },
      { column: 'ort', from: 'Ost', to: null },
    ]
    const run = await importText(faulty, { recipe: corrected(corrections) })
    expect(run).toMatchObject({
      status: 'done',
      report: {
        read: 2,
        taken: 2,
        refused: 0,
        notes: { 'imports/cells-corrected': 1, 'imports/lines-left-out': 1 },
      },
    })
    expect(await providers()).toEqual(['AWO', 'Caritas'])
  })

  test('is kept with what the cell says, and its places are one fault', async () => {
    const { importRunId, status } = await importText(faulty)
    expect(status).toBe('refused')
    const page = await inTx((tx) => readRun(tx, { importRunId }))
    expect(page?.issues[0]).toMatchObject({ line: 3, column: 'name', cell: 'bad', weight: 'refused' })
    expect(await inTx((tx) => readFaults(tx, importRunId))).toMatchObject([
      { code: 'test/bad', cell: 'bad', lines: [3] },
      { code: 'test/bad', cell: 'bad', lines: [4] },
    ])
  })

  test('is put right for another attempt, which keeps what was put right before', async () => {
    const { importRunId } = await receive(faulty)
    await start(importRunId, { recipe: corrected([{ column: 'name', from: 'bad', to: 'Caritas', line: 3 }]) })
    await workOff()
    const again = await inTx((tx, municipality) =>
      repeatRun(tx, municipality, {
        importRunId,
        userId: 'ada',
        corrections: [{ column: 'name', from: 'bad', to: 'Diakonie', line: 4 }],
      }),
    )
    const next = again.ok ? again.value : 0
    const page = await inTx((tx) => readRun(tx, { importRunId: next }))
    expect(page?.run).toMatchObject({
      status: 'preview',
      recipe: { corrections: [{ line: 3 }, { line: 4 }] },
    })
    await start(next, { recipe: page?.run.recipe })
    await workOff()
    expect((await inTx((tx) => readRun(tx, { importRunId: next })))?.run).toMatchObject({
      status: 'done',
      report: { taken: 3 },
    })
  })

  test('is replaced by another file with the same recipe and corrections', async () => {
    const { importRunId } = await receive(faulty)
    const recipe = recipeForm.parse(corrected([{ column: 'name', from: 'bad', to: 'Caritas' }]))
    expect(await inTx((tx) => keepDraft(tx, { importRunId, recipe }))).toEqual({ ok: true, value: null })
    const received = await receiveFile({
      ...inA(),
      dataFolder,
      targets,
      file: { name: 'neu.csv', content: contentOf('name,ort\nbad,West\n') },
      like: importRunId,
      limitBytes: 1_000_000,
    })
    const next = received.ok ? received.value.importRunId : 0
    const page = await inTx((tx) => readRun(tx, { importRunId: next }))
    expect(page?.run).toMatchObject({ fileName: 'neu.csv', status: 'preview', recipe })
  })

  test('goes into the saved recipe where it holds everywhere', async () => {
    const everywhere = { column: 'name', from: 'bad', to: 'Caritas' }
    const recipe = recipeForm.parse(corrected([everywhere, { ...everywhere, to: 'AWO', line: 3 }]))
    await inTx((tx, municipality) => saveRecipe(tx, municipality, { recipe, userId: 'ada' }))
    const [saved] = await inTx((tx) => listRecipes(tx))
    expect(saved?.recipe.corrections).toEqual([everywhere])
    const { importRunId } = await receive(faulty)
    const page = await inTx((tx) => readRun(tx, { importRunId }))
    expect(page?.run.recipe, 'a file that it fits comes with it').toMatchObject({ corrections: [everywhere] })
  })
})
