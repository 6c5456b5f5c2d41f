import { quantilePosition } from '../columns/quantile.ts'
import { binCount, stillBin, stoodStillInPilot, type UnitHistograms } from './unit-histograms.ts'

/**
 * Per unit and quantile level (slot = unit · levels + level) the run of bins that holds the order statistics of the
 * quantile. Levels whose runs touch share the slot of the first of them, their `owner`; their own run is then empty.
 */
export type SegmentTable = {
  /** Values of the unit in lower bins than the run. */
  readonly below: Uint32Array
  /** Values in the run; 0 if they are known to be the unit's pilot value, so that none need be collected. */
  readonly count: Uint32Array
  readonly owner: Uint8Array
}

/**
 * Finds the runs, and replaces the counts of the histograms by marks: level + 1 of the run that a bin belongs to, or 0.
 * The counts are needed no more, and no second array as large is needed for the marks.
 *
 * @param levels ascending, 0 … 1
 */
export function markSegments({
  histograms,
  drawCount,
  levels,
}: {
  readonly histograms: UnitHistograms
  readonly drawCount: number
  readonly levels: readonly number[]
}): SegmentTable {
  const { unitCount, cells } = histograms
  const slots = unitCount * levels.length
  const table: SegmentTable = {
    below: new Uint32Array(slots),
    count: new Uint32Array(slots),
    owner: new Uint8Array(slots),
  }
  const positions = levels.map((level) => quantilePosition(drawCount, level))
  const firstBin = new Uint8Array(levels.length)
  const lastBin = new Uint8Array(levels.length)
  for (let unit = 0; unit < unitCount; unit++) {
    const ofUnit = cells.subarray(unit * binCount, (unit + 1) * binCount)
    const firstSlot = unit * levels.length
    findRuns({ table, firstSlot, counts: ofUnit, positions, firstBin, lastBin })
    ofUnit.fill(0)
    const still = stoodStillInPilot(histograms, unit)
    for (let level = 0; level < levels.length; level++) {
      if (table.owner[firstSlot + level] !== level) continue
      const isKnown = still && firstBin[level] === stillBin && lastBin[level] === stillBin
      if (isKnown) table.count[firstSlot + level] = 0
      else ofUnit.fill(level + 1, firstBin[level], lastBin[level]! + 1)
    }
  }
  return table
}

function findRuns({
  table: { below, count, owner },
  firstSlot,
  counts,
  positions,
  firstBin,
  lastBin,
}: {
  table: SegmentTable
  firstSlot: number
  counts: Uint16Array | Uint32Array
  positions: readonly { lower: number; upper: number }[]
  firstBin: Uint8Array
  lastBin: Uint8Array
}): void {
  let bin = 0
  let belowBin = 0
  let run = 0
  for (let level = 0; level < positions.length; level++) {
    const { lower, upper } = positions[level]!
    while (belowBin + counts[bin]! <= lower) belowBin += counts[bin++]!
    if (level === 0 || bin > lastBin[run]!) {
      run = level
      firstBin[run] = bin
      below[firstSlot + run] = belowBin
    }
    while (belowBin + counts[bin]! <= upper) belowBin += counts[bin++]!
    lastBin[run] = bin
    owner[firstSlot + level] = run
    count[firstSlot + run] = belowBin + counts[bin]! - below[firstSlot + run]!
  }
}
