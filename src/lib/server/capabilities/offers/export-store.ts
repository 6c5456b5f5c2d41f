import { sql } from 'kysely'
import type { Tx } from '../../platform/database/tenancy.ts'
import { noDetails, type OfferDetails, type OfferFunding, type OfferSchedule } from './offer-details-types.ts'
import { germanOrder } from './german-order-store.ts'
import { conditionsOf, joined } from './offer-list-store.ts'
import type { OfferFilter } from './offer-types.ts'

/** What details a flat table can hold, named as the details are. */
const detailColumns = [
  'targetGroups',
  'languages',
  'costKind',
  'butEligible',
  'anonymous',
  'registration',
  'registrationNote',
  'delivery',
  'accessibility',
  'accessibilityNote',
  'email',
  'howItGoes',
  'whatToBring',
  'placesFree',
  'placesFreeOn',
] as const satisfies readonly (keyof OfferDetails)[]

/** The columns of an export, named as the import target names their meaning: an exported file can be imported again. */
export const exportColumns = [
  'externalId',
  'name',
  'description',
  'provider',
  'street',
  'postalCode',
  'town',
  'longitude',
  'latitude',
  'area',
  'ageFromMonths',
  'ageToMonths',
  'steps',
  'fields',
  'standards',
  'capacity',
  'outreach',
  'mainstream',
  'cost',
  'website',
  'phone',
  'areasServed',
  'lastConfirmedOn',
  'source',
  ...detailColumns,
  'schedules',
  'fundingEnds',
] as const

export type ExportColumn = (typeof exportColumns)[number]

/** `schedules` are for whoever writes the table to put into words. */
export type ExportRow = Readonly<
  Record<Exclude<ExportColumn, 'schedules'>, string | number | boolean | null>
> & { readonly schedules: readonly OfferSchedule[] }

/**
 * All offers that the filter finds as flat rows, by name; several codes in one cell are parted by `; `.
 * @param withPlanning whether the rows say when money ends, which is for planners only
 */
export async function exportOffers(
  tx: Tx,
  filter: OfferFilter = {},
  { withPlanning = false } = {},
): Promise<ExportRow[]> {
  const { rows } = await sql<StoredRow>`
    select o.external_id as "externalId", o.name, o.description, p.name as provider, s.street, s.postal_code as "postalCode",
      s.town, s.longitude, s.latitude, a.code as area, o.age_from_months as "ageFromMonths", o.age_to_months as "ageToMonths",
      array_to_string(o.steps, '; ') as steps, array_to_string(o.fields, '; ') as fields,
      array_to_string(o.standards, '; ') as standards, o.capacity, o.outreach, o.mainstream, o.cost, o.website, o.phone,
      (select coalesce(string_agg(served.code, '; ' order by served.code), '') from offer_area_served v
        join area served on served.municipality_id = v.municipality_id and served.area_id = v.area_id
        where v.municipality_id = o.municipality_id and v.offer_id = o.offer_id) as "areasServed",
      o.last_confirmed_on as "lastConfirmedOn", o.source, o.details, coalesce(o.planning->'funding', '[]') as funding
    from ${joined} where ${conditionsOf(filter)} order by ${await germanOrder(tx, sql`o.name`)}, o.offer_id`.execute(
    tx,
  )
  return rows.map(({ details, funding, ...row }) => ({
    ...row,
    ...flat({ ...noDetails, ...details }),
    fundingEnds: withPlanning ? (funding.map(({ until }) => until).toSorted(earlier)[0] ?? null) : null,
  }))
}

type StoredRow = Omit<ExportRow, (typeof detailColumns)[number] | 'schedules' | 'fundingEnds'> & {
  /** Keys that an earlier version of the program did not know are absent. */
  readonly details: Partial<OfferDetails>
  readonly funding: readonly OfferFunding[]
}

/** Several entries in one cell are parted by `; `. */
function flat(details: OfferDetails) {
  const cells = detailColumns.map((column) => {
    const value = details[column]
    return [column, isSeveral(value) ? value.join('; ') : value] as const
  })
  // Object.fromEntries forgets the keys' type.
  return {
    ...(Object.fromEntries(cells) as Pick<ExportRow, (typeof detailColumns)[number]>),
    schedules: details.schedules,
  }
}

function isSeveral(value: unknown): value is readonly string[] {
  return Array.isArray(value)
}

/** What has no end comes last. */
function earlier(a: string | null, b: string | null): number {
  return (a ?? '9999') < (b ?? '9999') ? -1 : 1
}
