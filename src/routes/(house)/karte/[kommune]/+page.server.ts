import { error } from '@sveltejs/kit'
import { listPublicReleases, readPublicShapes } from '#lib/server/capabilities/release/index.ts'
import { context } from '#lib/server/context.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { asPublic } from '#lib/server/platform/database/tenancy.ts'
import { formatPeriod } from '#lib/ui/format.ts'
import { releaseFacts } from './release-facts.ts'
import { showRelease } from './show-release.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { locale }, params, url }) => {
  const slug = params.kommune
  const page = await asPublic(context().database.kysely, async (tx) => {
    const releases = await listPublicReleases(tx, { slug })
    const chosen = releases.find(({ code }) => code === url.searchParams.get('daten')) ?? releases[0]
    if (chosen === undefined) return null
    const { levels } = chosen.content
    const level = levels.find(({ code }) => code === url.searchParams.get('ebene')) ?? levels[0]
    if (level === undefined) return null
    const shapes =
      level.shapesId === null ? null : await readPublicShapes(tx, { slug, shapesId: level.shapesId })
    return { releases, chosen, level, shapes }
  })
  if (page === null) error(404)
  const { releases, chosen, level, shapes } = page
  const shown = showRelease(chosen, level, locale)
  const rows = new Map(shown.rows.map((row) => [row.code, row]))
  return {
    page: keptOnServer({
      name: chosen.municipality.name,
      slug,
      code: chosen.code,
      title: chosen.content.title,
      where: `${level.name}, ${formatPeriod(chosen.content.period, locale)}`,
      level: level.code,
      levels: chosen.content.levels.map(({ code, name }) => ({ code, name })),
      releases: releases.map(({ code, content }) => ({
        code,
        text: `${content.title} · ${formatPeriod(content.period, locale)}`,
      })),
      ...shown,
      facts: releaseFacts(chosen, locale),
      frame: shapes && { width: shapes.width, height: shapes.height },
      shapes: (shapes?.areas ?? []).flatMap(({ code, outline }, areaId) => {
        const row = rows.get(code)
        if (row === undefined) return []
        const { name, colour, says } = row
        return [{ areaId, name, outline, colour, says }]
      }),
    }),
  }
}
