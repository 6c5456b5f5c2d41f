import { createHash } from 'node:crypto'
import type { OfferTexts } from './portal-offer-types.ts'

/** Of the German texts of an offer: another one than when they were translated means that the translation is out of date. */
export function offerTextHash({ name, description, howItGoes, whatToBring }: OfferTexts): string {
  return createHash('sha256')
    .update(JSON.stringify([name, description, howItGoes, whatToBring]))
    .digest('hex')
}
