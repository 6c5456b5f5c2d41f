import { error } from '@sveltejs/kit'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { levelVersions } from '../../../karte/level-outlines.ts'
import { addressOfArea } from '../../area-address.ts'
import { areaRows } from '../../area-rows.ts'
import { readAreaProfile, type AreaProfile } from '../../profile/area-profile.ts'
import { shownResidents } from '../../shown-residents.ts'
import { validityText } from '../../validity-text.ts'
import type { PageServerLoad } from './$types'

/** Whoever may look at areas may look at indicators, offers and the chain, too: the roles are the same. */
export const load: PageServerLoad = async (event) => {
  const { locale } = event.locals
  const today = context().today()
  return inWorkspace(event, 'areas.read', async (tx, municipality) => {
    const wanted = { code: event.params.code, level: event.params.ebene, today, locale }
    const profile = await readAreaProfile(tx, municipality, wanted)
    if (profile === null) error(404)
    const { area, level, directory, versions, base } = profile
    const own = versions.find(({ areaId }) => areaId === area.areaId)
    return {
      area: { areaId: area.areaId, name: area.name, code: area.code },
      level: { name: level.name, code: level.code },
      trail: area.ancestorIds.toReversed().map((id) => ({
        name: directory.byId.get(id)?.name ?? '',
        href: addressOfArea(base, directory, id),
      })),
      mayReport: may(municipality.role, 'reports.change'),
      areaKm2: own?.extent?.areaKm2 ?? null,
      validity: validityText(own === undefined ? [] : [own.validFrom], locale),
      profile: keptOnServer(profile),
      parts: keptOnServer(await childTables(tx, municipality, { profile, today })),
    }
  })
}

/** What lies directly in the area, a table for each level. */
async function childTables(
  tx: Tx,
  municipality: Municipality,
  { profile: { area, directory, base }, today }: { profile: AreaProfile; today: string },
) {
  const year = Number(today.slice(0, 4))
  const residents = await shownResidents(tx, municipality, { year, date: today })
  const children = area.childIds.flatMap((id) => directory.byId.get(id) ?? [])
  const tables = []
  for (const { areaLevelId, name, code } of directory.levels) {
    const own = children.filter((child) => child.areaLevelId === areaLevelId)
    if (own.length === 0) continue
    const versions = await levelVersions(tx, municipality, areaLevelId)
    const rows = areaRows(own, { base, directory, residents, versions })
    tables.push({ level: name, levelCode: code, rows, residentsYear: residents.year })
  }
  return tables
}
