import type { Locale, Messages } from '#lib/messages/index.ts'
import { formatNumber } from '#lib/ui/format.ts'
import { mapClasses, withOwnCuts } from '#lib/ui/map-classes.ts'
import { classLegend, classTexts, type LegendEntry } from '#lib/ui/value-classes.ts'
import type { Trial } from './trial.ts'

type Wording = {
  readonly texts: Messages['map']
  readonly locale: Locale
  /** What people call a label of a class. */
  readonly labelNames: Readonly<Record<string, string>>
}

/** An area as map and table show it. */
export type PaintedArea = {
  readonly areaId: number
  readonly rank: number | null
  readonly span: Trial['areas'][number]['span']
  readonly indexText: string
  /** Number of its class, from the lowest index; null without one. */
  readonly place: number | null
  readonly className: string
  readonly colour: string
}

export type Painted = {
  /** In the order of the data. */
  readonly areas: readonly PaintedArea[]
  readonly legend: readonly LegendEntry[]
}

/** Colours and words for a trial, by its own classes or, if it has none, by as many areas each. */
export function paintTrial({ areas, classes }: Trial, { texts, locale, labelNames }: Wording): Painted {
  const values = areas.map(({ index }) => index)
  const decimals = decimalsFor(values)
  const direction = 'higher-is-burden'
  const painted =
    classes === null
      ? mapClasses({ values, scheme: 'quantile', direction, decimals })
      : withOwnCuts({ values, ...classes, direction })
  const wording = {
    texts,
    locale,
    decimals,
    unitSign: null,
    ...(classes !== null && {
      closed: classes.closed,
      names: classes.labels.map((label) => labelNames[label] ?? label),
    }),
  }
  const names = classTexts(painted, wording)
  return {
    areas: areas.map(({ areaId, index, rank, span }, at) => {
      const place = painted.places[at] ?? null
      return {
        areaId,
        rank,
        span,
        indexText: index === null ? '' : formatNumber(index, locale, decimals),
        place,
        className: place === null ? '' : (names[place] ?? ''),
        colour: (place === null ? undefined : painted.classes[place]?.colour) ?? 'hatched',
      }
    }),
    legend: classLegend(painted, wording),
  }
}

/** Two decimals for z-scores and shares, one for scales up to 100. */
function decimalsFor(values: readonly (number | null)[]): number {
  const present = values.filter((value) => value !== null)
  return present.length > 0 && Math.max(...present) - Math.min(...present) > 20 ? 1 : 2
}
