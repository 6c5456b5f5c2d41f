import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Place, ServerUser } from './embedded-place.ts'

export type Launch = Place & {
  user: ServerUser
  port: number
  /** For tests only: gives up durability for speed. */
  durable: boolean
}

/**
 * Starts the server and waits until it takes connections.
 * @throws Error with a German sentence where it ends instead
 */
export async function launch(how: Launch): Promise<ChildProcess> {
  await stopForgottenServer(how.cluster)
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await launchOnce(how)
    } catch (failure) {
      if (!isOfTheLastOne.test(String(failure)) || attempt === 20) throw failure
      await wait(500)
    }
  }
}

/** Of a server that was killed the last processes take a moment to notice, and it may itself not be buried yet. */
const isOfTheLastOne = /pre-existing shared memory block|lock file "postmaster\.pid" already exists/

/** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
export async function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const stopped = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGINT')
  await stopped
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function launchOnce({ binaries, cluster, user, port, durable }: Launch): Promise<ChildProcess> {
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
    // After the last of what it said, unlike `exit`.
    child.once('close', () => reject(new Error(whyItEnded(said, cluster))))
  })
  child.stderr.removeAllListeners('data').resume()
  return child
}

function whyItEnded(said: string, cluster: string): string {
  const last = said.match(/(?:FATAL|PANIC):.*/g)?.at(-1) ?? said.trim().split('\n').at(-1) ?? ''
  const isFull = /No space left on device|Disk quota exceeded/.test(said)
  const advice = isFull ? ` Auf dem Datenträger von ${cluster} ist kein Platz mehr.` : ''
  return `Die Datenbank ließ sich nicht starten.${advice} (${last})`
}

const LONGEST_SHUTDOWN_MS = 60_000

/** A server left over from a program that was killed still holds the folder: it is ours, so it is stopped in order. */
async function stopForgottenServer(cluster: string): Promise<void> {
  const note = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  const processId = Number(note.split('\n')[0])
  if (!processId || !isServerOf(cluster, processId)) return
  process.kill(processId, 'SIGINT')
  for (let waitedMs = 0; waitedMs < LONGEST_SHUTDOWN_MS && isServerOf(cluster, processId); waitedMs += 50)
    await wait(50)
}

/** The number may meanwhile belong to any other process, even to another PostgreSQL: only its command line tells. */
function isServerOf(cluster: string, processId: number): boolean {
  return commandLineOf(processId).includes(cluster)
}

function commandLineOf(processId: number): string {
  try {
    return readFileSync(`/proc/${processId}/cmdline`, 'utf8')
  } catch {
    if (process.platform === 'linux') return ''
  }
  try {
    return execFileSync('ps', ['-ww', '-o', 'args=', '-p', String(processId)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}
