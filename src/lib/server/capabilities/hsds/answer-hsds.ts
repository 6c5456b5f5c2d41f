import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { createRevisionCache } from '../../platform/cache/revision-cache.ts'
import type { DB } from '../../platform/database/database-types.ts'
import { asPublic, type Tx } from '../../platform/database/tenancy.ts'
import { findOpenPortal, listOpenPortals, type OpenPortal } from '../portal/index.ts'
import { fixedAnswer } from './answer-fixed.ts'
import { identify } from './hsds-ids-rules.ts'
import { openOrganization, organizationsOf } from './answer-organizations.ts'
import { readQuery, type HsdsAddress, type HsdsQuery } from './hsds-query-rules.ts'
import { pageObject, partOf } from './hsds-page-rules.ts'
import {
  fullService,
  fullServiceAtLocation,
  serviceAtLocationInList,
  serviceId,
  serviceInList,
} from './hsds-service-rules.ts'
import {
  listOfferIds,
  listProviderIds,
  placesOf,
  readChanges,
  readOpenOffers,
  type Listing,
  type Place,
} from './hsds-store.ts'
import type { HsdsObject, HsdsTexts, OpenOffer } from './hsds-types.ts'
import { inUkProfile } from './hsds-uk-profile-rules.ts'

export type HsdsRequest = {
  readonly address: HsdsAddress
  readonly parameters: URLSearchParams
  /** Of the installation, e.g. `https://gelingen.example`. */
  readonly origin: string
  readonly ifNoneMatch: string | null
}

export type HsdsAnswer =
  | {
      readonly kind: 'object'
      readonly body: HsdsObject
      readonly etag: string
      readonly lastModified: Date | null
    }
  | { readonly kind: 'lines'; readonly lines: AsyncIterable<HsdsObject>; readonly etag: string }
  | { readonly kind: 'unchanged'; readonly etag: string }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'bad-parameter'; readonly parameter: string; readonly value: string }

type Room = { readonly database: Kysely<DB>; readonly texts: HsdsTexts }

/** A municipality with an open portal, for this answer. */
export type OpenPlace = Place & { readonly dataRevision: number }

/** Raised when answers change though the data do not. */
const FORM_OF_ANSWERS = 1
const LINES_AT_ONCE = 500

/** Answers a request by the Human Services Data Specification 3.1 (Open Referral), with what families may see and nothing else. */
export async function answerHsds({ database, texts }: Room, request: HsdsRequest): Promise<HsdsAnswer> {
  const { address, parameters } = request
  const reading = readQuery(parameters)
  if (!reading.ok) return { kind: 'bad-parameter', parameter: reading.parameter, value: reading.value }
  const { query } = reading
  return asPublic(database, async (tx) => {
    const portals = await portalsOf(tx, address.slug)
    if (portals === undefined) return { kind: 'not-found' }
    const { places, today } = await openPlaces(tx, portals)
    const etag = etagOf([FORM_OF_ANSWERS, request.origin, address, [...parameters], today, places])
    if (request.ifNoneMatch?.includes(etag)) return { kind: 'unchanged', etag }
    const fixed = fixedAnswer(request, query, texts)
    if (fixed !== undefined)
      return fixed === 'not-found' ? { kind: 'not-found' } : inForm(address, query, etag, fixed)
    const room = { database, texts, places, today }
    if (address.id !== null) return oneOf(tx, room, { address, etag, query })
    return listOf(tx, room, { address, etag, query })
  })
}

type Places = Room & { readonly places: readonly OpenPlace[]; readonly today: string }
type Asked = { readonly address: HsdsAddress; readonly etag: string; readonly query: HsdsQuery }

async function portalsOf(tx: Tx, slug: string | null): Promise<OpenPortal[] | undefined> {
  if (slug === null) return listOpenPortals(tx)
  const portal = await findOpenPortal(tx, slug)
  return portal && [portal]
}

async function openPlaces(
  tx: Tx,
  portals: readonly OpenPortal[],
): Promise<{ places: OpenPlace[]; today: string }> {
  const revisions = new Map(portals.map(({ municipalityId, dataRevision }) => [municipalityId, dataRevision]))
  const { places, today } = await placesOf(tx, [...revisions.keys()])
  const open = places.map((place) => ({ ...place, dataRevision: revisions.get(place.municipalityId) ?? 0 }))
  return { places: open.sort((a, b) => a.municipalityId - b.municipalityId), today }
}

/** What is known without asking the database for offers. */
function inForm(
  address: HsdsAddress,
  { stream, page, perPage }: HsdsQuery,
  etag: string,
  found: HsdsObject | HsdsObject[],
): HsdsAnswer {
  const entity = address.resource === 'taxonomies' ? 'taxonomy' : 'taxonomy_term'
  const named = (object: HsdsObject) => (address.profile === 'uk' ? inUkProfile(entity, object) : object)
  if (!Array.isArray(found)) {
    const body = address.id === null ? found : named(found)
    return { kind: 'object', body, etag, lastModified: null }
  }
  if (stream) return { kind: 'lines', lines: linesOf(found.map(named)), etag }
  const { from, to } = partOf(found.length, { page, perPage })
  const body = pageObject(found.slice(from, to).map(named), found.length, { page, perPage })
  return { kind: 'object', body, etag, lastModified: null }
}

async function oneOf(
  tx: Tx,
  { places, texts }: Places,
  { address, etag, query }: Asked,
): Promise<HsdsAnswer> {
  const found = identify(address.id ?? '')
  const place = places.find(({ ags }) => ags === found?.ags)
  if (found === undefined || place === undefined || found.kind !== kindOf[address.resource])
    return { kind: 'not-found' }
  const { profile } = address
  if (found.kind === 'organization') {
    const body = await openOrganization(tx, place, { id: found.id, profile, texts, ...query })
    return body === undefined ? { kind: 'not-found' } : { kind: 'object', body, etag, lastModified: null }
  }
  const [offer] = await readOpenOffers(tx, place, [found.id])
  const body = offer && objectOf(offer, { address, texts, full: true })
  return body === undefined
    ? { kind: 'not-found' }
    : { kind: 'object', body, etag, lastModified: offer?.updatedAt ?? null }
}

const kindOf: Readonly<Record<string, string>> = {
  services: 'service',
  organizations: 'organization',
  service_at_locations: 'service-at-location',
}

async function listOf(tx: Tx, room: Places, { address, etag, query }: Asked): Promise<HsdsAnswer> {
  const parts: { place: OpenPlace; listing: Listing }[] = []
  for (const place of room.places)
    parts.push({ place, listing: await listingOf(tx, room, { place, address, query }) })
  const read = (readTx: Tx, place: OpenPlace, ids: readonly number[]) =>
    objectsOf(readTx, room, { place, ids, address, query })
  if (query.stream) return { kind: 'lines', lines: streamed(room.database, parts, read), etag }
  const total = parts.reduce((sum, { listing }) => sum + listing.ids.length, 0)
  const page =
    query.minimal && address.resource === 'services' ? { page: 1, perPage: Math.max(1, total) } : query
  const contents: HsdsObject[] = []
  let before = 0
  const { from, to } = partOf(total, page)
  for (const { place, listing } of parts) {
    const wanted = listing.ids.slice(Math.max(0, from - before), Math.max(0, to - before))
    if (wanted.length > 0) contents.push(...(await read(tx, place, wanted)))
    before += listing.ids.length
  }
  const changes = parts.flatMap(({ listing }) => listing.lastModified?.getTime() ?? [])
  const lastModified = changes.length === 0 ? null : new Date(Math.max(...changes))
  return { kind: 'object', body: pageObject(contents, total, page), etag, lastModified }
}

/** Counting and ordering look at all offers of the municipality; that is done once for each revision and filter. */
const listings = createRevisionCache<Listing>({ capacity: 64 })

function listingOf(
  tx: Tx,
  { today }: Places,
  { place, address, query }: { place: OpenPlace; address: HsdsAddress; query: HsdsQuery },
): Promise<Listing> {
  const { municipalityId, dataRevision } = place
  const { filter } = query
  const name = JSON.stringify([address.resource, filter, today])
  return listings.get({ municipalityId, dataRevision, name }, () =>
    address.resource === 'organizations'
      ? listProviderIds(tx, place, filter.words)
      : listOfferIds(tx, place, { filter, withSite: address.resource === 'service_at_locations' }),
  )
}

async function objectsOf(
  tx: Tx,
  { texts }: Places,
  {
    place,
    ids,
    address,
    query,
  }: { place: OpenPlace; ids: readonly number[]; address: HsdsAddress; query: HsdsQuery },
): Promise<HsdsObject[]> {
  const { minimal, full } = query
  if (address.resource === 'organizations')
    return organizationsOf(tx, place, { ids, profile: address.profile, texts, ...query })
  if (minimal && address.resource === 'services')
    return (await readChanges(tx, place, ids)).map(({ offerId, updatedAt }) => ({
      id: serviceId({ ags: place.ags, offerId }),
      modified_date: updatedAt.toISOString(),
    }))
  const offers = await readOpenOffers(tx, place, ids)
  return offers.flatMap((offer): HsdsObject[] => {
    const object = objectOf(offer, { address, texts, full })
    return object === undefined ? [] : [object]
  })
}

function objectOf(
  offer: OpenOffer,
  { address, texts, full }: { address: HsdsAddress; texts: HsdsTexts; full: boolean },
): HsdsObject | undefined {
  const isUk = address.profile === 'uk'
  if (address.resource === 'services') {
    const service = full ? fullService(offer, texts) : serviceInList(offer, texts)
    return isUk ? inUkProfile('service', service) : service
  }
  const { site } = offer
  if (site === null) return undefined
  const place = full ? fullServiceAtLocation(offer, site, texts) : serviceAtLocationInList(offer, site, texts)
  return isUk ? inUkProfile('service_at_location', place) : place
}

/** A short transaction for every few hundred, so that a slow reader holds none open. */
async function* streamed(
  database: Kysely<DB>,
  parts: readonly { place: OpenPlace; listing: Listing }[],
  read: (tx: Tx, place: OpenPlace, ids: readonly number[]) => Promise<HsdsObject[]>,
): AsyncGenerator<HsdsObject> {
  for (const { place, listing } of parts)
    for (let from = 0; from < listing.ids.length; from += LINES_AT_ONCE) {
      const ids = listing.ids.slice(from, from + LINES_AT_ONCE)
      yield* await asPublic(database, (tx) => read(tx, place, ids))
    }
}

async function* linesOf(objects: readonly HsdsObject[]): AsyncGenerator<HsdsObject> {
  yield* objects
}

function etagOf(parts: readonly unknown[]): string {
  return `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)}"`
}
