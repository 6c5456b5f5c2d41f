import { error } from '@sveltejs/kit'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import type { AreaInTree, AreaLevel, AreaVersion } from '#lib/server/capabilities/areas/index.ts'
import type { Locale } from '#lib/messages/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { levelVersions } from '../../../karte/level-outlines.ts'
import { readMapChoices } from '../../../karte/map-choices.ts'
import { addressOfArea } from '../../area-address.ts'
import type { AreaDirectory } from '../../area-directory.ts'
import { areaRows } from '../../area-rows.ts'
import { shownResidents } from '../../shown-residents.ts'
import { surroundings } from '../../surroundings.ts'
import { validityText } from '../../validity-text.ts'
import type { PageServerLoad } from './$types'
import { areaOfAddress } from './area-of-address.ts'
import { chainOfArea } from './chain-of-area.ts'
import { figuresOfArea, figuresOfLevel } from './figures-of-level.ts'
import { countOffersOfArea } from './offers-of-area.ts'
import { residentsTable } from './residents-table.ts'

/** Whoever may look at areas may look at indicators, offers and the chain, too: the roles are the same. */
export const load: PageServerLoad = async (event) => {
  const { locale } = event.locals
  const today = context().today()
  return inWorkspace(event, 'areas.read', async (tx, municipality) => {
    const base = `/k/${municipality.slug}`
    const found = await areaOfAddress(tx, municipality, {
      levelCode: event.params.ebene,
      code: event.params.code,
      today,
    })
    if (found === null) error(404)
    const { directory, level, area } = found
    const versions = await levelVersions(tx, municipality, level.areaLevelId)
    const own = versions.find(({ areaId }) => areaId === area.areaId)
    const seen = { area, level, directory, versions, base, today, locale }
    return {
      area: { areaId: area.areaId, name: area.name, code: area.code },
      level: { name: level.name, code: level.code },
      trail: area.ancestorIds.toReversed().map((id) => ({
        name: directory.byId.get(id)?.name ?? '',
        href: addressOfArea(base, directory, id),
      })),
      areaKm2: own?.extent?.areaKm2 ?? null,
      validity: validityText(own === undefined ? [] : [own.validFrom], locale),
      offers: {
        count: await countOffersOfArea(tx, municipality, area.areaId),
        href: `${base}/angebote?area=${area.areaId}`,
      },
      shown: keptOnServer(await partsOf(tx, municipality, seen)),
    }
  })
}

type Seen = {
  area: AreaInTree
  level: AreaLevel
  directory: AreaDirectory
  /** Of the level. */
  versions: readonly AreaVersion[]
  base: string
  today: string
  locale: Locale
}

async function partsOf(tx: Tx, municipality: Municipality, seen: Seen) {
  const { area, level, directory, versions, base, today, locale } = seen
  const residents = await residentsTable(tx, municipality, { areaId: area.areaId, today, locale })
  const choices = await readMapChoices(tx, municipality, today)
  const figures = await figuresOfLevel(tx, municipality, { ...choices, areaLevelId: level.areaLevelId })
  return {
    map: await surroundings(tx, municipality, {
      directory,
      area,
      hrefOf: (areaId) => addressOfArea(base, directory, areaId),
      date: today,
    }),
    residents,
    children: await childTables(tx, municipality, seen),
    chain: await chainOfArea(tx, municipality, {
      code: area.code,
      level: level.code,
      isProtected: residents?.isProtected ?? false,
      base,
      today,
      locale,
    }),
    topics: figuresOfArea(figures, {
      areaIds: versions.filter(({ code }) => code === area.code).map(({ areaId }) => areaId),
      base,
      level: level.code,
      locale,
    }),
  }
}

/** What lies directly in the area, a table for each level. */
async function childTables(tx: Tx, municipality: Municipality, { area, directory, base, today }: Seen) {
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
