import { filesInSight, listSurveyFiles } from '#lib/server/capabilities/answering/index.ts'
import { listCountedResponses } from '#lib/server/capabilities/survey-results/index.ts'
import type { Survey } from '#lib/server/capabilities/surveys/index.ts'
import type { Locale } from '#lib/messages/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { readAnswers } from '../../ergebnisse/antworten/read-answers.ts'
import { titleOf } from '../../ergebnisse/views/about-view.ts'

type SentFile = {
  readonly key: string
  readonly name: string
  readonly type: string
  readonly bytes: number
  /** Title. */
  readonly question: string
  /** '' = the survey is anonymous. */
  readonly who: string
}

type SentFiles = {
  readonly files: readonly SentFile[]
  /** Titles of questions whose files nobody sees yet: too few have sent some, or nobody has. */
  readonly heldBack: readonly string[]
}

/** The files that respondents have sent along, as far as planners may see them. */
export async function readSentFiles(
  tx: Tx,
  municipality: Municipality,
  { survey, today, locale }: { survey: Survey; today: string; locale: Locale },
): Promise<SentFiles> {
  const files = await listSurveyFiles(tx, municipality, survey.surveyId)
  const who = new Map<string, string>()
  if (survey.anonymous) {
    const { responses } = await listCountedResponses(tx, municipality, { survey, today })
    for (const { responseKey } of responses) who.set(responseKey, '')
  } else {
    for (const one of await readAnswers(tx, municipality, { survey, today, locale }))
      who.set(one.response.responseKey, one.who)
  }
  const minimum = survey.anonymous ? municipality.minimumCount : null
  const asked = survey.definition.pages
    .flatMap(({ sections }) => sections)
    .flatMap(({ questions }) => questions)
    .filter(({ kind }) => kind === 'file')
  const questions = asked.map(({ id }) => id)
  const seen = filesInSight({ files, questions, counted: new Set(who.keys()), minimum })
  const titles = new Map(asked.map((question) => [question.id, titleOf(question, { locale })]))
  const title = (question: string) => titles.get(question) ?? question
  return {
    files: seen.files.map(({ key, name, type, bytes, question, responseKey }) => ({
      key,
      name,
      type,
      bytes,
      question: title(question),
      who: who.get(responseKey) ?? '',
    })),
    heldBack: seen.heldBack.map(title),
  }
}
