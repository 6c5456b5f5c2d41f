import { fail, redirect } from '@sveltejs/kit'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { removeOffer } from '#lib/server/capabilities/offers/index.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { changeOffers, readForChange } from '../../change-offers.ts'
import { findOfferOfPage, offerIdOf } from '../find-offer-of-page.ts'
import { isFromFile } from '../offer-facts.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  readForChange(event, async (tx, municipality) => {
    const offer = await findOfferOfPage(tx, event.params)
    const { name, version, provider, place } = offer
    const address = [place?.street, place?.postalCode, place?.town].filter((part) => part).join(', ')
    return {
      name,
      version,
      provider: provider?.name ?? '',
      address,
      isFromFile: isFromFile(offer),
      mayBringBack: may(municipality.role, 'offers.change'),
    }
  })

export const actions: Actions = {
  default: async (event) => {
    const offerId = offerIdOf(event.params)
    const version = Number((await event.request.formData()).get('version'))
    const removed = await changeOffers(event, { act: 'remove', offerId }, (tx, municipality) =>
      removeOffer(tx, municipality, { offerId, version }),
    )
    if (!removed.ok) return fail(409, { sentence: sentenceOf(removed.refusal, event.locals.locale) })
    redirect(303, `/k/${event.params.municipality}/angebote?geloescht`)
  },
}
