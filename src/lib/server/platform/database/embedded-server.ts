import type { ChildProcess } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { initialiseOnce } from './embedded-cluster.ts'
import { placeFor, serverUser } from './embedded-place.ts'
import { freePort, launch, stopServer } from './embedded-process.ts'

export type EmbeddedServer = {
  /** Log-in of the server's owner, for migrations only. */
  ownerUrl: string
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
  /** Hears a German sentence when the server went away, cannot be started, or is back. */
  onTrouble?: (sentence: string) => void
}

/**
 * Starts the PostgreSQL server that comes with the program's packages on a folder of its own, on a free port of the
 * loopback interface, and starts it again there whenever it ends by itself: killed for lack of memory, or for lack of space,
 * until there is some again. As root it runs as the system user `postgres`.
 * @throws Error with a German sentence when the server cannot run there
 */
export async function startEmbeddedServer({
  folder,
  durable = true,
  onTrouble = () => {},
}: Options): Promise<EmbeddedServer> {
  const user = serverUser()
  const place = await placeFor(folder, user)
  const password = await initialiseOnce(place, user)
  const port = await freePort()
  const running = await keepRunning(() => launch({ ...place, user, port, durable }), onTrouble)
  return {
    ownerUrl: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    stop: running.stop,
    discard: async () => {
      await running.stop()
      await rm(dirname(place.cluster), { recursive: true, force: true })
    },
  }
}

const LONGEST_PAUSE_MS = 10_000

async function keepRunning(
  start: () => Promise<ChildProcess>,
  onTrouble: (sentence: string) => void,
): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController()
  let child = await start()
  let restarting: Promise<void> = Promise.resolve()
  watch()

  function watch(): void {
    child.once('exit', () => {
      if (stopping.signal.aborted) return
      onTrouble('Die Datenbank hat sich unerwartet beendet. Sie wird wieder gestartet …')
      restarting = restart()
    })
  }
  async function restart(): Promise<void> {
    let lastReason = ''
    for (let pauseMs = 500; !stopping.signal.aborted; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
      try {
        child = await start()
        watch()
        onTrouble('Die Datenbank läuft wieder.')
        return
      } catch (failure) {
        const sentence = failure instanceof Error ? failure.message : String(failure)
        // The details in brackets are others each time.
        const [reason = ''] = sentence.split(' (')
        if (reason !== lastReason) onTrouble(sentence)
        lastReason = reason
      }
      await wait(pauseMs, undefined, { signal: stopping.signal }).catch(() => {})
    }
  }
  return {
    async stop() {
      stopping.abort()
      await restarting
      await stopServer(child)
    },
  }
}
