import { areasImportTarget, residentsImportTarget } from './capabilities/areas/index.ts'
import { travelTimesImportTarget } from './capabilities/chain/index.ts'
import type { ImportTargets } from './capabilities/imports/index.ts'
import { indicatorsImportTarget } from './capabilities/indicators/index.ts'
import { locateSites, offersImportTarget } from './capabilities/offers/index.ts'

/** New borders find the offers anew that were loaded before them. */
const areasThenSites: typeof areasImportTarget = {
  ...areasImportTarget,
  async open(definition, context) {
    const session = await areasImportTarget.open(definition, context)
    return {
      take: (rows) => session.take(rows),
      finish: async () => {
        const counts = await session.finish()
        await locateSites(context.tx, context.municipality, definition.validFrom ?? '9999-12-31')
        return counts
      },
    }
  },
}

/** What can be imported in this installation: the one place that knows all capabilities with an import. */
export const importTargets: ImportTargets = {
  areas: areasThenSites,
  residents: residentsImportTarget,
  indicators: indicatorsImportTarget,
  offers: offersImportTarget,
  'travel-times': travelTimesImportTarget,
}
