import { messages } from '#lib/messages/index.ts'
import { portalAddress } from '#lib/portal/address.ts'
import { isPrefixedLanguage } from '#lib/portal/languages.ts'
import { LEAST_ASKED, readMissedSearches } from '#lib/server/capabilities/portal/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { formatNumber } from '#lib/ui/format.ts'
import { languageName } from './missed-searches-table.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'offers.read', async (tx, { slug, role }) => {
    const { locale } = event.locals
    const texts = messages(locale).missedSearches
    const least = formatNumber(LEAST_ASKED, locale)
    const months = await readMissedSearches(tx, LEAST_ASKED)
    const monthName = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
    return {
      mayAdd: may(role, 'offers.change'),
      maySeeChain: may(role, 'chain.read'),
      portal: portalAddress({ language: 'de', kommune: slug, path: 'suche' }),
      explanation: texts.explainText(least),
      months: months.map(({ month, words, rare }) => ({
        month,
        name: monthName.format(Date.parse(`${month}-01`)),
        rare: rare === 0 ? '' : texts.rare(formatNumber(rare, locale), least),
        nothingOften: words.length > 0 ? '' : texts.nothingOften(least),
        rows: words.map((row) => ({
          words: row.words,
          language: languageName(row.language),
          asked: formatNumber(row.asked, locale),
          look: portalAddress({
            language: isPrefixedLanguage(row.language) ? row.language : 'de',
            kommune: slug,
            path: 'suche',
            query: { q: row.words },
          }),
          enter: `/k/${slug}/angebote/neu?name=${encodeURIComponent(row.words)}`,
        })),
      })),
    }
  })
