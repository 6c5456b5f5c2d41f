import { sql } from 'kysely'
import type { Municipality, Tx } from '../src/lib/server/platform/database/tenancy.ts'
import type { DemoTranslation } from './demo-translations.ts'

/** What is translated, by the offer's number in its list. */
type GermanTexts = {
  readonly number: string
  readonly offerId: number
  readonly name: string
  readonly description: string
  readonly howItGoes: string
  readonly whatToBring: string
}

export async function germanTexts(tx: Tx, numbers: readonly string[]): Promise<GermanTexts[]> {
  const { rows } = await sql<GermanTexts>`
    select external_id as number, offer_id as "offerId", name, description,
      coalesce(details ->> 'howItGoes', '') as "howItGoes", coalesce(details ->> 'whatToBring', '') as "whatToBring"
    from offer where external_id = any(${numbers}) order by offer_id`.execute(tx)
  return rows
}

type TranslationRow = Required<Omit<DemoTranslation, 'offer'>> & { offerId: number; ofTextHash: string }

export async function insertTranslations(
  tx: Tx,
  { municipalityId }: Municipality,
  rows: readonly TranslationRow[],
): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('offer_translation')
    .values(
      rows.map(({ offerId, language, name, description, howItGoes, whatToBring, ofTextHash }) => ({
        municipality_id: municipalityId,
        offer_id: offerId,
        language,
        name,
        description,
        how_it_goes: howItGoes,
        what_to_bring: whatToBring,
        made_by: 'machine',
        of_text_hash: ofTextHash,
        updated_by: sql<string>`current_setting('gelingen.user', true)`,
      })),
    )
    .onConflict((conflict) => conflict.columns(['municipality_id', 'offer_id', 'language']).doNothing())
    .execute()
}
