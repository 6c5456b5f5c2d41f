import { messages } from '#lib/messages/index.ts'
import { chainPictureSvg } from '#lib/ui/chain-picture/chain-picture-svg.ts'
import { SHEET } from '#lib/ui/chain-picture/lay-out.ts'
import { formatDate } from '#lib/ui/format.ts'
import { pictureTable } from './picture-table.ts'
import type { PictureFile } from './read-picture-file.ts'
import { leftOutSentences, sourceLine, summaries, titleOf } from './say-picture.ts'

/** The picture on a sheet A3, and behind it the same as a table. */
export function pictureSheet(file: PictureFile) {
  const { picture, places, query, computed, locale } = file
  const texts = messages(locale).chainPicture
  const title = titleOf(query, locale)
  const table = pictureTable(places, query, file)
  const date = formatDate(file.today, locale)
  return {
    pictures: new Map([['kettenbild.svg', chainPictureSvg(picture, { format: SHEET })]]),
    data: {
      lang: locale,
      title,
      municipality: file.municipality,
      date,
      sentences: [...summaries(places, locale), ...leftOutSentences(query, { places, locale })].join(' '),
      source: sourceLine(computed, file),
      pageOf: texts.pageOf,
      alt: texts.describes(title),
      asTable: texts.asTable,
      tableCaption: texts.tableCaption,
      columns: [messages(locale).chain.field, ...table.columns.map(({ shortName }) => shortName)],
      rows: table.rows.map(({ field, place, cells }) => [
        [field, place].filter((part) => part !== '').join(' · '),
        ...cells.map((cell) =>
          typeof cell === 'string'
            ? '·'
            : [cell.word, cell.lack, cell.offers].filter((part) => part !== '').join(', '),
        ),
      ]),
    },
  }
}
