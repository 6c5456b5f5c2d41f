import { error, fail, redirect } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { confirmOffer, findOffers, updateFreePlaces } from '#lib/server/capabilities/offers/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { refuse, type Outcome } from '#lib/server/platform/refusal.ts'
import { formatDate, formatInstant } from '#lib/ui/format.ts'
import { changeOffers, mayChangeOffer } from '../change-offers.ts'
import { seenOffer, seenOffers } from '../seen-offers.ts'
import { placesSent } from './places-sent.ts'
import { readOwnOffers } from './read-own-offers.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => {
  const { locale } = event.locals
  return inWorkspace(event, 'offers.read', async (tx, municipality) => {
    if (municipality.role !== 'provider') error(404)
    const own = await readOwnOffers(tx, context().today())
    const base = `/k/${municipality.slug}/angebote`
    const asked = event.url.searchParams
    const texts = messages(locale).keeping
    const count = Number(asked.get('bestaetigt') ?? asked.get('plaetze') ?? 0)
    return {
      said: asked.has('bestaetigt')
        ? texts.own.confirmed(count)
        : asked.has('plaetze')
          ? texts.own.placesSaved(count)
          : asked.has('zurueckgezogen')
            ? texts.proposal.withdrawn
            : null,
      toConfirm: own.toConfirm,
      declined: own.declined,
      shown: keptOnServer({
        providers: own.providers.map(({ providerId, name }) => ({
          name,
          providerId,
          href: `${base}/traeger/${providerId}`,
        })),
        offers: own.offers.map((offer) => {
          const waiting = own.waiting.find(({ offerId }) => offerId === offer.offerId)
          return {
            seen: seenOffer(offer),
            offerId: offer.offerId,
            name: offer.name,
            href: `${base}/${offer.offerId}`,
            state: offer.state,
            dueOn: formatDate(offer.dueOn, locale),
            placesFree: offer.placesFree === null ? '' : String(offer.placesFree),
            placesOn: offer.placesFreeOn === null ? '' : formatDate(offer.placesFreeOn, locale),
            proposal: waiting === undefined ? null : `${base}/eigene/${waiting.proposalId}`,
          }
        }),
        proposals: [...own.waiting, ...own.decided].map((proposal) => ({
          proposalId: proposal.proposalId,
          href: `${base}/eigene/${proposal.proposalId}`,
          name: proposal.content.name,
          kind: proposal.baseVersion === null ? ('new' as const) : ('change' as const),
          state: proposal.decision ?? ('waiting' as const),
          at: formatInstant(proposal.decidedAt ?? proposal.updatedAt, locale),
          reason: proposal.decisionNote,
        })),
      }),
    }
  })
}

export const actions: Actions = {
  confirm: async (event) => {
    const chosen = seenOffers((await event.request.formData()).getAll('offer'))
    const { locale } = event.locals
    if (chosen.length === 0) return fail(400, { sentence: messages(locale).keeping.own.nothingChosen })
    const today = context().today()
    const done = await changeOffers(
      event,
      { act: 'confirm', offers: chosen.length },
      async (tx, municipality): Promise<Outcome<null>> => {
        for (const offer of await findOffers(
          tx,
          chosen.map(({ offerId }) => offerId),
        ))
          if (!(await mayChangeOffer(tx, municipality, offer))) error(404)
        for (const seen of chosen) {
          const confirmed = await confirmOffer(tx, { ...seen, today })
          if (!confirmed.ok) return confirmed
        }
        return { ok: true, value: null }
      },
    )
    if (!done.ok) return fail(409, { sentence: sentenceOf(done.refusal, locale) })
    redirect(303, `/k/${event.params.municipality}/angebote/eigene?bestaetigt=${chosen.length}`)
  },

  places: async (event) => {
    const sent = placesSent(await event.request.formData())
    const { locale } = event.locals
    const today = context().today()
    const wrong = new Set<string>()
    let told = 0
    const done = await changeOffers(
      event,
      { act: 'free-places' },
      async (tx, municipality): Promise<Outcome<null>> => {
        const offers = await findOffers(
          tx,
          sent.map(({ offerId }) => offerId),
        )
        for (const { offerId, version, text } of sent) {
          const offer = offers.find((one) => one.offerId === offerId)
          if (offer === undefined) return refuse('offers/not-found')
          if (!(await mayChangeOffer(tx, municipality, offer))) error(404)
          if (!/^\d{0,5}$/.test(text)) wrong.add(offer.name)
          const places = text === '' ? null : Number(text)
          if (wrong.size > 0 || places === offer.details.placesFree) continue
          if ((await updateFreePlaces(tx, { offerId, version, places, on: today })) === undefined)
            return refuse('offers/stale-version', { name: offer.name })
          told++
        }
        return wrong.size > 0
          ? refuse('offers/capacity-not-a-number', { value: '' })
          : { ok: true, value: null }
      },
    )
    const [name] = wrong
    if (name !== undefined) return fail(400, { sentence: messages(locale).keeping.own.notANumber(name) })
    if (!done.ok) return fail(409, { sentence: sentenceOf(done.refusal, locale) })
    redirect(303, `/k/${event.params.municipality}/angebote/eigene?plaetze=${told}`)
  },
}
