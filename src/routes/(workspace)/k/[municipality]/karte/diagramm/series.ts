import type { Series, SeriesPoint } from '#lib/ui/charts/series-chart.ts'
import { seriesChart } from '#lib/ui/charts/series-chart.ts'
import { formatPeriod } from '#lib/ui/format.ts'
import { intervalsOf, wholeFigure, type AreaFigure } from '../area-figures.ts'
import type { Measure } from '../map-view.ts'
import { notationOf, type DiagramSource, type DrawnDiagram } from './diagram-types.ts'
import { periodYear } from './period-year.ts'

export type FiguresOfPeriod = { readonly period: string; readonly figures: readonly AreaFigure[] }

/**
 * The chosen areas and the municipality over time. An area that had other borders in a period has no point there.
 *
 * @param over the same numbers in all periods, in order of time
 * @param measure of these numbers, also where the map shows a change
 */
export function series(
  { figures, chosen, locale, messages }: DiagramSource,
  { over, measure, isIndex }: { over: readonly FiguresOfPeriod[]; measure: Measure; isIndex: boolean },
): DrawnDiagram {
  const texts = messages.atlas.diagram
  if (over.length < 2) return { chart: null, lack: texts.series.onePeriod }
  const { format, tick } = notationOf(measure, locale)
  const yearOf = (period: string, at: number) => periodYear(period) ?? at
  const lines = chosen.flatMap((code): Series[] => {
    const now = figures.find((one) => one.code === code)
    if (now === undefined) return []
    const points = over.flatMap(({ period, figures: then }, at): SeriesPoint[] => {
      const one = then.find(({ areaId }) => areaId === now.areaId)
      return pointOf(one, yearOf(period, at), measure)
    })
    return points.length === 0 ? [] : [{ code, name: now.name, points }]
  })
  const whole: Series = {
    code: null,
    name: texts.whole,
    points: over.flatMap(({ period, figures: then }, at) => {
      const all = wholeFigure(then, measure)
      return pointOf(all ?? undefined, yearOf(period, at), measure)
    }),
  }
  // The mean of index values says nothing: it is the same in every period by the way they are made.
  const drawn = [...(isIndex || whole.points.length === 0 ? [] : [whole]), ...lines]
  if (drawn.length === 0) return { chart: null, lack: texts.series.chooseAreas }
  const hasIntervals = drawn.some(({ points }) => points.some(({ lower }) => lower !== null))
  return {
    chart: seriesChart({
      series: drawn,
      periods: over.map(({ period }, at) => ({
        year: yearOf(period, at),
        text: formatPeriod(period, locale),
      })),
      format: tick,
      title: measure.title,
    }),
    sentences: [
      ...drawn.flatMap(({ name, points }) => {
        const [first, last] = [points[0], points.at(-1)]
        return first === undefined || last === undefined || first === last
          ? []
          : [texts.series.fromTo(name, format(first.value), format(last.value))]
      }),
      ...(lines.length === 0 ? [texts.series.chooseAreas] : []),
      ...(hasIntervals ? [texts.series.intervals] : []),
      ...(isIndex ? [texts.series.indexIsRelative] : []),
    ],
  }
}

type Counts = Pick<AreaFigure, 'value' | 'cases' | 'base'>

function pointOf(one: Counts | undefined, year: number, measure: Measure): SeriesPoint[] {
  if (one === undefined || one.value === null) return []
  const [interval = null] = intervalsOf([one], measure)
  return [{ year, value: one.value, lower: interval?.lower ?? null, upper: interval?.upper ?? null }]
}
