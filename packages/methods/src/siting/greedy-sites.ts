import type { ServiceProblem } from './service-problem.ts'

/**
 * Opens one site after the other, always the one that saves most (Kuehn and Hamburger 1963). What a site saves only
 * falls as others open, so that a candidate is looked at again only when its last saving still leads.
 *
 * @param stopsWhenServed opens no site that saves nothing, even if more are allowed
 * @returns 1 per open candidate, the fixed ones included
 */
export function greedySites(
  { pairs, unserved, fixed, newSites }: ServiceProblem,
  { stopsWhenServed = false } = {},
): Uint8Array {
  const isOpen = fixed.slice()
  const now = unserved.slice()
  const serve = (site: number) => {
    const end = pairs.siteStart[site + 1] ?? 0
    for (let position = pairs.siteStart[site] ?? 0; position < end; position++) {
      const place = pairs.siteDemand[position] ?? 0
      now[place] = Math.min(now[place] ?? 0, pairs.siteCost[position] ?? 0)
    }
  }
  const savingOf = (site: number) => {
    let saving = 0
    const end = pairs.siteStart[site + 1] ?? 0
    for (let position = pairs.siteStart[site] ?? 0; position < end; position++) {
      const less = (now[pairs.siteDemand[position] ?? 0] ?? 0) - (pairs.siteCost[position] ?? 0)
      if (less > 0) saving += less
    }
    return saving
  }
  fixed.forEach((is, site) => is === 1 && serve(site))
  const saving = Float64Array.from(fixed, (is, site) => (is === 1 ? -1 : savingOf(site)))
  for (let opened = 0; opened < newSites; opened++) {
    for (;;) {
      const site = largest(saving)
      const known = saving[site] ?? 0
      const fresh = savingOf(site)
      saving[site] = fresh
      if (fresh < known) continue
      if (fresh <= 0 && stopsWhenServed) return isOpen
      saving[site] = -1
      isOpen[site] = 1
      serve(site)
      break
    }
  }
  return isOpen
}

function largest(values: Float64Array): number {
  let best = 0
  for (let position = 1; position < values.length; position++)
    if ((values[position] ?? 0) > (values[best] ?? 0)) best = position
  return best
}
