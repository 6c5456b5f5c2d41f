import { inject } from 'vitest'

/** The program with the demo municipality that the journeys of this worker have to themselves. */
const own = inject('sites')[Number(process.env['VITEST_POOL_ID']) - 1]
if (own === undefined) throw new Error('No program was started for this worker.')

/** Its address. */
export const ownSite = own.site
/** Its data folder. */
export const ownSiteFolder = own.folder
