import { kindsInWords, sizeInWords } from '#lib/questionnaire/say-file.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { formatNumber } from '#lib/ui/format.ts'
import { surveyOfPage } from '../../survey-of-page.ts'
import { readSentFiles } from './read-sent-files.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.read', async (tx, municipality) => {
    const { locale } = event.locals
    const survey = await surveyOfPage(tx, municipality, event.params)
    const { files, heldBack } = await readSentFiles(tx, municipality, {
      survey,
      locale,
      today: context().today(),
    })
    const base = `/k/${municipality.slug}/befragungen`
    return {
      base,
      survey: `${base}/${survey.surveyId}`,
      here: `${base}/${survey.surveyId}/antworten-dateien`,
      title: survey.title,
      anonymous: survey.anonymous,
      minimum: formatNumber(municipality.minimumCount, locale),
      heldBack,
      isLost: event.url.searchParams.has('fehlt'),
      files: keptOnServer(
        files.map(({ type, bytes, ...file }) => ({
          ...file,
          kind: kindsInWords([type]),
          size: sizeInWords(bytes, locale),
        })),
      ),
    }
  })
