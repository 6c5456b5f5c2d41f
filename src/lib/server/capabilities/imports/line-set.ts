/**
 * A set of line numbers that takes a bit for each line of the file: a `Set` takes some forty bytes for each of its own, and
 * breaks off at 16.7 million.
 */
export function lineSet() {
  let bits = new Uint32Array(1024)
  let size = 0
  return {
    /** @param line a natural number below 2^31 */
    add(line: number): void {
      const word = line >>> 5
      if (word >= bits.length) {
        const longer = new Uint32Array(Math.max(word + 1, 2 * bits.length))
        longer.set(bits)
        bits = longer
      }
      const before = bits[word] ?? 0
      const after = before | (1 << (line & 31))
      if (after >>> 0 !== before) size += 1
      bits[word] = after
    },
    size: () => size,
  }
}
