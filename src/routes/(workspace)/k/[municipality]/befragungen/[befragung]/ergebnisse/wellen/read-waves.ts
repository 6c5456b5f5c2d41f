import { listRecipients, type Recipient } from '#lib/server/capabilities/field-phase/index.ts'
import { compareWaves, type ComparedQuestion } from '#lib/server/capabilities/survey-results/index.ts'
import { findSurvey, type Survey } from '#lib/server/capabilities/surveys/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import type { Locale } from '#lib/messages/index.ts'
import { readResultsOfPage, type ResultsOfPage } from '../read-results-page.ts'

/** Longer chains are not followed; a circle would have no end. */
const MOST_WAVES = 20

/** The surveys before this one, the latest first. */
export async function earlierSurveys(tx: Tx, municipality: Municipality, survey: Survey): Promise<Survey[]> {
  const earlier: Survey[] = []
  const seen = new Set([survey.surveyId])
  let next = survey.earlierSurveyId
  while (next !== null && !seen.has(next) && earlier.length < MOST_WAVES) {
    seen.add(next)
    const found = await findSurvey(tx, municipality, next)
    if (found === undefined) break
    earlier.push(found)
    next = found.earlierSurveyId
  }
  return earlier
}

export type Waves = {
  readonly before: ResultsOfPage
  readonly now: ResultsOfPage
  readonly compared: readonly ComparedQuestion[]
  readonly without: readonly string[]
  /** Who answered both times, in surveys with names; null = nobody can know. */
  readonly both: readonly string[] | null
}

/** Two waves side by side; null where one of them has nothing that may be shown. */
export async function readWaves(
  tx: Tx,
  municipality: Municipality,
  {
    survey,
    earlier,
    locale,
    today,
    leavesHouse = false,
  }: { survey: Survey; earlier: Survey; locale: Locale; today: string; leavesHouse?: boolean },
): Promise<Waves | null> {
  const address = new URLSearchParams()
  // Both are seen with the same eyes: if one is anonymous, the other is protected, too.
  const isProtected = leavesHouse || survey.anonymous || earlier.anonymous
  const asked = { address, locale, today, leavesHouse: isProtected }
  const now = await readResultsOfPage(tx, municipality, { survey, ...asked })
  const before = await readResultsOfPage(tx, municipality, { survey: earlier, ...asked })
  if (!now?.results?.all || !before?.results?.all) return null
  const { compared, without } = compareWaves(before.results, now.results)
  return {
    before,
    now,
    compared,
    without: without.map(({ question }) => question.id),
    both: isProtected ? null : await inBoth(tx, municipality, { before, now }),
  }
}

async function inBoth(
  tx: Tx,
  municipality: Municipality,
  { before, now }: { before: ResultsOfPage; now: ResultsOfPage },
): Promise<string[]> {
  const answered = async ({ survey, data }: ResultsOfPage) => {
    const ids = new Set(data.respondents.map(({ recipientId }) => recipientId))
    const recipients = await listRecipients(tx, municipality, survey.surveyId)
    return recipients.filter(({ recipientId }) => ids.has(recipientId))
  }
  const then = new Set((await answered(before)).flatMap(marksOf))
  return (await answered(now))
    .filter((recipient) => marksOf(recipient).some((mark) => then.has(mark)))
    .map(({ name, email }) => (name === '' ? email : name))
    .sort((a, b) => a.localeCompare(b, 'de'))
}

/** By what somebody is known again. Who is asked as a member shares the network with others. */
function marksOf({ email, actorId, networkId, providerId }: Recipient): string[] {
  return [
    ...(email === '' ? [] : [`mail ${email.toLowerCase()}`]),
    ...(actorId === null ? [] : [`actor ${actorId}`]),
    ...(networkId === null || actorId !== null ? [] : [`network ${networkId}`]),
    ...(providerId === null ? [] : [`provider ${providerId}`]),
  ]
}
