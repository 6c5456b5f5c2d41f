import { indexTemplate } from '@gelingen/catalogue'
import type { AreaInTree } from '../areas/index.ts'
import type { ComputedIndex, IndexDefinition } from '../index/index.ts'

/** Key of the whole index among an area's scores. */
export const WHOLE_INDEX = 'index'

const SUB_INDEX = 'sub-index:'

/** Key of a sub-index among an area's scores. */
export function subIndexKey(name: string): string {
  return `${SUB_INDEX}${name}`
}

/** The sub-index that weighs a field, by its name in the spec; null = the whole index does, or none. */
export function subIndexOfField(
  { chain }: { chain: { input: { settings: { scoreByField: Readonly<Record<string, string>> } } } },
  field: string,
): string | null {
  const key = chain.input.settings.scoreByField[field] ?? ''
  return key.startsWith(SUB_INDEX) ? key.slice(SUB_INDEX.length) : null
}

/** The keys of all scores that an index gives. */
export function scoreKeys({ settings }: Pick<IndexDefinition, 'settings'>): string[] {
  return [WHOLE_INDEX, ...settings.spec.groups.map(({ name }) => subIndexKey(name))]
}

/**
 * Which sub-index weighs which field, as the template that the index was made from says; only those that the index
 * still has. Empty for an index of one's own.
 */
export function scoresOfTemplate({
  template,
  settings,
}: Pick<IndexDefinition, 'template' | 'settings'>): Record<string, string> {
  const origin =
    template && indexTemplate(template.template)?.indices.find(({ code }) => code === template.index)
  const present = new Set(settings.spec.groups.map(({ name }) => name))
  return Object.fromEntries(
    (origin?.subIndices ?? [])
      .filter(({ code }) => present.has(code))
      .flatMap(({ code, fields }) => fields.map((field) => [field, subIndexKey(code)] as const)),
  )
}

export type Scores = Readonly<Record<string, number | null>>

/**
 * The scores of the areas of the computed level by area id. An index of a coarser level holds for every area below; of
 * one on a finer level the plain mean of the areas below counts (no residents are known there that could weigh it).
 */
export function scoresOfAreas({
  areas,
  areaLevelId,
  index,
}: {
  areas: readonly AreaInTree[]
  areaLevelId: number
  index: ComputedIndex
}): Map<number, Scores> {
  const scores = standardisedScores(index)
  const gathered = new Map<number, Scores[]>()
  for (const { areaId, ancestorIds } of areas) {
    const own = scores.get(areaId)
    if (own === undefined) continue
    for (const above of ancestorIds) {
      const parts = gathered.get(above)
      if (parts === undefined) gathered.set(above, [own])
      else parts.push(own)
    }
  }
  return new Map(
    areas
      .filter((area) => area.areaLevelId === areaLevelId)
      .map(({ areaId, ancestorIds }) => {
        const above = ancestorIds.find((ancestor) => scores.has(ancestor))
        const found = scores.get(areaId) ?? (above === undefined ? undefined : scores.get(above))
        return [areaId, found ?? meanOf(gathered.get(areaId) ?? [])] as const
      }),
  )
}

/** Whatever the index's own scale (0 to 1, percentiles, ranks), its strength is in standard deviations. */
function standardisedScores({ areas }: ComputedIndex): Map<number, Scores> {
  const columns = new Map([[WHOLE_INDEX, standardise(areas.map(({ index }) => index))]])
  for (const [position, { name }] of (areas[0]?.subIndices ?? []).entries()) {
    const values = areas.map(({ subIndices }) => subIndices[position]?.value ?? null)
    columns.set(subIndexKey(name), standardise(values))
  }
  return new Map(
    areas.map(({ areaId }, at) => [
      areaId,
      Object.fromEntries([...columns].map(([key, values]) => [key, values[at] ?? null])),
    ]),
  )
}

/** Mean 0 and population SD 1 over the present values; where they are all equal, 0. Missing stays missing. */
export function standardise(values: readonly (number | null)[]): (number | null)[] {
  const present = values.filter((value) => value !== null)
  const mean = present.reduce((sum, value) => sum + value, 0) / present.length
  const variance = present.reduce((sum, value) => sum + (value - mean) ** 2, 0) / present.length
  const isFlat = present.every((value) => value === present[0])
  return values.map((value) => {
    if (value === null) return null
    return isFlat ? 0 : (value - mean) / Math.sqrt(variance)
  })
}

function meanOf(parts: readonly Scores[]): Scores {
  const keys = new Set(parts.flatMap((part) => Object.keys(part)))
  return Object.fromEntries(
    [...keys].map((key) => {
      const values = parts.map((part) => part[key] ?? null).filter((value) => value !== null)
      return [key, values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length]
    }),
  )
}
