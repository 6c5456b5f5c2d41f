import { error } from '@sveltejs/kit'
import { listOpenLinks } from '#lib/server/capabilities/answering/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { downloadHeaders } from '#lib/server/platform/files/download-headers.ts'
import { qrSvg } from '#lib/server/portal/qr-svg.ts'
import { surveyOfPage } from '../../../survey-of-page.ts'
import type { RequestHandler } from './$types'

/** The QR code of an open link, for posters. */
export const GET: RequestHandler = async (event) => {
  const links = await inWorkspace(event, 'surveys.read', async (tx, municipality) => {
    const { surveyId } = await surveyOfPage(tx, municipality, event.params)
    return listOpenLinks(tx, municipality, surveyId)
  })
  const link = links.find(({ openLinkId }) => String(openLinkId) === event.params.link)
  if (link === undefined) error(404)
  return new Response(qrSvg(`${context().origin}/antworten/offen/${link.token}`), {
    headers: downloadHeaders({ name: `qr-${link.token}`, ending: 'svg', contentType: 'image/svg+xml' }),
  })
}
