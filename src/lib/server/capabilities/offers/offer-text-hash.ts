import { createHash } from 'node:crypto'
import type { OfferContent } from './offer-types.ts'
import type { OfferTexts } from './offer-translation-types.ts'

type Said = Pick<OfferContent, 'name' | 'description'> & {
  readonly details: Pick<OfferContent['details'], 'howItGoes' | 'whatToBring'>
}

/** The German texts of an offer that can be translated. */
export function textsOf({ name, description, details: { howItGoes, whatToBring } }: Said): OfferTexts {
  return { name, description, howItGoes, whatToBring }
}

/** A mark of the German texts (SHA-256, hexadecimal): it differs as soon as one of them does. */
export function offerTextHash(offer: Said): string {
  const { name, description, howItGoes, whatToBring } = textsOf(offer)
  const texts = JSON.stringify([name, description, howItGoes, whatToBring])
  return createHash('sha256').update(texts).digest('hex')
}
