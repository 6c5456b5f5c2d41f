import { areaRates, areaShares } from '@gelingen/methods/rates'
import { numberOf, type Field, type MapView, type Measure } from './map-view.ts'

/** An area with the number that the map shows, and the counts behind it where they may be shown. */
export type AreaFigure = {
  readonly areaId: number
  readonly code: string
  readonly name: string
  readonly colour: string
  readonly says: string
  /** null = no number may be shown, or there is none. */
  readonly value: number | null
  readonly cases: number | null
  readonly base: number | null
}

export function figuresOf({ rows, measure }: Pick<MapView, 'rows' | 'measure'>): AreaFigure[] {
  return rows.map(({ areaId, code, name, colour, says, fields }) => ({
    areaId,
    code,
    name,
    colour,
    says,
    value: fieldNumber(fields[measure.column]),
    cases: fieldNumber(fields.faelle),
    base: fieldNumber(fields.bezug),
  }))
}

/** `pooled`: all cases over all bases; `mean`: each area counts alike. Of `areas` areas, those with a number. */
export type WholeFigure = {
  readonly value: number
  readonly kind: 'pooled' | 'mean'
  readonly areas: number
  /** Only of `pooled`. */
  readonly cases: number | null
  readonly base: number | null
}

type Counts = { readonly value: number | null; readonly cases: number | null; readonly base: number | null }

/** One number for all areas together, of what may be shown of them; null where there is none. */
export function wholeFigure(
  figures: readonly Counts[],
  { counted, per }: Pick<Measure, 'counted' | 'per'>,
): WholeFigure | null {
  const counts = countsOf(figures, counted)
  if (counted !== null && counts.some(({ base }) => base !== null)) {
    const sum = (key: 'cases' | 'base') => counts.reduce((total, one) => total + (one[key] ?? 0), 0)
    const [cases, base] = [sum('cases'), sum('base')]
    const areas = counts.filter((one) => one.base !== null).length
    return { value: (cases / base) * per, kind: 'pooled', areas, cases, base }
  }
  const values = figures.flatMap(({ value }) => value ?? [])
  if (values.length === 0) return null
  const value = values.reduce((total, one) => total + one, 0) / values.length
  return { value, kind: 'mean', areas: values.length, cases: null, base: null }
}

/**
 * Cases and bases that a share or rate can be computed with: whole numbers, somebody lives, and of a share not more cases
 * than persons. Anything else is both null.
 */
export function countsOf(
  figures: readonly Counts[],
  counted: Measure['counted'],
): { cases: number | null; base: number | null }[] {
  return figures.map(({ value, cases, base }) => {
    const isUsable =
      counted !== null &&
      value !== null &&
      cases !== null &&
      base !== null &&
      base > 0 &&
      Number.isInteger(cases) &&
      Number.isInteger(base) &&
      (counted === 'rate' || cases <= base)
    return isUsable ? { cases, base } : { cases: null, base: null }
  })
}

/** The interval of 95 % of each figure, in its own unit; null where there are no counts. Wilson for shares, Byar for rates. */
export function intervalsOf(
  figures: readonly Counts[],
  { counted, per }: Pick<Measure, 'counted' | 'per'>,
): ({ lower: number; upper: number } | null)[] {
  if (counted === null) return figures.map(() => null)
  const counts = countsOf(figures, counted)
  const request = { counts: counts.map(({ cases }) => cases), populations: counts.map(({ base }) => base) }
  const { lower, upper } = counted === 'share' ? areaShares(request) : areaRates(request)
  return figures.map((_, at) => {
    const [low, high] = [lower[at] ?? null, upper[at] ?? null]
    return low === null || high === null ? null : { lower: low * per, upper: high * per }
  })
}

/**
 * Whose number says little for sure: its interval of 95 % is wider than half the number itself, or half of that of all
 * areas together where its own is smaller.
 */
export function uncertainOnes(
  figures: readonly Counts[],
  measure: Pick<Measure, 'counted' | 'per'>,
): boolean[] {
  const whole = wholeFigure(figures, measure)?.value ?? 0
  const intervals = intervalsOf(figures, measure)
  return figures.map(({ value }, at) => {
    const interval = intervals[at] ?? null
    return interval !== null && interval.upper - interval.lower > Math.max(value ?? 0, whole) / 2
  })
}

function fieldNumber(field: Field | undefined): number | null {
  return field?.kind === 'figure' ? numberOf(field.cell) : null
}
