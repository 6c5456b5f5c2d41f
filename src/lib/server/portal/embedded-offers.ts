import { ageWords } from '#lib/portal/age-words.ts'
import type { PortalLanguage } from '#lib/portal/languages.ts'
import { phoneLink } from '#lib/portal/phone-link.ts'
import { listPortalOffers, type OpenPortal, type PortalFilter } from '../capabilities/portal/index.ts'
import type { Tx } from '../platform/database/tenancy.ts'
import type { EmbedFilter } from './embed-filter.ts'
import { offerAddress } from './offer-address.ts'

/** An offer in a list on another site: its links are whole addresses. */
export type EmbeddedOffer = {
  readonly name: string
  /** The name is a translation; otherwise it is German. */
  readonly isTranslated: boolean
  readonly href: string
  /** Ages and place in one line; '' = not known. */
  readonly short: string
  readonly call: { readonly phone: string; readonly href: string } | null
  readonly longitude: number | null
  readonly latitude: number | null
}

const usual = 20
const most = 200

/** The offers of an embedded list; an area or provider that there is none of finds nothing. */
export async function embeddedOffers(
  tx: Tx,
  { portal, language, filter }: { portal: OpenPortal; language: PortalLanguage; filter: EmbedFilter },
): Promise<EmbeddedOffer[]> {
  const rows = await listPortalOffers(tx, {
    municipalityId: portal.municipalityId,
    language,
    filter: storeFilter(filter),
    most: Math.min(most, Number(filter.anzahl) || usual),
  })
  return rows.map((row) => ({
    name: row.name,
    isTranslated: row.isTranslated,
    href: offerAddress({ portal, language, offerId: row.offerId }),
    short: [ageWords(row, language), row.street, row.areaName ?? row.town]
      .filter((part) => part !== '')
      .join(' · '),
    call: row.phone === '' ? null : { phone: row.phone, href: phoneLink(row.phone) },
    longitude: row.longitude,
    latitude: row.latitude,
  }))
}

function storeFilter(filter: EmbedFilter): PortalFilter {
  const { phase, feld, gebiet, traeger, kosten, anonym, barrierefrei, online, sprachen } = filter
  return {
    steps: phase,
    fields: feld,
    languages: sprachen,
    ...(gebiet !== '' && { area: gebiet }),
    ...(traeger !== '' && { providerId: Number(traeger) }),
    free: kosten !== '',
    anonymous: anonym !== '',
    barrierFree: barrierefrei !== '',
    online: online !== '',
  }
}
