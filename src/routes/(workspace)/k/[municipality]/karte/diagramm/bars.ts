import { barChart } from '#lib/ui/charts/bar-chart.ts'
import { formatNumber } from '#lib/ui/format.ts'
import { notationOf, withValue, type DiagramSource, type DrawnDiagram } from './diagram-types.ts'

/** Areas by their number, what means burden first. */
export function bars({ view, figures, whole, chosen, locale, messages }: DiagramSource): DrawnDiagram {
  const texts = messages.atlas.diagram
  const { format, tick } = notationOf(view.measure, locale)
  const turn = view.measure.direction === 'higher-is-better' ? 1 : -1
  const points = withValue(figures).toSorted(
    (a, b) => turn * (a.value - b.value) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  )
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined) return { chart: null, lack: texts.noNumbers }
  const [high, low] = turn === -1 ? [first, last] : [last, first]
  const named = ({ name, value }: typeof high) => texts.withNumber(name, format(value))
  return {
    chart: barChart({
      points,
      chosen,
      mean:
        whole === null
          ? null
          : {
              value: whole.value,
              text: `${whole.kind === 'pooled' ? texts.whole : texts.meanOfAreas}: ${format(whole.value)}`,
            },
      format,
      tick,
      title: view.measure.title,
      leftOut: (count) => texts.leftOut(formatNumber(count, locale)),
    }),
    sentences: [texts.ends(named(high), named(low)), ...wholeSentence({ view, whole, locale, messages })],
  }
}

function wholeSentence({
  view,
  whole,
  locale,
  messages: {
    atlas: { diagram },
  },
}: Pick<DiagramSource, 'view' | 'whole' | 'locale' | 'messages'>): string[] {
  if (whole === null) return []
  const { format } = notationOf(view.measure, locale)
  const say = whole.kind === 'pooled' ? diagram.wholeIs : diagram.meanIs
  return [say(format(whole.value), formatNumber(whole.areas, locale))]
}
