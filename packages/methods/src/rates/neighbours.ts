/** For each area the positions (from 0) of its neighbours. */
export type Neighbours = readonly (readonly number[])[]

/**
 * @throws RangeError `neighbours`: not one list per area, a position that is no other area, or one twice
 */
export function requireNeighbours(neighbours: Neighbours, areas: number): void {
  if (neighbours.length !== areas)
    throw new RangeError(`neighbours: ${neighbours.length} lists for ${areas} areas`)
  const seenFrom = new Int32Array(areas).fill(-1)
  for (let area = 0; area < areas; area++) {
    for (const other of neighbours[area]!) {
      if (!Number.isInteger(other) || other < 0 || other >= areas)
        throw new RangeError(`neighbours: ${other} at position ${area} is no area`)
      if (other === area) throw new RangeError(`neighbours: area ${area} is its own neighbour`)
      if (seenFrom[other] === area)
        throw new RangeError(`neighbours: ${other} at position ${area} stands twice`)
      seenFrom[other] = area
    }
  }
}
