import { daysBetween } from '../../platform/calendar-days.ts'
import { monthsLater } from '../offers/index.ts'
import type { DirectorySettings } from './directory-settings-types.ts'

export const confirmationStates = ['fresh', 'due', 'marked', 'hidden'] as const
/**
 * How old the knowledge about an offer is, as the municipality's rhythm sees it: confirmed in time; to be confirmed; families read that
 * it may be out of date; families do not see it any more (the policy `in_portal` of the database says the same).
 */
export type ConfirmationState = (typeof confirmationStates)[number]

type Rhythm = Pick<DirectorySettings, 'confirmEveryMonths' | 'markAfterDays' | 'hideAfterDays'>
type Knowledge = {
  /** ISO date; null = never. */
  readonly lastConfirmedOn: string | null
  /** ISO date. */
  readonly enteredOn: string
}

/** @param today ISO date */
export function confirmationState(offer: Knowledge, rhythm: Rhythm, today: string): ConfirmationState {
  const overdue = daysBetween(dueOn(offer, rhythm), today)
  if (overdue < 0) return 'fresh'
  if (rhythm.hideAfterDays !== null && overdue > rhythm.hideAfterDays) return 'hidden'
  return overdue > rhythm.markAfterDays ? 'marked' : 'due'
}

/** The day on which it is to be confirmed, ISO; the database counts months the same way. */
export function dueOn({ lastConfirmedOn, enteredOn }: Knowledge, { confirmEveryMonths }: Rhythm): string {
  return monthsLater(lastConfirmedOn ?? enteredOn, confirmEveryMonths)
}
