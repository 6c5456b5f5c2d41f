import { messages } from '#lib/messages/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import type { LevelRow } from '#lib/ui/areas/area-types.ts'
import { levelOnScreen, levelVersions } from '../karte/level-outlines.ts'
import { areaDirectory, type AreaDirectory } from './area-directory.ts'
import { areaRows } from './area-rows.ts'
import { levelMap } from './level-map.ts'
import { minors, sumShown } from './residents-cells.ts'
import { shownResidents, type ShownResidents } from './shown-residents.ts'
import { validityText } from './validity-text.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { locale } = event.locals
  const today = context().today()
  return inWorkspace(event, 'areas.read', async (tx, municipality) => {
    const base = `/k/${municipality.slug}`
    const rights = { mayImport: may(municipality.role, 'imports.run') }
    const directory = await areaDirectory(tx, municipality, today)
    const wanted = event.url.searchParams.get('ebene')
    const level = directory.levels.find(({ code }) => code === wanted) ?? directory.levels[0]
    if (level === undefined) return { ...rights, level: null }
    const year = Number(today.slice(0, 4))
    const residents = await shownResidents(tx, municipality, { year, date: today })
    const { areaLevelId } = level
    const versions = await levelVersions(tx, municipality, areaLevelId)
    const areas = directory.areas.filter((area) => area.areaLevelId === areaLevelId)
    const rows = areaRows(areas, { base, directory, residents, versions })
    const outlines = await levelOnScreen(tx, municipality, { areaLevelId, date: today })
    return {
      ...rights,
      level: { code: level.code, name: level.name, areaCount: level.areaCount },
      residentsYear: residents.year,
      shown: keptOnServer({
        levels: await levelRows(tx, municipality, { directory, residents, locale }),
        rows,
        map: levelMap(outlines, { rows, locale, texts: messages(locale) }),
      }),
    }
  })
}

type Known = {
  directory: AreaDirectory
  residents: ShownResidents
  locale: App.Locals['locale']
}

async function levelRows(
  tx: Tx,
  municipality: Municipality,
  { directory, residents, locale }: Known,
): Promise<LevelRow[]> {
  const rows: LevelRow[] = []
  for (const { areaLevelId, code, name, areaCount } of directory.levels) {
    const own = directory.areas.filter((area) => area.areaLevelId === areaLevelId)
    const versions = await levelVersions(tx, municipality, areaLevelId)
    const inForce = versions.filter(({ areaId }) => directory.byId.has(areaId))
    const sum = sumShown(
      own.map(({ areaId }) => residents.byArea.get(areaId)),
      minors,
    )
    const hasResidents = own.some(({ areaId }) => residents.byArea.has(areaId))
    rows.push({
      code,
      name,
      areaCount,
      validity: validityText(
        inForce.map(({ validFrom }) => validFrom),
        locale,
      ),
      residentsYear: hasResidents ? String(residents.year ?? '') : '',
      minors: sum,
    })
  }
  return rows
}
