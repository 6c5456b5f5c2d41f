import { PgBoss } from 'pg-boss'
import { JOBS_SCHEMA, queues, type QueueName } from './queues.ts'

export type Jobs = {
  /**
   * Sends a job once its work is committed: by a connection of its own, never inside a transaction.
   * @param key while a job with this key waits or runs, another one is not taken on
   */
  enqueue(queue: QueueName, job: { key: string; data: object }): Promise<void>
  /** Takes on nothing more, asks what runs to break off, and waits until it has. */
  stop(): Promise<void>
}

/**
 * What a queue does with a job. When `signal` is aborted the program is being stopped: break off, leave everything as it was
 * before, and return. What throws is tried again, so it must be safe to do twice.
 */
export type JobHandler = (data: unknown, signal: AbortSignal) => Promise<void>

/** Starts working off the queues, with the application's log-in, on tables that `installJobs` has made. */
export async function startJobs({
  appUrl,
  handlers,
  onError,
  atOnce = 2,
  stopTimeoutMs = 30_000,
}: {
  appUrl: string
  handlers: Record<QueueName, JobHandler>
  onError: (failure: Error) => void
  /** Jobs of one queue at the same time. */
  atOnce?: number
  stopTimeoutMs?: number
}): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: appUrl,
    application_name: 'gelingen-jobs',
    schema: JOBS_SCHEMA,
    max: 3,
    migrate: false,
    createSchema: false,
    schedule: false,
    registerInstance: false,
    // Both need the owner's rights.
    reindex: false,
    monitorVacuum: false,
  })
  boss.on('error', onError)
  await boss.start()
  const stopping = new AbortController()
  const workers = new Map<QueueName, string>()
  for (const queue of queueNames) {
    const worker = await boss.work(
      queue,
      { localConcurrency: atOnce, pollingIntervalSeconds: 2 },
      async ([job]: { data: unknown }[]) => {
        if (job !== undefined && !stopping.signal.aborted) await handlers[queue](job.data, stopping.signal)
      },
    )
    workers.set(queue, worker)
  }
  return {
    async enqueue(queue, { key, data }) {
      await boss.send(queue, data, { singletonKey: key })
      boss.notifyWorker(workers.get(queue) ?? '')
    },
    async stop() {
      stopping.abort()
      await boss.stop({ graceful: true, timeout: stopTimeoutMs })
    },
  }
}

// Object.keys types its result as string[]; these are the keys of a constant.
const queueNames = Object.keys(queues) as QueueName[]
