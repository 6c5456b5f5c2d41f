import { prepareQuestionnaire, type Definition } from '@gelingen/questionnaire'
import { messages, type Locale } from '#lib/messages/index.ts'
import { paperQuestionnaire } from '#lib/server/capabilities/paper-answers/index.ts'
import {
  findPublished,
  type FrozenSurroundings,
  type Survey,
} from '#lib/server/capabilities/surveys/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { pdfAnswer } from '#lib/server/platform/pdf/index.ts'
import { surroundingsOf } from '../../surroundings.ts'
import { surveyOfPage } from '../../survey-of-page.ts'
import { printPaperForm } from '../print-paper-form.ts'
import type { RequestHandler } from './$types'

/** The questionnaire as it is asked now; before the start, as it would be asked. */
export const GET: RequestHandler = async (event) => {
  const language: Locale = event.url.searchParams.get('sprache') === 'en' ? 'en' : 'de'
  const today = context().today()
  const { survey, name, definition, surroundings } = await inWorkspace(
    event,
    'surveys.read',
    async (tx, municipality) => {
      const found = await surveyOfPage(tx, municipality, event.params)
      return {
        survey: found,
        name: municipality.name,
        ...(await asAsked(tx, municipality, { survey: found, today })),
      }
    },
  )
  const questionnaire = prepareQuestionnaire(definition, {
    lists: new Map(Object.entries(surroundings.lists)),
    areas: surroundings.areas,
  })
  const form = paperQuestionnaire({
    questionnaire,
    language,
    words: messages(language).surveyThemes.paper.words,
    values: { municipality: name },
  })
  const sender = [survey.senderName, survey.senderEmail].filter(Boolean).join(', ')
  const pdf = await printPaperForm(context().printer, form, {
    municipality: name,
    today,
    language,
    isLarge: event.url.searchParams.has('gross'),
    anonymous: survey.anonymous,
    sender,
  })
  return pdfAnswer({ name: `${survey.title} ${messages(language).surveyThemes.paper.file}`, pdf })
}

async function asAsked(
  tx: Tx,
  municipality: Municipality,
  { survey, today }: { survey: Survey; today: string },
): Promise<{ definition: Definition; surroundings: FrozenSurroundings }> {
  const { surveyId, publishedVersion: version, definition } = survey
  const published =
    version === null ? undefined : await findPublished(tx, municipality, { surveyId, version })
  return (
    published ?? { definition, surroundings: await surroundingsOf(tx, municipality, { definition, today }) }
  )
}
