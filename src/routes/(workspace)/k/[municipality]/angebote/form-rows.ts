import { isEmptyRow } from '#lib/server/capabilities/offers/index.ts'
import type { OfferFormRows, OfferFormValues, RowGroup } from '#lib/ui/offers/form-types.ts'

const emptyRows = {
  schedules: {
    weekdays: [],
    from: '',
    to: '',
    everyWeeks: '1',
    startsOn: '',
    endsOn: '',
    schoolHolidays: 'unknown',
    note: '',
  },
  dates: { date: '', from: '', to: '', note: '' },
  contacts: { name: '', phone: '', email: '', hours: '' },
  funding: { kind: '', name: '', until: '' },
} as const satisfies { [group in RowGroup]: OfferFormRows[group][number] }

export const rowGroups: readonly RowGroup[] = ['schedules', 'dates', 'contacts', 'funding']

/** So many empty rows stand below those that are filled. */
const EMPTY_ROWS = 2
const MORE_ROWS = 3
/** More rows than this in one group are no entry of a person. */
const MOST_ROWS = 200

/** The rows that a browser sent as `schedules-0-from`, without those in which nothing was entered. */
export function rowsSent(form: FormData): OfferFormRows {
  return {
    schedules: sentOf(form, 'schedules'),
    dates: sentOf(form, 'dates'),
    contacts: sentOf(form, 'contacts'),
    funding: sentOf(form, 'funding'),
  }
}

/** The form's values with empty rows below those that are filled, and more of them in the group that was asked for. */
export function withEmptyRows(values: OfferFormValues, more: RowGroup | null = null): OfferFormValues {
  const grown = <Group extends RowGroup>(group: Group): OfferFormRows[Group] => {
    const empty = EMPTY_ROWS + (more === group ? MORE_ROWS : 0)
    // The rows of one group are all alike; that the key and its rows belong together is lost to the checker.
    return [...values[group], ...Array(empty).fill(emptyRows[group])] as unknown as OfferFormRows[Group]
  }
  return {
    ...values,
    schedules: grown('schedules'),
    dates: grown('dates'),
    contacts: grown('contacts'),
    funding: grown('funding'),
  }
}

function sentOf<Group extends RowGroup>(form: FormData, group: Group): OfferFormRows[Group] {
  const empty: Readonly<Record<string, string | readonly string[]>> = emptyRows[group]
  const numbers = [...new Set([...form.keys()].flatMap((name) => numberIn(name, group)))]
    .sort((a, b) => a - b)
    .slice(0, MOST_ROWS)
  const rows = numbers.map((number) =>
    Object.fromEntries(
      Object.entries(empty).map(([part, usual]) => {
        const sent = form.getAll(`${group}-${number}-${part}`).filter((value) => typeof value === 'string')
        return [part, typeof usual === 'string' ? (sent[0] ?? usual) : sent]
      }),
    ),
  )
  // Made of the keys of an empty row of this group.
  return rows.filter((row) => !isEmptyRow(row)) as unknown as OfferFormRows[Group]
}

function numberIn(name: string, group: RowGroup): number[] {
  const [, number] = new RegExp(`^${group}-(\\d{1,4})-`).exec(name) ?? []
  return number === undefined ? [] : [Number(number)]
}
