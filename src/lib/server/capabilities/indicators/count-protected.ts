import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { DisclosureProfile } from '../disclosure/index.ts'
import { readProtection } from './read-protection.ts'

/** How many figures with counts there are, and how many of them are hidden. */
export type ProtectedCount = {
  readonly figures: number
  /** About too few persons, or in too small an area. */
  readonly small: number
  /** Hidden besides, so that none of the small ones can be worked out. */
  readonly besides: number
}

/** What a profile hides of the municipality's indicators; for a profile that is only thought of, too. */
export async function countProtected(
  tx: Tx,
  municipality: Municipality,
  profile: DisclosureProfile,
): Promise<ProtectedCount> {
  const { hidden, series } = await readProtection(tx, municipality, profile)
  let [figures, small, besides] = [0, 0, 0]
  for (const one of series.values()) {
    const { cases, base } = one
    const areas = new Set([...cases.keys(), ...base.keys()])
    figures += areas.size
    for (const area of hidden(one)) {
      if (cases.get(area)?.isHidden === true || base.get(area)?.isPrimary === true) small++
      else besides++
    }
  }
  return { figures, small, besides }
}
