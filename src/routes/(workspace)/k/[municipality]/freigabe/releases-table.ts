import { messages } from '#lib/messages/index.ts'
import { textColumn, type ReadTable } from '../table.ts'
import { releaseRows } from './release-rows.ts'

/** All releases with how they stand, the latest first. */
export const releasesTable: ReadTable = async (tx, municipality, { locale, today }) => {
  const texts = messages(locale).release
  const { list } = texts
  const rows = await releaseRows(tx, municipality, { locale, texts })
  return {
    name: [texts.title, municipality.slug, today].join(' '),
    title: list.caption,
    columns: [
      textColumn('was', list.what),
      textColumn('zeitraum', list.period),
      textColumn('gebiete', list.levels),
      textColumn('freigegeben_am', list.on),
      textColumn('stand', list.state),
    ],
    rows: rows.map(({ title, period, levels, on, state }) => [title, period, levels, on, state]),
    notes: [],
    source: '',
  }
}
