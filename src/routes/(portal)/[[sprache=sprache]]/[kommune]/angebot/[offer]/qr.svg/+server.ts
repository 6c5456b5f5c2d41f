import type { RequestHandler } from '@sveltejs/kit'
import { findOfferOfAddress, offerAddress } from '#lib/server/portal/offer-address.ts'
import { inPortal } from '#lib/server/portal/portal-page.ts'
import { pictureAnswer } from '#lib/server/portal/picture-answer.ts'
import { qrSvg } from '#lib/server/portal/qr-svg.ts'

/** The address of the offer's page in the reader's language, for phones and for posters. */
export const GET: RequestHandler<{ kommune: string; offer: string }> = (event) =>
  inPortal(event, async (tx, { portal, language }) => {
    const { offerId } = await findOfferOfAddress(tx, { portal, language, offer: event.params.offer })
    return pictureAnswer(qrSvg(offerAddress({ portal, language, offerId })))
  })
