import {
  listOpenPortals,
  readListedOffers,
  readSearchAddress,
  recordMissedSearch,
  questionOf,
  searchOffers,
  soundsLikeNeed,
  termsFound,
} from '#lib/server/capabilities/portal/index.ts'
import { context } from '#lib/server/context.ts'
import { asPublic } from '#lib/server/platform/database/tenancy.ts'
import { inPortal } from '#lib/server/portal/portal-page.ts'
import { foundCards } from './found-cards.ts'
import { filterGroups, chosenFilters } from './filter-view.ts'
import { foundMap } from './found-map.ts'
import { searchLinks } from './search-links.ts'
import { waysOn } from './ways-on.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const frame = await inPortal(event, async (_tx, found) => found)
  const { portal, language, kept } = frame
  const today = context().today()
  const directory = await context().directories.of({ ...portal, today })
  const address = readSearchAddress(event.url.searchParams)
  const question = questionOf(directory, address)
  const found = searchOffers(directory, question)
  const { rows, portals } = await asPublic(context().database.kysely, async (tx) => ({
    rows: await readListedOffers(tx, {
      municipalityId: portal.municipalityId,
      offerIds: found.offers.map(({ offerId }) => offerId),
      language,
    }),
    portals: found.total > 0 ? [] : await listOpenPortals(tx),
  }))
  if (found.totalByWords === 0) {
    const missed = { municipalityId: portal.municipalityId, text: address.q, language }
    await recordMissedSearch(context().database.kysely, missed).catch(logFailure)
  }
  const links = searchLinks({ language, kommune: portal.slug, address, kept })
  const cards = foundCards({ found, rows, portal, language, kept, links, today, page: question.page })
  return {
    language,
    kept,
    asked: { q: address.q, alter: address.alter, ort: address.ort },
    portal: { name: portal.name, slug: portal.slug, land: portal.land, contact: portal.contact },
    total: found.total,
    cards,
    map: foundMap({ drawing: directory.areas.drawing, rows, cards, from: question.place?.position ?? null }),
    place: question.place?.name ?? null,
    order: question.order,
    tag: address.tag,
    isPlaceUnknown: question.isPlaceUnknown,
    isAgeUnknown: question.isAgeUnknown,
    soundsLikeNeed: soundsLikeNeed(address.q),
    termsFound: termsFound(directory, { text: found.words, rows }),
    didYouMean: found.didYouMean === null ? null : { text: found.didYouMean, href: links.with({ q: found.didYouMean }) },
    chosen: chosenFilters({ address, directory, language, links }),
    groups: filterGroups({ address, found, directory, language }),
    waysOn: waysOn({ found, address, directory, portal, portals, language, links }),
    sorting: { fit: links.with({ sortierung: '' }), near: links.with({ sortierung: 'naehe' }) },
    removeAll: links.bare,
    pages: links.pages(found.total, question.page),
  }
}

/** Families get their answer all the same. */
function logFailure(failure: unknown): void {
  console.error(JSON.stringify({ at: 'missed search', error: failure instanceof Error ? failure.message : '' }))
}
