import { messages } from '#lib/messages/index.ts'
import { formatNumber } from '#lib/ui/format.ts'
import { figure, numberColumn, textColumn, type ReadTable } from '../../../../table.ts'
import { themeRoomOfPage, titleOfTextQuestion } from '../theme-page.ts'

/** Every text with its themes, a column for each; in no order that tells who wrote what. */
export function themesTable(params: { befragung: string; frage: string }): ReadTable {
  return async (tx, municipality, { locale }) => {
    const texts = messages(locale).surveyThemes.themes
    const { survey, room } = await themeRoomOfPage(tx, municipality, params)
    const title = titleOfTextQuestion(room.question, locale)
    const count = (value: number) => formatNumber(value, locale)
    return {
      name: `${texts.file} ${survey.title} ${title}`,
      title: `${title} (${survey.title})`,
      columns: [
        textColumn('text', texts.columnText),
        textColumn('eingeordnet', texts.columnSorted),
        ...room.themes.map(({ themeId, name }) => numberColumn(`thema_${themeId}`, name)),
      ],
      rows: room.texts.map(({ text, isSorted, themeIds }) => [
        text,
        isSorted ? texts.yes : texts.no,
        ...room.themes.map(({ themeId }) => (isSorted ? figure(themeIds.includes(themeId) ? 1 : 0) : null)),
      ]),
      notes: [
        {
          term: texts.columnSorted,
          text: texts.progress(count(room.sortedCount), count(room.texts.length)),
        },
        ...room.themes.map((theme) => ({
          term: theme.name,
          text: texts.countOf(count(theme.count)),
        })),
        ...(room.readable
          ? []
          : [{ term: texts.columnText, text: texts.tooFewLong(count(municipality.minimumCount)) }]),
      ],
      source: '',
    }
  }
}
