import { error, redirect } from '@sveltejs/kit'
import { exportAnswers } from '#lib/server/capabilities/survey-export/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { downloadHeaders } from '#lib/server/platform/files/download-headers.ts'
import { messages } from '#lib/messages/index.ts'
import { areaDirectory } from '../../../../gebiete/area-directory.ts'
import { surveyOfPage } from '../../survey-of-page.ts'
import { answersFile, answersFormats } from '../answers-file.ts'
import { exportWish } from '../export-wish.ts'
import type { RequestHandler } from './$types'

/** Names leave the house only by those who may change the survey, and it is written down that they did. */
export const GET: RequestHandler = async (event) => {
  const format = answersFormats.find((one) => one === event.params.format)
  if (format === undefined) error(404)
  const { locale } = event.locals
  const wish = exportWish(event.url.searchParams, locale)
  const today = context().today()
  const read = await inWorkspace(
    event,
    wish.withRecipients ? 'surveys.change' : 'surveys.read',
    async (tx, municipality) => {
      const survey = await surveyOfPage(tx, municipality, event.params)
      const { areas } = await areaDirectory(tx, municipality, today)
      const areaCodes = new Map(areas.map(({ areaId, code }) => [areaId, code]))
      const exported = await exportAnswers(tx, municipality, { survey, wish, areaCodes, today })
      return {
        exported,
        municipality: municipality.name,
        areaNames: new Map(areas.map(({ code, name }) => [code, name])),
      }
    },
    { act: 'answers-with-names', surveyId: Number(event.params.befragung) },
  )
  if (!read.exported.ok) {
    const page = event.url.pathname.replace(/\/[^/]*$/, '')
    redirect(303, `${page}?weil=${encodeURIComponent(read.exported.refusal.code)}`)
  }
  const { workbooks } = context()
  const file = await answersFile(read.exported.value, { ...read, format, wish, locale, today, workbooks })
  const name = `${messages(locale).surveyThemes.files.names.answers} ${read.exported.value.title} ${today}`
  return new Response(typeof file.content === 'string' ? file.content : Uint8Array.from(file.content), {
    headers: { ...downloadHeaders({ name, ...file }), 'cache-control': 'no-store' },
  })
}
