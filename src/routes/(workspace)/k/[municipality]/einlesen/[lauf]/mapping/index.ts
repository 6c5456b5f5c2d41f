import type { TargetName } from '#lib/server/capabilities/imports/index.ts'
import { areasMapping } from './areas.ts'
import { indicatorsMapping } from './indicators.ts'
import type { Mapping } from './mapping-types.ts'
import { offersMapping } from './offers.ts'
import { residentsMapping } from './residents.ts'
import { travelTimesMapping } from './travel-times.ts'

/** The questions of each target. */
export const mappings: Record<TargetName, Mapping> = {
  areas: areasMapping,
  residents: residentsMapping,
  indicators: indicatorsMapping,
  offers: offersMapping,
  'travel-times': travelTimesMapping,
}
export type { QuestionGroup } from './mapping-types.ts'
