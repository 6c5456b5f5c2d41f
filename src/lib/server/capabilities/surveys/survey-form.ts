import { refuse, type Outcome } from '../../platform/refusal.ts'

const LONGEST_TITLE = 200

/** What a person entered about a survey, besides its questions. */
export type SurveyFacts = {
  readonly title: string
  readonly closesOn: string | null
  readonly anonymous: boolean
}

/**
 * Reads the fields of the page.
 * @param today ISO date
 * @returns refusals `surveys/no-title`, `surveys/title-too-long`, `surveys/not-a-day`, `surveys/day-over`
 */
export function parseSurveyFacts(
  given: { title: string; closesOn: string; anonymous: boolean },
  today: string,
): Outcome<SurveyFacts> {
  const title = given.title.replace(/[\p{Cc}\s]+/gu, ' ').trim()
  if (title === '') return refuse('surveys/no-title')
  if (title.length > LONGEST_TITLE)
    return refuse('surveys/title-too-long', { length: title.length, longest: LONGEST_TITLE })
  const written = given.closesOn.trim()
  const closesOn = written === '' ? null : readDay(written)
  if (closesOn === undefined) return refuse('surveys/not-a-day', { value: written.slice(0, 40) })
  if (closesOn !== null && closesOn < today)
    return refuse('surveys/day-over', { value: written.slice(0, 40) })
  return { ok: true, value: { title, closesOn, anonymous: given.anonymous } }
}

/** ISO or German notation → ISO; undefined = no day. */
export function readDay(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  const [, germanDay, germanMonth, germanYear] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? []
  const iso = [
    year ?? germanYear,
    (month ?? germanMonth)?.padStart(2, '0'),
    (day ?? germanDay)?.padStart(2, '0'),
  ].join('-')
  const parsed = Date.parse(`${iso}T00:00:00Z`)
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(iso) ? iso : undefined
}
