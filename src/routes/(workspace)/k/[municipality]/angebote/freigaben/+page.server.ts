import { fail, redirect } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { findOffers } from '#lib/server/capabilities/offers/index.ts'
import { acceptProposal, declineProposal, listProposals } from '#lib/server/capabilities/proposals/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { namesOfMembers } from '#lib/server/platform/identity/memberships.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { formatInstant } from '#lib/ui/format.ts'
import { areaDirectory } from '../../gebiete/area-directory.ts'
import { changeOffers } from '../change-offers.ts'
import { onlyPlanners } from '../only-planners.ts'
import { proposalView, readSeen } from './proposal-view.ts'
import type { Actions, PageServerLoad } from './$types'

const LATEST_DECIDED = 10

export const load: PageServerLoad = (event) => {
  const { locale } = event.locals
  return inWorkspace(event, 'offers.read', async (tx, municipality) => {
    onlyPlanners(municipality)
    const base = `/k/${municipality.slug}/angebote`
    const waiting = await listProposals(tx, { waiting: true })
    const decided = await listProposals(tx, { waiting: false, most: LATEST_DECIDED })
    const offers = await findOffers(
      tx,
      waiting.flatMap(({ offerId }) => offerId ?? []),
    )
    const byId = new Map(offers.map((offer) => [offer.offerId, offer]))
    const directory = await areaDirectory(tx, municipality, context().today())
    const wanted = {
      base,
      names: await namesOfMembers(tx),
      areaName: (areaId: number) => directory.byId.get(areaId)?.name ?? String(areaId),
      locale,
    }
    const asked = event.url.searchParams
    const texts = messages(locale).keeping.approvals
    return {
      maySettings: may(municipality.role, 'directory.change'),
      said: asked.has('angenommen')
        ? texts.accepted(Number(asked.get('angenommen')))
        : asked.has('abgelehnt')
          ? texts.declined
          : null,
      shown: keptOnServer({
        waiting: waiting.map((one) => proposalView(one, byId.get(one.offerId ?? 0), wanted)),
        decided: decided.map((one) => ({
          proposalId: one.proposalId,
          href: `${base}/freigaben/${one.proposalId}`,
          name: one.content.name,
          provider: one.providerName,
          kind: one.baseVersion === null ? ('new' as const) : ('change' as const),
          state: one.decision ?? ('waiting' as const),
          at: formatInstant(one.decidedAt ?? one.updatedAt, locale),
          reason: one.decisionNote,
        })),
      }),
    }
  })
}

export const actions: Actions = {
  /** The one whose button was pressed, or all that are ticked; each is decided by itself, so that one that is refused holds up no other. */
  accept: async (event) => {
    const sent = await event.request.formData()
    const { locale } = event.locals
    const one = readSeen(sent.get('one'))
    const chosen = one === undefined ? sent.getAll('proposal').flatMap((text) => readSeen(text) ?? []) : [one]
    if (chosen.length === 0)
      return fail(400, { sentences: [messages(locale).keeping.approvals.nothingChosen], reason: '' })
    const sentences: string[] = []
    const today = context().today()
    for (const seen of chosen) {
      const done = await changeOffers(
        event,
        { act: 'approve', proposal: seen.proposalId },
        (tx, municipality) => acceptProposal(tx, municipality, { ...seen, today }),
      )
      if (!done.ok) sentences.push(...done.problems.map((problem) => sentenceOf(problem, locale)))
    }
    if (sentences.length > 0) return fail(409, { sentences, reason: '' })
    redirect(303, `/k/${event.params.municipality}/angebote/freigaben?angenommen=${chosen.length}`)
  },

  decline: async (event) => {
    const sent = await event.request.formData()
    const seen = readSeen(sent.get('one'))
    const given = sent.get('reason')
    const reason = typeof given === 'string' ? given : ''
    if (seen === undefined) return fail(400, { sentences: [], reason })
    const done = await changeOffers(event, { act: 'decline', proposal: seen.proposalId }, (tx) =>
      declineProposal(tx, { ...seen, reason }),
    )
    if (!done.ok) return fail(409, { sentences: [sentenceOf(done.refusal, event.locals.locale)], reason })
    redirect(303, `/k/${event.params.municipality}/angebote/freigaben?abgelehnt`)
  },
}
