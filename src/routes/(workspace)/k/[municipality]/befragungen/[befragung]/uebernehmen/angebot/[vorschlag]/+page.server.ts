import { error, fail, redirect } from '@sveltejs/kit'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { listProviders } from '#lib/server/capabilities/offers/index.ts'
import { proposedOffer } from '#lib/server/capabilities/takeover/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { fillInForm } from '../../../../../angebote/fill-in-form.ts'
import { formOptions } from '../../../../../angebote/form-options.ts'
import { withEmptyRows } from '../../../../../angebote/form-rows.ts'
import { readOfferForm, valuesOf, valuesSent } from '../../../../../angebote/form-values.ts'
import { problemsInWords } from '../../../../../angebote/problems-in-words.ts'
import { areaDirectory } from '../../../../../gebiete/area-directory.ts'
import { backTo, takeOver } from '../../decide.ts'
import { readProposals } from '../../read-proposals.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.change', async (tx, municipality) => {
    const { locale } = event.locals
    const today = context().today()
    const { proposalId, seen } = seenInAddress(event.params)
    const { survey, known, words } = await readProposals(tx, municipality, {
      params: event.params,
      locale,
      today,
    })
    const base = `/k/${municipality.slug}/befragungen`
    const back = `${base}/${survey.surveyId}/uebernehmen`
    const proposal = words.byId.get(proposalId)
    const isOpen = proposal?.kind === 'offer' && proposal.candidates.length + proposal.waitsFor.length === 0
    // After a refusal the form stays, with what was typed.
    if (!isOpen && event.request.method === 'GET') redirect(303, back)
    if (proposal !== undefined && proposal.seen !== seen && event.request.method === 'GET')
      redirect(303, `${back}/angebot/${proposalId}-${proposal.seen}`)
    const directory = await areaDirectory(tx, municipality, today)
    return {
      base,
      here: `${base}/${survey.surveyId}`,
      back,
      surveyTitle: survey.title,
      name: proposal?.name ?? '',
      version: proposal?.version ?? 0,
      values: proposal === undefined ? null : withEmptyRows(valuesOf(proposedOffer(proposal, known), locale)),
      options: keptOnServer(
        formOptions({ directory, providers: await listProviders(tx), withPlanning: true, locale }),
      ),
    }
  })

export const actions: Actions = {
  default: async (event) => {
    const sent = await event.request.formData()
    const values = valuesSent(sent)
    const filled = await fillInForm(event, { sent, values })
    if (filled !== null) return { ...filled, problems: [], sentence: null }
    const again = { values: withEmptyRows(values), more: null, taken: null }
    const read = readOfferForm(values)
    if (!read.ok)
      return fail(400, {
        ...again,
        problems: problemsInWords(read.problems, event.locals.locale),
        sentence: null,
      })
    const { outcome, locale } = await takeOver(event, {
      wanted: [seenInAddress(event.params)],
      kind: 'offer',
      content: read.content,
    })
    if (!outcome.ok)
      return fail(409, { ...again, problems: [], sentence: sentenceOf(outcome.refusal, locale) })
    return backTo(event, { uebernommen: String(outcome.value.count), vorgang: outcome.value.pressId })
  },
}

/** The proposal and the mark of what was seen of it: the form is sent to the address. */
function seenInAddress({ vorschlag }: { vorschlag: string }) {
  const [, proposalId, seen] = /^([0-9a-f]{16})-([0-9a-f]{16})$/.exec(vorschlag) ?? []
  if (proposalId === undefined || seen === undefined) error(404)
  return { proposalId, seen }
}
