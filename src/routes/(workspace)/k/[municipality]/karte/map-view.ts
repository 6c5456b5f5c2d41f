import type { Locale } from '#lib/messages/index.ts'
import type { TableCell } from '#lib/server/platform/tables/table-cell.ts'
import { formatCell, formatChange } from '#lib/ui/format.ts'
import type { MapDirection } from '#lib/ui/map-classes.ts'
import type { LegendEntry } from '#lib/ui/value-classes.ts'

/** What stands in a cell of the table; nothing about fewer persons than the minimum gets as far as this. */
export type Field =
  | {
      readonly kind: 'figure'
      readonly cell: TableCell
      readonly decimals: number
      readonly unitSign: string | null
      /** Written in parentheses, as official tables do with numbers that say little for sure. */
      readonly isUncertain?: boolean
      /** Written with its sign, also where it is above zero. */
      readonly isChange?: boolean
    }
  | {
      readonly kind: 'text'
      readonly text: string
      readonly colour?: string
      readonly mark?: string
      readonly href?: string
    }

export type Column = {
  /** As `sortierung` names it. */
  readonly code: string
  readonly title: string
  readonly isNumber: boolean
  /** A column that says why cannot be ordered by. */
  readonly isOrdered: boolean
}

/** An area with what the map and the table say about it. */
export type MapRow = {
  readonly areaId: number
  readonly code: string
  readonly name: string
  /** CSS class of its colour. */
  readonly colour: string
  /** In words, for the map. */
  readonly says: string
  /** Chance alone could have made it quite another number. */
  readonly isUncertain?: boolean
  /** By code of the column, without the area's own name and code. */
  readonly fields: Readonly<Record<string, Field>>
  /** By code of the column, where that is not the field's own number or text. */
  readonly orders?: Readonly<Record<string, number | null>>
}

/** A line of what the numbers are and where they come from. */
export type Fact = { readonly term: string; readonly text: string; readonly href?: string }

/** The number that the map shows in colours, and diagrams by length and place. */
export type Measure = {
  /** Code of its column. */
  readonly column: string
  /** What it is, with its unit where that is long, for an axis. */
  readonly title: string
  readonly decimals: number
  readonly unitSign: string | null
  readonly direction: MapDirection
  /** `share`: persons of whom each counts once at most, `rate`: events; null = there are no counts behind it. */
  readonly counted: 'share' | 'rate' | null
  /** A value is cases ÷ base × per. */
  readonly per: number
}

/** One thing on one level in one period, ready to be shown as map and table. */
export type MapView = {
  readonly title: string
  readonly lead: string
  readonly columns: readonly Column[]
  readonly rows: readonly MapRow[]
  readonly measure: Measure
  /** Column by which the worst comes first; `-` before it for the other way round. */
  readonly usualOrder: string
  readonly legendTitle: string
  readonly legend: readonly LegendEntry[]
  /** What needs saying about the legend as a whole, a sentence each. */
  readonly legendNotes?: readonly string[]
  /** Where the numbers come from, each once. */
  readonly sources: readonly string[]
  readonly facts: readonly Fact[]
  /** The areas are those in force on this day. */
  readonly areasOn: string
}

/** Why there is nothing to show, as a sentence. */
export type NoView = {
  readonly problem: string
  readonly todo?: { readonly text: string; readonly href: string }
}

export function fieldText(field: Field | undefined, locale: Locale): string {
  if (field === undefined) return ''
  if (field.kind === 'text') return field.text
  const { cell, decimals, unitSign, isUncertain, isChange } = field
  const notation = { locale, decimals, unitSign: shortUnit(unitSign) }
  if (isChange === true && cell.kind === 'value') return formatChange(cell.value, notation)
  const text = formatCell(cell, notation)
  return isUncertain === true ? `(${text})` : text
}

/** "%" or "°C" stands behind each number; "je 1.000" in the heading only. */
export function shortUnit(unitSign: string | null): string | null {
  return unitSign !== null && unitSign.length <= 5 ? unitSign : null
}

/** `–` means exactly zero and `0` almost: both are numbers to a map. Every other sign stands for none. */
export function numberOf(cell: TableCell | null): number | null {
  if (cell === null) return null
  if (cell.kind === 'value') return cell.value
  return cell.sign === '–' || cell.sign === '0' ? 0 : null
}
