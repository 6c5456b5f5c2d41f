import { z } from 'zod'
import { messages } from '#lib/messages/index.ts'
import {
  completeness,
  fundingHorizons,
  offerFacts,
  offerStates,
  readCoverage,
} from '#lib/server/capabilities/offers/index.ts'
import { readDirectorySettings } from '#lib/server/capabilities/upkeep/index.ts'
import { formatNumber } from '#lib/ui/format.ts'
import { fundingReport } from '../../angebote/auswertung/finanzierung/funding-report.ts'
import { definePiece } from './piece-types.ts'

/** How many offers the directory holds, how fresh they are, what they say, and where funding ends. */
export const directoryPiece = definePiece({
  kind: 'directory',
  settings: z.object({}),
  async fields() {
    return []
  },
  async compose({ tx, today, locale }) {
    const texts = messages(locale).directoryReports
    const { piece } = texts
    const [whole] = await readCoverage(tx, { by: 'all', rhythm: await readDirectorySettings(tx), today })
    const heading = { kind: 'heading', level: 2, text: piece.title } as const
    if (whole === undefined || whole.offers === 0)
      return { blocks: [heading, { kind: 'paragraph', text: piece.nothing }], figures: [] }
    const count = (value: number) => formatNumber(value, locale)
    const percent = (share: number) => `${formatNumber(share * 100, locale)}\u00a0%`
    const { horizons } = await fundingReport(tx, today)
    const months = fundingHorizons[2]
    const ending = horizons.find((horizon) => horizon.months === months)?.offers.length ?? 0
    return {
      blocks: [
        heading,
        {
          kind: 'paragraph',
          text: piece.sentence({
            offers: count(whole.offers),
            fresh: count(whole.states.fresh),
            share: percent(whole.states.fresh / whole.offers),
          }),
        },
        ...(ending === 0
          ? []
          : [{ kind: 'paragraph', text: piece.fundingSentence({ count: count(ending), months }) } as const]),
        {
          kind: 'table',
          caption: piece.state,
          columns: [
            { title: texts.coverage.states },
            { title: texts.coverage.offers, isNumber: true, isNarrow: true },
            { title: texts.coverage.share, isNumber: true, isNarrow: true },
          ],
          rows: offerStates.map((state) => [
            texts.states[state],
            count(whole.states[state]),
            percent(whole.states[state] / whole.offers),
          ]),
        },
        {
          kind: 'table',
          caption: piece.factsTitle,
          columns: [
            { title: texts.coverage.fact },
            { title: texts.coverage.said, isNumber: true, isNarrow: true },
            { title: texts.coverage.share, isNumber: true, isNarrow: true },
          ],
          rows: offerFacts.map((fact) => [
            texts.facts[fact],
            count(whole.says[fact]),
            percent(whole.says[fact] / whole.offers),
          ]),
        },
      ],
      figures: [
        { key: 'offers', label: piece.figures.offers, text: count(whole.offers) },
        { key: 'fresh', label: piece.figures.fresh, text: count(whole.states.fresh) },
        { key: 'complete', label: piece.figures.complete, text: percent(completeness(whole) ?? 0) },
      ],
    }
  },
})
