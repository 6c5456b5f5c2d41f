import { fail, redirect } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import { contentOf, listProviders } from '#lib/server/capabilities/offers/index.ts'
import { acceptProposal, offerOf } from '#lib/server/capabilities/proposals/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { namesOfMembers } from '#lib/server/platform/identity/memberships.ts'
import { formatInstant } from '#lib/ui/format.ts'
import { areaDirectory } from '../../../gebiete/area-directory.ts'
import { changeOffers } from '../../change-offers.ts'
import { findProposalOfPage, proposalIdOf } from '../../find-proposal-of-page.ts'
import { formOptions } from '../../form-options.ts'
import { withEmptyRows } from '../../form-rows.ts'
import { readOfferForm, valuesOf, valuesSent } from '../../form-values.ts'
import { onlyPlanners } from '../../only-planners.ts'
import { problemsInWords } from '../../problems-in-words.ts'
import { proposedContent } from '../../proposed-content.ts'
import { proposalView } from '../proposal-view.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => {
  const { locale } = event.locals
  return inWorkspace(event, 'offers.read', async (tx, municipality) => {
    onlyPlanners(municipality)
    const proposal = await findProposalOfPage(tx, event.params)
    const { proposalId, version, decision } = proposal
    // The form is sent to the address: the proposal's version stands in it, so that what was changed meanwhile is noticed.
    if (event.request.method === 'GET' && decision === null && versionRead(event.url) !== version)
      redirect(303, `/k/${municipality.slug}/angebote/freigaben/${proposalId}?fassung=${version}`)
    const offer = await offerOf(tx, proposal)
    const directory = await areaDirectory(tx, municipality, context().today())
    const texts = messages(locale).keeping.proposal
    const view = proposalView(proposal, offer, {
      base: `/k/${municipality.slug}/angebote`,
      names: await namesOfMembers(tx),
      areaName: (areaId) => directory.byId.get(areaId)?.name ?? String(areaId),
      locale,
    })
    const { parts, ...said } = view
    return {
      proposal: said,
      isWaiting: proposal.decision === null,
      facts: [
        { term: texts.state, text: texts.states[proposal.decision ?? 'waiting'] },
        { term: texts.kind, text: texts.kinds[view.kind] },
        { term: texts.from, text: [view.provider, view.by].filter((part) => part !== '').join(' · ') },
        { term: texts.proposedAt, text: view.at },
        {
          term: texts.decidedAt,
          text: proposal.decidedAt === null ? '' : formatInstant(proposal.decidedAt, locale),
        },
        { term: texts.reason, text: proposal.decisionNote },
        { term: messages(locale).keeping.approvals.noteOf, text: proposal.note },
      ],
      offerVersion: offer?.version ?? 0,
      values: withEmptyRows(valuesOf(proposedContent(proposal, offer && contentOf(offer)), locale)),
      parts: keptOnServer(parts),
      options: keptOnServer(
        formOptions({ directory, providers: await listProviders(tx), withPlanning: true, locale }),
      ),
    }
  })
}

export const actions: Actions = {
  default: async (event) => {
    const proposalId = proposalIdOf(event.params)
    const sent = await event.request.formData()
    const values = valuesSent(sent)
    const version = versionRead(event.url)
    const read = readOfferForm(values)
    const saved = read.ok
      ? await changeOffers(event, { act: 'approve', proposal: proposalId }, (tx, municipality) =>
          acceptProposal(tx, municipality, {
            proposalId,
            version,
            offerVersion: Number(sent.get('version')),
            content: read.content,
            today: context().today(),
          }),
        )
      : read
    if (!saved.ok)
      return fail(409, { values, problems: problemsInWords(saved.problems, event.locals.locale) })
    redirect(303, `/k/${event.params.municipality}/angebote/freigaben?angenommen=1`)
  },
}

/** The version of the proposal that the page showed. */
const versionRead = (url: URL) => Number(url.searchParams.get('fassung'))
