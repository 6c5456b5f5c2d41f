import { fields, lifePhaseBlocks, lifePhaseSteps, targetGroups } from '@gelingen/catalogue'
import { fail, redirect } from '@sveltejs/kit'
import { messages, type Locale } from '#lib/messages/index.ts'
import { sentenceOf } from '#lib/messages/sentence.ts'
import {
  changeEdition,
  editionLanguages,
  editionOrders,
  editionPapers,
  entryLengths,
  findEdition,
  parseEdition,
} from '#lib/server/capabilities/editions/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { refuse } from '#lib/server/platform/refusal.ts'
import { areaDirectory, type AreaDirectory } from '../../../../gebiete/area-directory.ts'
import { editionOfPage, principalOf } from '../../edition-event.ts'
import { readEditionForm, valuesOf } from '../../edition-form.ts'
import type { Actions, PageServerLoad } from './$types'

/** More areas than these are too many boxes. */
const MOST_AREAS = 260

export const load: PageServerLoad = async (event) => {
  const { locale } = event.locals
  return inWorkspace(event, 'editions.change', async (tx, municipality) => {
    const edition = await editionOfPage(tx, event.params)
    const directory = await areaDirectory(tx, municipality, context().today())
    return {
      base: `/k/${municipality.slug}/angebote/ausgaben`,
      shown: `/k/${municipality.slug}/angebote/ausgaben/${edition.editionId}`,
      title: edition.title,
      values: valuesOf(edition),
      choices: keptOnServer({ ...choicesOf(locale), areas: areaChoices(directory) }),
    }
  })
}

function choicesOf(locale: Locale) {
  const texts = messages(locale).editions
  const option = ({ code, name }: { code: string; name: Readonly<Record<Locale, string>> }) => ({
    value: code,
    text: name[locale],
  })
  return {
    targetGroups: [{ title: null, options: targetGroups.map(option) }],
    steps: lifePhaseBlocks.map(({ code, name }) => ({
      title: name[locale],
      options: lifePhaseSteps.filter(({ block }) => block === code).map(option),
    })),
    fields: [{ title: null, options: fields.map(option) }],
    orders: editionOrders.map((value) => ({ value, text: texts.orders[value] })),
    lengths: entryLengths.map((value) => ({ value, text: texts.lengths[value] })),
    papers: editionPapers.map((value) => ({ value, text: texts.papers[value] })),
    languages: editionLanguages.map((value) => ({ value, text: texts.languages[value] })),
  }
}

/** Level by level from the coarsest, as long as there are not too many. */
function areaChoices({ levels, areas }: AreaDirectory) {
  let count = 0
  return levels.flatMap(({ areaLevelId, code: level, name, areaCount }) => {
    count += areaCount
    return count > MOST_AREAS
      ? []
      : [
          {
            name,
            options: areas
              .filter((area) => area.areaLevelId === areaLevelId)
              .map((area) => ({ value: `${level}/${area.code}`, text: area.name })),
          },
        ]
  })
}

export const actions: Actions = {
  default: async (event) => {
    const { locals, params } = event
    const { locale } = locals
    const sent = readEditionForm(await event.request.formData())
    const editionId = Number(params.ausgabe)
    const saved = await inWorkspace(event, 'editions.change', async (tx) => {
      if (!Number.isSafeInteger(editionId)) return refuse('editions/unknown')
      const parsed = parseEdition(sent.content)
      if (!parsed.ok) return parsed
      return changeEdition(tx, principalOf(locals), { ...parsed.value, editionId, version: sent.version })
    })
    if (saved.ok) redirect(303, `/k/${params.municipality}/angebote/ausgaben/${params.ausgabe}?gespeichert`)
    const { refusal } = saved
    const isStale = refusal.code === 'editions/stale-version'
    const current = isStale
      ? await inWorkspace(event, 'offers.read', (tx) => findEdition(tx, editionId))
      : undefined
    return fail(isStale ? 409 : 400, {
      typed: sent,
      field: String(refusal.details?.['field'] ?? ''),
      sentence: sentenceOf(refusal, locale),
      currentVersion: current?.version ?? null,
    })
  },
}
