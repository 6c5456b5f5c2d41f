import type { RequestHandler } from '@sveltejs/kit'
import { releaseRecords } from '#lib/server/capabilities/release/index.ts'
import { csvAnswer } from '#lib/server/platform/tables/csv-answer.ts'
import { openHeaders, readDataset } from '../../read-dataset.ts'

/** A data set as a table. */
export const GET: RequestHandler<{ kommune: string; datensatz: string }> = async ({ params }) => {
  const { release } = await readDataset(params, () => Promise.resolve(null))
  const answer = csvAnswer({ name: release.code, records: releaseRecords(release.content) })
  for (const [name, value] of Object.entries(openHeaders)) answer.headers.set(name, value)
  return answer
}
