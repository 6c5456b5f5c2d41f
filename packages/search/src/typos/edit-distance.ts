/**
 * How many slips part two words: a letter too many, missing, wrong, or swapped with its neighbour (optimal string alignment, the
 * restricted Damerau–Levenshtein distance). O(length²). The plain form, which `findSimilar` is checked against.
 */
export function editDistance(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, at) => at)]
  for (let at = 1; at <= one.length; at++) {
    rows.push(nextRow({ one, other, at, above: rows[at - 1]!, twoAbove: rows[at - 2] ?? null }))
  }
  return rows[one.length]![other.length]!
}

type Step = { one: string; other: string; at: number; above: number[]; twoAbove: number[] | null }

function nextRow({ one, other, at, above, twoAbove }: Step): number[] {
  const row = [at]
  for (let to = 1; to <= other.length; to++) {
    const wrong = one[at - 1] === other[to - 1] ? 0 : 1
    let least = Math.min(above[to]! + 1, row[to - 1]! + 1, above[to - 1]! + wrong)
    if (twoAbove !== null && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1]) {
      least = Math.min(least, twoAbove[to - 2]! + 1)
    }
    row.push(least)
  }
  return row
}
