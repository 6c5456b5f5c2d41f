import {
  listOpenPortals,
  questionOf,
  readListedOffers,
  readSearchAddress,
  searchOffers,
  soundsLikeNeed,
  termsFound,
  type SearchDirectory,
} from '#lib/server/capabilities/portal/index.ts'
import type { Tx } from '#lib/server/platform/database/tenancy.ts'
import type { PortalFrame } from '#lib/server/portal/portal-page.ts'
import { chosenFilters, filterGroups } from './filter-view.ts'
import { foundCards } from './found-cards.ts'
import { foundMap } from './found-map.ts'
import { searchLinks } from './search-links.ts'
import { waysOn } from './ways-on.ts'

type Asked = {
  search: URLSearchParams
  frame: PortalFrame
  directory: SearchDirectory
  /** ISO date. */
  today: string
}

/** The page of a search: what was found, and what of the question is to be kept as sought in vain. */
export async function answerSearch(tx: Tx, { search, frame, directory, today }: Asked) {
  const { portal, language, kept } = frame
  const address = readSearchAddress(search)
  const question = questionOf(directory, address)
  const found = searchOffers(directory, question)
  const rows = await readListedOffers(tx, {
    municipalityId: portal.municipalityId,
    offerIds: found.offers.map(({ offerId }) => offerId),
    language,
  })
  const portals = found.total > 0 ? [] : await listOpenPortals(tx)
  const links = searchLinks({ language, kommune: portal.slug, address, kept })
  const cards = foundCards({ found, rows, portal, language, kept, links, today, page: question.page })
  const { didYouMean } = found
  const answer = {
    language,
    kept,
    asked: { q: address.q, alter: address.alter, ort: address.ort },
    portal: { name: portal.name, slug: portal.slug, contact: portal.contact },
    total: found.total,
    cards,
    map: foundMap({
      drawing: directory.areas.drawing,
      rows,
      cards,
      from: question.place?.position ?? null,
    }),
    place: question.place?.name ?? null,
    order: question.order,
    tag: address.tag,
    isPlaceUnknown: question.isPlaceUnknown,
    isAgeUnknown: question.isAgeUnknown,
    soundsLikeNeed: soundsLikeNeed(address.q),
    termsFound: termsFound(directory, { text: found.words, rows }),
    didYouMean: didYouMean === null ? null : { text: didYouMean, href: links.with({ q: didYouMean }) },
    chosen: chosenFilters({ address, directory, language, links }),
    groups: filterGroups({ address, found, directory, language }),
    waysOn: waysOn({ found, address, directory, portal, portals, language, links }),
    sorting: { fit: links.with({ sortierung: '' }), near: links.with({ sortierung: 'naehe' }) },
    removeAll: links.bare,
    pages: links.pages(found.total, question.page),
  }
  const missed =
    found.totalByWords === 0 ? { municipalityId: portal.municipalityId, text: address.q, language } : null
  return { answer, missed }
}
