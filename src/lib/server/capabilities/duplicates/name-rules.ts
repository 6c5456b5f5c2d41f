/** A name without capitals, blanks, signs and umlauts: "Eltern-Kind-Café" and "Elternkind Cafe" are one. */
export function nameKey(name: string): string {
  return name
    .toLocaleLowerCase('de')
    .normalize('NFKD')
    .replaceAll('a\u0308', 'ae')
    .replaceAll('o\u0308', 'oe')
    .replaceAll('u\u0308', 'ue')
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** The numbers in a name, in their order: what tells "Gruppe 1" from "Gruppe 2". */
export function numbersIn(name: string): string {
  return (name.match(/\d+/g) ?? []).map(Number).join(' ')
}

/** The triples of letters of a key, each once; beginning and end count as a sign of their own. */
export function triplesOf(key: string): readonly string[] {
  const padded = `^^${key}$$`
  return [...new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)))]
}

/** Dice: twice the common ones, divided by all. @param one @param other sorted ascending, each number once */
export function shareOfCommon(one: Uint32Array, other: Uint32Array): number {
  let [a, b, common] = [0, 0, 0]
  while (a < one.length && b < other.length) {
    const [left = 0, right = 0] = [one[a], other[b]]
    if (left === right) common++
    if (left <= right) a++
    if (right <= left) b++
  }
  return (2 * common) / (one.length + other.length)
}
