import { addKeys, keyInUnits, keyUnits } from './sums.ts'
import { changeOf, perturbationLookup, type PerturbationLine } from './table.ts'

/** How the categories of one dimension add up, such as areas to districts to the town. */
export type KeyDimension = {
  /** Per category: the position of the category that it is part of, −1 at the top. Totals are categories, too. */
  readonly parents: ArrayLike<number>
}

export type KeyedRecords = {
  /**
   * Per record: its own key, 0 ≤ key < 1, drawn once by a secure generator and kept with the record for ever.
   * Digits beyond the 15th after the point do not count.
   */
  readonly key: ArrayLike<number>
  /** Per dimension, per record: position of the finest category that it belongs to. */
  readonly categories: readonly ArrayLike<number>[]
  /** Per record: false or 0 = not counted in this table. Without it all are. */
  readonly isCounted?: ArrayLike<boolean | number>
}

/** One entry per cell; the position of a cell is that of its categories, the last dimension running fastest. */
export type KeyedCells = { readonly counts: number[]; readonly cellKeys: number[] }

/**
 * Counts records for all cells of a table, totals of all levels included, and gives each cell its key: the sum of its
 * records' keys, without the whole number. The same records have the same cell key in whatever table they meet.
 *
 * @throws RangeError `dimensions`: none, a parent that does not exist or a circle; `records`: not one length, a key or
 *   a category out of range
 *
 * Source: Thompson, Broadfoot and Elazar 2013, Methodology for the Automatic Confidentialisation of Statistical Outputs
 * from Remote Servers at the Australian Bureau of Statistics (UNECE work session on statistical data confidentiality,
 * Ottawa). Checked against cellKey 1.0.2 (vectors sdc/cellkey_lookup_*.csv). O(records + cells × dimensions).
 */
export function cellKeys({
  dimensions,
  records,
}: {
  dimensions: readonly KeyDimension[]
  records: KeyedRecords
}): KeyedCells {
  const sizes = dimensions.map(({ parents }) => parents.length)
  const strides = sizes.map((_, at) => sizes.slice(at + 1).reduce((cells, size) => cells * size, 1))
  const cellCount = sizes.reduce((cells, size) => cells * size, 1)
  if (dimensions.length === 0) throw new RangeError('dimensions: none')
  const upwards = dimensions.map(childrenFirst)
  const counts = new Float64Array(cellCount)
  const sums = new Float64Array(cellCount)
  addRecords({ records, sizes, strides, counts, sums })
  for (const [at, steps] of upwards.entries()) {
    const stride = strides[at]!
    const block = stride * sizes[at]!
    for (const { child, parent } of steps) {
      for (let start = 0; start < cellCount; start += block) {
        for (let offset = 0; offset < stride; offset++) {
          const from = start + child * stride + offset
          const to = start + parent * stride + offset
          counts[to] = counts[to]! + counts[from]!
          sums[to] = addKeys(sums[to]!, sums[from]!)
        }
      }
    }
  }
  return { counts: [...counts], cellKeys: Array.from(sums, (units) => units / keyUnits) }
}

type Step = { readonly child: number; readonly parent: number }

/** Every category with a parent, none before its own children. */
function childrenFirst({ parents }: KeyDimension, dimension: number): Step[] {
  const depths = Array.from(parents, (_, category) => {
    let depth = 0
    for (let at = category; at !== -1; depth++) {
      const parent = parents[at]
      if (parent === undefined) throw new RangeError(`dimensions: ${dimension} has no category ${at}`)
      if (depth > parents.length) throw new RangeError(`dimensions: ${dimension} has a circle at ${category}`)
      at = parent
    }
    return depth
  })
  return Array.from(parents, (parent, child) => ({ child, parent }))
    .filter(({ parent }) => parent !== -1)
    .sort((one, other) => depths[other.child]! - depths[one.child]!)
}

function addRecords({
  records: { key, categories, isCounted },
  sizes,
  strides,
  counts,
  sums,
}: {
  records: KeyedRecords
  sizes: readonly number[]
  strides: readonly number[]
  counts: Float64Array
  sums: Float64Array
}): void {
  const lengths = [...categories, ...(isCounted === undefined ? [] : [isCounted])].map(({ length }) => length)
  if (categories.length !== sizes.length || lengths.some((length) => length !== key.length)) {
    throw new RangeError(
      `records: ${key.length} keys, ${categories.length} dimensions of ${lengths.join(', ')}`,
    )
  }
  for (let record = 0; record < key.length; record++) {
    const units = keyInUnits(key[record]!, record)
    let cell = 0
    for (let at = 0; at < sizes.length; at++) {
      const category = categories[at]![record]!
      if (!(category >= 0 && category < sizes[at]!)) {
        throw new RangeError(`records.categories: ${category} at position ${record} of dimension ${at}`)
      }
      cell += category * strides[at]!
    }
    if (isCounted !== undefined && !isCounted[record]) continue
    counts[cell] = counts[cell]! + 1
    sums[cell] = addKeys(sums[cell]!, units)
  }
}

/**
 * Changes counts by a little, as their cell keys and a perturbation table say: by 0 more often than not, by the table's
 * maximum at most. Totals are changed independently of their parts, so that they no longer add up exactly.
 *
 * @param counts one per cell, whole numbers from 0 up; `null` stays `null`
 * @param keys one per cell, as given by `cellKeys`
 * @param lines the perturbation table, e.g. by `maximumEntropyTable`
 * @returns one per cell, never below 0; a count of 0 stays 0
 * @throws RangeError `lines`, `counts`, `keys`
 *
 * Source: as `cellKeys`; tables of this form: Giessing 2016, doi 10.1007/978-3-319-45381-1_18. Checked against cellKey 1.0.2
 * (vectors sdc/cellkey_result_*.csv).
 */
export function perturbCounts({
  counts,
  keys,
  lines,
}: {
  counts: ArrayLike<number | null>
  keys: ArrayLike<number>
  lines: readonly PerturbationLine[]
}): (number | null)[] {
  const lookup = perturbationLookup(lines)
  if (counts.length !== keys.length) throw new RangeError(`keys: ${keys.length} for ${counts.length} counts`)
  return Array.from(counts, (count, cell) => {
    if (count === null) return null
    if (!Number.isInteger(count) || count < 0) throw new RangeError(`counts: ${count} at position ${cell}`)
    const key = keys[cell]!
    if (!(key >= 0 && key < 1)) throw new RangeError(`keys: ${key} at position ${cell}`)
    return count + changeOf(lookup, count, key)
  })
}
