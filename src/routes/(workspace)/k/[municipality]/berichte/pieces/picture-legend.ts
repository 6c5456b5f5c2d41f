import { mapColour } from '#lib/ui/class-colours.ts'
import type { LegendEntry } from '#lib/ui/value-classes.ts'
import type { PaperLegendEntry } from '../paper/block-types.ts'

/** A map's legend with colours of their own, without classes that no area has. */
export function pictureLegend(legend: readonly LegendEntry[]): PaperLegendEntry[] {
  return legend
    .filter(({ count }) => count > 0)
    .map(({ colour, text, count }) => ({ colour: mapColour(colour), text: `${text} (${count})` }))
}
