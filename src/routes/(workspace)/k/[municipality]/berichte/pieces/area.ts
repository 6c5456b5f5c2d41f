import { z } from 'zod'
import { messages } from '#lib/messages/index.ts'
import { computeIndexFor } from '#lib/server/capabilities/index/index.ts'
import { formatNumber } from '#lib/ui/format.ts'
import { areaDirectory } from '../../gebiete/area-directory.ts'
import { readAreaProfile, type AreaProfile } from '../../gebiete/profile/area-profile.ts'
import { profileMap } from '../../gebiete/profile/profile-map.ts'
import { profileSummary } from '../../gebiete/profile/profile-summary.ts'
import { readMapChoices } from '../../karte/map-choices.ts'
import type { Block } from '../paper/block-types.ts'
import { chainOfPiece, nothingYet, placeField } from './chain-of-piece.ts'
import { definePiece, type PieceAbout } from './piece-types.ts'
import { chosen } from './settings.ts'

const MOST_ROWS = 8

/** The profile of an area, in short: where it stands out, its children, what they reach, what has changed. */
export const areaPiece = definePiece({
  kind: 'area',
  settings: z.object({ gebiet: chosen }),
  async fields(about) {
    const field = placeField(await chainOfPiece(about), about.locale)
    if (field.kind !== 'choice') return [field]
    const usual = { value: '', text: messages(about.locale).reports.pieces.area.usual }
    return [{ ...field, groups: [{ title: '', choices: [usual] }, ...field.groups.slice(1)] }]
  },
  async compose(about, { gebiet }) {
    const { tx, municipality, today, locale } = about
    const texts = messages(locale).reports.pieces.area
    const directory = await areaDirectory(tx, municipality, today)
    const key = gebiet === '' ? await mostBurdened(about) : gebiet
    const area = key === null ? undefined : directory.find(key, null)
    const level = directory.levels.find(({ areaLevelId }) => areaLevelId === area?.areaLevelId)
    const profile =
      area === undefined || level === undefined
        ? null
        : await readAreaProfile(tx, municipality, { code: area.code, level: level.code, today, locale })
    if (profile === null) return nothingYet(locale, texts.nothing)
    const minors = profile.children?.rows.find(({ isSum }) => isSum)
    const { name } = profile.area
    const { index, groups } = profile
    return {
      blocks: blocksOf(profile, about),
      figures: [
        ...(index === null
          ? []
          : [{ key: 'rank', label: texts.rank(name, index.name), text: formatNumber(index.rank, locale) }]),
        ...(minors === undefined
          ? []
          : [{ key: 'children', label: texts.children(name), text: minors.count }]),
        ...groups
          .filter(({ standing }) => standing !== 'usual')
          .flatMap(({ rows }) => rows)
          .map((row) => ({ key: row.code, label: `${name}: ${row.name}`, text: row.value })),
      ],
    }
  },
})

/** Code of the first area of the index that weighs the chain. */
async function mostBurdened({ tx, municipality, today }: PieceAbout): Promise<string | null> {
  const [definition] = (await readMapChoices(tx, municipality, today)).indices
  if (definition === undefined) return null
  const computed = await computeIndexFor(tx, municipality, definition)
  return computed.ok ? (computed.value.areas.find(({ rank }) => rank === 1)?.code ?? null) : null
}

function blocksOf(profile: AreaProfile, { locale }: PieceAbout): Block[] {
  const all = messages(locale)
  const words = all.areaProfile
  const { area, level, index, groups, children, chain, changes } = profile
  const number = (value: number) => formatNumber(value, locale)
  const map = profileMap(profile.map)
  const remarkable = groups.filter(({ standing }) => standing !== 'usual')
  return [
    { kind: 'heading', level: 2, text: words.title(area.name) },
    { kind: 'remark', text: profileSummary(groups, words) },
    ...(index === null
      ? []
      : [
          {
            kind: 'paragraph',
            text: `${words.index.title(index.name, index.period)}: ${words.index.rank(number(index.rank), number(index.of))}${index.span === null ? '' : `, ${words.index.span(number(index.span.low), number(index.span.high))}`}.`,
          } as const,
        ]),
    ...remarkable.map(({ standing, rows, remarkableCount }): Block => ({
      kind: 'table',
      caption: words.standing.groups[standing](rows.length, remarkableCount),
      columns: [
        { title: all.areasPages.area.indicator },
        { title: all.areasPages.area.value, isNumber: true, isNarrow: true },
        { title: all.areasPages.area.median, isNumber: true, isNarrow: true },
        { title: all.areasPages.area.rank, isNumber: true, isNarrow: true },
      ],
      rows: rows
        .slice(0, MOST_ROWS)
        .map((row) => [
          row.isRemarkable ? `${row.name} (${words.standing.remarkable})` : row.name,
          row.value,
          row.median,
          row.rank === null ? '' : words.index.of(number(row.rank.rank), number(row.areaCount)),
        ]),
    })),
    ...(map === null
      ? []
      : [
          {
            kind: 'picture',
            ...map,
            size: 'small',
            alt: words.mapAlt(area.name),
            caption: words.subtitle(level.name, area.code),
            legend: null,
          } as const,
        ]),
    ...(children === null
      ? []
      : [
          { kind: 'heading', level: 3, text: words.children.title } as const,
          {
            kind: 'table',
            caption: words.children.caption(String(children.year)),
            columns: [
              { title: words.children.ages },
              ...[words.children.count, words.children.share, words.children.shareOfAll].map((title) => ({
                title,
                isNumber: true,
              })),
            ],
            rows: children.rows.map((row) => [row.ages, row.count, row.share || '–', row.shareOfAll || '–']),
          } as const,
        ]),
    ...(chain === null
      ? []
      : [
          { kind: 'heading', level: 3, text: words.offers.title } as const,
          { kind: 'paragraph', text: words.offers.here(number(profile.offers.count)) } as const,
          {
            kind: 'table',
            caption: words.offers.caption,
            columns: [
              { title: words.offers.phase },
              { title: words.offers.inReach, isNumber: true, isNarrow: true },
              { title: words.offers.lacking, isNumber: true, isNarrow: true },
            ],
            rows: chain.offers.map(({ phase, inReach, judged, lacking }) => [
              phase,
              number(inReach),
              words.offers.of(number(lacking), number(judged)),
            ]),
          } as const,
        ]),
    ...(changes.clear.length === 0
      ? []
      : [
          { kind: 'heading', level: 3, text: words.changes.title } as const,
          { kind: 'list', isNumbered: false, items: changes.clear.map(({ sentence }) => sentence) } as const,
        ]),
  ]
}
