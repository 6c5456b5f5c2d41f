import { quantileOfPart } from '../columns/order-statistics.ts'
import type { SegmentTable } from './segment-table.ts'
import { binAt, binCount, type UnitHistograms } from './unit-histograms.ts'

/** The units from `start` to before `end`. */
export type Slice = { readonly start: number; readonly end: number }

/** Collects, for a slice of units, the values in marked bins, and takes the quantiles from them. */
export type BinCollector = {
  readonly collect: (block: Float64Array, drawsInBlock: number) => void
  /** Writes the slice's part of `quantiles[level][unit]`; to be called once, after every block. */
  readonly finish: (quantiles: readonly Float64Array[]) => void
}

export function createBinCollector({
  histograms,
  table,
  levels,
  slice,
  drawCount,
}: {
  readonly histograms: UnitHistograms
  readonly table: SegmentTable
  readonly levels: readonly number[]
  readonly slice: Slice
  readonly drawCount: number
}): BinCollector {
  const levelCount = levels.length
  const firstSlot = slice.start * levelCount
  const slotCount = (slice.end - slice.start) * levelCount
  const starts = new Uint32Array(slotCount + 1)
  for (let at = 0; at < slotCount; at++) starts[at + 1] = starts[at]! + table.count[firstSlot + at]!
  const next = starts.slice()
  const collected = new Float64Array(starts[slotCount]!)

  return {
    collect(block, drawsInBlock) {
      collectMarked({ histograms, slice, levelCount, next, collected, block, drawsInBlock })
    },
    finish(quantiles) {
      for (let unit = slice.start; unit < slice.end; unit++) {
        for (let at = 0; at < levelCount; at++) {
          const slot = unit * levelCount + table.owner[unit * levelCount + at]!
          const part = collected.subarray(starts[slot - firstSlot], starts[slot - firstSlot + 1])
          quantiles[at]![unit] =
            part.length === 0
              ? histograms.start[unit]!
              : quantileOfPart({ part, below: table.below[slot]!, count: drawCount, level: levels[at]! })
        }
      }
    },
  }
}

function collectMarked({
  histograms: { unitCount, start, binsPerPoint, cells },
  slice,
  levelCount,
  next,
  collected,
  block,
  drawsInBlock,
}: {
  histograms: UnitHistograms
  slice: Slice
  levelCount: number
  next: Uint32Array
  collected: Float64Array
  block: Float64Array
  drawsInBlock: number
}): void {
  const blockEnd = drawsInBlock * unitCount
  for (let unit = slice.start; unit < slice.end; unit++) {
    const unitStart = start[unit]!
    const unitBinsPerPoint = binsPerPoint[unit]!
    const firstCell = unit * binCount
    const firstPlace = (unit - slice.start) * levelCount
    for (let at = unit; at < blockEnd; at += unitCount) {
      const value = block[at]!
      const mark = cells[firstCell + binAt((value - unitStart) * unitBinsPerPoint)]!
      if (mark > 0) collected[next[firstPlace + mark - 1]!++] = value
    }
  }
}
