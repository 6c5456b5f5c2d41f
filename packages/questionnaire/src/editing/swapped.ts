import { EditRefused, type Direction } from './edit-types.ts'

/** A list in which one has changed places with its neighbour. */
export function swapped<One>(
  list: readonly One[],
  { at, direction }: { at: number; direction: Direction },
): readonly One[] {
  const other = at + (direction === 'up' ? -1 : 1)
  const [one, neighbour] = [list[at], list[other]]
  if (one === undefined || neighbour === undefined) throw new EditRefused('edit/at-the-edge')
  return list.map((item, index) => (index === at ? neighbour : index === other ? one : item))
}
