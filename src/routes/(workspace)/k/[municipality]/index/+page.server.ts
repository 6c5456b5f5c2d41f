import { fail, redirect } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { readLevels } from '#lib/server/capabilities/areas/index.ts'
import { readIndicators } from '#lib/server/capabilities/indicators/index.ts'
import {
  createIndex,
  createIndexFromTemplate,
  deleteIndex,
  parseNewIndex,
  parseNewIndexFromTemplate,
} from '#lib/server/capabilities/index/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { refuse } from '#lib/server/platform/refusal.ts'
import { readMapChoices } from '../karte/map-choices.ts'
import { firstSpec, typedIndex } from './own-index-form.ts'
import { ownIndexOffer } from './own-index.ts'
import { readIndexList } from './read-index-list.ts'
import { templateOffers } from './template-offers.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async (event) => {
  const { locale } = event.locals
  const { searchParams } = event.url
  const texts = messages(locale).indexPages
  const template = searchParams.get('vorlage')
  const asked = { template, level: searchParams.get('ebene'), period: searchParams.get('zeitraum') }
  return inWorkspace(event, 'index.read', async (tx, municipality) => {
    const choices = await readMapChoices(tx, municipality, context().today())
    const indices = await readIndexList(tx, municipality, { choices, locale })
    const own = template === null ? asked : { level: null, period: null }
    return {
      mayChange: may(municipality.role, 'index.change'),
      mayImport: may(municipality.role, 'imports.run'),
      hasAreas: choices.levels.length > 0,
      hasFigures: choices.coverage.length > 0,
      indices,
      templates: templateOffers(choices, { ...asked, locale, texts }),
      own: ownIndexOffer(choices, { ...own, locale, texts }),
      opened: searchParams.has('vorlage') ? 'template' : searchParams.has('eigener') ? 'own' : null,
      deleting: indices.find(({ code }) => code === searchParams.get('loeschen')) ?? null,
      created: createdNames(indices, searchParams.get('angelegt')),
      deleted: searchParams.get('geloescht'),
    }
  })
}

export const actions: Actions = {
  template: async (event) => {
    const form = await event.request.formData()
    const principal = principalOf(event)
    const made = await inWorkspace(event, 'index.change', async (tx, municipality) => {
      const parsed = parseNewIndexFromTemplate({
        template: form.get('vorlage'),
        areaLevelId: await levelOf(tx, municipality, form),
        period: form.get('zeitraum'),
        language: event.locals.locale,
      })
      return parsed.ok ? createIndexFromTemplate(tx, municipality, principal, parsed.value) : parsed
    })
    if (!made.ok) return fail(400, { sentence: sentenceOf(made.refusal, event.locals.locale) })
    const codes = made.value.map(({ definition }) => definition.code)
    redirect(303, codes.length === 1 ? `${at(event)}/${codes[0]}?angelegt` : `${at(event)}?angelegt=${codes}`)
  },
  own: async (event) => {
    const form = await event.request.formData()
    const { locale } = event.locals
    const typed = typedIndex(form)
    const principal = principalOf(event)
    const made = await inWorkspace(event, 'index.change', async (tx, municipality) => {
      if (typed.chosen.length === 0) return refuse('index-spec/empty-list')
      const spec = firstSpec(await readIndicators(tx, municipality), {
        chosen: typed.chosen,
        texts: messages(locale).indexPages,
      })
      const areaLevelId = await levelOf(tx, municipality, form)
      const parsed = parseNewIndex({ name: typed.name, areaLevelId, period: form.get('zeitraum'), spec })
      return parsed.ok ? createIndex(tx, municipality, principal, parsed.value) : parsed
    })
    if (made.ok) redirect(303, `${at(event)}/${made.value.definition.code}/bauen?angelegt`)
    const isWithout = made.refusal.code === 'index-spec/empty-list'
    const texts = messages(locale).indexPages.own
    return fail(400, {
      typed,
      wrong: isWithout ? 'indikator' : made.refusal.details?.['field'] === 'name' ? 'name' : 'other',
      ownSentence: isWithout ? texts.noneChosen : sentenceOf(made.refusal, locale),
    })
  },
  delete: async (event) => {
    const form = await event.request.formData()
    const key = { indexDefinitionId: Number(form.get('index')), version: Number(form.get('fassung')) }
    const deleted = await inWorkspace(event, 'index.change', (tx, municipality) =>
      deleteIndex(tx, municipality, key),
    )
    if (!deleted.ok) return fail(400, { sentence: sentenceOf(deleted.refusal, event.locals.locale) })
    redirect(303, `${at(event)}?geloescht=${encodeURIComponent(String(form.get('name') ?? ''))}`)
  },
}

async function levelOf(tx: Tx, municipality: Municipality, form: FormData): Promise<number | undefined> {
  const levels = await readLevels(tx, municipality, context().today())
  return levels.find(({ code }) => code === form.get('ebene'))?.areaLevelId
}

function principalOf({ locals }: RequestEvent) {
  return { userId: locals.person?.userId ?? '' }
}

function at({ params }: RequestEvent): string {
  return `/k/${params.municipality}/index`
}

function createdNames(
  indices: readonly { code: string; name: string }[],
  codes: string | null,
): readonly string[] {
  const created = codes?.split(',') ?? []
  return indices.filter(({ code }) => created.includes(code)).map(({ name }) => name)
}
