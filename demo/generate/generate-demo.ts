import { areaFiles } from './area-files.ts'
import { auenstadtOffers, neglectedInAuenstadt } from './auenstadt/offers.ts'
import { auenstadt } from './auenstadt/plan.ts'
import { drawCity, type CityMap } from './city-map.ts'
import type { CityPlan } from './city-plan.ts'
import { indicatorFiles, oneIndicatorFile } from './indicator-files.ts'
import { indicatorsOf, type AreaYear } from './indicators.ts'
import { offerFiles } from './offer-files.ts'
import type { OfferKind } from './offer-plan.ts'
import { offersOf, type DemoOffer, type NeglectedProviders } from './offers.ts'
import { quellbachOffers } from './quellbach/offers.ts'
import { quellbach } from './quellbach/plan.ts'
import { residentFile } from './resident-file.ts'
import { residentsOf, type Residents } from './residents.ts'
import type { DemoFile } from './tables.ts'

/** An invented municipality: what it is, and the files that its offices would hand over. */
export type DemoMunicipality = {
  readonly plan: CityPlan
  readonly map: CityMap
  readonly residents: readonly Residents[]
  readonly indicators: readonly AreaYear[]
  readonly offers: readonly DemoOffer[]
  readonly files: readonly DemoFile[]
}

/** When the lists of offers were handed over, unless another day is wanted. */
export const handedOverOn = '2026-11-15'

/**
 * Generates both municipalities. The same `asOf` gives the same bytes, on every machine.
 * @param asOf ISO day that the lists of offers were handed over; their dates of confirmation lie before it
 */
export function generateDemo({ asOf = handedOverOn }: { asOf?: string } = {}): {
  auenstadt: DemoMunicipality
  quellbach: DemoMunicipality
} {
  return {
    auenstadt: municipality({
      plan: auenstadt,
      kinds: auenstadtOffers,
      neglected: neglectedInAuenstadt,
      indicatorFilesOf: indicatorFiles,
      asOf,
    }),
    quellbach: municipality({
      plan: quellbach,
      kinds: quellbachOffers,
      neglected: {},
      indicatorFilesOf: (map, table) => [oneIndicatorFile(map, table)],
      asOf,
    }),
  }
}

function municipality({
  plan,
  kinds,
  neglected,
  indicatorFilesOf,
  asOf,
}: {
  plan: CityPlan
  kinds: readonly OfferKind[]
  neglected: NeglectedProviders
  indicatorFilesOf: (map: CityMap, table: readonly AreaYear[]) => DemoFile[]
  asOf: string
}): DemoMunicipality {
  const map = drawCity(plan)
  const residents = residentsOf(plan.slug, map.neighbourhoods)
  const indicators = indicatorsOf(plan.slug, map.neighbourhoods, residents)
  const offers = offersOf({ map, kinds, neglected, asOf })
  const files = [
    ...areaFiles(map),
    residentFile(map, residents),
    ...indicatorFilesOf(map, indicators),
    ...offerFiles(map, offers),
  ]
  return { plan, map, residents, indicators, offers, files }
}
