import { refuse, type Outcome } from '../../platform/refusal.ts'
import type { SourceRow } from '../imports/index.ts'
import { cellOf } from './area-row-rules.ts'
import type { GroupColumn, ResidentsDefinition } from './areas-form.ts'
import type { ResidentsGroup } from './areas-types.ts'

/** How the table, and some files, mark an open age group. */
export const OPEN_AGE = 999

/** The age groups that a row has figures of, and in which columns. */
export function groupsOfRow(row: SourceRow, definition: ResidentsDefinition): Outcome<GroupColumn[]> {
  if (definition.shape !== 'long') return { ok: true, value: definition.groups }
  const { columns } = definition
  const from = cellOf(row, columns.ageFrom)
  const ageFrom = readAge(from)
  const to = columns.ageTo === undefined ? undefined : cellOf(row, columns.ageTo)
  const ageTo = to === undefined ? (ageFrom ?? 0) + 1 : readEnd(to)
  if (ageFrom === null || ageTo === null || ageTo <= ageFrom)
    return refuse('areas/age-unreadable', { from, to: to ?? '' })
  return { ok: true, value: [{ column: columns.count, ageFrom, ageTo: ageTo === OPEN_AGE ? null : ageTo }] }
}

function readAge(text: string): number | null {
  return /^\d{1,3}$/.test(text) ? Number(text) : null
}

function readEnd(text: string): number | null {
  return text === '' ? OPEN_AGE : readAge(text)
}

/** Younger first; of those that begin alike the narrower one. */
export function byAge(a: AgeGroup, b: AgeGroup): number {
  return a.ageFrom - b.ageFrom || (a.ageTo ?? OPEN_AGE) - (b.ageTo ?? OPEN_AGE)
}

export type AgeGroup = Pick<ResidentsGroup, 'ageFrom' | 'ageTo'>

export function isSameGroup(a: AgeGroup, b: AgeGroup): boolean {
  return a.ageFrom === b.ageFrom && a.ageTo === b.ageTo
}
