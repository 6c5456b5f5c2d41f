import { lookupByCode, oneOfCodes } from '../lookup-by-code.ts'
import { fundingKindCodes } from './directory-codes.ts'
import type { FundingKind } from './directory-schema.ts'

/** Where the money of offers comes from. */
export const fundingKinds: readonly FundingKind[] = [
  { code: 'municipality', name: { de: 'Haushalt der Kommune', en: 'Municipal budget' } },
  { code: 'district', name: { de: 'Kreis oder Landschaftsverband', en: 'District or regional authority' } },
  { code: 'land', name: { de: 'Landesmittel', en: 'State funds' } },
  { code: 'federal', name: { de: 'Bundesmittel', en: 'Federal funds' } },
  { code: 'eu', name: { de: 'Mittel der Europäischen Union', en: 'European Union funds' } },
  { code: 'health-insurance', name: { de: 'Krankenkassen', en: 'Health insurance funds' } },
  { code: 'employment-agency', name: { de: 'Jobcenter oder Agentur für Arbeit', en: 'Employment agency' } },
  { code: 'foundation', name: { de: 'Stiftung', en: 'Foundation' } },
  { code: 'own-means', name: { de: 'Eigenmittel des Trägers', en: 'Own means of the provider' } },
  { code: 'donations', name: { de: 'Spenden', en: 'Donations' } },
  { code: 'fees', name: { de: 'Beiträge der Teilnehmenden', en: 'Fees of participants' } },
]

/** The kind of funding of a code. @throws RangeError unknown code */
export const fundingKind = lookupByCode('fundingKinds', fundingKinds)

export const isFundingKindCode = oneOfCodes(fundingKindCodes)
