import { fail } from '@sveltejs/kit'
import { sentenceOf } from '#lib/messages/sentence.ts'
import {
  answersFormat,
  isOver,
  readAnswersFile,
  takeInAnswers,
} from '#lib/server/capabilities/survey-export/index.ts'
import { listSurveys, type Survey } from '#lib/server/capabilities/surveys/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { refuse } from '#lib/server/platform/refusal.ts'
import { formatNumber } from '#lib/ui/format.ts'
import { areaDirectory } from '../../../gebiete/area-directory.ts'
import { surveyOfPage } from '../survey-of-page.ts'
import type { Actions, PageServerLoad } from './$types'

const MOST_BYTES = 50e6
const MEGABYTE = 1e6
const refusals = ['files/no-answers', 'files/still-open', 'files/too-few'] as const

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.read', async (tx, municipality) => {
    const { locale } = event.locals
    const survey = await surveyOfPage(tx, municipality, event.params)
    const counted = (await listSurveys(tx, municipality)).find(({ surveyId }) => surveyId === survey.surveyId)
    const because = refusals.find((one) => one === event.url.searchParams.get('weil'))
    const base = `/k/${municipality.slug}/befragungen`
    const minimum = municipality.minimumCount
    return {
      base,
      survey: `${base}/${survey.surveyId}`,
      here: `${base}/${survey.surveyId}/antworten-dateien`,
      title: survey.title,
      anonymous: survey.anonymous,
      isOver: isOver(survey, context().today()),
      submitted: counted?.submitted ?? 0,
      count: formatNumber(counted?.submitted ?? 0, locale),
      minimum: formatNumber(minimum, locale),
      hasFileQuestion: asksForFiles(survey.definition),
      mayChange: may(municipality.role, 'surveys.change'),
      isAsked: survey.publishedVersion !== null,
      format: answersFormat,
      because: because === undefined ? null : sentenceOf({ code: because, details: { minimum } }, locale),
    }
  })

function asksForFiles({ pages }: Survey['definition']): boolean {
  return pages.some(({ sections }) =>
    sections.some(({ questions }) => questions.some(({ kind }) => kind === 'file')),
  )
}

export const actions: Actions = {
  takeIn: async (event) => {
    const { locale } = event.locals
    const file = (await event.request.formData()).get('datei')
    const today = context().today()
    const taken = await inWorkspace(event, 'surveys.change', async (tx, municipality) => {
      const survey = await surveyOfPage(tx, municipality, event.params)
      if (!(file instanceof File) || file.size === 0) return refuse('files/no-file')
      if (file.size > MOST_BYTES) return refuse('files/too-large', { most: MOST_BYTES / MEGABYTE })
      const read = readAnswersFile(await file.text(), today)
      if (!read.ok) return read
      const { areas } = await areaDirectory(tx, municipality, today)
      const areaIds = new Map(areas.map(({ code, areaId }) => [code, areaId]))
      return takeInAnswers(tx, municipality, { survey, file: read.value, areaIds })
    })
    if (!taken.ok) return fail(422, { sentence: sentenceOf(taken.refusal, locale), taken: null })
    return {
      sentence: null,
      taken: {
        count: formatNumber(taken.value.taken, locale),
        known: formatNumber(taken.value.known, locale),
      },
    }
  },
}
