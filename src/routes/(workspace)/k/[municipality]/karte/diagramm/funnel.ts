import { funnelLimits, judgeAreas, overdispersion, type Judgement } from '@gelingen/methods/rates'
import { funnelChart, funnelSizes, type Limits } from '#lib/ui/charts/funnel-chart.ts'
import { formatNumber } from '#lib/ui/format.ts'
import { countsOf } from '../area-figures.ts'
import {
  namesOf,
  notationOf,
  withValue,
  type DiagramSource,
  type DrawnDiagram,
  type FigureWithValue,
} from './diagram-types.ts'

type Counted = FigureWithValue & { readonly cases: number; readonly base: number }

/** Which areas stand out from what chance makes of areas of their size. */
export function funnel(source: DiagramSource): DrawnDiagram {
  const { view, figures, chosen, locale, messages } = source
  const { measure } = view
  const texts = messages.atlas.diagram.funnel
  if (measure.counted === null) return { chart: null, lack: texts.noCounts }
  const present = withValue(figures)
  const counts = countsOf(present, measure.counted)
  const counted = present.flatMap((figure, at): Counted[] => {
    const { cases, base } = counts[at] ?? { cases: null, base: null }
    return cases === null || base === null ? [] : [{ ...figure, cases, base }]
  })
  if (counted.length < 3) return { chart: null, lack: counted.length === 0 ? texts.noCounts : texts.tooFew }
  const { tick } = notationOf(measure, locale)
  const target = sumOf(counted, 'cases') / sumOf(counted, 'base')
  return {
    chart: funnelChart({
      points: counted,
      chosen,
      target: target * measure.per,
      limits: limitsOf(counted, { kind: measure.counted, target, per: measure.per }),
      across: { title: texts.base, format: (value) => formatNumber(value, locale) },
      upwards: { title: measure.title, format: tick },
    }),
    sentences: [...judgementSentences(counted, measure.counted, source), texts.method],
  }
}

type Kind = 'share' | 'rate'

function limitsOf(
  counted: readonly Counted[],
  { kind, target, per }: { kind: Kind; target: number; per: number },
): Limits[] {
  const sizes = funnelSizes(counted.map(({ base }) => base))
  const spread =
    kind === 'share'
      ? {
          scale: 'arcsine' as const,
          ...overdispersion({ ...observedOf(counted), kind: 'share', scale: 'arcsine', trim: 'winsorise' }),
        }
      : {
          scale: 'square-root' as const,
          ...overdispersion({
            observed: counted.map(({ cases }) => cases),
            expected: counted.map(({ base }) => base * target),
            kind: 'ratio',
            scale: 'square-root',
            trim: 'winsorise',
          }),
        }
  const { tauSquared, scale } = spread
  const drawn = (
    look: string,
    confidence: number,
    granted?: { tauSquared: number; scale: typeof scale },
  ): Limits => {
    const { lower, upper } = funnelLimits({ populations: sizes, target, kind, confidence, spread: granted })
    const scaled = (limits: readonly (number | null)[]) =>
      limits.map((limit) => (limit === null ? null : limit * per))
    return { look, at: sizes, lower: scaled(lower), upper: scaled(upper) }
  }
  return [
    drawn('inner', 0.95),
    drawn('outer', 0.998),
    ...(tauSquared > 0 ? [drawn('spread', 0.998, { tauSquared, scale })] : []),
  ]
}

function observedOf(counted: readonly Counted[]) {
  return { observed: counted.map(({ cases }) => cases), expected: counted.map(({ base }) => base) }
}

function judgementSentences(counted: readonly Counted[], kind: Kind, source: DiagramSource): string[] {
  const texts = source.messages.atlas.diagram.funnel
  const number = (count: number) => formatNumber(count, source.locale)
  const judged = (allowance: 'chance-only' | 'usual-spread') => {
    const { judgement } = judgeAreas({
      counts: counted.map(({ cases }) => cases),
      populations: counted.map(({ base }) => base),
      kind,
      allowance,
    })
    const named = (wanted: Judgement) => {
      const areas = counted.filter((_, at) => judgement[at] === wanted)
      const turn = wanted === 'remarkably-high' ? -1 : 1
      return areas.toSorted((a, b) => turn * (a.value - b.value)).map(({ name }) => name)
    }
    return { high: named('remarkably-high'), low: named('remarkably-low') }
  }
  const { high, low } = judged('chance-only')
  const remarkable = high.length + low.length
  if (remarkable === 0) return [texts.noneRemarkable(number(counted.length))]
  const beyond = judged('usual-spread')
  const outstanding = [...beyond.high, ...beyond.low]
  return [
    ...(high.length > 0 ? [texts.high(namesOf(high, source))] : []),
    ...(low.length > 0 ? [texts.low(namesOf(low, source))] : []),
    texts.unremarkable(number(counted.length - remarkable), number(counted.length)),
    outstanding.length === 0 ? texts.noSpread : texts.spread(namesOf(outstanding, source)),
  ]
}

function sumOf(counted: readonly Counted[], key: 'cases' | 'base'): number {
  return counted.reduce((sum, one) => sum + one[key], 0)
}
