import type { ComputedIndex } from '#lib/server/capabilities/index/index.ts'

/** What one indicator does to an area's index. */
export type Driver = {
  readonly column: string
  /**
   * Its part of the index, less its part in the average area: above 0 it pulls the index up. Whatever the scale, the
   * parts together are the index less the average index. `null` = no figure.
   */
  readonly part: number | null
  /** The sign that stands instead of the figure; null = a figure, or nothing was delivered. */
  readonly sign: string | null
}

/** A sub-index with its indicators; an index without sub-indices is one without a name. */
export type DriverGroup = {
  readonly group: string | null
  readonly part: number | null
  /** On the sub-index's own scale. */
  readonly value: number | null
  readonly drivers: readonly Driver[]
}

export type Drivers = {
  readonly index: number
  readonly average: number
  readonly groups: readonly DriverGroup[]
}

/**
 * What drives the index of an area, in the order of the sub-indices and indicators.
 * @returns null for an area without an index
 */
export function driversOf({ areas, meta }: ComputedIndex, areaId: number): Drivers | null {
  const own = areas.find((area) => area.areaId === areaId)
  if (own === undefined || own.index === null) return null
  const indexed = areas.filter(({ index }) => index !== null)
  const drivers = meta.indicators.map(({ column }, at): Driver => {
    const here = own.contributions[at]
    const contribution = here?.contribution ?? null
    // An area without the figure has nothing of it in its index: that counts as 0 in the average.
    const average = mean(indexed.map(({ contributions }) => contributions[at]?.contribution ?? 0))
    return {
      column,
      part: contribution === null ? null : contribution - average,
      sign: here?.sign ?? null,
    }
  })
  const groupOf = new Map(meta.indicators.map(({ column, group }) => [column, group]))
  const names: readonly (string | null)[] =
    meta.spec.groups.length === 0 ? [null] : meta.spec.groups.map(({ name }) => name)
  return {
    index: own.index,
    average: mean(indexed.map(({ index }) => index ?? 0)),
    groups: names.map((group) => {
      const members = drivers.filter(({ column }) => groupOf.get(column) === group)
      return {
        group,
        part: total(members),
        value: own.subIndices.find(({ name }) => name === group)?.value ?? null,
        drivers: members,
      }
    }),
  }
}

/** What pulls hardest, each side for itself: at most three, and nothing that is a mere fifth of the strongest. */
export function strongest<Part extends { part: number | null }>(
  parts: readonly Part[],
): { up: Part[]; down: Part[] } {
  const most = Math.max(0, ...parts.map(({ part }) => Math.abs(part ?? 0)))
  const worthSaying = parts.filter(({ part }) => part !== null && Math.abs(part) >= most / 5 && part !== 0)
  const byStrength = worthSaying.toSorted((a, b) => Math.abs(b.part ?? 0) - Math.abs(a.part ?? 0))
  return {
    up: byStrength.filter(({ part }) => (part ?? 0) > 0).slice(0, 3),
    down: byStrength.filter(({ part }) => (part ?? 0) < 0).slice(0, 3),
  }
}

function total(drivers: readonly Driver[]): number | null {
  const present = drivers.flatMap(({ part }) => part ?? [])
  return present.length === 0 ? null : present.reduce((sum, part) => sum + part, 0)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
