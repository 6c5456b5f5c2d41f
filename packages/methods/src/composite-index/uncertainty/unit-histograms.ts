/** Bins per unit; the outer two take what lies outside the range that the pilot suggests. */
export const binCount = 128

/** Of a unit that did not move in the pilot: the bin that holds its pilot value and no other value. */
export const stillBin = 1

/**
 * One histogram per unit over its values in all draws, in memory that does not grow with the draws.
 *
 * First `learnRanges` sees some blocks and sets each unit's range: what they span, and half of that on either side.
 * Then `countBlock` sees every block. `binAt((value − start) · binsPerPoint)` gives the same bin for the same value each
 * time. Blocks hold `block[draw · unitCount + unit]`.
 */
export type UnitHistograms = {
  readonly unitCount: number
  readonly pilotMin: Float64Array
  readonly pilotMax: Float64Array
  readonly start: Float64Array
  readonly binsPerPoint: Float64Array
  /** `cells[unit · binCount + bin]`: values counted, until the segment table puts its marks here. */
  readonly cells: Uint16Array | Uint32Array
}

export function createUnitHistograms({
  unitCount,
  drawCount,
}: {
  readonly unitCount: number
  readonly drawCount: number
}): UnitHistograms {
  const cellCount = unitCount * binCount
  return {
    unitCount,
    pilotMin: new Float64Array(unitCount).fill(Number.POSITIVE_INFINITY),
    pilotMax: new Float64Array(unitCount).fill(Number.NEGATIVE_INFINITY),
    start: new Float64Array(unitCount),
    binsPerPoint: new Float64Array(unitCount),
    cells: drawCount < 2 ** 16 ? new Uint16Array(cellCount) : new Uint32Array(cellCount),
  }
}

/** @param place NaN (0 · Infinity) where a unit that did not move is where it was: that is `stillBin` */
export function binAt(place: number): number {
  if (place < 0) return 0
  return place >= binCount - 2 ? binCount - 1 : 1 + (place | 0)
}

export function learnRanges(histograms: UnitHistograms, block: Float64Array, drawsInBlock: number): void {
  const { unitCount, pilotMin, pilotMax, start, binsPerPoint } = histograms
  for (let unit = 0; unit < unitCount; unit++) {
    for (let at = unit; at < drawsInBlock * unitCount; at += unitCount) {
      const value = block[at]!
      if (value < pilotMin[unit]!) pilotMin[unit] = value
      if (value > pilotMax[unit]!) pilotMax[unit] = value
    }
    const span = pilotMax[unit]! - pilotMin[unit]!
    start[unit] = pilotMin[unit]! - span / 2
    binsPerPoint[unit] = span > 0 ? (binCount - 2) / (2 * span) : Number.POSITIVE_INFINITY
  }
}

export function countBlock(histograms: UnitHistograms, block: Float64Array, drawsInBlock: number): void {
  const { unitCount, start, binsPerPoint, cells } = histograms
  const end = drawsInBlock * unitCount
  for (let unit = 0; unit < unitCount; unit++) {
    const unitStart = start[unit]!
    const unitBinsPerPoint = binsPerPoint[unit]!
    const firstCell = unit * binCount
    for (let at = unit; at < end; at += unitCount) {
      cells[firstCell + binAt((block[at]! - unitStart) * unitBinsPerPoint)]!++
    }
  }
}

export function stoodStillInPilot({ pilotMin, pilotMax }: UnitHistograms, unit: number): boolean {
  return pilotMin[unit] === pilotMax[unit]
}
