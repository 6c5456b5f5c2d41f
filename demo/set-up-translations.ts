import { createHash } from 'node:crypto'
import type { ImportRoom } from '../src/lib/server/capabilities/imports/index.ts'
import { inMunicipality } from '../src/lib/server/platform/database/tenancy.ts'
import { demoTranslations } from './demo-translations.ts'
import { germanTexts, insertTranslations } from './demo-translations-store.ts'

/** A handful of offers speak other languages, too; those that are there already, or whose offer is not, are left out. */
export async function setUpTranslations(room: ImportRoom): Promise<void> {
  await inMunicipality({ ...room, permission: 'offers.change' }, async (tx, municipality) => {
    const numbers = [...new Set(demoTranslations.map(({ offer }) => offer))]
    const german = new Map((await germanTexts(tx, numbers)).map((offer) => [offer.number, offer]))
    const rows = demoTranslations.flatMap(({ offer, howItGoes = '', whatToBring = '', ...texts }) => {
      const original = german.get(offer)
      if (original === undefined) return []
      const { offerId, name, description } = original
      const translated = JSON.stringify([name, description, original.howItGoes, original.whatToBring])
      const ofTextHash = createHash('sha256').update(translated).digest('hex')
      return [{ ...texts, howItGoes, whatToBring, offerId, ofTextHash }]
    })
    await insertTranslations(tx, municipality, rows)
  })
}
