import { sentenceOf } from '#lib/messages/sentence.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { surveyOfPage } from '../../survey-of-page.ts'
import { conditionChoices } from '../choices-of-results.ts'
import { conditionText } from '../results-address.ts'
import { readResultsOfPage } from '../read-results-page.ts'
import { crosstabOf, readBase, sidesOf } from './read-crosstab.ts'
import type { PageServerLoad } from './$types'

/** Two questions crossed. */
export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.read', async (tx, municipality) => {
    const { locale } = event.locals
    const survey = await surveyOfPage(tx, municipality, event.params)
    const address = event.url.searchParams
    const page = await readResultsOfPage(tx, municipality, {
      survey,
      address,
      locale,
      today: context().today(),
    })
    const base = `/k/${municipality.slug}/befragungen`
    const shared = {
      base,
      here: `${base}/${survey.surveyId}`,
      title: survey.title,
      anonymous: survey.anonymous,
      query: event.url.search,
    }
    if (page === null || !page.results?.all) return { ...shared, page: keptOnServer(null) }
    const { wanted, data, words, refusal, results } = page
    const [rows, columns] = [address.get('zeilen'), address.get('spalten')]
    const isAsked = Boolean(rows) && Boolean(columns)
    const crosstab = crosstabOf(page, { rows, columns, base: readBase(address) })
    const isThird = results.sight.kind === 'protected' && wanted.conditions.length > 0
    return {
      ...shared,
      page: keptOnServer({
        refusal: refusal === null ? null : sentenceOf(refusal, locale),
        sides: sidesOf(page),
        rows: rows ?? '',
        columns: columns ?? '',
        shares: readBase(address),
        // In protected results a condition would be a third fact.
        choices: results.sight.kind === 'protected' && !isThird ? [] : conditionChoices(data, words),
        condition: wanted.conditions[0] === undefined ? '' : conditionText(wanted.conditions[0]),
        state: !isAsked
          ? ('first' as const)
          : rows === columns
            ? ('same' as const)
            : isThird
              ? ('filtered' as const)
              : crosstab === null
                ? ('notEnough' as const)
                : ('shown' as const),
        crosstab,
      }),
    }
  })
