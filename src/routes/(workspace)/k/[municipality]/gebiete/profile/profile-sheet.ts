import { messages, type Locale } from '#lib/messages/index.ts'
import type { Municipality } from '#lib/server/platform/database/tenancy.ts'
import { formatDate, formatNumber } from '#lib/ui/format.ts'
import type { AreaProfile } from './area-profile.ts'
import { profileMap } from './profile-map.ts'
import { profileSummary } from './profile-summary.ts'

/** So many that two pages hold them, whatever the area is like. */
const MOST_FIGURES = 14
const MOST_AT_AN_END = 6
const MOST_PARTS = 6
const MOST_PEERS = 4
const MOST_GAPS = 3
const MOST_CHANGES = 4

/** What the two pages say, ready to be set. */
export function profileSheet(
  profile: AreaProfile,
  { municipality, today, locale }: { municipality: Municipality; today: string; locale: Locale },
) {
  const all = messages(locale)
  const words = all.areaProfile
  const { area, level, map, index, groups, children, chain, peers, changes, offers } = profile
  const number = (value: number) => formatNumber(value, locale)
  const date = formatDate(today, locale)
  const minors = children?.rows.find(({ isSum }) => isSum)
  const data = {
    lang: locale,
    name: area.name,
    title: words.title(area.name),
    subtitle: words.subtitle(level.name, area.code),
    municipality: municipality.name,
    date,
    footer: words.footer(municipality.name, area.name, date),
    pageOf: all.reports.paper.pageOf,
    mapAlt: map === null ? null : words.mapAlt(area.name),
    summary: profileSummary(groups, words),
    index:
      index === null
        ? null
        : {
            title: words.index.title(index.name, index.period),
            rank: [
              words.index.rank(number(index.rank), number(index.of)),
              ...(index.class === null ? [] : [index.class]),
            ].join(': '),
            span:
              index.span === null ? '' : words.index.span(number(index.span.low), number(index.span.high)),
            headers: [words.index.part, words.standing.strip, words.index.rankTitle],
            parts: index.parts.slice(0, MOST_PARTS).map((part) => ({
              name: part.name,
              strip: part.strip,
              rank: words.index.of(number(part.rank), number(part.of)),
            })),
          },
    figures: {
      title: words.standing.title,
      headers: [
        all.areasPages.area.indicator,
        all.areasPages.area.value,
        all.areasPages.area.median,
        words.standing.strip,
        all.areasPages.area.rank,
      ],
      groups: withinReach(groups).map(({ standing, count, remarkableCount, rows }) => ({
        standing,
        title: words.standing.groups[standing](count, remarkableCount),
        rows: rows.map((row) => ({
          name: row.isRemarkable ? `${row.name} (${words.standing.remarkable})` : row.name,
          value: row.value || '–',
          median: row.median,
          strip: row.strip,
          rank: row.rank === null ? '' : words.index.of(number(row.rank.rank), number(row.areaCount)),
        })),
      })),
      note: words.standing.stripExplain,
    },
    children:
      children === null
        ? null
        : {
            title: words.children.title,
            caption: words.children.caption(String(children.year)),
            headers: [
              words.children.ages,
              words.children.count,
              words.children.share,
              words.children.shareOfAll,
              ...(children.yearBefore === null ? [] : [words.children.before(String(children.yearBefore))]),
            ],
            rows: children.rows.map((row) => [
              row.ages,
              row.count,
              row.share || '–',
              row.shareOfAll || '–',
              ...(children.yearBefore === null ? [] : [row.before || '–']),
            ]),
          },
    offers: {
      title: words.offers.title,
      here: words.offers.here(number(offers.count)),
      headers: [words.offers.phase, words.offers.inReach, words.offers.lacking],
      rows: (chain?.offers ?? []).map(({ phase, inReach, judged, lacking }) => [
        phase,
        number(inReach),
        words.offers.of(number(lacking), number(judged)),
      ]),
    },
    gaps:
      chain === null
        ? null
        : {
            title: words.gaps.title,
            none: chain.worst.length === 0 ? words.gaps.none : '',
            rows: chain.worst
              .slice(0, MOST_GAPS)
              .map(({ title, words: lack, sentence }) => ({ title, text: `${lack}. ${sentence}` })),
          },
    peers:
      peers.peers.length === 0
        ? null
        : {
            title: words.peers.title,
            lead: words.peers.lead(peers.comparedCount),
            headers: [words.peers.name, words.peers.alike, words.peers.differs],
            rows: peers.peers
              .slice(0, MOST_PEERS)
              .map((peer) => [peer.name, words.peers.alikeText(peer.alikeCount), peer.words]),
          },
    changes: {
      title: words.changes.title,
      sentences: [
        ...(minors === undefined || children?.yearBefore == null || minors.before === ''
          ? []
          : [words.changes.children(minors, children)]),
        ...changes.clear.slice(0, MOST_CHANGES).map(({ sentence }) => sentence),
        changes.clear.length + changes.unclearCount === 0
          ? words.changes.none
          : words.changes.unclear(changes.unclearCount, changes.clear.length > 0),
      ].filter((sentence) => sentence !== ''),
    },
    basis: words.basis(number(municipality.minimumCount)),
  }
  const picture = profileMap(map)
  return { data, pictures: new Map(picture === null ? [] : [['map.svg', picture.svg]]) }
}

/** The first rows of each group, as many as the page holds, none without its strengths; a group says how many it has. */
function withinReach(groups: AreaProfile['groups']) {
  let left = MOST_FIGURES
  return groups.map(({ standing, rows, remarkableCount }) => {
    const shown = rows.slice(0, standing === 'usual' ? left : MOST_AT_AN_END)
    left -= shown.length
    return { standing, count: rows.length, remarkableCount, rows: shown }
  })
}
