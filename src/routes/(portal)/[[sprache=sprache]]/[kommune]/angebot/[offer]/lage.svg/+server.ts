import { error, type RequestHandler } from '@sveltejs/kit'
import { readSituation } from '#lib/server/capabilities/portal/index.ts'
import { context } from '#lib/server/context.ts'
import { findOfferOfAddress } from '#lib/server/portal/offer-address.ts'
import { pictureAnswer } from '#lib/server/portal/picture-answer.ts'
import { inPortal } from '#lib/server/portal/portal-page.ts'
import { situationSvg } from '#lib/server/portal/situation-svg.ts'

/** Where the offer lies in the municipality. */
export const GET: RequestHandler<{ kommune: string; offer: string }> = (event) =>
  inPortal(event, async (tx, { portal, language }) => {
    const { place } = await findOfferOfAddress(tx, { portal, language, offer: event.params.offer })
    if (place?.longitude == null || place.latitude === null) error(404)
    const situation = await readSituation(tx, {
      municipalityId: portal.municipalityId,
      positions: [[place.longitude, place.latitude]],
      quarterId: place.areaId,
      today: context().today(),
    })
    return situation === null ? error(404) : pictureAnswer(situationSvg(situation))
  })
