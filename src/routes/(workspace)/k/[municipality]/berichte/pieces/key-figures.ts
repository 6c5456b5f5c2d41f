import { z } from 'zod'
import { messages } from '#lib/messages/index.ts'
import { readResidentsYears } from '#lib/server/capabilities/areas/index.ts'
import { listGaps } from '#lib/server/capabilities/chain/index.ts'
import { listOffers } from '#lib/server/capabilities/offers/index.ts'
import { formatNumber } from '#lib/ui/format.ts'
import { areaDirectory } from '../../gebiete/area-directory.ts'
import { minors, everybody, shareOf, sumShown } from '../../gebiete/residents-cells.ts'
import { shownResidents } from '../../gebiete/shown-residents.ts'
import { chainOfPiece } from './chain-of-piece.ts'
import { definePiece, type PieceAbout } from './piece-types.ts'

/** What a municipality counts: children, offers, gaps. */
export const keyFiguresPiece = definePiece({
  kind: 'key-figures',
  settings: z.object({}),
  async fields() {
    return []
  },
  async compose(about) {
    const { tx, locale } = about
    const texts = messages(locale).reports.pieces['key-figures']
    const computed = await chainOfPiece(about)
    const { total } = await listOffers(tx, { pageSize: 1 })
    const found = [
      ...(await residentsOf(about)),
      { key: 'offers', label: texts.offers, text: formatNumber(total, locale) },
      ...(computed === null
        ? []
        : [
            {
              key: 'gaps',
              label: texts.gaps(computed.level.name),
              text: formatNumber(listGaps(computed).gaps.length, locale),
            },
          ]),
    ]
    return {
      blocks: [
        { kind: 'heading', level: 2, text: texts.title },
        { kind: 'figures', figures: found.map(({ label, text }) => ({ label, value: text })) },
      ],
      figures: found.map(({ key, label, text }) => ({ key, label: label.replace(/ \(.*/, ''), text })),
    }
  },
})

/** Children under 18 and their share, as far as they may be shown. */
async function residentsOf({ tx, municipality, today, locale }: PieceAbout) {
  const texts = messages(locale).reports.pieces['key-figures']
  const [year] = await readResidentsYears(tx, municipality, today)
  if (year === undefined) return []
  const directory = await areaDirectory(tx, municipality, today)
  const [coarsest] = directory.levels
  const { byArea } = await shownResidents(tx, municipality, { year, date: today })
  const residents = directory.areas
    .filter(({ areaLevelId }) => areaLevelId === coarsest?.areaLevelId)
    .map(({ areaId }) => byArea.get(areaId))
  const [children, all] = [sumShown(residents, minors), sumShown(residents, everybody)]
  if (children === null) return []
  const share =
    all === null || all.without + children.without > 0
      ? null
      : shareOf({ kind: 'value', value: children.sum }, { kind: 'value', value: all.sum })
  return [
    {
      key: 'children',
      label: texts.children(String(year), children.without),
      text: formatNumber(children.sum, locale),
    },
    ...(share === null
      ? []
      : [{ key: 'share', label: texts.share, text: `${formatNumber(share * 100, locale, 1)}\u00a0%` }]),
  ]
}
