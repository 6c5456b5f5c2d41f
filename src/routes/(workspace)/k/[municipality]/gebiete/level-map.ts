import type { Locale, Messages } from '#lib/messages/index.ts'
import type { LevelShapes } from '#lib/server/capabilities/areas/index.ts'
import type { AreaRow } from '#lib/ui/areas/area-types.ts'
import { formatNumber } from '#lib/ui/format.ts'
import { mapClasses } from '#lib/ui/map-classes.ts'
import { classLegend } from '#lib/ui/value-classes.ts'

/** A level as a map of the share of children and young people; null where no shapes are loaded. */
export function levelMap(
  { frame, shapes }: LevelShapes,
  { rows, locale, texts }: { rows: readonly AreaRow[]; locale: Locale; texts: Messages },
) {
  if (frame === null) return null
  const percents = rows.map(({ shareOfMinors }) => (shareOfMinors === null ? null : shareOfMinors * 100))
  const classes = mapClasses({ values: percents, scheme: 'quantile', direction: 'neutral', decimals: 1 })
  const byId = new Map(rows.map((row, at) => [row.areaId, { row, at }]))
  const colourOf = (at: number) => classes.classes[classes.places[at] ?? -1]?.colour ?? 'no-value'
  return {
    ...frame,
    shapes: shapes.flatMap(({ areaId, name, outline }) => {
      const found = byId.get(areaId)
      if (found === undefined) return []
      const percent = percents[found.at] ?? null
      const says = percent === null ? name : `${name}: ${formatNumber(percent, locale, 1)}\u00a0%`
      return [{ areaId, name, outline, says, colour: colourOf(found.at), href: found.row.href }]
    }),
    legend:
      classes.classes.length < 2
        ? []
        : classLegend(classes, { texts: texts.map, locale, decimals: 1, unitSign: '%' }),
  }
}
