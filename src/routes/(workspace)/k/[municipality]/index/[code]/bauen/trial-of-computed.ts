import type { ComputedIndex, IndexForBrowser } from '#lib/server/capabilities/index/index.ts'
import { spanOf } from '../standing.ts'
import type { Trial } from './trial.ts'

/** The server's result as the browser's own would be, for the areas that no rule leaves out. */
export function trialOfComputed(
  { areas, meta }: ComputedIndex,
  { areas: kept }: Pick<IndexForBrowser, 'areas'>,
): Trial {
  const byId = new Map(areas.map((area) => [area.areaId, area]))
  return {
    areas: kept.map(({ areaId }) => {
      const area = byId.get(areaId)
      return {
        areaId,
        index: area?.index ?? null,
        rank: area?.rank ?? null,
        span: area === undefined ? null : spanOf(area),
      }
    }),
    classes: meta.classes && {
      cuts: meta.classes.cuts,
      labels: meta.classes.labels,
      closed: meta.classes.closed,
    },
  }
}
