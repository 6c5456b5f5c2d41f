import { walkingPairs, type SparsePairs } from '@gelingen/methods/accessibility'
import { refuse, type Outcome } from '../src/lib/server/platform/refusal.ts'
import type { CommandIo } from './command.ts'
import { readTimes } from './reach-times.ts'
import { siteCommandDe as texts } from './site-command.de.ts'
import type { SitePlacesFile } from './site-places.ts'
import type { SiteOptions } from './site-usage.ts'
import { notFurther } from './not-further.ts'

/** Nobody walks longer than a day: without --reach every candidate counts. */
const MINUTES_OF_A_DAY = 24 * 60

/** Minutes from a file; else on foot from the coordinates. Ways beyond the reach are left out. */
export async function readSitePairs(
  { areas, sites }: { areas: SitePlacesFile; sites: SitePlacesFile },
  { times, reachMinutes, kmPerHour, detourFactor, decimal, demand, candidates }: SiteOptions,
  io: CommandIo,
): Promise<Outcome<SparsePairs>> {
  if (times === undefined) {
    if (areas.metric === null || sites.metric === null)
      return refuse('reach/no-coordinates', { file: areas.metric === null ? demand : candidates })
    if (areas.metric !== sites.metric) return refuse('reach/two-metrics', { file: demand, other: candidates })
    const pairs = walkingPairs({
      supply: positionsOf(sites),
      demand: positionsOf(areas),
      reachMinutes: reachMinutes ?? MINUTES_OF_A_DAY,
      walking: { kmPerHour, detourFactor },
      metric: areas.metric,
    })
    return { ok: true, value: pairs }
  }
  const codes = ({ places }: SitePlacesFile) => places.map(({ code }) => code)
  const read = await readTimes({ file: times, areas: codes(areas), sites: codes(sites), decimal })
  if (!read.ok) return read
  const { pairs, strangers } = read.value
  if (strangers > 0) io.stderr(`${texts.strangers(times, strangers)}\n`)
  if (pairs.value.length === 0) return refuse('reach/no-pair', { file: times })
  return { ok: true, value: reachMinutes === undefined ? pairs : notFurther(pairs, reachMinutes) }
}

function positionsOf({ places }: SitePlacesFile) {
  return {
    x: Float64Array.from(places, ({ x }) => x ?? 0),
    y: Float64Array.from(places, ({ y }) => y ?? 0),
  }
}
