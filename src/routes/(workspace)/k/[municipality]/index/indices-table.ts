import { messages } from '#lib/messages/index.ts'
import { readMapChoices } from '../karte/map-choices.ts'
import { figure, numberColumn, textColumn, type ReadTable } from '../table.ts'
import { readIndexList } from './read-index-list.ts'

/** The municipality's indices, each with where it holds and what it lacks. */
export const indicesTable: ReadTable = async (tx, municipality, { locale, today }) => {
  const choices = await readMapChoices(tx, municipality, today)
  const indices = await readIndexList(tx, municipality, { choices, locale })
  const { downloads } = messages(locale)
  const { title, list } = messages(locale).indexPages
  const { yes } = messages(locale).offersPages.offer
  return {
    name: `${title} ${municipality.slug} ${today}`,
    title: list.title,
    columns: [
      textColumn('name', list.name),
      textColumn('vorlage', list.template),
      textColumn('ebene', list.level),
      textColumn('zeitraum', list.period),
      numberColumn('gebiete', downloads.columns.areasInAll),
      numberColumn('gebiete_mit_index', list.areas),
      numberColumn('indikatoren', list.indicators),
      textColumn('ohne_werte', downloads.columns.missing),
      textColumn('kein_ergebnis', list.noResult),
      textColumn('gewichtet_die_kette', list.weighsTheChain),
    ],
    rows: indices.map((index) => [
      index.name,
      index.template ?? list.own,
      index.level,
      index.period,
      figure(index.areaCount),
      figure(index.indexedCount),
      figure(index.indicatorCount),
      index.missing.join(', '),
      index.problem ?? '',
      index.weighsTheChain ? yes : '',
    ]),
    notes: [],
    source: '',
  }
}
