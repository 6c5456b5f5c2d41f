import { fields, isFieldCode } from '@gelingen/catalogue'
import { messages } from '#lib/messages/index.ts'
import { listProviderCandidates } from '#lib/server/capabilities/field-phase/index.ts'
import { listProviders, providerKinds } from '#lib/server/capabilities/offers/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { surveyOfPage } from '../../survey-of-page.ts'
import { candidateRows, takeCandidates } from '../candidate-page.ts'
import { surveyAreas } from '../survey-areas.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.change', async (tx, municipality) => {
    const { locale } = event.locals
    const { surveyId, title } = await surveyOfPage(tx, municipality, event.params)
    const base = `/k/${municipality.slug}/befragungen`
    const filter = filterOf(event.url)
    const candidates = await providersOf(tx, municipality, event.url)
    const texts = messages(locale)
    const { texts: areas } = await surveyAreas(tx, municipality, context().today())
    return {
      survey: { base, here: `${base}/${surveyId}`, title },
      directory: `/k/${municipality.slug}/angebote`,
      isEmpty: (await listProviders(tx)).every(({ offers }) => offers === 0),
      filter,
      // Whoever chose by what they do, is likely to count by it.
      group:
        filter.field === null ? '' : (fields.find(({ code }) => code === filter.field)?.name[locale] ?? ''),
      fields: fields.map(({ code, name }) => ({ value: code, text: name[locale] })),
      kinds: providerKinds.map((kind) => ({ value: kind, text: texts.offers.providerKinds[kind] })),
      shown: keptOnServer({ areas, ...(await candidateRows(tx, municipality, { surveyId, candidates })) }),
    }
  })

export const actions: Actions = {
  default: (event) => takeCandidates(event, (tx, municipality) => providersOf(tx, municipality, event.url)),
}

function filterOf({ searchParams }: URL) {
  const field = searchParams.get('feld') ?? ''
  return {
    area: (searchParams.get('gebiet') ?? '').trim().slice(0, 200),
    field: isFieldCode(field) ? field : null,
    kind: providerKinds.find((kind) => kind === searchParams.get('art')) ?? null,
  }
}

/** An area that is not known has no providers. */
async function providersOf(tx: Tx, municipality: Municipality, url: URL) {
  const { area, field, kind } = filterOf(url)
  const areas = await surveyAreas(tx, municipality, context().today())
  const areaId = areas.find(area)
  if (areaId === undefined) return []
  const areaIds = areaId === null ? null : areas.within(areaId)
  return listProviderCandidates(tx, municipality, { areaIds, field, kind })
}
