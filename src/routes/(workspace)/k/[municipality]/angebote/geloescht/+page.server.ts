import { fail, redirect } from '@sveltejs/kit'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { bringBackOffer, listRemovedOffers } from '#lib/server/capabilities/offers/index.ts'
import { context } from '#lib/server/context.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { formatInstant } from '#lib/ui/format.ts'
import { changeOffers, readForChange } from '../change-offers.ts'
import { sourceName } from '../offer-choices.ts'
import type { Actions, PageServerLoad } from './$types'

const MOST = 200

export const load: PageServerLoad = (event) =>
  readForChange(event, async (tx) => {
    const { locale } = event.locals
    const removed = await listRemovedOffers(tx, { most: MOST + 1 })
    const rows = removed.slice(0, MOST).map(({ offerId, name, providerName, source, removedAt }) => ({
      offerId,
      name,
      provider: providerName ?? '',
      source: sourceName(source, locale),
      at: formatInstant(removedAt, locale),
    }))
    return { most: removed.length > MOST ? MOST : null, rows: keptOnServer(rows) }
  })

export const actions: Actions = {
  default: async (event) => {
    const offerId = Number((await event.request.formData()).get('offer'))
    const today = context().today()
    const back = await changeOffers(event, { act: 'bring-back', offerId }, (tx, municipality) =>
      bringBackOffer(tx, municipality, { offerId, today }),
    )
    if (back.ok) redirect(303, `/k/${event.params.municipality}/angebote/${offerId}?zurueckgeholt`)
    return fail(409, { sentences: back.problems.map((one) => sentenceOf(one, event.locals.locale)) })
  },
}
