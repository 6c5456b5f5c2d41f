import type { Terms, Weekday } from '#lib/messages/portal/terms/terms-types.ts'

const LONGEST_LIST = 2

/**
 * Days of the week in words: single ones after commas, three and more in a row as a stretch ("Montag–Freitag, Sonntag").
 * @param weekdays 1 = Monday … 7 = Sunday, ascending; others are left out
 */
export function weekdayRange(
  weekdays: readonly number[],
  { weekdays: names }: Pick<Terms, 'weekdays'>,
): string {
  const runs: Weekday[][] = []
  for (const day of weekdays.filter(isWeekday)) {
    const run = runs.at(-1)
    if (run !== undefined && run.at(-1) === day - 1) run.push(day)
    else runs.push([day])
  }
  return runs
    .flatMap((run) => {
      const words = run.map((day) => names[day])
      return words.length > LONGEST_LIST ? [`${words[0]}–${words.at(-1)}`] : words
    })
    .join(', ')
}

function isWeekday(day: number): day is Weekday {
  return Number.isInteger(day) && day >= 1 && day <= 7
}
