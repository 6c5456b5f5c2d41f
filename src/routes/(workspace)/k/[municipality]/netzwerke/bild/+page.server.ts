import { messages } from '#lib/messages/index.ts'
import {
  networkMeasures,
  sectorGroupCodes,
  sectorGroupOf,
  sectorGroups,
} from '#lib/server/capabilities/actors/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { formatNumber } from '#lib/ui/format.ts'
import { canonWord } from '#lib/ui/networks/canon-words.ts'
import { NARROW_NETWORK, networkSvg, WIDE_NETWORK } from '#lib/ui/networks/network-drawing.ts'
import { actorSwatch, lineSwatch } from '#lib/ui/networks/network-legend.ts'
import { areaChoices } from '../area-scopes.ts'
import { pictureOf } from './picture-of.ts'
import { readPicture } from './read-picture.ts'
import { sayMeasures } from './say-measures.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'networks.read', async (tx, municipality) => {
    const { locale } = event.locals
    const texts = messages(locale).networks
    const base = `/k/${municipality.slug}/netzwerke`
    const read = await readPicture(tx, municipality, event.url.searchParams)
    const { query, there, actors, cooperation } = read
    const picture = pictureOf(read, base, locale)
    const measures = query.kind === 'sitze' ? null : networkMeasures(cooperation)
    const isSeats = query.kind === 'sitze'
    const looks = new Set(picture.actors.map(({ look }) => look))
    const lineLooks = new Set(picture.lines.map(({ look }) => look))
    const root = 'class="network-picture" aria-hidden="true"'
    const nameAt = (at: number) => picture.actors[at]?.name ?? ''
    return {
      base,
      mayChange: may(municipality.role, 'networks.change'),
      there,
      kind: query.kind,
      fileQuery: event.url.search,
      chosen: {
        network: query.network === null ? '' : String(query.network.networkId),
        area: query.scope === null ? '' : String(query.scope.areaId),
        group: query.group ?? '',
        least: String(query.least),
      },
      choices: keptOnServer({
        networks: read.networks.map(({ networkId, name }) => ({ value: String(networkId), text: name })),
        areas: areaChoices(read.directory),
        groups: sectorGroupCodes.map((code) => ({ value: code as string, text: texts.groups[code] })),
      }),
      counts: isSeats
        ? texts.picture.seatCounts(
            looks.has('body') ? picture.actors.filter(({ look }) => look === 'body').length : 0,
            picture.lines.length,
          )
        : texts.picture.tieCounts(actors.length, cooperation.pairs.length),
      isEmpty: picture.lines.length === 0,
      svg: keptOnServer({
        wide: networkSvg(picture, { format: WIDE_NETWORK, isLinked: true, root }),
        narrow: networkSvg(picture, { format: NARROW_NETWORK, isLinked: true, root }),
      }),
      legend: keptOnServer([
        ...(['body', ...sectorGroupCodes, 'other'] as const)
          .filter((look) => looks.has(look))
          .map((look) => ({
            text: texts.groups[look],
            hint: sectorsIn(look, locale),
            svg: actorSwatch(look),
          })),
        ...(['both', 'one', 'wish', 'seat'] as const)
          .filter((look) => lineLooks.has(look))
          .map((look) => ({ text: texts.picture.lines[look], hint: '', svg: lineSwatch(look) })),
      ]),
      measures: measures === null ? [] : sayMeasures(cooperation, measures, locale),
      sectorTable:
        measures === null || measures.sectors.groups.length < 2
          ? null
          : {
              names: measures.sectors.groups.map((code) => texts.groups[code]),
              rows: measures.sectors.densities.map((line, row) =>
                line.map((share, column) =>
                  share === null
                    ? ''
                    : `${formatNumber(share * 100, locale, 0)} % (${measures.sectors.ties[row]?.[column] ?? 0})`,
                ),
              ),
            },
      oneSided: isSeats
        ? []
        : cooperation.pairs
            .filter(({ agreed }) => agreed === 'one')
            .map(({ a, b, namedBy }) => (namedBy === 'a' ? [nameAt(a), nameAt(b)] : [nameAt(b), nameAt(a)])),
      wishes: isSeats ? [] : cooperation.wishes.map(({ from, to }) => [nameAt(from), nameAt(to)]),
      actors: keptOnServer(
        picture.actors.map(({ number, name, href, look }, at) => ({
          number,
          name,
          href,
          group: texts.groups[look],
          // With whom, or in what.
          with: picture.lines
            .filter((line) => line.look !== 'wish' && (line.from === at || line.to === at))
            .map((line) => nameAt(line.from === at ? line.to : line.from)),
          community: measures?.groupOf[at] ?? null,
          isCore: measures?.core.includes(at) ?? false,
        })),
      ),
      isGroupUnknown: actors.some(({ sector }) => sectorGroupOf(sector) === null),
    }
  })

function sectorsIn(look: string, locale: 'de' | 'en'): string {
  const codes = Object.entries(sectorGroups).find(([group]) => group === look)?.[1] ?? []
  return codes.map((code) => canonWord('sector', code, locale)).join('; ')
}
