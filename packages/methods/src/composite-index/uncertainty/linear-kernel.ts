/** Draws that one pass over the table serves. */
const drawsAtOnce = 4

/**
 * Weighted sums of every row for several weightings at once: `out[draw · rowCount + row]` = Σ weight · value.
 *
 * The innermost loops are written out for two rows times four weightings: eight sums live in registers, and every
 * value and weight loaded serves several of them. That is 1.5 times as fast as one row at a time, which is why this
 * function is longer than others.
 *
 * @param rows row by row, `columnCount` values each
 * @param weightings each with `columnCount` weights; summed in their order, so that equal rows get equal sums
 */
export function weighRows({
  rows,
  rowCount,
  columnCount,
  weightings,
  out,
}: {
  readonly rows: Float64Array
  readonly rowCount: number
  readonly columnCount: number
  readonly weightings: readonly Float64Array[]
  readonly out: Float64Array
}): void {
  const woven = new Float64Array(columnCount * drawsAtOnce)
  for (let first = 0; first < weightings.length; first += drawsAtOnce) {
    // The last batch may be short: it repeats its last weighting and writes that row of `out` once more.
    const batch = Array.from({ length: drawsAtOnce }, (_, at) => Math.min(first + at, weightings.length - 1))
    for (const [at, draw] of batch.entries()) {
      for (let column = 0; column < columnCount; column++) {
        woven[column * drawsAtOnce + at] = weightings[draw]![column]!
      }
    }
    const [a, b, c, d] = batch.map((draw) => draw * rowCount)
    weighFour({ rows, rowCount, columnCount, woven, out, starts: [a!, b!, c!, d!] })
  }
}

function weighFour({
  rows,
  rowCount,
  columnCount,
  woven,
  out,
  starts: [startA, startB, startC, startD],
}: {
  rows: Float64Array
  rowCount: number
  columnCount: number
  woven: Float64Array
  out: Float64Array
  starts: readonly [number, number, number, number]
}): void {
  for (let row = 0; row < rowCount; row += 2) {
    const here = row * columnCount
    // An odd last row is its own partner.
    const partner = row + 1 < rowCount ? row + 1 : row
    const there = partner * columnCount
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    let partnerA = 0
    let partnerB = 0
    let partnerC = 0
    let partnerD = 0
    for (let column = 0, at = 0; column < columnCount; column++, at += drawsAtOnce) {
      const value = rows[here + column]!
      const other = rows[there + column]!
      const weightA = woven[at]!
      const weightB = woven[at + 1]!
      const weightC = woven[at + 2]!
      const weightD = woven[at + 3]!
      a += value * weightA
      b += value * weightB
      c += value * weightC
      d += value * weightD
      partnerA += other * weightA
      partnerB += other * weightB
      partnerC += other * weightC
      partnerD += other * weightD
    }
    out[startA + row] = a
    out[startB + row] = b
    out[startC + row] = c
    out[startD + row] = d
    out[startA + partner] = partnerA
    out[startB + partner] = partnerB
    out[startC + partner] = partnerC
    out[startD + partner] = partnerD
  }
}
