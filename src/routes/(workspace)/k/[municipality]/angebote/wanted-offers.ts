import { parseOfferFilter } from '#lib/server/capabilities/offers/index.ts'
import { readDirectorySettings } from '#lib/server/capabilities/upkeep/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'

/** What only planners know of offers; conditions on it are as if they were not there for anybody else. */
const planning = { lacks: ['funding', 'evidence'], 'funding-until': null } as const

/** The filter and page of the list's own address, by the municipality's rhythm. */
export async function wantedOffers(
  tx: Tx,
  municipality: Municipality,
  { address, today }: { address: URLSearchParams; today: string },
) {
  const allowed = new URLSearchParams(address)
  if (!may(municipality.role, 'reports.read'))
    for (const [name, values] of Object.entries(planning))
      if (values === null || values.some((value) => value === allowed.get(name))) allowed.delete(name)
  return parseOfferFilter(allowed, today, await readDirectorySettings(tx))
}
