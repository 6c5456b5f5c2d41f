import { messages, type Locale } from '#lib/messages/index.ts'
import type { AreaInTree } from '#lib/server/capabilities/areas/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { levelVersions } from '../../karte/level-outlines.ts'
import { readMapChoices } from '../../karte/map-choices.ts'
import { addressOfArea } from '../area-address.ts'
import type { AreaDirectory } from '../area-directory.ts'
import { areaOfAddress } from '../area-of-address.ts'
import { surroundings } from '../surroundings.ts'
import { chainOfArea } from './chain-of-area.ts'
import { changesOfArea } from './changes-of-area.ts'
import { childrenOfArea } from './children-of-area.ts'
import { figuresOfLevel, type Figures } from './figures-of-level.ts'
import { indexOfArea } from './index-of-area.ts'
import { countOffersOfArea } from './offers-of-area.ts'
import { networksOfArea } from './networks-of-area.ts'
import { peersOfArea, type AreaPeer } from './peers-of-area.ts'
import { residentsTable } from './residents-table.ts'
import { sayChanges } from './say-changes.ts'
import { standingOfFigures, wordsOfFigures } from './standing-of-figures.ts'

type Wanted = {
  readonly code: string
  /** Code of the level. */
  readonly level: string
  readonly today: string
  readonly locale: Locale
}

export type AreaProfile = NonNullable<Awaited<ReturnType<typeof readAreaProfile>>>

/**
 * An area against its municipality and its like: everything that page, paper and report say of it. Each part is read by
 * a file of its own.
 *
 * @returns null where no such area is in force
 */
export async function readAreaProfile(tx: Tx, municipality: Municipality, wanted: Wanted) {
  const { today, locale } = wanted
  const found = await areaOfAddress(tx, municipality, { levelCode: wanted.level, code: wanted.code, today })
  if (found === null) return null
  const { directory, level, area } = found
  const base = `/k/${municipality.slug}`
  const versions = await levelVersions(tx, municipality, level.areaLevelId)
  const areaIds = versions.filter(({ code }) => code === area.code).map(({ areaId }) => areaId)
  const choices = await readMapChoices(tx, municipality, today)
  const figures = await figuresOfLevel(tx, municipality, { ...choices, areaLevelId: level.areaLevelId })
  const residents = await residentsTable(tx, municipality, { areaId: area.areaId, today, locale })
  const peers = peersOfArea(figures, { areaId: area.areaId, directory, base })
  return {
    area,
    level,
    directory,
    versions,
    base,
    map: await readMap(tx, municipality, { area, directory, base, today }),
    residents,
    children: await childrenOfArea(tx, municipality, { area, directory, today, locale }),
    index: await indexOfArea(tx, municipality, { choices, area, level, base, locale }),
    groups: standingOfFigures(figures, { areaIds, base, level: level.code, locale }),
    peers: { ...peers, peers: peers.peers.map((peer) => sayPeer(peer, { figures, locale })) },
    changes: sayChanges(changesOfArea(figures, areaIds), locale),
    offers: {
      count: await countOffersOfArea(tx, municipality, area.areaId),
      href: `${base}/angebote?area=${area.areaId}`,
    },
    networks: await networksOfArea(tx, municipality, { area, directory, base, today, locale }),
    chain: await chainOfArea(tx, municipality, {
      code: area.code,
      level: level.code,
      base,
      today,
      locale,
    }),
  }
}

function readMap(
  tx: Tx,
  municipality: Municipality,
  {
    area,
    directory,
    base,
    today,
  }: { area: AreaInTree; directory: AreaDirectory; base: string; today: string },
) {
  return surroundings(tx, municipality, {
    directory,
    area,
    hrefOf: (areaId) => addressOfArea(base, directory, areaId),
    date: today,
  })
}

/** How a peer differs, in words. */
function sayPeer(
  { name, href, alikeCount, differences }: AreaPeer,
  { figures, locale }: { figures: readonly Figures[]; locale: Locale },
) {
  const texts = messages(locale).areaProfile
  const nameOf = (code: string) => {
    const found = figures.find(({ indicator }) => indicator.code === code)
    return found === undefined ? code : wordsOfFigures(found, locale).name
  }
  return {
    name,
    href,
    alikeCount,
    words:
      differences.length === 0
        ? texts.peers.noDifference
        : differences.map(({ code, isHigher }) => texts.peers.difference(nameOf(code), isHigher)).join('; '),
  }
}
