import { readChainSettings } from '#lib/server/capabilities/chain/index.ts'
import { listOffers, type OfferFilter } from '#lib/server/capabilities/offers/index.ts'
import { readDirectorySettings } from '#lib/server/capabilities/upkeep/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import type { Tx } from '#lib/server/platform/database/tenancy.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { addressOfArea } from '../gebiete/area-address.ts'
import { areaDirectory } from '../gebiete/area-directory.ts'
import type { PageServerLoad } from './$types'
import { filterView } from './filter-view.ts'
import { listAddress, withParameter } from './list-address.ts'
import { rowView } from './list-rows.ts'
import { readOfferChoices } from './offer-choices.ts'
import { wantedOffers } from './wanted-offers.ts'

export const load: PageServerLoad = async (event) => {
  const { locale } = event.locals
  const today = context().today()
  return inWorkspace(event, 'offers.read', async (tx, municipality) => {
    const base = `/k/${municipality.slug}`
    const directory = await areaDirectory(tx, municipality, today)
    const address = listAddress(event.url.searchParams, (code, level) => directory.find(code, level)?.areaId)
    const rhythm = await readDirectorySettings(tx)
    const { filter, page } = await wantedOffers(tx, municipality, { address, today })
    const choices = await readOfferChoices(tx, municipality)
    const { staleAfterMonths } = await readChainSettings(tx, municipality)
    const list = await listPage(tx, { filter, page })
    const mayAreas = may(municipality.role, 'areas.read')
    const areaHref = (areaId: number) => addressOfArea(base, directory, areaId)
    const pages = Math.max(1, Math.ceil(list.total / list.pageSize))
    const toPage = (number: number) => withParameter(address, 'page', number === 1 ? null : String(number))
    return {
      said: event.url.searchParams.has('geloescht') ? ('removed' as const) : null,
      mayChange: may(municipality.role, 'offers.own'),
      mayChangeMany: may(municipality.role, 'offers.change'),
      mayImport: may(municipality.role, 'imports.run'),
      offersInAll: choices.sources.reduce((sum, { offers }) => sum + offers, 0),
      total: list.total,
      selection: withParameter(address, 'page', null),
      pages: {
        page: list.page,
        pages,
        previous: list.page > 1 ? toPage(list.page - 1) : null,
        next: list.page < pages ? toPage(list.page + 1) : null,
      },
      rhythm: {
        everyMonths: rhythm.confirmEveryMonths,
        markAfterDays: rhythm.markAfterDays,
        hideAfterDays: rhythm.hideAfterDays,
      },
      shown: keptOnServer({
        filter: filterView({ address, directory, choices, staleAfterMonths, locale }),
        rows: list.rows.map((row) => rowView(row, { base, mayAreas, areaHref, today, rhythm, locale })),
      }),
    }
  })
}

/** The page asked for, or the last one where there are not so many. */
async function listPage(tx: Tx, wanted: { filter: OfferFilter; page: number }) {
  const list = await listOffers(tx, wanted)
  const last = Math.max(1, Math.ceil(list.total / list.pageSize))
  return list.page <= last ? list : listOffers(tx, { ...wanted, page: last })
}
