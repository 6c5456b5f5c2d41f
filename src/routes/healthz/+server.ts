import { context } from '#lib/server/context.ts'

/** For the operator's monitoring: 200 when the database answers. */
export async function GET(): Promise<Response> {
  try {
    await context().database.pool.query('select 1')
    return Response.json({ status: 'ok' })
  } catch {
    return Response.json({ status: 'database unavailable' }, { status: 503 })
  }
}
