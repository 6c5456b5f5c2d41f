import { pictureColour } from '#lib/ui/map-picture/area-map-svg.ts'
import type { LegendEntry } from '../../karte/map-view.ts'
import type { PaperLegendEntry } from '../paper/block-types.ts'

/** A map's legend with colours of their own, without classes that no area has. */
export function pictureLegend(legend: readonly LegendEntry[]): PaperLegendEntry[] {
  return legend
    .filter(({ count }) => count > 0)
    .map(({ colour, text, count }) => ({ colour: pictureColour(colour), text: `${text} (${count})` }))
}
