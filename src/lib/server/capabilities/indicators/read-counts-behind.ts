import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { leavesByArea, readDisclosureProfile } from '../disclosure/index.ts'
import { figureKey } from './hidden-cells-rules.ts'
import type { Indicator } from './indicators-types.ts'
import { readProtection } from './read-protection.ts'

/** A true count behind a figure: never to be shown, only for checking what releases give away together. */
export type CountBehind = {
  /** Id of the level. */
  readonly level: number
  readonly code: string
  /** The finest areas that it is made of, by names that stay the same. */
  readonly leaves: readonly string[]
  readonly cases: number | null
  readonly rest: number | null
  readonly base: number | null
  readonly isHidden: boolean
}

/** The true counts of an indicator in a period on all levels, with what of them is hidden; empty where there are none. */
export async function readCountsBehind(
  tx: Tx,
  municipality: Municipality,
  { indicator: { indicatorId }, period }: { indicator: Indicator; period: string },
): Promise<CountBehind[]> {
  const profile = await readDisclosureProfile(tx, municipality)
  const { hidden, series, lines } = await readProtection(tx, municipality, profile)
  const counts = series.get(figureKey({ indicatorId, period }))
  if (counts === undefined) return []
  const isHidden = hidden({ indicatorId, period })
  const leavesOf = leavesByArea(lines)
  return [...new Set([...counts.cases.keys(), ...counts.base.keys()])].map((area) => {
    const [cases, base] = [counts.cases.get(area), counts.base.get(area)]
    return {
      level: Number(lines.get(area)?.level ?? 0),
      code: area.slice(area.indexOf('/') + 1),
      leaves: leavesOf.get(area) ?? [],
      cases: cases?.count ?? null,
      rest: cases?.rest ?? null,
      base: base?.count ?? null,
      isHidden: isHidden.has(area) || base?.isPrimary === true,
    }
  })
}
