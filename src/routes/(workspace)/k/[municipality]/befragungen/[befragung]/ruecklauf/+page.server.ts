import { messages } from '#lib/messages/index.ts'
import { answerOf, returnRate, type ReturnRow } from '#lib/server/capabilities/field-phase/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { formatDate, formatNumber } from '#lib/ui/format.ts'
import { groupsOf, isNarrowed, narrowed, readRecipientFilter } from '../empfaenger/recipient-filter.ts'
import { calledBy, dayOf, shownAnswer } from '../empfaenger/recipient-rows.ts'
import { surveyOfPage } from '../survey-of-page.ts'
import type { PageServerLoad } from './$types'
import { courseChart } from './course-chart.ts'
import { readReturn } from './read-return.ts'
import { rowName } from './row-name.ts'

/** A longer list nobody reads; it can be narrowed and downloaded. */
const MOST_NAMED = 200

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.read', async (tx, municipality) => {
    const { locale } = event.locals
    const survey = await surveyOfPage(tx, municipality, event.params)
    const { returns: texts, recipients: words } = messages(locale).fieldPhase
    const today = context().today()
    const read = await readReturn(tx, municipality, { survey, today })
    const filter = readRecipientFilter(event.url.searchParams)
    const missing = read.asked.filter((one) => answerOf(one) !== 'submitted')
    const found = narrowed(missing, filter, read.areas)
    const base = `/k/${municipality.slug}/befragungen`
    const named = (rows: readonly ReturnRow[], without: string) =>
      rows.map((row) => ({
        name: rowName(row, without, texts),
        counts: row,
        rate: returnRate(row),
        isTogether: row.names.length > 1,
      }))
    const last = read.course.at(-1)
    const { parent } = event
    return {
      base,
      here: `${base}/${survey.surveyId}`,
      title: survey.title,
      anonymous: survey.anonymous,
      mayChange: may(municipality.role, 'surveys.change'),
      minimum: formatNumber(municipality.minimumCount, locale),
      // Where the page of mails is built in, it is the way to remind.
      remind: (await parent()).tabs.find(({ href }) => href.endsWith('/post'))?.href ?? null,
      filter,
      isNarrowed: isNarrowed(filter),
      query: `?${missingOnly(event.url)}`,
      missing: missing.length,
      found: found.length,
      groups: groupsOf(read.asked),
      whole: { counts: read.whole, rate: returnRate(read.whole) },
      courseSays:
        last === undefined
          ? null
          : texts.courseSays(formatNumber(last.submitted, locale), formatDate(last.day, locale)),
      shown: keptOnServer({
        areas: read.areas.texts,
        byGroup: named(read.byGroup, texts.withoutGroup),
        byArea: named(read.byArea, texts.withoutArea),
        chart: courseChart(read.course, locale),
        missing: found.slice(0, MOST_NAMED).map((one) => ({
          recipientId: one.recipientId,
          name: calledBy(one, words.withoutName),
          email: one.email,
          group: one.groupName,
          area: read.areas.textOf(one.areaId),
          answer: shownAnswer(one, survey, words),
          bounced: one.bouncedAt !== null,
          invited: one.invitedAt === null ? '' : formatDate(dayOf(one.invitedAt), locale),
          reminders: formatNumber(one.reminders, locale),
        })),
      }),
    }
  })

/** The address's choice, for the list to download: it holds those who have submitted, too. */
function missingOnly({ searchParams }: URL): string {
  const query = new URLSearchParams(searchParams)
  if (!query.get('stand')) query.set('stand', 'missing')
  return query.toString()
}
