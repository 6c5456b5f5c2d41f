import { roundControlled, type AdditiveEquation } from '@gelingen/methods/disclosure'
import { areaTrees, type AreaLine } from './area-sums-rules.ts'

/**
 * Rounds counts to multiples of a base so that areas still add up to those above them wherever they did before.
 * @param counts whole numbers by area
 * @param base from 2 up
 */
export function roundCounts({
  counts,
  lines,
  base,
}: {
  counts: ReadonlyMap<string, number>
  lines: ReadonlyMap<string, AreaLine>
  base: number
}): Map<string, number> {
  const areas = [...counts.keys()]
  const place = new Map(areas.map((area, at) => [area, at]))
  const equations = areaTrees(areas, lines).flatMap(({ root, sums }) =>
    sums.flatMap(({ total, parts }): AdditiveEquation[] => {
      const sum = parts.reduce((all, part) => all + (counts.get(part) ?? 0), 0)
      if (total === root || sum !== counts.get(total)) return []
      return [{ total: place.get(total) ?? 0, parts: parts.map((part) => place.get(part) ?? 0) }]
    }),
  )
  const { values } = roundControlled({ values: [...counts.values()], base, equations })
  return new Map(areas.map((area, at) => [area, values[at] ?? 0]))
}
