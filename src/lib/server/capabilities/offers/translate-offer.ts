import { z } from 'zod'
import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { longestTexts } from './offer-rules.ts'
import { findOffer } from './offer-store.ts'
import { cleanLine, cleanText } from './offer-texts-rules.ts'
import { deleteTranslation, upsertTranslation } from './offer-translation-store.ts'
import { translationWays, type OfferTexts, type TranslationLanguage } from './offer-translation-types.ts'
import type { OfferProblem } from './offer-types.ts'

const LONGEST_TEXT = 10_000
const text = z.string().default('')
const translationFields = z.object({
  name: text,
  description: text,
  howItGoes: text,
  whatToBring: text,
  madeBy: z.enum(translationWays),
  /** `offerTextHash` of the German texts that the person saw beside the fields. */
  ofTextHash: z.string().regex(/^[0-9a-f]{64}$/),
})

export type Translated = { readonly ok: true } | { readonly ok: false; readonly problems: OfferProblem[] }

/**
 * Stores the texts of an offer in another language. It is noted which German texts were translated: if they have changed since
 * the person saw them, the translation is out of date from the start, and the page says so.
 * @throws ZodError fields that no page of ours sends
 */
export async function translateOffer(
  tx: Tx,
  municipality: Municipality,
  { offerId, language, input }: { offerId: number; language: TranslationLanguage; input: unknown },
): Promise<Translated> {
  const { madeBy, ofTextHash, ...fields } = translationFields.parse(input)
  const texts = {
    name: cleanLine(fields.name),
    description: cleanText(fields.description),
    howItGoes: cleanText(fields.howItGoes),
    whatToBring: cleanText(fields.whatToBring),
  }
  if ((await findOffer(tx, offerId)) === undefined)
    return { ok: false, problems: [{ field: 'name', code: 'offers/not-found' }] }
  const problems = checkTexts(texts)
  if (problems.length > 0) return { ok: false, problems }
  await upsertTranslation(tx, municipality, { offerId, language, texts, madeBy, ofTextHash })
  return { ok: true }
}

/** Removes the texts in one language; families read the German ones again. Nothing there is nothing to do. */
export async function dropTranslation(
  tx: Tx,
  { offerId, language }: { offerId: number; language: TranslationLanguage },
): Promise<Translated> {
  await deleteTranslation(tx, { offerId, language })
  return { ok: true }
}

function checkTexts(texts: OfferTexts): OfferProblem[] {
  const missing = texts.name === '' ? [{ field: 'name', code: 'offers/no-translated-name' }] : []
  const tooLong = Object.entries(texts).flatMap(([field, { length }]) => {
    const longest = field === 'name' ? longestTexts.name : LONGEST_TEXT
    return length > longest
      ? [{ field, code: 'offers/text-too-long', details: { field, length, longest } }]
      : []
  })
  return [...missing, ...tooLong]
}
