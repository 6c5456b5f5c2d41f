import { listThemeRooms } from '#lib/server/capabilities/survey-themes/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { formatNumber } from '#lib/ui/format.ts'
import { surveyOfPage } from '../survey-of-page.ts'
import type { PageServerLoad } from './$types'
import { titleOfTextQuestion } from './theme-page.ts'

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.read', async (tx, municipality) => {
    const { locale } = event.locals
    const survey = await surveyOfPage(tx, municipality, event.params)
    const rooms = await listThemeRooms(tx, municipality, survey)
    const base = `/k/${municipality.slug}/befragungen`
    return {
      base,
      here: `${base}/${survey.surveyId}`,
      title: survey.title,
      minimum: formatNumber(municipality.minimumCount, locale),
      isAsked: survey.publishedVersion !== null,
      questions: rooms.map(({ question, readable, texts, sortedCount, themes }) => ({
        code: question.code,
        title: titleOfTextQuestion(question, locale),
        readable,
        texts: formatNumber(texts.length, locale),
        sorted: formatNumber(sortedCount, locale),
        themes: formatNumber(themes.length, locale),
        isEmpty: texts.length === 0,
      })),
    }
  })
