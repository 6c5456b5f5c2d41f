import { fail, redirect } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { changeReport, findReport, parseReport } from '#lib/server/capabilities/reports/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { namesOfMembers } from '#lib/server/platform/identity/memberships.ts'
import { refuse } from '#lib/server/platform/refusal.ts'
import { formatInstant } from '#lib/ui/format.ts'
import { pieceKinds } from '../../pieces/index.ts'
import { aboutOf, principalOf, reportOfPage } from '../../report-event.ts'
import type { Actions, PageServerLoad } from './$types'
import { afterDeed, readReportForm, wrongSettings, type Deed } from './report-form.ts'

export const load: PageServerLoad = async (event) =>
  inWorkspace(event, 'reports.change', async (tx, municipality) => {
    const { reportId, title, addressee, pieces, version } = await reportOfPage(tx, municipality, event.params)
    const about = aboutOf(tx, municipality, event.locals)
    const kinds = []
    for (const { kind, fields } of pieceKinds) kinds.push({ kind, fields: await fields(about) })
    return {
      here: `/k/${municipality.slug}/berichte/${reportId}`,
      report: { title, addressee, pieces, version },
      done: event.url.searchParams.get('getan'),
      kinds: keptOnServer(kinds),
    }
  })

export const actions: Actions = {
  default: async (event) => {
    const { locals, params } = event
    const { locale } = locals
    const sent = readReportForm(await event.request.formData())
    const wrong = wrongSettings(sent.content.pieces)
    const typed = { ...sent.content, version: sent.version }
    if (wrong.length > 0)
      return fail(400, { typed, wrong, sentence: messages(locale).reports.edit.wrong, stale: null })
    const reportId = Number(params.bericht)
    const saved = await inWorkspace(event, 'reports.change', async (tx, municipality) => {
      if (!Number.isSafeInteger(reportId)) return refuse('reports/unknown')
      const parsed = parseReport({ ...sent.content, pieces: afterDeed(sent) })
      if (!parsed.ok) return parsed
      const change = { ...parsed.value, reportId, version: sent.version }
      return changeReport(tx, municipality, principalOf(locals), change)
    })
    if (saved.ok)
      redirect(
        303,
        whereTo(
          sent.deed,
          `/k/${params.municipality}/berichte/${params.bericht}`,
          sent.content.pieces.length,
        ),
      )
    const { refusal } = saved
    const field = String(refusal.details?.['field'] ?? '')
    const sentence = sentenceOf(refusal, locale)
    if (refusal.code !== 'reports/stale-version')
      return fail(400, { typed, wrong: field === 'title' ? ['titel'] : [], sentence, stale: null })
    const stale = await inWorkspace(event, 'reports.read', async (tx, municipality) => {
      const current = await findReport(tx, municipality, reportId)
      const names = await namesOfMembers(tx)
      return {
        version: current?.version ?? 0,
        who: names.get(current?.updatedBy ?? '') ?? null,
        when: current === undefined ? '' : formatInstant(current.updatedAt, locale),
      }
    })
    return fail(409, { typed, wrong: [], sentence, stale })
  },
}

/** Back to where the hand was. */
function whereTo(deed: Deed, here: string, pieceCount: number): string {
  switch (deed.do) {
    case 'show':
      return `${here}?gespeichert`
    case 'save':
      return `${here}/bearbeiten?getan=saved`
    case 'add':
      return `${here}/bearbeiten?getan=added#platz-${pieceCount + 1}`
    case 'remove':
      return `${here}/bearbeiten?getan=removed#teile`
    default:
      return `${here}/bearbeiten?getan=moved#teil-${deed.id}`
  }
}
