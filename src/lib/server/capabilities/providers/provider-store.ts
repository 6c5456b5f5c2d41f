import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { confirmationState, readDirectorySettings } from '../upkeep/index.ts'
import type { Provider, ProviderAccount, ProviderContent } from './provider-types.ts'

/** All providers, by name, with their offers as old as they are on that day (ISO date). */
export async function listProvidersInFull(tx: Tx, today: string): Promise<Provider[]> {
  const rhythm = await readDirectorySettings(tx)
  const { rows } = await sql<ProviderContent & { providerId: number; accounts: number; days: Days | null }>`
    with days as (
      select provider_id, last_confirmed_on, entered_on, count(*)::int as offers from offer group by 1, 2, 3)
    select p.provider_id as "providerId", p.name, p.kind, p.email, p.phone, p.website, p.description,
      (select count(*)::int from provider_account a
        where a.municipality_id = p.municipality_id and a.provider_id = p.provider_id) as accounts,
      json_agg(json_build_object('lastConfirmedOn', d.last_confirmed_on, 'enteredOn', d.entered_on, 'offers', d.offers))
        filter (where d.offers is not null) as days
    from provider p left join days d on d.provider_id = p.provider_id
    group by p.municipality_id, p.provider_id`.execute(tx)
  const german = new Intl.Collator('de')
  return rows
    .map(({ days, ...provider }) => {
      const offers = { fresh: 0, due: 0, marked: 0, hidden: 0 }
      for (const day of days ?? []) offers[confirmationState(day, rhythm, today)] += day.offers
      return { ...provider, offers }
    })
    .toSorted((a, b) => german.compare(a.name, b.name) || a.providerId - b.providerId)
}

type Days = { lastConfirmedOn: string | null; enteredOn: string; offers: number }[]

/** The id of the provider whose name or former name has this key; undefined = there is none. */
export async function providerOfKey(
  tx: Tx,
  key: string,
  keyOf: (name: string) => string,
): Promise<number | undefined> {
  const rows = await tx.selectFrom('provider').select(['provider_id', 'name']).execute()
  return rows.find(({ name }) => keyOf(name) === key)?.provider_id
}

export async function updateProvider(tx: Tx, providerId: number, content: ProviderContent): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('provider')
    .set(content)
    .where('provider_id', '=', providerId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Offers, proposals, accounts, actors and former names of one provider become those of another; then the one is gone. */
export async function moveToProvider(
  tx: Tx,
  { municipalityId }: Municipality,
  { from, to, aliasKey }: { from: number; to: number; aliasKey: string },
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('offer')
    .set((row) => ({
      provider_id: to,
      version: row('version', '+', 1),
      updated_at: sql<Date>`now()`,
      changed_by: sql<string>`current_setting('gelingen.user', true)`,
      changed_how: 'merge',
    }))
    .where('provider_id', '=', from)
    .executeTakeFirst()
  await tx.updateTable('offer_proposal').set({ provider_id: to }).where('provider_id', '=', from).execute()
  await tx.updateTable('actor').set({ provider_id: to }).where('provider_id', '=', from).execute()
  await sql`
    insert into provider_account (municipality_id, user_id, provider_id)
    select ${municipalityId}::int, user_id, ${to}::int from provider_account where provider_id = ${from}
    on conflict do nothing`.execute(tx)
  await tx.updateTable('provider_alias').set({ provider_id: to }).where('provider_id', '=', from).execute()
  await sql`
    insert into provider_alias (municipality_id, name_key, provider_id) values (${municipalityId}::int, ${aliasKey}, ${to}::int)
    on conflict (municipality_id, name_key) do update set provider_id = excluded.provider_id`.execute(tx)
  await tx.deleteFrom('provider').where('provider_id', '=', from).execute()
  return Number(numUpdatedRows)
}

/** Members with the role provider, by name, with the providers for which they speak. */
export async function listProviderAccounts(tx: Tx): Promise<ProviderAccount[]> {
  const { rows } = await sql<ProviderAccount>`
    select m.user_id as "userId", m.name, m.email,
      coalesce((select array_agg(a.provider_id order by a.provider_id) from provider_account a where a.user_id = m.user_id), '{}') as "providerIds"
    from platform.provider_members() m order by m.name, m.user_id`.execute(tx)
  return rows
}

export async function appoint(
  tx: Tx,
  { municipalityId }: Municipality,
  { userId, providerId }: { userId: string; providerId: number },
): Promise<void> {
  await sql`
    insert into provider_account (municipality_id, user_id, provider_id)
    select ${municipalityId}::int, m.user_id, p.provider_id from platform.provider_members() m, provider p
    where m.user_id = ${userId} and p.municipality_id = ${municipalityId} and p.provider_id = ${providerId}
    on conflict do nothing`.execute(tx)
}

export async function dismiss(
  tx: Tx,
  { userId, providerId }: { userId: string; providerId: number },
): Promise<void> {
  await tx
    .deleteFrom('provider_account')
    .where('user_id', '=', userId)
    .where('provider_id', '=', providerId)
    .execute()
}
