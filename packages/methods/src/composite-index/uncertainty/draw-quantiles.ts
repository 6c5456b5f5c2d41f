import { createBinCollector, type Slice } from './bin-collector.ts'
import { quantileOfPart } from '../columns/order-statistics.ts'
import { quantilePosition } from '../columns/quantile.ts'
import type { Refused } from '../refusals.ts'
import { markSegments, type SegmentTable } from './segment-table.ts'
import type { DrawBlock, Simulation } from './simulate-draws.ts'
import { countBlock, createUnitHistograms, learnRanges } from './unit-histograms.ts'

/** What is followed per unit through the draws. */
const streams = ['scores', 'ranks'] as const
type Stream = (typeof streams)[number]

/** Per stream and level one value per unit. */
export type DrawQuantiles = Readonly<Record<Stream, readonly Float64Array[]>>

/** Values held at a time, for both streams together (8 bytes each). */
const heldValues = 2 ** 23

/**
 * Exact type-7 quantiles over all draws of every unit's score and rank.
 *
 * Few units: all values are held and selected from. Many: the draws are run twice. The first run counts every
 * unit's values in bins, so that it is known which narrow run of bins holds each wanted order statistic; the second
 * collects the values in those bins only (some five in a hundred), in slices of units if even these do not fit. Memory thus
 * grows with the units, not with units times draws, and the result is the same as with all values held.
 *
 * @param levels ascending, 0 … 1
 * @yields share of the work done, 0 … 1, after every block: the place for a caller to rest or to stop
 */
export function* drawQuantiles({
  simulation,
  levels,
  mostHeldValues = heldValues,
}: {
  readonly simulation: Simulation
  readonly levels: readonly number[]
  readonly mostHeldValues?: number
}): Generator<number, { readonly ok: true; readonly quantiles: DrawQuantiles } | Refused> {
  const { unitCount, drawCount } = simulation
  const fits = unitCount * drawCount * streams.length <= mostHeldValues
  return yield* fits ? holdingAll({ simulation, levels }) : inTwoRuns({ simulation, levels, mostHeldValues })
}

type Work = { simulation: Simulation; levels: readonly number[] }
type Steps = Generator<number, { readonly ok: true; readonly quantiles: DrawQuantiles } | Refused>

function* holdingAll({ simulation, levels }: Work): Steps {
  const { unitCount, drawCount } = simulation
  const held = bothStreams(() => new Float64Array(unitCount * drawCount))
  let drawsDone = 0
  const hold = (block: DrawBlock) => {
    for (const stream of streams) {
      transposeInto({
        held: held[stream],
        block: block[stream],
        count: block.count,
        firstDraw: drawsDone,
        ...simulation,
      })
    }
    drawsDone += block.count
  }
  const refused = yield* runBlocks({ simulation, blocks: allBlocks(simulation), use: hold, from: 0, to: 1 })
  if (refused) return refused

  const quantiles = emptyQuantiles(simulation, levels)
  for (const stream of streams) {
    for (let unit = 0; unit < unitCount; unit++) {
      const part = held[stream].subarray(unit * drawCount, (unit + 1) * drawCount)
      let from = 0
      for (const [at, level] of levels.entries()) {
        quantiles[stream][at]![unit] = quantileOfPart({ part, below: 0, count: drawCount, level, from })
        from = quantilePosition(drawCount, level).lower
      }
    }
  }
  return { ok: true, quantiles }
}

/** Puts a block's draws into `held[unit · drawCount + draw]`, so that each unit's values lie together. */
function transposeInto({
  held,
  block,
  count,
  firstDraw,
  unitCount,
  drawCount,
}: {
  held: Float64Array
  block: Float64Array
  count: number
  firstDraw: number
  unitCount: number
  drawCount: number
}): void {
  for (let unit = 0; unit < unitCount; unit++) {
    const place = unit * drawCount + firstDraw
    for (let draw = 0; draw < count; draw++) held[place + draw] = block[draw * unitCount + unit]!
  }
}

function* inTwoRuns({ simulation, levels, mostHeldValues }: Work & { mostHeldValues: number }): Steps {
  const { unitCount, drawCount } = simulation
  const histograms = bothStreams(() => createUnitHistograms({ unitCount, drawCount }))
  const learn = (block: DrawBlock) => {
    for (const stream of streams) learnRanges(histograms[stream], block[stream], block.count)
  }
  const count = (block: DrawBlock) => {
    for (const stream of streams) countBlock(histograms[stream], block[stream], block.count)
  }
  const refused =
    (yield* runBlocks({ simulation, blocks: simulation.pilotBlocks, use: learn, from: 0, to: 0.03 })) ??
    (yield* runBlocks({ simulation, blocks: allBlocks(simulation), use: count, from: 0.03, to: 0.5 }))
  if (refused) return refused

  const tables = bothStreams((stream) => markSegments({ histograms: histograms[stream], drawCount, levels }))
  const quantiles = emptyQuantiles(simulation, levels)
  const slices = slicesOf({ tables, unitCount, levelCount: levels.length, mostHeldValues })
  for (const [at, slice] of slices.entries()) {
    const collectors = bothStreams((stream) =>
      createBinCollector({ histograms: histograms[stream], table: tables[stream], levels, slice, drawCount }),
    )
    const collect = (block: DrawBlock) => {
      for (const stream of streams) collectors[stream].collect(block[stream], block.count)
    }
    const from = 0.5 + (0.5 * at) / slices.length
    const to = 0.5 + (0.5 * (at + 1)) / slices.length
    const refusedHere = yield* runBlocks({
      simulation,
      blocks: allBlocks(simulation),
      use: collect,
      from,
      to,
    })
    if (refusedHere) return refusedHere
    for (const stream of streams) collectors[stream].finish(quantiles[stream])
  }
  return { ok: true, quantiles }
}

/** Runs blocks, gives each to `use`, and yields how far it is between `from` and `to`. */
function* runBlocks({
  simulation,
  blocks,
  use,
  from,
  to,
}: {
  simulation: Simulation
  blocks: readonly number[]
  use: (block: DrawBlock) => void
  from: number
  to: number
}): Generator<number, Refused | null> {
  for (const [at, number] of blocks.entries()) {
    const block = simulation.run(number)
    if ('ok' in block) return block
    use(block)
    yield from + ((to - from) * (at + 1)) / blocks.length
  }
  return null
}

function allBlocks({ blockCount }: Simulation): number[] {
  return Array.from({ length: blockCount }, (_, block) => block)
}

function bothStreams<T>(make: (stream: Stream) => T): Record<Stream, T> {
  return { scores: make('scores'), ranks: make('ranks') }
}

function emptyQuantiles({ unitCount }: Simulation, levels: readonly number[]) {
  return bothStreams(() => levels.map(() => new Float64Array(unitCount)))
}

/** Cuts the units so that the values to collect of each slice fit; one unit always counts as fitting. */
function slicesOf({
  tables,
  unitCount,
  levelCount,
  mostHeldValues,
}: {
  tables: Record<Stream, SegmentTable>
  unitCount: number
  levelCount: number
  mostHeldValues: number
}): Slice[] {
  const slices: Slice[] = []
  let start = 0
  let values = 0
  for (let unit = 0; unit < unitCount; unit++) {
    let ofUnit = 0
    for (let slot = unit * levelCount; slot < (unit + 1) * levelCount; slot++) {
      for (const stream of streams) ofUnit += tables[stream].count[slot]!
    }
    if (values + ofUnit > mostHeldValues && unit > start) {
      slices.push({ start, end: unit })
      start = unit
      values = 0
    }
    values += ofUnit
  }
  return [...slices, { start, end: unitCount }]
}
