import { z } from 'zod'
import { costKinds } from './offer-details-types.ts'
import { offerFacts, type Rhythm } from './offer-facts-types.ts'
import { freshnessChoices, type OfferFilter } from './offer-types.ts'

/** Anything that cannot be read is as if it were not there: a filter in an address is no reason for an error page. */
const optionalText = z.string().trim().min(1).max(200).optional().catch(undefined)
const optionalId = z.coerce
  .number()
  .int()
  .min(1)
  .max(2 ** 31 - 1)
  .optional()
  .catch(undefined)
const optionalYesNo = z
  .enum(['1', '0'])
  .transform((value) => value === '1')
  .optional()
  .catch(undefined)

const parameters = z.object({
  q: optionalText,
  step: optionalText,
  field: optionalText,
  area: optionalId,
  provider: optionalId,
  source: optionalText,
  outreach: optionalYesNo,
  mainstream: optionalYesNo,
  'without-coordinates': optionalYesNo,
  /** Months. */
  stale: z.coerce.number().int().min(1).max(240).optional().catch(undefined),
  freshness: z.enum(freshnessChoices).optional().catch(undefined),
  standard: optionalText,
  lacks: z.enum(offerFacts).optional().catch(undefined),
  language: optionalText,
  cost: z.enum(costKinds).optional().catch(undefined),
  accessibility: optionalText,
  'funding-until': z.iso.date().optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
})

/**
 * The filter that an address holds (`?q=&step=&field=&area=&provider=&source=&outreach=&mainstream=&without-coordinates=&stale=&standard=&lacks=&freshness=&language=&cost=&accessibility=&funding-until=&page=`).
 * @param today ISO date, for `stale`, `freshness` and `funding-until`, which means from today on
 * @param rhythm the municipality's, for `freshness`
 */
export function parseOfferFilter(
  address: URLSearchParams,
  today: string,
  rhythm: Rhythm,
): { filter: OfferFilter; page: number } {
  const { page, ...given } = parameters.parse(Object.fromEntries(address))
  const filter = {
    text: given.q,
    step: given.step,
    field: given.field,
    areaId: given.area,
    providerId: given.provider,
    source: given.source,
    outreach: given.outreach,
    mainstream: given.mainstream,
    withoutCoordinates: given['without-coordinates'],
    stale: given.stale === undefined ? undefined : { months: given.stale, today },
    freshness: given.freshness === undefined ? undefined : { is: given.freshness, rhythm, today },
    standard: given.standard,
    lacks: given.lacks,
    language: given.language,
    costKind: given.cost,
    accessibility: given.accessibility,
    fundingEnds:
      given['funding-until'] === undefined ? undefined : { from: today, to: given['funding-until'] },
  }
  // Absent and undefined are two things to the type; here they are one.
  return {
    filter: Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)),
    page,
  }
}
