import { offerTexts } from '#lib/messages/portal/offer/index.ts'
import { ageWords } from '#lib/portal/age-words.ts'
import { portalAddress } from '#lib/portal/address.ts'
import type { PortalLanguage } from '#lib/portal/languages.ts'
import { findSimilarOffers, type PortalOfferRow } from '#lib/server/capabilities/portal/index.ts'
import { findOfferOfAddress, offerAddress } from '#lib/server/portal/offer-address.ts'
import { calendarDays } from '#lib/server/portal/offer-calendar.ts'
import { offerJsonLd } from '#lib/server/portal/offer-json-ld.ts'
import { offerView } from '#lib/server/portal/offer-view.ts'
import { inPortal } from '#lib/server/portal/portal-page.ts'
import type { PageServerLoad } from './$types'

const SIMILAR_SHOWN = 3

export const load: PageServerLoad = (event) =>
  inPortal(event, async (tx, { portal, language, kept }) => {
    const days = calendarDays(portal)
    const found = await findOfferOfAddress(tx, { portal, language, offer: event.params.offer })
    const { offerId } = found
    const { municipalityId, slug, name: town } = portal
    const similar = await findSimilarOffers(tx, {
      municipalityId,
      language,
      offer: found,
      most: SIMILAR_SHOWN,
    })
    const to = (path: string, list: readonly number[] = kept) =>
      portalAddress({ language, kommune: slug, path, kept: list })
    const address = offerAddress({ portal, language, offerId })
    const isKept = kept.includes(offerId)
    const others = kept.filter((id) => id !== offerId)
    return {
      language,
      town,
      view: offerView(found, { language, portal, ...days }),
      similar: similar.map((row) => ({
        ...inShort(row, language),
        href: to(`angebot/${row.offerId}`),
      })),
      ways: {
        address,
        isKept,
        keep: to(`angebot/${offerId}`, isKept ? others : [...kept, offerId]),
        mail: mailTo(offerTexts(language).ways.mailText(found.name, address), found.name),
        // A file and a picture are the same whatever one has kept.
        files: to(`angebot/${offerId}`, []),
        report: to(`angebot/${offerId}/melden`),
        search: to('suche'),
      },
      jsonLd: offerJsonLd(found, { language, address, town, ...days }),
    }
  })

function inShort(row: PortalOfferRow, language: PortalLanguage) {
  const { name, isTranslated, street, town, areaName } = row
  const where = [street, areaName ?? town].filter((part) => part !== '').join(', ')
  return { name, isTranslated, where, ages: ageWords(row, language) }
}

function mailTo(body: string, subject: string): string {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
}
