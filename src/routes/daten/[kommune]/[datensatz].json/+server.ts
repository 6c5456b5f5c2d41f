import type { RequestHandler } from '@sveltejs/kit'
import { releaseJsonStat } from '#lib/server/capabilities/release/index.ts'
import { context } from '#lib/server/context.ts'
import { openHeaders, readDataset } from '../../read-dataset.ts'

/** A data set as JSON-stat 2.0. */
export const GET: RequestHandler<{ kommune: string; datensatz: string }> = async ({ params, url }) => {
  const { release } = await readDataset(params, () => Promise.resolve(null))
  const stat = releaseJsonStat(release.content, {
    updated: release.releasedAt.toISOString(),
    href: `${context().origin}${url.pathname}`,
  })
  return new Response(JSON.stringify(stat), {
    headers: { ...openHeaders, 'content-type': 'application/json; charset=utf-8' },
  })
}
