import type { RequestHandler } from '@sveltejs/kit'
import { readPublicShapes, releaseGeoJson } from '#lib/server/capabilities/release/index.ts'
import { openHeaders, readDataset } from '../../read-dataset.ts'

/** A data set with the shapes of its areas. */
export const GET: RequestHandler<{ kommune: string; datensatz: string }> = async ({ params }) => {
  const { release, more: shapes } = await readDataset(
    params,
    async (tx, { content, municipality: { slug } }) => {
      const found = []
      for (const { shapesId } of content.levels) {
        const own = shapesId === null ? null : await readPublicShapes(tx, { slug, shapesId })
        if (own !== null) found.push(own)
      }
      return found
    },
  )
  return new Response(JSON.stringify(releaseGeoJson(release.content, shapes)), {
    headers: { ...openHeaders, 'content-type': 'application/geo+json; charset=utf-8' },
  })
}
