import { messages, type Locale } from '#lib/messages/index.ts'
import type { Judgement, PlaceCell } from '#lib/server/capabilities/chain/index.ts'
import { addresses } from '#lib/ui/chain/addresses.ts'
import { peopleOf, shortFieldName, shortStepName, stepName } from '#lib/ui/chain/say-cell.ts'
import { formatNumber } from '#lib/ui/format.ts'
import type { PictureChoice } from './picture-query.ts'
import { isShown, lackNumber, type PicturedPlace } from './read-picture.ts'

/** The picture as a table: a row for each field and place, a column for each step. */
export type PictureTable = {
  readonly columns: readonly { readonly step: string; readonly name: string; readonly shortName: string }[]
  readonly rows: readonly {
    readonly key: string
    readonly field: string
    /** '' = there is one place only. */
    readonly place: string
    readonly cells: readonly (PictureTableCell | NoCell)[]
  }[]
}

/** Nothing is to be expected there; or the choice leaves it out. */
export type NoCell = 'not-expected' | 'left-out'

export type PictureTableCell = {
  readonly href: string
  readonly judgement: Judgement
  readonly word: string
  /** "312 Kindern fehlt etwas", or ''. */
  readonly lack: string
  /** "14 Angebote"; of those that the choice leaves. */
  readonly offers: string
}

export function pictureTable(
  places: readonly PicturedPlace[],
  choice: Pick<PictureChoice, 'only'>,
  wanted: { base: string; minimumCount: number; locale: Locale },
): PictureTable {
  const [first] = places
  const steps = (first?.cells[0] ?? []).map(({ step }) => step)
  const fields = (first?.cells ?? []).flatMap(([cell]) => cell?.field ?? [])
  return {
    columns: steps.map((step) => ({
      step,
      name: stepName(step, wanted.locale),
      shortName: shortStepName(step, wanted.locale),
    })),
    rows: fields.flatMap((field, at) =>
      places.map((pictured) => ({
        key: `${field} ${pictured.place.areaId ?? ''}`,
        field: shortFieldName(field, wanted.locale),
        place: places.length === 1 ? '' : pictured.place.name,
        cells: (pictured.cells[at] ?? []).map((cell) => {
          if (!cell.isExpected) return 'not-expected'
          return isShown(cell, choice.only) ? tableCell(cell, pictured, wanted) : 'left-out'
        }),
      })),
    ),
  }
}

function tableCell(
  cell: PlaceCell,
  { offers }: PicturedPlace,
  { base, minimumCount, locale }: { base: string; minimumCount: number; locale: Locale },
): PictureTableCell {
  const { chain, chainPicture: texts } = messages(locale)
  const lack = lackNumber(cell, { minimumCount, locale })
  const count = offers.byField.get(cell.field)?.filter(({ steps }) => steps.includes(cell.step)).length ?? 0
  return {
    href: addresses.cell(base, cell),
    judgement: cell.judgement,
    word: chain.judgements[cell.judgement],
    lack: lack === '' ? '' : chain.lacking(lack, peopleOf(cell.step, locale)),
    offers: texts.offers(formatNumber(count, locale)),
  }
}
