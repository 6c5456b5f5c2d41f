import { sql } from 'kysely'
import type { Tx } from '../../platform/database/tenancy.ts'
import type { OfferFunding } from './offer-details-types.ts'
import { conditionsOf, joined } from './offer-list-store.ts'
import type { AreaName, OfferFilter } from './offer-types.ts'

/** An offer of which some funding ends. */
export type FundedOffer = {
  readonly offerId: number
  readonly name: string
  readonly provider: string | null
  readonly area: AreaName | null
  readonly capacity: number | null
  readonly steps: readonly string[]
  readonly ageFromMonths: number | null
  readonly ageToMonths: number | null
  readonly fields: readonly string[]
  readonly funding: readonly OfferFunding[]
}

/** The offers of which some funding ends from one day to another, both included, ISO dates. */
export async function listEndingFunding(
  tx: Tx,
  { from, to, filter = {} }: { from: string; to: string; filter?: OfferFilter },
): Promise<FundedOffer[]> {
  const { rows } = await sql<FundedOffer>`
    select o.offer_id as "offerId", o.name, p.name as provider,
      case when a.area_id is not null then json_build_object('areaId', a.area_id, 'code', a.code, 'name', a.name) end as area,
      o.capacity, o.steps, o.age_from_months as "ageFromMonths", o.age_to_months as "ageToMonths", o.fields,
      o.planning -> 'funding' as funding
    from ${joined} where ${conditionsOf({ ...filter, fundingEnds: { from, to } })}
    order by o.offer_id`.execute(tx)
  return rows
}
