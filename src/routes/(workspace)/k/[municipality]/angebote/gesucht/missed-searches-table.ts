import { messages } from '#lib/messages/index.ts'
import { languageNames, type PortalLanguage } from '#lib/portal/languages.ts'
import { LEAST_ASKED, readMissedSearches } from '#lib/server/capabilities/portal/index.ts'
import { formatNumber } from '#lib/ui/format.ts'
import { figure, numberColumn, textColumn, type ReadTable } from '../../table.ts'

/** What families sought in vain, as the page shows it, all months. */
export const missedSearchesTable: ReadTable = async (tx, { slug }, { locale, today }) => {
  const texts = messages(locale).missedSearches
  const months = await readMissedSearches(tx, LEAST_ASKED)
  return {
    name: `${texts.file} ${slug} ${today}`,
    title: texts.title,
    columns: [
      textColumn('monat', texts.month),
      textColumn('woerter', texts.words),
      textColumn('sprache', texts.language),
      numberColumn('anzahl', texts.asked),
    ],
    rows: months.flatMap(({ words }) =>
      words.map((row) => [row.month, row.words, languageName(row.language), figure(row.asked)]),
    ),
    notes: [
      { term: texts.explain, text: texts.explainText(formatNumber(LEAST_ASKED, locale)).join(' ') },
      ...months
        .filter(({ rare }) => rare > 0)
        .map(({ month, rare }) => ({
          term: month,
          text: texts.rare(formatNumber(rare, locale), formatNumber(LEAST_ASKED, locale)),
        })),
    ],
    source: '',
  }
}

/** As the language calls itself. */
export function languageName(code: string): string {
  return languageNames[code as PortalLanguage] ?? code
}
