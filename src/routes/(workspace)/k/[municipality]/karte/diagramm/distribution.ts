import { distributionChart, quartilesOf } from '#lib/ui/charts/distribution-chart.ts'
import { notationOf, withValue, type DiagramSource, type DrawnDiagram } from './diagram-types.ts'

/** How the areas' numbers lie to each other. */
export function distribution({ view, figures, chosen, locale, messages }: DiagramSource): DrawnDiagram {
  const texts = messages.atlas.diagram
  const { format, tick } = notationOf(view.measure, locale)
  const points = withValue(figures)
  const quartiles = quartilesOf(points.map(({ value }) => value))
  if (quartiles === null) return { chart: null, lack: texts.noNumbers }
  return {
    chart: distributionChart({
      points,
      chosen,
      format: tick,
      title: view.measure.title,
      names: texts.quartiles,
    }),
    sentences: [
      texts.quartilesSay(format(quartiles.lower), format(quartiles.upper), format(quartiles.median)),
    ],
  }
}
