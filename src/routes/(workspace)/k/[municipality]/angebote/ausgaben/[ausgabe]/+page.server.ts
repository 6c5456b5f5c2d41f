import { error, fail, redirect } from '@sveltejs/kit'
import { sentenceOf } from '#lib/messages/sentence.ts'
import {
  issueEdition,
  leftOutReasons,
  listIssues,
  removeEdition,
} from '#lib/server/capabilities/editions/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { namesOfMembers } from '#lib/server/platform/identity/memberships.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { formatDate, formatInstant, formatNumber } from '#lib/ui/format.ts'
import { areaDirectory } from '../../../gebiete/area-directory.ts'
import { editionOfPage, editionOfToday, principalOf } from '../edition-event.ts'
import { editionPaper } from '../edition-paper.ts'
import { aboutPages, MOST_PRINTED, pagesOf, printEdition, printsAtOnce } from '../print-edition.ts'
import { readEdition } from '../read-edition.ts'
import type { Actions, PageServerLoad } from './$types'
import { editionFacts } from './edition-facts.ts'

const MOST_IN_PREVIEW = 12
const MOST_LEFT_OUT = 10

export const load: PageServerLoad = async (event) => {
  const { locale } = event.locals
  const { searchParams } = event.url
  const { today, origin, printer } = { ...context(), today: context().today() }
  const found = await inWorkspace(event, 'offers.read', async (tx, municipality) => {
    const edition = await editionOfPage(tx, event.params)
    const read = await readEdition(tx, municipality, { edition, today, origin })
    const names = await namesOfMembers(tx)
    const directory = await areaDirectory(tx, municipality, today)
    const issues = await listIssues(tx, edition.editionId)
    return { role: municipality.role, edition, read, names, directory, issues }
  })
  const { role, edition, read, names, directory, issues } = found
  const mayChange = may(role, 'editions.change')
  const offers = `/k/${event.params.municipality}/angebote`
  const count = (value: number) => formatNumber(value, locale)
  // Printed after the transaction: none waits for the typesetter.
  const isExact = printsAtOnce(read)
  const pages = isExact ? pagesOf(await printEdition(printer, read)) : aboutPages(read)
  return {
    base: `${offers}/ausgaben`,
    edition: {
      editionId: edition.editionId,
      title: edition.title,
      subtitle: edition.subtitle,
      version: edition.version,
      paper: edition.paper,
      changed: formatInstant(edition.updatedAt, locale),
      changedBy: names.get(edition.updatedBy ?? '') ?? null,
    },
    facts: editionFacts(edition, directory, locale),
    mayChange,
    isRemoving: mayChange && searchParams.has('loeschen'),
    isCreated: searchParams.has('angelegt'),
    isSaved: searchParams.has('gespeichert'),
    issued: issues.find(({ issue }) => String(issue) === searchParams.get('heft'))?.issue ?? null,
    offerCount: read.offers.length,
    isTooLong: read.offers.length > MOST_PRINTED,
    mostPrinted: count(MOST_PRINTED),
    pages: count(pages),
    isExact,
    shownInPreview: Math.min(MOST_IN_PREVIEW, read.offers.length),
    leftOut: {
      count: read.leftOut.length,
      reasons: leftOutReasons.flatMap((reason) => {
        const own = read.leftOut.filter((one) => one.reason === reason)
        return own.length === 0
          ? []
          : [
              {
                reason,
                count: own.length,
                more: Math.max(0, own.length - MOST_LEFT_OUT),
                offers: own
                  .slice(0, MOST_LEFT_OUT)
                  .map(({ offer }) => ({ name: offer.name, href: `${offers}/${offer.offerId}` })),
              },
            ]
      }),
    },
    issues: issues.map(({ issue, issuedOn, issuedBy, offers: printed }) => ({
      issue,
      number: count(issue),
      issuedOn: formatDate(issuedOn, locale),
      offers: printed,
      issuedBy: names.get(issuedBy ?? '') ?? null,
    })),
    paper: keptOnServer(editionPaper({ ...read, map: null }, MOST_IN_PREVIEW)),
  }
}

export const actions: Actions = {
  issue: async (event) => {
    const { locals, params } = event
    const read = await editionOfToday(event)
    // The page offers no button for it.
    if (read.offers.length > MOST_PRINTED) error(400)
    const document = await printEdition(context().printer, read)
    const { editionId, title } = read.edition
    const issue = { editionId, title, issuedOn: read.today, offers: read.offers.length, document }
    const issued = await inWorkspace(event, 'editions.change', (tx, municipality) =>
      issueEdition(tx, municipality, principalOf(locals), issue),
    )
    if (!issued.ok) return fail(400, { sentence: sentenceOf(issued.refusal, locals.locale) })
    redirect(303, `/k/${params.municipality}/angebote/ausgaben/${editionId}?heft=${issued.value}`)
  },
  remove: async (event) => {
    const { locals, params } = event
    const form = await event.request.formData()
    const seen = { editionId: Number(params.ausgabe), version: Number(form.get('fassung')) }
    const removed = await inWorkspace(event, 'editions.change', (tx) => removeEdition(tx, seen))
    if (!removed.ok) return fail(409, { sentence: sentenceOf(removed.refusal, locals.locale) })
    const title = encodeURIComponent(String(form.get('titel') ?? ''))
    redirect(303, `/k/${params.municipality}/angebote/ausgaben?geloescht=${title}`)
  },
}
