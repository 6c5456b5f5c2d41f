import { lifePhaseBlocks } from '@gelingen/catalogue'
import { messages } from '#lib/messages/index.ts'
import { figure, numberColumn, textColumn, type ReadTable } from '../../table.ts'
import { countRows } from './count-rows.ts'

/** How many networks work in each area, by phase of life: of the area itself, and with those of the whole municipality. */
export const networkCountsTable: ReadTable = async (tx, municipality, { address, locale, today }) => {
  const { counts: texts } = messages(locale).networks
  const { level, rows } = await countRows(tx, municipality, { address, today })
  if (level === null) return null
  return {
    name: `${texts.title} ${municipality.slug} ${today}`,
    title: texts.title,
    columns: [
      textColumn('schluessel', texts.code),
      textColumn('gebiet', texts.area),
      ...lifePhaseBlocks.flatMap(({ code, name }) => [
        numberColumn(code, name[locale]),
        numberColumn(`${code}_gesamt`, texts.withEverywhere(name[locale])),
      ]),
      numberColumn('netzwerke', texts.all),
    ],
    rows: rows.map(({ code, name, byBlock, here }) => [
      code,
      name,
      ...byBlock.flatMap((block) => [figure(block.here), figure(block.here + block.everywhere)]),
      figure(here),
    ]),
    notes: [],
    source: '',
    areas: { areaLevelId: level.areaLevelId, date: today, ofRows: rows.map(({ areaId }) => areaId) },
  }
}
