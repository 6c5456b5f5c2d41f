import { messages } from '#lib/messages/index.ts'
import type { Offer } from '#lib/server/capabilities/offers/index.ts'
import { figure, numberColumn, textColumn, type ReadTable } from '../../table.ts'
import { onlyPlanners } from '../only-planners.ts'
import { sourceName } from '../offer-choices.ts'
import { readSuspected } from './read-pairs.ts'

/** Suspected pairs, a row each. */
export const duplicatesTable: ReadTable = async (tx, municipality, { locale, today }) => {
  onlyPlanners(municipality)
  const { keeping, offers } = messages(locale)
  const texts = keeping.duplicates
  const { pairs } = await readSuspected(tx, municipality)
  const columnsOf = (code: string, title: string) => [
    textColumn(`${code}_name`, title),
    textColumn(`${code}_provider`, `${title}: ${offers.fieldNames.provider}`),
    textColumn(`${code}_street`, `${title}: ${offers.fieldNames.street}`),
    textColumn(`${code}_source`, `${title}: ${offers.fieldNames.source}`),
  ]
  const cellsOf = (offer: Offer) => [
    offer.name,
    offer.provider?.name ?? '',
    offer.place?.street ?? '',
    sourceName(offer.source, locale),
  ]
  return {
    name: `${texts.file} ${municipality.slug} ${today}`,
    title: texts.title,
    columns: [
      ...columnsOf('first', texts.columns.first),
      ...columnsOf('second', texts.columns.second),
      textColumn('reason', texts.columns.reason),
      numberColumn('alike', texts.columns.alike),
    ],
    rows: pairs.map(({ first, second, reason, alike }) => [
      ...cellsOf(first),
      ...cellsOf(second),
      texts.reasons[reason],
      figure(alike, 2),
    ]),
    notes: [],
    source: '',
  }
}
