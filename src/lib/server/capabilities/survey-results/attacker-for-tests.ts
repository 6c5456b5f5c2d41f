/**
 * Somebody who adds and subtracts everything that was ever shown, and knows that counts are never negative. Written without any of the rules
 * that protect: it knows respondents as combinations of codes, and each number that was shown as a sum over such combinations.
 */
export class Attacker {
  readonly #kinds: readonly (readonly number[])[]
  readonly #shown: { member: readonly boolean[]; count: number }[] = []

  /** @param kinds every combination of codes that there could be */
  constructor(kinds: readonly (readonly number[])[]) {
    this.#kinds = kinds
  }

  /** A number that was shown of those of whom `isMeant` is true. */
  sees(count: number | null, isMeant: (kind: readonly number[]) => boolean): void {
    if (count !== null) this.#shown.push({ member: this.#kinds.map(isMeant), count })
  }

  /** Whether the number of those of whom `isMeant` is true follows from all numbers seen so far. */
  finder(): (isMeant: (kind: readonly number[]) => boolean) => boolean {
    const isEmpty = this.#kinds.map((_, at) =>
      this.#shown.some(({ member, count }) => count === 0 && member[at]),
    )
    const open = this.#kinds.flatMap((kind, at) => (isEmpty[at] ? [] : [{ kind, at }]))
    const basis: { pivot: number; row: number[] }[] = []
    const reduced = (row: number[]) => {
      for (const { pivot, row: other } of basis) {
        const factor = sure(row[pivot])
        if (factor === 0) continue
        for (let at = 0; at < row.length; at++) row[at] = sure(row[at]) - factor * sure(other[at])
      }
      return row
    }
    for (const { member } of this.#shown) {
      const row = reduced(open.map(({ at }) => (member[at] ? 1 : 0)))
      const pivot = row.findIndex((value) => Math.abs(value) > 1e-9)
      if (pivot < 0) continue
      const scale = sure(row[pivot])
      basis.push({ pivot, row: row.map((value) => value / scale) })
    }
    return (isMeant) =>
      reduced(open.map(({ kind }) => (isMeant(kind) ? 1 : 0))).every((value) => Math.abs(value) < 1e-7)
  }
}

/** What must be there. */
export function sure<Value>(value: Value | undefined | null): Value {
  if (value == null) throw new Error('there is none')
  return value
}
