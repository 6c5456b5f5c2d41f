import { createHash } from 'node:crypto'
import { indexFromBytes, type SearchDocument } from '@gelingen/search'
import type { Tx } from '../../platform/database/tenancy.ts'
import { boxAround, frameFor, screenOutlines } from '../areas/index.ts'
import { holidaysOf } from './offer-times.ts'
import { areaFinder, levelToChoose } from './search-area-rules.ts'
import { documentOf, factsOf, type Surroundings } from './search-document-rules.ts'
import { readOutlines, readSearchedAreas, readSearchedOffers } from './search-offers-store.ts'
import { placeFinder } from './search-place-rules.ts'
import { familiesThesaurus } from './search-thesaurus.ts'
import type {
  AreasDrawing,
  AreasToChoose,
  OfferFacts,
  SearchDirectory,
  SearchedArea,
  SearchedLevel,
} from './search-types.ts'

/** Offers read and handed on at a time: some milliseconds of work between which others get their turn. */
const PORTION = 200

/** What a directory takes in memory: at least, for each byte of its index, and for the facts of one offer; measured. */
const LEAST_MEMORY = 300_000
const MEMORY_PER_BYTE = 2
const MEMORY_PER_OFFER = 400

/** Builds indexes elsewhere than on the thread that answers requests. */
export type IndexBuilder = {
  begin(): Promise<void>
  take(documents: readonly SearchDocument[]): Promise<void>
  /** @returns the index as bytes */
  finish(): Promise<Uint8Array>
}

export type Wanted = {
  readonly municipalityId: number
  /** The municipality's key, by which its school holidays are known. */
  readonly ags: string
  readonly dataRevision: number
  /** ISO date. */
  readonly today: string
}

/** Reads everything that families may find in a municipality. Ask inside `asPublic`. */
export async function buildSearchDirectory(
  tx: Tx,
  { wanted, builder }: { wanted: Wanted; builder: IndexBuilder },
): Promise<SearchDirectory> {
  const { levels, areas } = await readSearchedAreas(tx, wanted)
  const areasOf = areaFinder(areas)
  const places = placeFinder(areas)
  const offers = new Map<string, OfferFacts>()
  const surroundings = surroundingsOf(wanted, areasOf)
  await builder.begin()
  for (let after = 0; ;) {
    const portion = await readSearchedOffers(tx, wanted, { after, most: PORTION })
    for (const offer of portion) {
      offers.set(`${offer.offerId}`, factsOf(offer))
      places.add(offer)
    }
    await builder.take(portion.map((offer) => documentOf(offer, surroundings)))
    after = portion.at(-1)?.offerId ?? 0
    if (portion.length < PORTION) break
  }
  const choice = await areasToChoose(tx, { wanted, levels, areas })
  const bytes = await builder.finish()
  const index = indexFromBytes({ bytes, thesaurus: familiesThesaurus })
  if (index === null) throw new Error('The search thread wrote an index that this program cannot read')
  return {
    municipalityId: wanted.municipalityId,
    dataRevision: wanted.dataRevision,
    day: wanted.today,
    index,
    offers,
    places,
    areas: choice,
    areasDigest: digestOfAreas(areas),
    areasOf,
    bytes: LEAST_MEMORY + MEMORY_PER_BYTE * bytes.length + MEMORY_PER_OFFER * offers.size,
    changes: 0,
  }
}

export function surroundingsOf({ ags, today }: Wanted, areasOf: Surroundings['areasOf']): Surroundings {
  return { areasOf, today, isHoliday: holidaysOf({ ags }) }
}

export function digestOfAreas(areas: readonly SearchedArea[]): string {
  return createHash('sha256').update(JSON.stringify(areas)).digest('base64')
}

type Choosing = { wanted: Wanted; levels: readonly SearchedLevel[]; areas: readonly SearchedArea[] }

async function areasToChoose(tx: Tx, { wanted, levels, areas }: Choosing): Promise<AreasToChoose> {
  const chosen = levelToChoose(levels, areas)
  return {
    levelName: chosen?.level.name ?? '',
    areas: (chosen?.areas ?? []).map(({ key, name }) => ({ key, name })),
    names: new Map(areas.map(({ key, name }) => [key, name])),
    drawing: chosen === null ? null : await drawingOf(tx, { wanted, areas, drawn: chosen.areas }),
  }
}

/** A small map must stay small: outlines that take more are left out. */
const MOST_OUTLINE_BYTES = 12_000

async function drawingOf(
  tx: Tx,
  { wanted, areas, drawn }: Pick<Choosing, 'wanted' | 'areas'> & { drawn: readonly SearchedArea[] },
): Promise<AreasDrawing | null> {
  const box = boxAround(areas.flatMap((area) => area.box ?? []))
  if (box === null) return null
  const ids = drawn.map(({ areaId }) => areaId)
  const outlines = screenOutlines(await readOutlines(tx, wanted, ids))
  const size = outlines.reduce((sum, { length }) => sum + length, 0)
  const { width, height, toFrame } = frameFor(box)
  return {
    width,
    height,
    outlines: size > MOST_OUTLINE_BYTES ? [] : outlines,
    toFrame: ([longitude, latitude]) => {
      const [x, y] = toFrame(longitude, latitude)
      return { x, y }
    },
  }
}
