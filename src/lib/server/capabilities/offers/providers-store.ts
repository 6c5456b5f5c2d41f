import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { germanOrder } from './german-order-store.ts'
import { commonSpelling, providerKey } from './offer-identity-rules.ts'
import type { ProviderKind } from './offer-types.ts'

export type ProviderListRow = { providerId: number; name: string; kind: ProviderKind | null; offers: number }
type NamedProvider = { name: string; kind: ProviderKind | null }

/** All providers with the number of their offers, by name. */
export async function listProviders(tx: Tx): Promise<ProviderListRow[]> {
  const { rows } = await sql<ProviderListRow>`
    select p.provider_id as "providerId", p.name, p.kind, count(o.offer_id)::int as offers
    from provider p left join offer o on o.municipality_id = p.municipality_id and o.provider_id = p.provider_id
    group by p.provider_id, p.name, p.kind
    order by ${await germanOrder(tx, sql`p.name`)}, p.provider_id`.execute(tx)
  return rows
}

/** The providers for which the account of the transaction speaks, by name. */
export async function listOwnProviders(tx: Tx): Promise<Omit<ProviderListRow, 'offers'>[]> {
  const { rows } = await sql<Omit<ProviderListRow, 'offers'>>`
    select p.provider_id as "providerId", p.name, p.kind from provider p
    where p.provider_id = any((select platform.own_providers())::int[])
    order by ${await germanOrder(tx, sql`p.name`)}, p.provider_id`.execute(tx)
  return rows
}

/**
 * Sees to it that each named provider is stored once, however it is spelt; a provider that is new takes the spelling
 * that most of the names have. A kind is stored where all who name one agree; a stored kind is kept.
 * @param named one per offer, not one per provider
 * @returns the ids by `providerKey`
 */
export async function ensureProviders(
  tx: Tx,
  municipality: Municipality,
  named: readonly NamedProvider[],
): Promise<ReadonlyMap<string, number>> {
  const wanted = Map.groupBy(named, ({ name }) => providerKey(name))
  if (wanted.size === 0) return new Map()
  const before = await storedProviders(tx)
  const missing = [...wanted]
    .filter(([key]) => !before.has(key))
    .map(([, spellings]) => oneProvider(spellings))
  await insertProviders(tx, municipality, missing)
  const kindless = [...wanted].flatMap(([key, spellings]) => {
    const stored = before.get(key)
    const { kind } = oneProvider(spellings)
    return stored !== undefined && stored.kind === null && kind !== null
      ? [{ provider_id: stored.providerId, kind }]
      : []
  })
  await addKinds(tx, municipality, kindless)
  const after = missing.length > 0 ? await storedProviders(tx) : before
  return new Map([...after].map(([key, { providerId }]) => [key, providerId]))
}

function oneProvider(spellings: readonly NamedProvider[]): NamedProvider {
  const kinds = new Set(spellings.flatMap(({ kind }) => (kind === null ? [] : [kind])))
  const [kind = null] = kinds
  return { name: commonSpelling(spellings.map(({ name }) => name)), kind: kinds.size === 1 ? kind : null }
}

/** By key, also under the names that they had before they were merged. */
async function storedProviders(tx: Tx) {
  const { rows } = await sql<{
    providerId: number
    name: string
    kind: ProviderKind | null
    alias: string | null
  }>`
    select p.provider_id as "providerId", p.name, p.kind, a.name_key as alias
    from provider p left join provider_alias a on a.municipality_id = p.municipality_id and a.provider_id = p.provider_id
    order by p.provider_id desc`.execute(tx)
  // A name of today counts more than one of before; of two that differ by spelling only, the older one wins: it comes last.
  return new Map([
    ...rows.flatMap(({ alias, ...row }) => (alias === null ? [] : [[alias, row] as const])),
    ...rows.map(({ alias: _alias, ...row }) => [providerKey(row.name), row] as const),
  ])
}

async function insertProviders(
  tx: Tx,
  { municipalityId }: Municipality,
  providers: readonly NamedProvider[],
) {
  if (providers.length === 0) return
  await sql`
    insert into provider (municipality_id, name, kind)
    select ${municipalityId}::int, name, kind from jsonb_to_recordset(${JSON.stringify(providers)}::jsonb) as r(name text, kind text)
    on conflict do nothing`.execute(tx)
}

async function addKinds(
  tx: Tx,
  { municipalityId }: Municipality,
  kinds: readonly { provider_id: number; kind: ProviderKind }[],
) {
  if (kinds.length === 0) return
  await sql`
    update provider p set kind = r.kind
    from jsonb_to_recordset(${JSON.stringify(kinds)}::jsonb) as r(provider_id int, kind text)
    where p.municipality_id = ${municipalityId} and p.provider_id = r.provider_id`.execute(tx)
}
