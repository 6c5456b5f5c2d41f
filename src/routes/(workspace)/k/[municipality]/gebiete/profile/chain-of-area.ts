import type { Locale } from '#lib/messages/index.ts'
import {
  chainFor,
  findPlace,
  placeKey,
  placeMatrix,
  supplyFacts,
  worstCells,
} from '#lib/server/capabilities/chain/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { addresses } from '#lib/ui/chain/addresses.ts'
import { offersInReach } from './offers-in-reach.ts'
import { fieldName, lackWords, reasonSentence, shortStepName } from '#lib/ui/chain/say-cell.ts'

const WORST_IN_WORDS = 4

/** What the chain says of an area, and the ways on; null where it says nothing: data are missing, or the level is too fine. */
export async function chainOfArea(
  tx: Tx,
  municipality: Municipality,
  {
    code,
    level,
    base,
    today,
    locale,
  }: { code: string; level: string; base: string; today: string; locale: Locale },
) {
  const computed = await chainFor(tx, municipality, today)
  if (computed.lacks !== null) return null
  const place = findPlace(computed, { code, level })
  if (place === undefined) return null
  const { minimumCount } = municipality
  const { cells } = placeMatrix(computed, place)
  return {
    picture: addresses.picture(base, { place }),
    matrix: addresses.matrix(base, { place }),
    gaps: addresses.gaps(base, { gebiet: placeKey(computed, place) }),
    offers: offersInReach(computed, { place, base, locale }),
    key: placeKey(computed, place),
    isAnyJudged: cells.flat().some(({ judgement }) => judgement !== 'not-known'),
    worst: worstCells(cells, WORST_IN_WORDS).map((cell) => ({
      href: addresses.cell(base, cell),
      title: `${fieldName(cell.field, locale)} · ${shortStepName(cell.step, locale)}`,
      words: lackWords(cell, { minimumCount, locale }),
      sentence: reasonSentence(cell, { minimumCount, way: supplyFacts(computed, cell).way, locale }),
    })),
  }
}
