import { inLanguage } from '@gelingen/questionnaire'
import type { Locale } from '#lib/messages/index.ts'
import { listPublished } from '#lib/server/capabilities/surveys/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'

/** What the questions of a survey are called, by their ids; as they were asked last. */
export async function questionTitles(
  tx: Tx,
  municipality: Municipality,
  { surveyId, locale }: { surveyId: number; locale: Locale },
): Promise<ReadonlyMap<string, string>> {
  const published = await listPublished(tx, municipality, surveyId)
  const questions = published.flatMap(({ definition }) =>
    definition.pages.flatMap(({ sections }) =>
      sections.flatMap(({ questions }) =>
        questions.flatMap((question) => ['questions' in question ? question.questions : [], question].flat()),
      ),
    ),
  )
  return new Map(
    questions.map(({ id, title }) => [
      id,
      inLanguage(title, locale).replaceAll(/\{\{[^|}]*\|?([^}]*)\}\}/g, '$1'),
    ]),
  )
}
