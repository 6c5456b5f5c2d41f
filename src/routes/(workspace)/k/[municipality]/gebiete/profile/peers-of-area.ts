import { nearestPeers } from '@gelingen/methods/typology'
import type { AreaDirectory } from '../area-directory.ts'
import { addressOfArea } from '../area-address.ts'
import { numberOf } from '../../karte/map-view.ts'
import type { Figures } from './figures-of-level.ts'

const PEERS = 4
const MOST_DIFFERENCES = 2
/** An indicator that many areas have no figure for would leave too few to be compared with. */
const KNOWN_SHARE = 0.8

export type AreaPeer = {
  readonly name: string
  readonly href: string | null
  /** In how many of the compared indicators both are much alike. */
  readonly alikeCount: number
  /** In which the peer differs clearly, the most different first. */
  readonly differences: readonly { readonly code: string; readonly isHigher: boolean }[]
}

/**
 * The areas of the level that are most like one over all standardised indicators with a direction.
 * @returns none where there is nothing to compare
 */
export function peersOfArea(
  figures: readonly Figures[],
  { areaId, directory, base }: { areaId: number; directory: AreaDirectory; base: string },
): { peers: readonly AreaPeer[]; comparedCount: number } {
  const level = directory.byId.get(areaId)?.areaLevelId
  const areas = directory.areas.filter(({ areaLevelId }) => areaLevelId === level)
  const valueOf = ({ byArea }: Figures, id: number) => numberOf(byArea.get(id)?.cell ?? null)
  const position = areas.findIndex((area) => area.areaId === areaId)
  const compared = figures.filter((one) => {
    const known = areas.filter((area) => valueOf(one, area.areaId) !== null).length
    return (
      one.indicator.direction !== 'neutral' &&
      known >= KNOWN_SHARE * areas.length &&
      one.sorted[0] !== one.sorted.at(-1) &&
      valueOf(one, areaId) !== null
    )
  })
  if (compared.length === 0 || position < 0) return { peers: [], comparedCount: 0 }
  const rows = areas.map((area) => compared.map((one) => valueOf(one, area.areaId)))
  const peers = nearestPeers({ rows, position, count: PEERS })
  return {
    comparedCount: compared.length,
    peers: peers.flatMap((peer) => {
      const area = areas[peer.position]
      if (area === undefined) return []
      return {
        name: area.name,
        href: addressOfArea(base, directory, area.areaId),
        alikeCount: peer.alike.length,
        differences: peer.different.slice(0, MOST_DIFFERENCES).flatMap((at) => {
          const code = compared[at]?.indicator.code
          return code === undefined ? [] : { code, isHigher: (peer.differences[at] ?? 0) > 0 }
        }),
      }
    }),
  }
}
