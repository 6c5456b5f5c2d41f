/**
 * Reads a p-median problem of the OR-Library: places of a graph, each also a candidate, costs = shortest ways.
 *
 * @param text number of places, of edges and of sites, then the edges; a later edge between the same places replaces
 *   an earlier one
 */
export function readOrLibraryProblem(text: string): { minutes: number[][]; newSites: number } {
  const [places = 0, edges = 0, newSites = 0, ...rest] = text.trim().split(/\s+/).map(Number)
  const minutes = Array.from({ length: places }, (_, from) =>
    Array.from({ length: places }, (_place, to) => (from === to ? 0 : Infinity)),
  )
  const connect = (from: number, to: number, length: number) => {
    const row = minutes[from]
    if (row !== undefined) row[to] = length
  }
  for (let edge = 0; edge < edges; edge++) {
    const [from = 0, to = 0, length = 0] = rest.slice(3 * edge, 3 * edge + 3)
    connect(from - 1, to - 1, length)
    connect(to - 1, from - 1, length)
  }
  for (const [through, onward] of minutes.entries())
    for (const row of minutes) {
      const first = row[through] ?? Infinity
      if (first === Infinity) continue
      for (let to = 0; to < places; to++) {
        const length = first + (onward[to] ?? Infinity)
        if (length < (row[to] ?? Infinity)) row[to] = length
      }
    }
  return { minutes, newSites }
}
