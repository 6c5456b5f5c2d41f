import { isFieldCode, isLifePhaseStepCode } from '@gelingen/catalogue'
import { z } from 'zod'
import type { GapListFilter } from './chain-gap-list-rules.ts'
import { findPlace } from './chain-places-rules.ts'
import { isGap } from './chain-place-cell-rules.ts'
import { judgements } from './chain-types.ts'
import type { ChainPlace, ComputedChain } from './municipal-chain-types.ts'

/**
 * The place that an address names: `gebiet` is the code of an area, `ebene` the code of its level where another level
 * has the same code; `gebiet=LEVEL/CODE` says both in one, as a list to choose from needs it.
 *
 * @returns the whole municipality where no area is named; undefined where there is no such area
 */
export function placeInAddress(computed: ComputedChain, address: URLSearchParams): ChainPlace | undefined {
  const code = address.get('gebiet') ?? ''
  if (code === '') return computed.whole
  const level = address.get('ebene') ?? ''
  return findPlace(computed, { code, level: level === '' ? undefined : level }) ?? placeOfKey(computed, code)
}

/** What stands for a place in a list to choose from: its code, with the level's where it needs that. */
export function placeKey(computed: ComputedChain, place: ChainPlace): string {
  const isFinest = findPlace(computed, { code: place.code })?.areaId === place.areaId
  return isFinest ? place.code : `${place.level?.code}/${place.code}`
}

function placeOfKey(computed: ComputedChain, key: string): ChainPlace | undefined {
  const cut = key.indexOf('/')
  return cut < 0 ? undefined : findPlace(computed, { level: key.slice(0, cut), code: key.slice(cut + 1) })
}

/** Anything that cannot be read is as if it were not there: a filter in an address is no reason for an error page. */
const parameters = z.object({
  schritt: z.string().refine(isLifePhaseStepCode).optional().catch(undefined),
  feld: z.string().refine(isFieldCode).optional().catch(undefined),
  urteil: z.enum(judgements).refine(isGap).optional().catch(undefined),
  'ohne-aufsuchende': z.literal('1').optional().catch(undefined),
  bestand: z.enum(['vollstaendig', 'alle']).optional().catch(undefined),
  seite: z.coerce.number().int().min(1).max(1_000_000).catch(1),
})

export type GapListAddress = {
  filter: GapListFilter & { level: ComputedChain['level'] }
  /** 1 = first. */
  page: number
}

/**
 * The list of gaps that an address asks for: `?ebene=&gebiet=&schritt=&feld=&urteil=&ohne-aufsuchende=1&bestand=&seite=`. `ebene`
 * is the level whose areas are listed, `gebiet` as a list to choose from has it.
 */
export function parseGapListAddress(computed: ComputedChain, address: URLSearchParams): GapListAddress {
  const given = parameters.parse(Object.fromEntries(address))
  const key = address.get('gebiet') ?? ''
  return {
    filter: {
      level: computed.levels.find(({ code }) => code === address.get('ebene')) ?? computed.level,
      within: findPlace(computed, { code: key }) ?? placeOfKey(computed, key),
      step: given.schritt,
      field: given.feld,
      judgement: given.urteil,
      withoutOutreach: given['ohne-aufsuchende'] === '1',
      isInventoryComplete: given.bestand === undefined ? undefined : given.bestand === 'vollstaendig',
    },
    page: given.seite,
  }
}
