import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { readAreaTree, readLevels } from '../areas/index.ts'
import { offerSites } from '../offers/index.ts'
import { readToday } from './travel-time-store.ts'
import type { TravelTimesDefinition } from './travel-times-form.ts'
import { placesFor, type Places } from './travel-times-import-rules.ts'

/** The areas in force today and the sites of the offers, by what a file names them with. */
export async function placesOfFile(
  tx: Tx,
  municipality: Municipality,
  definition: TravelTimesDefinition,
): Promise<Places> {
  const date = await readToday(tx)
  return placesFor({
    definition,
    levels: await readLevels(tx, municipality, date),
    areas: await readAreaTree(tx, municipality, date),
    sites: await offerSites(tx, municipality),
  })
}
