import type { Queue } from 'pg-boss'

/** The schema in the database that pg-boss keeps its tables in. */
export const JOBS_SCHEMA = 'pgboss'

/** The queues of the installation; a job is the name of something to do that stands in a table of ours. */
export const queues = {
  import: {
    // Of the jobs with the same key only one waits or runs at a time.
    policy: 'exclusive',
    expireInSeconds: 6 * 3600,
    // After this silence the process counts as dead, and the job is given out again.
    heartbeatSeconds: 30,
    retryLimit: 2,
    deleteAfterSeconds: 7 * 86_400,
  },
  // What a process that fell silent has not fetched is sent again by whoever looks after the runs.
  fetch: {
    policy: 'exclusive',
    expireInSeconds: 3600,
    heartbeatSeconds: 30,
    retryLimit: 0,
    deleteAfterSeconds: 3600,
  },
  // One job stands for all that waits in the outbox; what it leaves, the next one takes.
  mail: {
    policy: 'exclusive',
    expireInSeconds: 3600,
    heartbeatSeconds: 30,
    retryLimit: 0,
    deleteAfterSeconds: 3600,
  },
} as const satisfies Record<string, Omit<Queue, 'name'>>

export type QueueName = keyof typeof queues
