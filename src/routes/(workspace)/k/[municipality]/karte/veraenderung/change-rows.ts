import type { Field, MapRow, MapView } from '../map-view.ts'
import type { AreaChange } from './change-amounts.ts'
import { changeColour, changeMarks, type ChangeClass } from './change-classes.ts'

export type ShownChange = AreaChange & { readonly place: ChangeClass | null }

export type ChangeWording = {
  readonly decimals: number
  readonly unitSign: string | null
  readonly names: Readonly<Record<ChangeClass, string>>
  /** A change with its sign and unit. */
  readonly word: (amount: number) => string
  readonly says: (area: string, figure: string) => string
  readonly noComparison: string
  readonly otherBorders: string
}

/** The rows of the later view with the earlier number, the later one, and what lies between them. */
export function changeRows({
  earlier,
  later,
  changes,
  wording,
}: {
  earlier: MapView
  later: MapView
  /** One per row of the later view. */
  changes: readonly ShownChange[]
  wording: ChangeWording
}): MapRow[] {
  const before = new Map(earlier.rows.map((row) => [row.areaId, row]))
  return later.rows.map((row, at) => {
    const change = changes[at] ?? { amount: null, judgement: null, isOtherArea: false, place: null }
    const why = change.isOtherArea ? wording.otherBorders : wording.noComparison
    const { amount, place } = change
    const name = place === null ? why : wording.names[place]
    const colour = place === null ? 'no-value' : changeColour(place, later.measure.direction)
    const fields: Record<string, Field | undefined> = {
      frueher: before.get(row.areaId)?.fields[earlier.measure.column],
      jetzt: row.fields[later.measure.column],
      veraenderung: amount === null ? undefined : figure(amount, wording),
      klasse: { kind: 'text', text: name, colour, ...(place !== null && { mark: changeMarks[place] }) },
    }
    return {
      areaId: row.areaId,
      code: row.code,
      name: row.name,
      colour,
      says: wording.says(row.name, amount === null ? why : `${wording.word(amount)} (${name})`),
      fields: Object.fromEntries(
        Object.entries(fields).filter((entry): entry is [string, Field] => entry[1] !== undefined),
      ),
    }
  })
}

function figure(value: number, { decimals, unitSign }: ChangeWording): Field {
  return { kind: 'figure', cell: { kind: 'value', value }, decimals, unitSign, isChange: true }
}
