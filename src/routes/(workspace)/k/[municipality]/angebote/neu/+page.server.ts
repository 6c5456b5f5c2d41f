import { error, fail, redirect } from '@sveltejs/kit'
import { listOwnProviders } from '#lib/server/capabilities/offers/index.ts'
import { findProposal } from '#lib/server/capabilities/proposals/index.ts'
import { readDirectorySettings } from '#lib/server/capabilities/upkeep/index.ts'
import { context } from '#lib/server/context.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { areaDirectory } from '../../gebiete/area-directory.ts'
import { readForChange, saveOffer } from '../change-offers.ts'
import { fillInForm } from '../fill-in-form.ts'
import { formOptions } from '../form-options.ts'
import { withEmptyRows } from '../form-rows.ts'
import { emptyValues, readOfferForm, valuesOf, valuesSent } from '../form-values.ts'
import { readOfferChoices } from '../offer-choices.ts'
import { problemsInWords } from '../problems-in-words.ts'
import { proposedContent } from '../proposed-content.ts'
import { seesPlanning } from '../sees-planning.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  readForChange(event, async (tx, municipality) => {
    const directory = await areaDirectory(tx, municipality, context().today())
    const { locale } = event.locals
    const { providers } = await readOfferChoices(tx, municipality)
    const withPlanning = seesPlanning(municipality.role)
    const options = formOptions({ directory, providers, withPlanning, locale })
    // A page that shows what is missing gives the name along.
    const empty = { ...emptyValues, name: event.url.searchParams.get('name') ?? '' }
    if (municipality.role !== 'provider')
      return {
        values: withEmptyRows(empty),
        version: undefined,
        needsApproval: false,
        options: keptOnServer(options),
      }
    const own = await listOwnProviders(tx)
    const [first] = own
    if (first === undefined) redirect(303, `/k/${municipality.slug}/angebote/eigene`)
    const proposalId = proposalIdOf(event.url)
    const proposal = proposalId === undefined ? undefined : await findProposal(tx, proposalId)
    if (proposalId !== undefined && (proposal === undefined || proposal.decision !== null)) error(404)
    return {
      values: withEmptyRows(
        proposal === undefined
          ? { ...empty, provider: first.name }
          : valuesOf(proposedContent(proposal), locale),
      ),
      version: proposal?.version,
      needsApproval: (await readDirectorySettings(tx)).approval !== 'none',
      options: keptOnServer({ ...options, providers: own.map(({ name }) => name) }),
    }
  })

export const actions: Actions = {
  default: async (event) => {
    const sent = await event.request.formData()
    const values = valuesSent(sent)
    const filled = await fillInForm(event, { sent, values })
    if (filled !== null) return { ...filled, problems: [] }
    const read = readOfferForm(values)
    const proposalId = proposalIdOf(event.url)
    const proposal =
      proposalId === undefined ? {} : { proposal: { proposalId, version: Number(sent.get('version')) } }
    const saved = read.ok ? await saveOffer(event, { offer: null, ...proposal, content: read.content }) : read
    if (!saved.ok) {
      const problems = problemsInWords(saved.problems, event.locals.locale)
      return fail(400, { values: withEmptyRows(values), more: null, taken: null, problems })
    }
    redirect(303, saved.href)
  },
}

/** The waiting proposal that is changed; undefined = a new offer is entered. */
function proposalIdOf(url: URL): number | undefined {
  const given = url.searchParams.get('vorschlag') ?? ''
  return /^\d{1,9}$/.test(given) ? Number(given) : undefined
}
