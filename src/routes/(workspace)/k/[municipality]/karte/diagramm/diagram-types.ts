import type { Messages, Locale } from '#lib/messages/index.ts'
import type { Chart, FormatValue } from '#lib/ui/charts/chart-types.ts'
import { formatCell, formatChange, formatNumber } from '#lib/ui/format.ts'
import type { AreaFigure, WholeFigure } from '../area-figures.ts'
import { shortUnit, type MapView, type Measure } from '../map-view.ts'

/** What a diagram is made from. */
export type DiagramSource = {
  readonly view: MapView
  /** In the order of the rows. */
  readonly figures: readonly AreaFigure[]
  readonly whole: WholeFigure | null
  /** Codes. */
  readonly chosen: readonly string[]
  readonly locale: Locale
  readonly messages: Messages
}

/** A drawn diagram with what it says, or the sentence that says why there is none. */
export type DrawnDiagram =
  | { readonly chart: Chart; readonly sentences: readonly string[] }
  | { readonly chart: null; readonly lack: string }

export type FigureWithValue = AreaFigure & { readonly value: number }

export function withValue(figures: readonly AreaFigure[]): FigureWithValue[] {
  return figures.flatMap((figure) => (figure.value === null ? [] : { ...figure, value: figure.value }))
}

/** How a measure's numbers are written: in full, and at an axis, where they are round. */
export function notationOf(
  { decimals, unitSign, column }: Measure,
  locale: Locale,
): { readonly format: FormatValue; readonly tick: FormatValue } {
  const unit = shortUnit(unitSign)
  const write = (value: number, places: number) =>
    column === 'veraenderung'
      ? formatChange(value, { locale, decimals: places, unitSign: unit })
      : formatCell({ kind: 'value', value }, { locale, decimals: places, unitSign: unit })
  return {
    format: (value) => write(value, decimals),
    tick: (value) => write(value, decimalsNeeded(value)),
  }
}

/** Names of areas, the first few and how many more. */
export function namesOf(
  names: readonly string[],
  { locale, messages }: Pick<DiagramSource, 'locale' | 'messages'>,
): string {
  const shown = names.slice(0, 8)
  const rest = names.length - shown.length
  const { andMore } = messages.atlas.diagram.funnel
  return rest === 0 ? shown.join(', ') : andMore(shown.join(', '), formatNumber(rest, locale))
}

function decimalsNeeded(value: number): number {
  return [0, 1, 2].find((places) => Math.abs(value - Number(value.toFixed(places))) < 1e-9) ?? 3
}
