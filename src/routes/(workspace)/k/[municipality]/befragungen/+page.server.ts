import { canonModules, canonQuestionnaires, canonQuestions } from '@gelingen/catalogue'
import { phaseOf, readReturns } from '#lib/server/capabilities/field-phase/index.ts'
import { listSurveys } from '#lib/server/capabilities/surveys/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { formatDate, formatInstant } from '#lib/ui/format.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.read', async (tx, municipality) => {
    const { locale } = event.locals
    const modulesOf = (questionnaire: string) =>
      new Set<string>(
        canonModules.filter((module) => module.questionnaire === questionnaire).map(({ code }) => code),
      )
    const today = context().today()
    const returns = await readReturns(tx, municipality)
    return {
      base: `/k/${municipality.slug}/befragungen`,
      mayChange: may(municipality.role, 'surveys.change'),
      templates: canonQuestionnaires.map(({ code, name }) => {
        const modules = modulesOf(code)
        return {
          code,
          name: name[locale],
          questions: canonQuestions.filter(({ module }) => modules.has(module)).length,
        }
      }),
      surveys: (await listSurveys(tx, municipality)).map((survey) => ({
        surveyId: survey.surveyId,
        title: survey.title,
        phase: phaseOf(survey, today),
        counts: returns.get(survey.surveyId) ?? null,
        closesOn: survey.closesOn === null ? '' : formatDate(survey.closesOn, locale),
        changed: formatInstant(survey.updatedAt, locale),
      })),
    }
  })
