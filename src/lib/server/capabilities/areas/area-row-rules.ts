import { converterFor } from '../../platform/tables/coordinate-systems.ts'
import type { SourceRow } from '../imports/index.ts'
import type { AreasDefinition } from './areas-form.ts'
import type { ToDegrees } from './read-geometry-rules.ts'

/** The cell's text without blanks around it; '' where there is none. */
export function cellOf(row: SourceRow, column: string): string {
  return (row.cells[column] ?? '').trim()
}

/** How the recipe wants positions read; one that is in degrees already is not converted once more. */
export function positionReader({
  axes,
  coordinateSystem,
}: Pick<AreasDefinition, 'axes' | 'coordinateSystem'>): ToDegrees {
  const convert = coordinateSystem === undefined ? undefined : converterFor(coordinateSystem)
  const toDegrees: ToDegrees =
    convert === undefined
      ? (x, y) => [x, y]
      : (x, y) => (Math.abs(x) <= 180 && Math.abs(y) <= 90 ? [x, y] : convert(x, y))
  return axes === 'lat-lon' ? (x, y) => toDegrees(y, x) : toDegrees
}
