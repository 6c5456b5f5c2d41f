import type { OfferKind } from '../offer-plan.ts'
import type { NeglectedProviders } from '../offers.ts'
import { earlyYears } from './early-years.ts'
import { kitasAndSchools } from './kitas-and-schools.ts'
import { schoolAge } from './school-age.ts'
import { youthAndLeisure } from './youth-and-leisure.ts'

export const auenstadtOffers: readonly OfferKind[] = [
  ...kitasAndSchools,
  ...earlyYears,
  ...schoolAge,
  ...youthAndLeisure,
]

/** Nobody has asked this provider for three years. */
export const neglectedInAuenstadt: NeglectedProviders = { 'Nachbarschaftswerk Zechenheide e. V.': 1060 }
