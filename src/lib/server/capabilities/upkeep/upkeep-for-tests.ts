import type { FreshDatabase } from '../../../../../testing/fresh-database.ts'

type TestOffer = {
  municipalityId: number
  name: string
  providerId?: number | null
  enteredOn?: string
  confirmedOn?: string | null
  details?: object
}

/** Puts an offer into a test database. */
export async function anOffer(
  database: FreshDatabase,
  {
    municipalityId,
    name,
    providerId = null,
    enteredOn = '2024-01-01',
    confirmedOn = null,
    details = {},
  }: TestOffer,
): Promise<number> {
  const [row] = await database.asOwner<{ offer_id: number }>(
    `insert into offer (municipality_id, source, external_id, name, provider_id, entered_on, last_confirmed_on, phone, details)
     values ($1, 'own-entry', gen_random_uuid()::text, $2, $3, $4, $5, '0234 1', $6) returning offer_id`,
    [municipalityId, name, providerId, enteredOn, confirmedOn, JSON.stringify(details)],
  )
  return row?.offer_id ?? 0
}

export async function aProvider(
  database: FreshDatabase,
  { municipalityId, name, email = '' }: { municipalityId: number; name: string; email?: string },
): Promise<number> {
  const [row] = await database.asOwner<{ provider_id: number }>(
    `insert into provider (municipality_id, name, email) values ($1, $2, $3) returning provider_id`,
    [municipalityId, name, email],
  )
  return row?.provider_id ?? 0
}
