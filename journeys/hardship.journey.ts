import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, statSync, truncateSync, writeSync } from 'node:fs'
import { chmod, chown, mkdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { isProcess } from '../src/lib/server/platform/config/running-process.ts'
import { freePort } from '../src/lib/server/platform/database/embedded-process.ts'
import { aFormPlanner } from './import-by-form.ts'
import {
  codeOf,
  countValues,
  holdValues,
  importByCommand,
  makeTown,
  monthlyRecipe,
  monthlyValues,
} from './import-town.ts'
import { databaseProcess, startOwnServer, type OwnServer } from './own-server.ts'

const ags = '05999200'
const slug = 'schwerhausen'
const size = { areas: 100, months: 300 }
const file = { name: 'werte.csv', text: monthlyValues(size) }
const rows = size.areas * size.months
/** One value that is there before, of the file's last row: held by somebody, it stops the import in the middle. */
const seed = `Gebiet;Monat;Indikator;Wert\n${codeOf(size.areas - 1)};2004-12;basic-income-under-15;99,9\n`
const isRoot = process.getuid?.() === 0
const patience = { timeout: 60_000, interval: 200 }

const servers = new Set<OwnServer>()
const folders: string[] = []

async function started(how: Parameters<typeof startOwnServer>[0]): Promise<OwnServer> {
  const server = await startOwnServer(how)
  servers.add(server)
  return server
}

async function stopped(server: OwnServer): Promise<number | null> {
  servers.delete(server)
  server.interrupt()
  return server.ended
}

async function aFolder(name: string): Promise<string> {
  const folder = await temporaryFolder(name)
  folders.push(folder)
  return folder
}

afterAll(async () => {
  for (const server of servers) await stopped(server)
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

async function isRunning(processId: number | undefined): Promise<boolean> {
  return processId !== undefined && isProcess({ processId, startedAt: undefined })
}

describe('in the middle of an import', () => {
  let folder: string
  let server: OwnServer
  let planner: string
  let held: Awaited<ReturnType<typeof holdValues>> | undefined

  beforeAll(async () => {
    folder = await aFolder('hardship')
    server = await started({ folder })
    ;({ planner } = await makeTown({ folder, slug, ags, areas: size.areas }))
    await importByCommand({ folder, ags, recipe: monthlyRecipe, name: 'ein-wert.csv', text: seed })
  })
  afterEach(() => held?.letGo())
  afterAll(() => stopped(server))

  /** An import that has written two thirds of its rows, and comes no further. */
  async function importHalfDone() {
    const pia = await aFormPlanner(server.site, planner, slug)
    held = await holdValues(folder)
    const { page = '' } = await pia.send(file)
    await pia.start(page, monthlyRecipe)
    await expect.poll(() => pia.read(page), patience).toMatch(/läuft .*[1-9]\d* %/)
    return { pia, page }
  }

  test('the program is killed: the next start says so, nothing half-loaded is there, and it can be done again', async () => {
    const { page } = await importHalfDone()
    server.kill()
    servers.delete(server)
    await server.ended
    expect(await isRunning(await databaseProcess(folder)), 'the database lives on, as after any kill').toBe(
      true,
    )

    server = await started({ folder })
    expect(server.said()).toContain('Gelingen läuft')
    const pia = await aFormPlanner(server.site, planner, slug)
    expect(await pia.read(page)).toContain('Das Programm wurde beendet, während die Datei eingelesen wurde')
    expect(await countValues(folder)).toBe(1)
    const next = await pia.again(page, monthlyRecipe)
    await expect
      .poll(() => pia.read(next), patience)
      .toMatch(/Die Datei ist eingelesen: 29\.999 neu, 1 geändert/)
    expect(await countValues(folder)).toBe(rows)
  })

  test('the database is killed: the program lives on, says so, and the database comes back', async () => {
    await importByCommand({ folder, ags, recipe: monthlyRecipe, name: 'ein-wert.csv', text: seed })
    const before = await countValues(folder)
    const { pia, page } = await importHalfDone()
    const back = server.hear('Die Datenbank läuft wieder.', 'anew')
    process.kill((await databaseProcess(folder)) ?? 0, 'SIGKILL')
    await back
    expect(server.said()).toContain('Die Datenbank hat sich unerwartet beendet')
    await expect.poll(() => pia.read(page), patience).toContain('Die Verbindung zur Datenbank ist abgerissen')
    expect(await countValues(folder)).toBe(before)
    const next = await pia.again(page, monthlyRecipe)
    await expect.poll(() => pia.read(next), patience).toContain('Die Datei ist eingelesen')
  })

  test('Ctrl-C: program and database stop in order, and the import is done after the next start', async () => {
    const { page } = await importHalfDone()
    const database = await databaseProcess(folder)
    const end = stopped(server)
    await held?.letGo()
    expect(await end).toBe(0)
    expect(await isRunning(database), 'no database is left').toBe(false)
    expect(await databaseProcess(folder)).toBeUndefined()
    server = await started({ folder })
    const pia = await aFormPlanner(server.site, planner, slug)
    await expect.poll(() => pia.read(page), patience).toContain('Die Datei ist eingelesen')
    expect(await countValues(folder)).toBe(rows)
  })

  test('a second program on the same data folder is refused with a sentence, and the first goes on', async () => {
    const second = await started({ folder })
    expect(await second.ended).toBe(1)
    servers.delete(second)
    expect(second.said()).toMatch(
      /^Gelingen läuft schon auf dem Datenordner .* \(Prozess \d+\)\. Beenden Sie es/,
    )
    expect((await fetch(`${server.site}/healthz`)).status).toBe(200)
  })

  test('a port that another program has is refused with a sentence, and no database is left behind', async () => {
    const other = createServer()
    const port = await freePort()
    await new Promise<void>((resolve) => other.listen(port, resolve))
    const elsewhere = await aFolder('port')
    const refused = await started({ folder: elsewhere, port })
    expect(await refused.ended).toBe(1)
    servers.delete(refused)
    expect(refused.said()).toContain(`Der Anschluss ${port} ist schon belegt.`)
    expect(await databaseProcess(elsewhere)).toBeUndefined()
    other.close()
  })
})

test('a full disk: a sentence, nothing half-loaded, and it goes on when there is room', async ({ skip }) => {
  const folder = await aFolder('full')
  const mounted = mountSmallDisk(folder, 200)
  skip(
    !mounted,
    'needs the right to mount a small disk; platform/files and capabilities/imports test it by faults',
  )
  const ballast = join(folder, 'ballast')
  let server: OwnServer | undefined
  try {
    const data = join(folder, 'data')
    server = await started({ folder: data })
    const { planner } = await makeTown({ folder: data, slug, ags, areas: size.areas })
    const pia = await aFormPlanner(server.site, planner, slug)
    fill(ballast)
    const refused = await pia.send(file)
    expect(refused.sentence).toContain('Auf dem Server ist kein Platz mehr für die Datei.')

    rmSync(ballast)
    const { page = '' } = await pia.send(file)
    fill(ballast)
    // Room for a few words about how it went, but not for the values.
    truncateSync(ballast, statSync(ballast).size - 1_500_000)
    await pia.start(page, monthlyRecipe)
    const failed =
      /nicht gelungen. (Die Datenbank hat keinen Platz mehr|Die Verbindung zur Datenbank ist abgerissen)/
    // Where not even its log has room, the database ends and says so, and nothing can be read until it is back.
    const isTold = async () =>
      failed.test((await pia.read(page)) ?? '') || (server?.said() ?? '').includes('ist kein Platz mehr')
    await expect.poll(isTold, patience).toBe(true)
    rmSync(ballast)
    await expect.poll(() => pia.read(page), patience).toMatch(failed)
    await expect.poll(() => countValues(data).catch(() => undefined), patience).toBe(0)
    const next = await pia.again(page, monthlyRecipe)
    await expect.poll(() => pia.read(next), patience).toContain('Die Datei ist eingelesen: 30.000 neu')
    expect(await stopped(server)).toBe(0)
  } finally {
    rmSync(ballast, { force: true })
    if (server !== undefined) await stopped(server)
    execFileSync('/bin/umount', ['--lazy', folder])
  }
})

describe('where the program runs as', () => {
  test('an ordinary user, the database is theirs', async ({ skip }) => {
    const user = unprivilegedUser()
    skip(!isRoot || user === undefined, 'needs root, and a program that the user nobody may read')
    const folder = await aFolder('nobody')
    await chown(folder, user?.uid ?? 0, user?.gid ?? 0)
    const server = await started({ folder, user })
    expect(server.said()).toContain('Gelingen läuft')
    expect((await fetch(`${server.site}/healthz`)).status).toBe(200)
    const database = await databaseProcess(folder)
    expect(await readFile(`/proc/${database}/status`, 'utf8')).toMatch(
      new RegExp(`^Uid:\\s+${user?.uid}\\s`, 'm'),
    )
    expect(await stopped(server)).toBe(0)
    expect(await isRunning(database)).toBe(false)
  })

  test('root, and its data folder lies in one that is closed to all others, it starts and finds its data again', async ({
    skip,
  }) => {
    skip(!isRoot, 'needs root')
    const closed = join(await aFolder('closed'), 'closed')
    await mkdir(closed, { mode: 0o700 })
    await chmod(closed, 0o700)
    const folder = join(closed, 'data')
    const first = await started({ folder })
    expect(first.said()).toContain('Gelingen läuft')
    folders.push((await readFile(join(folder, 'database', 'elsewhere'), 'utf8')).trim())
    await makeTown({ folder, slug, ags, areas: 1 })
    expect(await stopped(first)).toBe(0)
    const again = await started({ folder })
    await aFormPlanner(again.site, `planung@${slug}.invalid`, slug)
    expect(await stopped(again)).toBe(0)
  })
})

function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (!isRoot) return undefined
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  try {
    const user = { uid: id('-u'), gid: id('-g') }
    execFileSync(process.execPath, ['--check', 'scripts/run.mjs'], { stdio: 'ignore', ...user })
    return user
  } catch {
    return undefined
  }
}

function mountSmallDisk(folder: string, megabytes: number): boolean {
  try {
    execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder], {
      stdio: 'ignore',
    })
    mkdirSync(join(folder, 'data'))
    return true
  } catch {
    return false
  }
}

/** Writes until nothing more fits. */
function fill(path: string): void {
  const handle = openSync(path, 'w')
  try {
    for (const bytes of [1_000_000, 4096]) writeAll(handle, Buffer.alloc(bytes))
  } finally {
    closeSync(handle)
  }
}

function writeAll(handle: number, block: Buffer): void {
  try {
    while (writeSync(handle, block) > 0);
  } catch (failure) {
    if (!(failure instanceof Error && 'code' in failure && failure.code === 'ENOSPC')) throw failure
  }
}
