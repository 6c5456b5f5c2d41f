import { error } from '@sveltejs/kit'
import { readSituation } from '#lib/server/capabilities/portal/index.ts'
import { context } from '#lib/server/context.ts'
import { readEmbedFilter, searchAddressOf } from '#lib/server/portal/embed-filter.ts'
import { embeddedOffers } from '#lib/server/portal/embedded-offers.ts'
import { inPortal } from '#lib/server/portal/portal-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  inPortal(event, async (tx, { portal, language }) => {
    const filter = readEmbedFilter(event.url.searchParams)
    const offers = await embeddedOffers(tx, { portal, language, filter })
    const located = offers.filter(({ longitude }) => longitude !== null)
    const situation = await readSituation(tx, {
      municipalityId: portal.municipalityId,
      positions: located.map(({ longitude, latitude }) => [longitude ?? 0, latitude ?? 0]),
      quarterId: null,
      today: context().today(),
    })
    if (situation === null) error(404)
    const { width, height, shapes, points } = situation
    return {
      language,
      town: portal.name,
      offers,
      map: {
        width,
        height,
        shapes,
        dots: located.flatMap(({ name, href }, at) => {
          const point = points[at] ?? null
          return point === null ? [] : [{ ...point, name, href }]
        }),
      },
      all: searchAddressOf(filter, { portal, language }),
    }
  })
