import { error, fail, redirect } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { contentOf } from '#lib/server/capabilities/offers/index.ts'
import { noteOnProposal, offerOf, withdrawProposal } from '#lib/server/capabilities/proposals/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { formatInstant } from '#lib/ui/format.ts'
import { areaDirectory } from '../../../gebiete/area-directory.ts'
import { changeOffers } from '../../change-offers.ts'
import { differencesInWords } from '../../part-words.ts'
import { findProposalOfPage, proposalIdOf } from '../../find-proposal-of-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => {
  const { locale } = event.locals
  return inWorkspace(event, 'offers.read', async (tx, municipality) => {
    if (municipality.role !== 'provider') error(404)
    const proposal = await findProposalOfPage(tx, event.params)
    const base = `/k/${municipality.slug}/angebote`
    const offer = await offerOf(tx, proposal)
    const { byId } = await areaDirectory(tx, municipality, context().today())
    const texts = messages(locale).keeping.proposal
    const asked = event.url.searchParams
    const isNew = proposal.baseVersion === null
    return {
      said: asked.has('gesendet') ? texts.sent : asked.has('nachricht') ? texts.noteSaved : null,
      name: proposal.content.name,
      version: proposal.version,
      note: proposal.note,
      isWaiting: proposal.decision === null,
      isNew,
      changeHref: isNew
        ? `${base}/neu?vorschlag=${proposal.proposalId}`
        : offer === undefined
          ? null
          : `${base}/${offer.offerId}/aendern`,
      offerHref: offer === undefined ? null : `${base}/${offer.offerId}`,
      facts: [
        { term: texts.state, text: texts.states[proposal.decision ?? 'waiting'] },
        { term: texts.kind, text: texts.kinds[isNew ? 'new' : 'change'] },
        { term: texts.proposedAt, text: formatInstant(proposal.updatedAt, locale) },
        {
          term: texts.decidedAt,
          text: proposal.decidedAt === null ? '' : formatInstant(proposal.decidedAt, locale),
        },
        { term: texts.reason, text: proposal.decisionNote },
      ],
      parts: keptOnServer(
        differencesInWords(
          {
            left: isNew || offer === undefined ? null : contentOf(offer),
            // Whether families see it is not the provider's to say.
            right: { ...proposal.content, ...(offer && { inPortal: offer.inPortal }) },
          },
          {
            areaName: (areaId) => byId.get(areaId)?.name ?? String(areaId),
            withPlanning: false,
            locale,
          },
        ),
      ),
    }
  })
}

export const actions: Actions = {
  withdraw: async (event) => {
    const sent = await event.request.formData()
    const read = { proposalId: proposalIdOf(event.params), version: Number(sent.get('version')) }
    const done = await changeOffers(event, { act: 'withdraw' }, (tx) => withdrawProposal(tx, read))
    if (!done.ok) return fail(409, { sentence: sentenceOf(done.refusal, event.locals.locale) })
    redirect(303, `/k/${event.params.municipality}/angebote/eigene?zurueckgezogen`)
  },

  note: async (event) => {
    const sent = await event.request.formData()
    const note = sent.get('note')
    const proposalId = proposalIdOf(event.params)
    const done = await changeOffers(event, { act: 'propose' }, (tx) =>
      noteOnProposal(tx, { proposalId, note: typeof note === 'string' ? note : '' }),
    )
    if (!done.ok) return fail(409, { sentence: sentenceOf(done.refusal, event.locals.locale) })
    redirect(303, `?nachricht`)
  },
}
