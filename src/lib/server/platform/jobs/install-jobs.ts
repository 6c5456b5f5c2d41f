import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { JOBS_SCHEMA, queues } from './queues.ts'

/**
 * Brings the tables of the job queue to the version of the program, as the owner, after the migrations; safe to run again. The
 * application's log-in gets the rights to send, fetch and settle jobs, and none to change tables.
 */
export async function installJobs(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(`create schema if not exists ${JOBS_SCHEMA} authorization gelingen_owner`)
    await client.query('set role gelingen_owner')
    const boss = new PgBoss({
      db: { executeSql: (text, values) => client.query(text, values) },
      schema: JOBS_SCHEMA,
      createSchema: false,
      supervise: false,
      schedule: false,
      registerInstance: false,
    })
    const failures: Error[] = []
    boss.on('error', (failure) => failures.push(failure))
    await boss.start()
    for (const [name, { policy, heartbeatSeconds, ...changeable }] of Object.entries(queues)) {
      await boss.createQueue(name, { policy, heartbeatSeconds, ...changeable })
      await boss.updateQueue(name, { ...changeable, heartbeatSeconds })
    }
    await boss.stop({ graceful: false })
    if (failures.length > 0) throw new AggregateError(failures, 'The job queue could not be installed')
    await client.query(rights)
  } finally {
    await client.end()
  }
}

const rights = `
  grant usage on schema ${JOBS_SCHEMA} to gelingen_app;
  grant select on all tables in schema ${JOBS_SCHEMA} to gelingen_app;
  grant insert, update, delete on
    ${JOBS_SCHEMA}.job, ${JOBS_SCHEMA}.job_common, ${JOBS_SCHEMA}.job_dependency, ${JOBS_SCHEMA}.instance to gelingen_app;
  grant update on ${JOBS_SCHEMA}.queue, ${JOBS_SCHEMA}.version, ${JOBS_SCHEMA}.bam to gelingen_app;
`
