import { sql } from 'kysely'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type {
  OfferTexts,
  OfferTranslation,
  TranslationLanguage,
  TranslationWay,
} from './offer-translation-types.ts'

/** The texts of an offer in other languages than German, one a language. */
export async function listTranslations(tx: Tx, offerId: number): Promise<OfferTranslation[]> {
  const { rows } = await sql<OfferTranslation>`
    select language, name, description, how_it_goes as "howItGoes", what_to_bring as "whatToBring", made_by as "madeBy",
      of_text_hash as "ofTextHash", updated_by as "updatedBy", updated_at as "updatedAt"
    from offer_translation where offer_id = ${offerId} order by language`.execute(tx)
  return rows
}

/** Stores the texts in one language, in the place of those before. */
export async function upsertTranslation(
  tx: Tx,
  { municipalityId }: Municipality,
  {
    offerId,
    language,
    texts,
    madeBy,
    ofTextHash,
  }: {
    offerId: number
    language: TranslationLanguage
    texts: OfferTexts
    madeBy: TranslationWay
    ofTextHash: string
  },
): Promise<void> {
  const said = {
    name: texts.name,
    description: texts.description,
    how_it_goes: texts.howItGoes,
    what_to_bring: texts.whatToBring,
    made_by: madeBy,
    of_text_hash: ofTextHash,
    updated_by: sql<string>`current_setting('gelingen.user', true)`,
    updated_at: sql<Date>`now()`,
  }
  await tx
    .insertInto('offer_translation')
    .values({ municipality_id: municipalityId, offer_id: offerId, language, ...said })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'offer_id', 'language']).doUpdateSet(said))
    .execute()
}

/** @returns whether there was one */
export async function deleteTranslation(
  tx: Tx,
  { offerId, language }: { offerId: number; language: TranslationLanguage },
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('offer_translation')
    .where('offer_id', '=', offerId)
    .where('language', '=', language)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
