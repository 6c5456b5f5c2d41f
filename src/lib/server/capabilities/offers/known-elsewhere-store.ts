import { sql } from 'kysely'
import type { Tx } from '../../platform/database/tenancy.ts'
import { providerKey, siteAddress } from './offer-identity-rules.ts'
import type { ProviderKind } from './offer-types.ts'

/** What the directory knows already from other offers at an address and of a provider; '' and null and empty = nothing. */
export type KnownElsewhere = {
  readonly town: string
  readonly longitude: number | null
  readonly latitude: number | null
  readonly accessibility: readonly string[]
  readonly accessibilityNote: string
  readonly providerKind: ProviderKind | null
  readonly phone: string
  readonly email: string
  readonly website: string
}

type Asked = { readonly street: string; readonly postalCode: string; readonly provider: string }

/** What was confirmed last wins. Of the provider's offers only what all of them share is taken for the provider's own. */
export async function findKnownElsewhere(
  tx: Tx,
  { street, postalCode, provider }: Asked,
): Promise<KnownElsewhere> {
  return {
    ...(street.trim() === '' || postalCode.trim() === ''
      ? nothingOfPlace
      : await knownOfPlace(tx, { street, postalCode })),
    ...(provider.trim() === '' ? nothingOfProvider : await knownOfProvider(tx, provider)),
  }
}

type OfPlace = Pick<KnownElsewhere, 'town' | 'longitude' | 'latitude' | 'accessibility' | 'accessibilityNote'>
type OfProvider = Pick<KnownElsewhere, 'providerKind' | 'phone' | 'email' | 'website'>

const nothingOfPlace: OfPlace = {
  town: '',
  longitude: null,
  latitude: null,
  accessibility: [],
  accessibilityNote: '',
}
const nothingOfProvider: OfProvider = { providerKind: null, phone: '', email: '', website: '' }

async function knownOfPlace(tx: Tx, asked: { street: string; postalCode: string }): Promise<OfPlace> {
  const { rows } = await sql<OfPlace & { street: string; postalCode: string }>`
    select s.street, s.postal_code as "postalCode", s.town, s.longitude, s.latitude,
      coalesce(o.details->'accessibility', '[]') as accessibility, coalesce(o.details->>'accessibilityNote', '') as "accessibilityNote"
    from site s join offer o on o.municipality_id = s.municipality_id and o.site_id = s.site_id
    where s.postal_code = ${asked.postalCode.trim()}
    order by o.last_confirmed_on desc nulls last, o.offer_id desc`.execute(tx)
  const here = rows.filter((row) => siteAddress(row) === siteAddress({ ...asked, town: '' }))
  const located = here.find(({ longitude }) => longitude !== null)
  const accessible = here.find(({ accessibility }) => accessibility.length > 0)
  return {
    town: here.find(({ town }) => town !== '')?.town ?? '',
    longitude: located?.longitude ?? null,
    latitude: located?.latitude ?? null,
    accessibility: accessible?.accessibility ?? [],
    accessibilityNote: accessible?.accessibilityNote ?? '',
  }
}

async function knownOfProvider(tx: Tx, asked: string): Promise<OfProvider> {
  const { rows } = await sql<
    OfProvider & { name: string; phones: string[]; emails: string[]; websites: string[] }
  >`
    select p.name, p.kind as "providerKind", p.phone, p.email, p.website,
      array_remove(array_agg(distinct o.phone), '') as phones,
      array_remove(array_agg(distinct coalesce(o.details->>'email', '')), '') as emails,
      array_remove(array_agg(distinct o.website), '') as websites
    from provider p left join offer o on o.municipality_id = p.municipality_id and o.provider_id = p.provider_id
    group by p.municipality_id, p.provider_id order by p.provider_id`.execute(tx)
  const found = rows.find(({ name }) => providerKey(name) === providerKey(asked))
  if (found === undefined) return nothingOfProvider
  const { providerKind, phone, email, website, phones, emails, websites } = found
  const shared = (own: string, ofOffers: readonly (string | null)[]) =>
    own !== '' ? own : ofOffers.length === 1 ? (ofOffers[0] ?? '') : ''
  return {
    providerKind,
    phone: shared(phone, phones),
    email: shared(email, emails),
    website: shared(website, websites),
  }
}
