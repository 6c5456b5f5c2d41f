import { canonModules, canonQuestionnaires, canonQuestions } from '@gelingen/catalogue'
import { listSurveys } from '#lib/server/capabilities/surveys/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { formatDate, formatInstant, formatNumber } from '#lib/ui/format.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.read', async (tx, municipality) => {
    const { locale } = event.locals
    const modulesOf = (questionnaire: string) =>
      new Set<string>(
        canonModules.filter((module) => module.questionnaire === questionnaire).map(({ code }) => code),
      )
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
        state: survey.state,
        submitted: formatNumber(survey.submitted, locale),
        recipients: formatNumber(survey.recipients, locale),
        closesOn: survey.closesOn === null ? '' : formatDate(survey.closesOn, locale),
        changed: formatInstant(survey.updatedAt, locale),
      })),
    }
  })
