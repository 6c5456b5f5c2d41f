import { error, fail, redirect } from '@sveltejs/kit'
import { messages, type Locale } from '#lib/messages/index.ts'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { takeProposals, targetKinds, type SeenProposal } from '#lib/server/capabilities/takeover/index.ts'
import type { OfferContent } from '#lib/server/capabilities/offers/index.ts'
import { context } from '#lib/server/context.ts'
import type { WorkspaceEvent } from '#lib/server/in-workspace.ts'
import type { Permission } from '#lib/server/platform/identity/permissions.ts'
import type { Refusal } from '#lib/server/platform/refusal.ts'
import { surveyOfPage } from '../survey-of-page.ts'
import { unlessRefused } from './unless-refused.ts'

export type TakeoverEvent = WorkspaceEvent & {
  readonly url: URL
  readonly params: { municipality: string; befragung: string }
  readonly locals: { locale: Locale }
}

/** What is written decides which results become old. */
export function permissionFor(kind: string): Permission {
  const known = targetKinds.find((one) => one === kind)
  if (known === undefined) error(400)
  return known === 'offer' || known === 'provider' ? 'offers.change' : 'networks.change'
}

/** Proposals of the form, each with the mark of what was seen: `3f2a…:9b1c…`. */
export function seenIn(form: FormData): SeenProposal[] {
  return form.getAll('vorschlag').flatMap((given) => {
    const [proposalId = '', seen = ''] = String(given).split(':')
    return /^[0-9a-f]{16}$/.test(proposalId) && /^[0-9a-f]{16}$/.test(seen) ? [{ proposalId, seen }] : []
  })
}

type Taking = {
  readonly wanted: readonly SeenProposal[]
  readonly kind: string
  readonly facts?: readonly string[]
  readonly content?: OfferContent
  readonly asNew?: true
}

/** Takes over; what was refused is told by the caller. */
export function takeOver(event: TakeoverEvent, { kind, ...taking }: Taking) {
  const { person, locale } = event.locals
  return unlessRefused(
    event,
    { permission: permissionFor(kind), act: 'take-over' },
    async (tx, municipality) => {
      const survey = await surveyOfPage(tx, municipality, event.params)
      return takeProposals(
        tx,
        municipality,
        { userId: person?.userId ?? '' },
        {
          survey,
          ...taking,
          // As it is called for whoever reads it later, whatever language the planner reads.
          source: messages('de').takeover.source(survey.title).slice(0, 150),
          today: context().today(),
        },
      )
    },
  ).then((outcome) => ({ outcome, locale }))
}

/** Back to the list, with what has happened. */
export function backTo(event: TakeoverEvent, said: Record<string, string>): never {
  const { municipality, befragung } = event.params
  const query = new URLSearchParams(said)
  const group = event.url.searchParams.get('art')
  if (group !== null) query.set('art', group)
  redirect(303, `/k/${municipality}/befragungen/${befragung}/uebernehmen?${query}`)
}

export function refused(refusal: Refusal, locale: Locale) {
  return fail(409, { sentence: sentenceOf(refusal, locale) })
}
