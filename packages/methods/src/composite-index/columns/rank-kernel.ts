/** Writes to `ranks` the rank of every score: 1 = highest, ties share the smallest rank. */
export type Ranker = (scores: Float64Array, ranks: Float64Array) => void

/** Buckets above this size are sorted by comparison: insertion would be quadratic in them. */
const largestInsertionBucket = 48

/** Cells of the guide, the rough shape of the scores that buckets are laid out by. */
const cellCount = 1024

/** The guide is made anew after so many calls: scores of successive draws have much the same shape. */
const callsPerGuide = 16

/**
 * Makes a ranker for `size` scores that reuses its memory from call to call.
 *
 * Bucket sort with about one score a bucket, then one insertion pass over the whole. Buckets are laid out by a rough
 * histogram of recent scores, so that outliers don't crowd the rest into a few. O(n) for usual scores, O(n log n) at
 * worst; exact in all cases. Scores must be numbers, none missing.
 */
export function createRanker(size: number): Ranker {
  const bucketCount = 2 ** Math.max(1, Math.ceil(Math.log2(size + 1)))
  const guide = { start: new Float64Array(cellCount + 1), width: new Float64Array(cellCount + 1) }
  const bucketOf = new Uint32Array(size)
  const bucketEnd = new Uint32Array(bucketCount)
  const sorted = new Float64Array(size)
  const order = new Uint32Array(size)
  let calls = 0

  return (scores, ranks) => {
    const { highest, lowest } = endsOf(scores, size)
    // With all scores equal, or further apart than numbers reach, everything falls into the first cell.
    const cellsPerPoint = highest > lowest ? cellCount / (highest - lowest) : 0
    if (calls++ % callsPerGuide === 0) layOut({ guide, scores, size, highest, cellsPerPoint, bucketCount })
    bucketEnd.fill(0)
    for (let unit = 0; unit < size; unit++) {
      const place = (highest - scores[unit]!) * cellsPerPoint
      const cell = place | 0
      const bucket = (guide.start[cell]! + (place - cell) * guide.width[cell]!) | 0
      bucketOf[unit] = bucket
      bucketEnd[bucket]!++
    }
    const largest = countsToStarts(bucketEnd)
    for (let unit = 0; unit < size; unit++) {
      const place = bucketEnd[bucketOf[unit]!]!++
      sorted[place] = scores[unit]!
      order[place] = unit
    }
    if (largest > largestInsertionBucket) sortLargeBuckets({ bucketEnd, sorted, order, scores })
    insertionSort(sorted, order)
    writeRanks({ sorted, order, ranks })
  }
}

function endsOf(scores: Float64Array, size: number): { highest: number; lowest: number } {
  let highest = Number.NEGATIVE_INFINITY
  let lowest = Number.POSITIVE_INFINITY
  for (let unit = 0; unit < size; unit++) {
    const score = scores[unit]!
    if (score > highest) highest = score
    if (score < lowest) lowest = score
  }
  return { highest, lowest }
}

type Guide = { start: Float64Array; width: Float64Array }

/** Gives every cell, from the highest scores down, as many buckets as it holds scores. */
function layOut({
  guide: { start, width },
  scores,
  size,
  highest,
  cellsPerPoint,
  bucketCount,
}: {
  guide: Guide
  scores: Float64Array
  size: number
  highest: number
  cellsPerPoint: number
  bucketCount: number
}): void {
  width.fill(0)
  for (let unit = 0; unit < size; unit++) width[((highest - scores[unit]!) * cellsPerPoint) | 0]! += 1
  let bucket = 0
  for (let cell = 0; cell <= cellCount; cell++) {
    width[cell]! *= (bucketCount - 1) / size
    start[cell] = bucket
    bucket += width[cell]!
  }
}

/** Turns counts into starting places, in place; returns the largest count. */
function countsToStarts(counts: Uint32Array): number {
  let start = 0
  let largest = 0
  for (let bucket = 0; bucket < counts.length; bucket++) {
    const count = counts[bucket]!
    counts[bucket] = start
    start += count
    if (count > largest) largest = count
  }
  return largest
}

type Buckets = {
  bucketEnd: Uint32Array
  sorted: Float64Array
  order: Uint32Array
  scores: Float64Array
}

function sortLargeBuckets({ bucketEnd, sorted, order, scores }: Buckets): void {
  let start = 0
  for (const end of bucketEnd) {
    if (end - start > largestInsertionBucket) {
      order.subarray(start, end).sort((one, other) => scores[other]! - scores[one]!)
      for (let place = start; place < end; place++) sorted[place] = scores[order[place]!]!
    }
    start = end
  }
}

function insertionSort(sorted: Float64Array, order: Uint32Array): void {
  for (let place = 1; place < sorted.length; place++) {
    const score = sorted[place]!
    if (!(score > sorted[place - 1]!)) continue
    const unit = order[place]!
    let gap = place
    while (gap > 0 && sorted[gap - 1]! < score) {
      sorted[gap] = sorted[gap - 1]!
      order[gap] = order[gap - 1]!
      gap--
    }
    sorted[gap] = score
    order[gap] = unit
  }
}

function writeRanks({
  sorted,
  order,
  ranks,
}: {
  sorted: Float64Array
  order: Uint32Array
  ranks: Float64Array
}) {
  let rank = 1
  for (let place = 0; place < sorted.length; place++) {
    if (place > 0 && sorted[place] !== sorted[place - 1]) rank = place + 1
    ranks[order[place]!] = rank
  }
}
