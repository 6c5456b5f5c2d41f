import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { MOST_REMINDERS } from './mail-whom-rules.ts'
import { insertPlannedReminder, listPlannedReminders } from './remind-plan-store.ts'

/**
 * Lets the program remind on a day.
 * @param today ISO date
 * @param closesOn the survey's last day; null = it has none
 * @returns refusals `field-phase/not-a-day`, `…/day-not-ahead`, `…/day-after-end`, `…/planned-already`, `…/planned-enough`
 */
export async function planReminder(
  tx: Tx,
  municipality: Municipality,
  {
    surveyId,
    remindOn,
    today,
    closesOn,
  }: { surveyId: number; remindOn: string; today: string; closesOn: string | null },
): Promise<Outcome<null>> {
  if (!isDay(remindOn)) return refuse('survey-mail/not-a-day')
  if (remindOn <= today) return refuse('survey-mail/day-not-ahead', { day: remindOn })
  if (closesOn !== null && remindOn > closesOn)
    return refuse('survey-mail/day-after-end', { day: remindOn, end: closesOn })
  const planned = await listPlannedReminders(tx, municipality, surveyId)
  if (planned.filter(({ doneAt }) => doneAt === null).length >= MOST_REMINDERS)
    return refuse('survey-mail/planned-enough', { most: MOST_REMINDERS })
  return (await insertPlannedReminder(tx, municipality, { surveyId, remindOn }))
    ? { ok: true, value: null }
    : refuse('survey-mail/planned-already', { day: remindOn })
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const parsed = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(text)
}
