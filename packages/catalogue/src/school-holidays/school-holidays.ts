/** School holidays of a Land: first and last day of each, ISO, in order; known between two days only. */
export type SchoolHolidayCalendar = {
  /** First two digits of the municipalities' key (AGS). */
  readonly land: string
  readonly knownFrom: string
  readonly knownTo: string
  readonly holidays: readonly { readonly from: string; readonly to: string }[]
}

/**
 * North Rhine-Westphalia. Days that single schools choose themselves are not in it.
 *
 * Source: Ferienordnung für die Schuljahre bis 2029/30 (RdErl. des Ministeriums für Schule und Bildung vom 19.05.2022, BASS 12-65 Nr. 1);
 * kept as far as the days could be checked against a second source.
 */
const northRhineWestphalia: SchoolHolidayCalendar = {
  land: '05',
  knownFrom: '2025-04-14',
  knownTo: '2028-04-22',
  holidays: [
    { from: '2025-04-14', to: '2025-04-26' },
    { from: '2025-06-10', to: '2025-06-10' },
    { from: '2025-07-14', to: '2025-08-26' },
    { from: '2025-10-13', to: '2025-10-25' },
    { from: '2025-12-22', to: '2026-01-06' },
    { from: '2026-03-30', to: '2026-04-11' },
    { from: '2026-05-26', to: '2026-05-26' },
    { from: '2026-07-20', to: '2026-09-01' },
    { from: '2026-10-17', to: '2026-10-31' },
    { from: '2026-12-23', to: '2027-01-06' },
    { from: '2027-03-22', to: '2027-04-03' },
    { from: '2027-05-18', to: '2027-05-18' },
    { from: '2027-07-19', to: '2027-08-31' },
    { from: '2027-10-23', to: '2027-11-06' },
    { from: '2027-12-24', to: '2028-01-08' },
    { from: '2028-04-10', to: '2028-04-22' },
  ],
}

const calendars = [northRhineWestphalia]

/** Whether a day lies in the school holidays of the municipality's Land. @returns null where that is not known */
export function isSchoolHoliday({ ags, day }: { ags: string; day: string }): boolean | null {
  const calendar = calendars.find(({ land }) => ags.startsWith(land))
  if (calendar === undefined || day < calendar.knownFrom || day > calendar.knownTo) return null
  return calendar.holidays.some(({ from, to }) => from <= day && day <= to)
}

/** For tests: all calendars. */
export const schoolHolidayCalendars: readonly SchoolHolidayCalendar[] = calendars
