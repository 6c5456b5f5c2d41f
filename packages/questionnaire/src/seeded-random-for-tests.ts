/** Numbers from a seed (mulberry32), and what tests draw by them. */
export function seededRandom(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    whole,
    chance: (share: number) => next() < share,
    one<Value>(list: readonly Value[]): Value {
      const value = list[whole(0, list.length - 1)]
      if (value === undefined) throw new RangeError('list: is empty')
      return value
    },
    /** So many of the list, in its order. */
    some<Value>(list: readonly Value[], amount: number): Value[] {
      const kept = new Set(list.map((_, at) => at))
      while (kept.size > amount) kept.delete([...kept][whole(0, kept.size - 1)] ?? 0)
      return list.filter((_, at) => kept.has(at))
    },
  }
}

export type SeededRandom = ReturnType<typeof seededRandom>
