import { correlations, type CorrelationKind } from '@gelingen/methods/composite-index'
import type { Messages } from '#lib/messages/index.ts'
import { scatterChart, type ScatterPoint } from '#lib/ui/charts/scatter-chart.ts'
import { formatNumber } from '#lib/ui/format.ts'
import { figuresOf } from '../area-figures.ts'
import type { MapView } from '../map-view.ts'
import { correlationInterval } from './correlation-interval.ts'
import { notationOf, withValue, type DiagramSource, type DrawnDiagram } from './diagram-types.ts'

/** The areas' numbers against another one of the same areas. */
export function scatter(source: DiagramSource, other: MapView): DrawnDiagram {
  const { view, figures, chosen, locale, messages } = source
  const texts = messages.atlas.diagram
  const others = new Map(figuresOf(other).map(({ code, value }) => [code, value]))
  const points = withValue(figures).flatMap((figure): ScatterPoint[] => {
    const value = others.get(figure.code) ?? null
    return value === null ? [] : [{ ...figure, other: value }]
  })
  if (points.length < 3) return { chart: null, lack: texts.scatter.tooFew }
  const axis = ({ title, measure }: MapView) => ({
    title: measure.unitSign === null ? title : `${title} (${measure.unitSign})`,
    format: notationOf(measure, locale).tick,
  })
  return {
    chart: scatterChart({ points, chosen, across: axis(view), upwards: axis(other) }),
    sentences: correlationSentences(points, { locale, texts: texts.scatter }),
  }
}

type Wording = { locale: DiagramSource['locale']; texts: Messages['atlas']['diagram']['scatter'] }

function correlationSentences(points: readonly ScatterPoint[], { locale, texts }: Wording): string[] {
  const found = (kind: CorrelationKind) => {
    const [rows, columns] = [[points.map(({ value }) => value)], [points.map(({ other }) => other)]]
    const value = correlations({ rows, columns, kind })[0]?.[0] ?? null
    return value === null ? null : { value, interval: correlationInterval(value, points.length, kind) }
  }
  const [pearson, spearman] = [found('pearson'), found('spearman')]
  if (pearson === null || spearman === null) return [texts.tooFew]
  const number = (value: number) => formatNumber(value, locale, 2)
  const withInterval = ({ value, interval }: NonNullable<typeof pearson>) =>
    interval === null
      ? number(value)
      : texts.withInterval(number(value), number(interval.lower), number(interval.upper))
  return [
    strengthSentence(spearman, texts),
    texts.numbers(withInterval(pearson), withInterval(spearman), formatNumber(points.length, locale)),
    texts.noCause,
  ]
}

/** By ranks, so that a single outlying area does not make a connection. The steps are Cohen's (1988). */
function strengthSentence(
  { value, interval }: { value: number; interval: { lower: number; upper: number } | null },
  { strength }: Wording['texts'],
): string {
  const size = Math.abs(value)
  if (size < 0.1) return strength.none
  // All on one line leaves nothing to doubt, and has no interval.
  const isSure = interval === null ? size === 1 : interval.lower > 0 || interval.upper < 0
  if (!isSure) return strength.unclear
  const word = strength.words[size < 0.3 ? 'weak' : size < 0.5 ? 'middle' : 'strong']
  return value > 0 ? strength.up(word) : strength.down(word)
}
