import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { freePort } from '../src/lib/server/platform/database/embedded-process.ts'

export type OwnServer = {
  site: string
  folder: string
  processId: number
  /** All that it has said so far, and where it failed. */
  said(): string
  /** Waits until it says this; what it said before counts unless `anew`. */
  hear(sentence: string, anew?: 'anew'): Promise<void>
  /** As Ctrl-C does, to the program and all that belongs to its group in the terminal; nothing where it has ended. */
  interrupt(): void
  kill(): void
  /** Its exit code; null where it was killed. */
  ended: Promise<number | null>
}

type Start = {
  folder: string
  port?: number
  /** Another system user than that of the tests. */
  user?: { uid: number; gid: number } | undefined
  /** Further settings. */
  settings?: Record<string, string>
}

/** Starts the built program without the invented city on a folder of its own, and waits until it runs or has ended. */
export async function startOwnServer({ folder, port, user, settings }: Start): Promise<OwnServer> {
  const chosen = port ?? (await freePort())
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    env: { ...process.env, PORT: String(chosen), GELINGEN_DATA: folder, GELINGEN_DEMO: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    ...user,
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const processId = child.pid ?? 0
  let text = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      for (const listener of listeners) listener()
    })
  const server: OwnServer = {
    site: `http://localhost:${chosen}`,
    folder,
    processId,
    said: () => text,
    hear(sentence, anew) {
      const from = anew === undefined ? 0 : text.length
      return new Promise((resolve) => {
        const look = () => {
          if (!text.slice(from).includes(sentence)) return
          listeners.delete(look)
          resolve()
        }
        listeners.add(look)
        look()
      })
    },
    interrupt() {
      if (child.exitCode === null && child.signalCode === null) process.kill(-processId, 'SIGINT')
    },
    kill: () => process.kill(processId, 'SIGKILL'),
    ended,
  }
  await Promise.race([server.hear('Gelingen läuft'), ended])
  return server
}

/** Process id of the database server that works for a data folder; undefined where none has been left a note of. */
export async function databaseProcess(folder: string): Promise<number | undefined> {
  const pointer = join(folder, 'database', 'elsewhere')
  const place = existsSync(pointer) ? (await readFile(pointer, 'utf8')).trim() : join(folder, 'database')
  const note = await readFile(join(place, 'cluster', 'postmaster.pid'), 'utf8').catch(() => '')
  return Number(note.split('\n')[0]) || undefined
}
