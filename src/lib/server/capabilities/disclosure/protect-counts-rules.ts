import {
  describeTable,
  disclosedToSingles,
  suppress,
  type Dimension,
  type DisclosureTable,
  type Sum,
} from '@gelingen/methods/disclosure'
import { areaTrees, type AreaLine, type AreaTree } from './area-sums-rules.ts'

/** The number of persons of one area in a series, and what is to become of it. */
export type CountToProtect = {
  /** A whole number; what is not known itself is estimated. */
  readonly count: number
  /** Too small, or secret for another reason: nobody may find it out. */
  readonly isPrimary: boolean
  /** Not shown anyway, but no secret by itself. */
  readonly isHidden: boolean
  /** Most persons that everybody knows it can be, e.g. the base of a rate; Infinity where that is not known. */
  readonly most: number
  /** The others of the base, who are counted by subtraction; null where there is no base. */
  readonly rest: number | null
}

/** Counts of the same kind of persons, by area. */
export type SeriesToProtect = { readonly key: string; readonly counts: ReadonlyMap<string, CountToProtect> }

type Request = {
  readonly series: readonly SeriesToProtect[]
  /** Series that add up: a year and its quarters. Keys of `series`. */
  readonly sums: readonly Sum[]
  readonly lines: ReadonlyMap<string, AreaLine>
  readonly minimumCount: number
  /** Counts of 0 are secret, too. */
  readonly hidesNone: boolean
}

/**
 * Which counts may not be shown so that nobody finds out a primary one: by adding and subtracting areas of all levels, or series
 * that add up, knowing the base of each rate, that counts are whole and not negative, and the rule; nor as the only one of a
 * count. The sum of all areas counts as known wherever it is not too small itself, since such figures mostly stand elsewhere.
 *
 * Where two hidden counts add up to something shown, that is at least the minimum, too.
 *
 * @returns for each series the areas hidden; where no pattern protects a primary count, all of them
 *
 * Method: `suppress` of @gelingen/methods/disclosure on areas × series. Areas that only some of several series have are protected
 * in each series by itself. Inner sums are those of their parts: files that don't quite add up are protected as if they did.
 */
export function protectCounts(request: Request): Map<string, Set<string>> {
  const hidden = new Map(request.series.map(({ key }) => [key, new Set<string>()]))
  const hide = (request: Request, areas: Iterable<string>) => {
    for (const tree of areaTrees(areas, request.lines))
      for (const [key, found] of protectTree(tree, request))
        for (const area of found) hidden.get(key)?.add(area)
  }
  const common = commonAreas(request.series)
  if (request.series.length > 1) hide(request, common)
  for (const series of request.series)
    if (request.series.length === 1 || series.counts.size > common.length)
      hide({ ...request, series: [series], sums: [] }, series.counts.keys())
  return hidden
}

function commonAreas(series: readonly SeriesToProtect[]): string[] {
  const [first, ...others] = series
  return [...(first?.counts.keys() ?? [])].filter((area) => others.every(({ counts }) => counts.has(area)))
}

function protectTree(tree: AreaTree, request: Request): [key: string, areas: string[]][] {
  const isPrimary = ({ counts }: SeriesToProtect, area: string) => counts.get(area)?.isPrimary === true
  const isTouched = ({ counts }: SeriesToProtect, area: string) => {
    const own = counts.get(area)
    return own?.isPrimary === true || own?.isHidden === true
  }
  if (!request.series.some((series) => tree.areas.some((area) => isTouched(series, area)))) return []
  const table = tableOf(tree, request)
  const cellOf = cellFinder(table)
  const marks = markCells({ tree, table, cellOf, request })
  const hide = () => hideCells({ table, marks, hidesNone: request.hidesNone })
  let isHidden = hide()
  // Each round hides one more cell of a series at least.
  for (;;) {
    const more = request.series.flatMap(({ key }) =>
      cellsAgainstSmallGroups({
        tree,
        cellOf: (area) => cellOf(area, key),
        isHidden: (cell) => isHidden[cell] === true,
        table,
        marks,
        minimumCount: request.minimumCount,
      }),
    )
    if (more.length === 0) break
    for (const cell of more) {
      marks.primary[cell] = true
      marks.anyway[cell] = true
    }
    isHidden = hide()
  }
  return request.series.map((series) => [
    series.key,
    tree.areas.filter((area) => isPrimary(series, area) || isHidden[cellOf(area, series.key)] === true),
  ])
}

function tableOf({ sums, areas }: AreaTree, { series, sums: seriesSums }: Request): DisclosureTable {
  const totals = new Set(seriesSums.map(({ total }) => total))
  const inner = new Set(sums.map(({ total }) => total))
  const dimensions: Dimension[] = [{ name: 'area', sums }]
  if (series.length > 1)
    dimensions.push({ name: 'series', sums: seriesSums, loose: series.map(({ key }) => key) })
  const rows = series
    .filter(({ key }) => !totals.has(key))
    .flatMap(({ key, counts }) =>
      areas
        .filter((area) => !inner.has(area))
        .map((area) => ({ area, key, count: counts.get(area)?.count ?? 0 })),
    )
  const described = describeTable({
    dimensions,
    codes: rows.map(({ area, key }) => (series.length > 1 ? [area, key] : [area])),
    counts: rows.map(({ count }) => count),
  })
  if (!described.ok) throw new Error(`Counts that make no table: ${described.problem.code}`)
  return described.table
}

function cellFinder({ dimensions, strides }: DisclosureTable): (area: string, key: string) => number {
  const [areas, series] = dimensions
  return (area, key) =>
    (areas?.position.get(area) ?? 0) * (strides[0] ?? 1) +
    (series === undefined ? 0 : (series.position.get(key) ?? 0) * (strides[1] ?? 1))
}

/** What is known of each cell before anything is hidden. */
type Marks = {
  readonly primary: boolean[]
  readonly alwaysPublished: readonly boolean[]
  /** Not shown anyway. */
  readonly anyway: boolean[]
  /** Most persons that everybody knows it can be. */
  readonly upper: readonly number[]
  /** The others of the base; Infinity where there is none. */
  readonly rest: readonly number[]
}

function markCells({
  tree,
  table,
  cellOf,
  request: { series, minimumCount },
}: {
  tree: AreaTree
  table: DisclosureTable
  cellOf: (area: string, key: string) => number
  request: Request
}): Marks {
  const none = () => Array.from({ length: table.cellCount }, () => false)
  const [primary, alwaysPublished, anyway] = [none(), none(), none()]
  const endless = () => Array.from({ length: table.cellCount }, () => Infinity)
  const [upper, rest] = [endless(), endless()]
  const valueOf = (cell: number) => table.values[cell] ?? 0
  const isFew = (count: number) => count > 0 && count < minimumCount
  for (const { key, counts } of series) {
    for (const area of tree.areas) {
      const own = counts.get(area)
      if (own === undefined) continue
      const cell = cellOf(area, key)
      primary[cell] = own.isPrimary
      anyway[cell] = own.isHidden
      upper[cell] = Math.max(own.most, valueOf(cell))
      rest[cell] = own.rest ?? Infinity
    }
    const whole = cellOf(tree.root, key)
    const parts = tree.sums[0]?.parts ?? []
    const others = parts.reduce((sum, part) => sum + (counts.get(part)?.rest ?? Infinity), 0)
    const isSecret = isFew(valueOf(whole)) || isFew(others)
    primary[whole] = isSecret
    alwaysPublished[whole] = !isSecret
  }
  return { primary, alwaysPublished, anyway, upper, rest }
}

function hideCells({
  table,
  marks: { primary, alwaysPublished, anyway, upper },
  hidesNone,
}: {
  table: DisclosureTable
  marks: Marks
  hidesNone: boolean
}): boolean[] {
  const lower = upper.map(() => 0)
  // Only where it does not work otherwise are zeros hidden, too.
  for (const hidesZeros of hidesNone ? [true] : [false, true]) {
    const found = suppress({
      table,
      rule: { minimumCount: 1, hidesZeros },
      primary,
      alwaysPublished,
      attackers: ['naive', 'informed', { lower, upper }],
      rounds: ROUNDS,
    })
    if (found.unprotected.length > 0) continue
    const isHidden = found.status.map((status, cell) => status !== 'published' || anyway[cell] === true)
    if (table.dimensions.length === 1 && !hidesZeros)
      guardSinglesOfRest({ table, upper, isHidden, primary, alwaysPublished })
    return isHidden
  }
  return Array.from({ length: table.cellCount }, () => true)
}

/**
 * Hidden counts that add up to something shown and are together too few, or leave too few of their base: one more cell for each
 * such group, the smallest beside them.
 */
function cellsAgainstSmallGroups({
  tree: { root, sums },
  cellOf,
  isHidden,
  table,
  marks: { rest },
  minimumCount,
}: {
  tree: AreaTree
  cellOf: (area: string) => number
  isHidden: (cell: number) => boolean
  table: DisclosureTable
  marks: Marks
  minimumCount: number
}): number[] {
  const valueOf = (cell: number) => table.values[cell] ?? 0
  const partsOf = new Map(sums.map(({ total, parts }) => [total, parts]))
  const isFew = (count: number) => count > 0 && count < minimumCount
  /** The hidden areas that make up what is hidden of an area, as far down as there are some. */
  const hiddenWithin = (area: string): string[] => {
    const hidden = (partsOf.get(area) ?? []).filter((part) => isHidden(cellOf(part)))
    return hidden.flatMap((part) => {
      const below = hiddenWithin(part)
      return below.length > 0 ? below : [part]
    })
  }
  /** All areas that stand beside those. */
  const partsWithin = (area: string): string[] =>
    (partsOf.get(area) ?? []).flatMap((part) => [part, ...(isHidden(cellOf(part)) ? partsWithin(part) : [])])
  return sums.flatMap(({ total }): number[] => {
    if (isHidden(cellOf(total))) return []
    const group = hiddenWithin(total).map(cellOf)
    const sumOf = (count: (cell: number) => number) => group.reduce((sum, cell) => sum + count(cell), 0)
    const counted = [valueOf, (cell: number) => rest[cell] ?? Infinity].find((count) => isFew(sumOf(count)))
    if (counted === undefined) return []
    const open = (areas: readonly string[]) =>
      areas
        .map(cellOf)
        .filter((cell) => !isHidden(cell))
        .sort(
          (one, other) =>
            Number(counted(one) === 0) - Number(counted(other) === 0) || counted(one) - counted(other),
        )
    const [beside] = open(partsWithin(total))
    const [above] = total === root ? [] : open([total])
    const chosen = beside ?? above
    return chosen === undefined ? [] : [chosen]
  })
}

/** Remaking parts of the pattern that often is enough for area trees; more costs time and saves hardly a cell. */
const ROUNDS = 20

/**
 * Who is the only one of the rest (all but one are cases) knows the case number: hides more until she finds out about nobody
 * else either. Possible where the base of every area is known.
 */
function guardSinglesOfRest({
  table,
  upper,
  isHidden,
  primary,
  alwaysPublished,
}: Pick<Marks, 'upper' | 'primary' | 'alwaysPublished'> & {
  table: DisclosureTable
  isHidden: boolean[]
}): void {
  const [areas] = table.dimensions
  if (areas === undefined) return
  const leaves = areas.codes.flatMap((code, at) => (areas.isLeaf[at] === 1 ? [{ code, at }] : []))
  const restOf = (at: number) => (upper[at] ?? Infinity) - (table.values[at] ?? 0)
  if (!leaves.some(({ at }) => restOf(at) === 1) || leaves.some(({ at }) => restOf(at) === Infinity)) return
  const nameOf = (at: number) => areas.codes[at] ?? ''
  const sums = areas.sums.map(({ total, parts }) => ({ total: nameOf(total), parts: parts.map(nameOf) }))
  const described = describeTable({
    dimensions: [{ name: 'area', sums }],
    codes: leaves.map(({ code }) => [code]),
    counts: leaves.map(({ at }) => restOf(at)),
  })
  if (!described.ok) return
  const { table: rest } = described
  const pattern = isHidden.map((hidden, cell) => {
    if (!hidden) return 'published' as const
    return primary[cell] === true ? ('primary' as const) : ('secondary' as const)
  })
  if (disclosedToSingles({ table: rest, pattern }).length === 0) return
  const found = suppress({ table: rest, primary, alwaysPublished, rounds: ROUNDS })
  found.status.forEach((status, cell) => {
    if (status !== 'published' || found.unprotected.length > 0) isHidden[cell] = true
  })
}
