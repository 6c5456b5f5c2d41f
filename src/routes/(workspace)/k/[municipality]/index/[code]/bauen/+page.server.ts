import { error, fail, redirect } from '@sveltejs/kit'
import { sentenceOf } from '#lib/messages/sentence.ts'
import {
  changeIndex,
  findIndex,
  parseIndexChange,
  type IndexToCompute,
} from '#lib/server/capabilities/index/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { refuse } from '#lib/server/platform/refusal.ts'
import { readMapChoices } from '../../../karte/map-choices.ts'
import { askedDraft, readTrial } from './ask-draft.ts'
import { fields } from './draft.ts'
import { readBuildPage } from './read-build-page.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async (event) => {
  const { locale } = event.locals
  const address = event.url.searchParams
  const { page, role } = await inWorkspace(event, 'index.read', async (tx, municipality) => ({
    page: await readBuildPage(tx, municipality, {
      code: event.params.code,
      address,
      locale,
      today: context().today(),
    }),
    role: municipality.role,
  }))
  if (page === null) error(404)
  return {
    ...page,
    isNew: address.has('angelegt'),
    isRefused: address.has('nicht-gespeichert'),
    isRenamed: address.has('benannt'),
    mayChange: may(role, 'index.change'),
  }
}

export const actions: Actions = {
  /** What cannot be saved is shown again by its address, where every entry still stands and says what is wrong. */
  save: async (event) => {
    const form = await event.request.formData()
    const asked = await inWorkspace(event, 'index.read', async (tx, municipality) => {
      const definition = await findIndex(tx, municipality, { code: event.params.code })
      if (definition === undefined) return null
      const choices = await readMapChoices(tx, municipality, context().today())
      const draft = askedDraft(definition, { form, choices, locale: event.locals.locale })
      const { indexDefinitionId } = definition
      return { indexDefinitionId, read: readTrial(definition, { draft, choices }) }
    })
    if (asked === null) error(404)
    const saved = asked.read.ok
      ? await saveTrial(event, { ...asked, toCompute: asked.read.toCompute, form })
      : asked.read
    if (saved.ok) redirect(303, `${ownAddress(event)}?gespeichert`)
    redirect(303, `${ownAddress(event)}/bauen?${trialAddress(form)}&nicht-gespeichert`)
  },
  rename: async (event) => {
    const form = await event.request.formData()
    const typed = {
      name: String(form.get('name') ?? ''),
      description: String(form.get('beschreibung') ?? ''),
    }
    const renamed = await inWorkspace(event, 'index.change', async (tx, municipality) => {
      const definition = await findIndex(tx, municipality, { code: event.params.code })
      if (definition === undefined) return refuse('index/unknown-definition')
      const { indexDefinitionId } = definition
      const change = parseIndexChange({ ...typed, indexDefinitionId, version: form.get(fields.version) })
      return change.ok ? changeIndex(tx, municipality, principalOf(event), change.value) : change
    })
    if (renamed.ok) redirect(303, `${ownAddress(event)}/bauen?benannt#name`)
    const field = renamed.refusal.details?.['field']
    return fail(400, {
      typed,
      wrong: field === 'name' || field === 'description' ? field : 'other',
      sentence: sentenceOf(renamed.refusal, event.locals.locale),
    })
  },
}

function saveTrial(
  event: RequestEvent,
  {
    indexDefinitionId,
    toCompute: { areaLevelId, period, settings },
    form,
  }: { indexDefinitionId: number; toCompute: IndexToCompute; form: FormData },
) {
  const version = form.get('ersetzt') ?? form.get(fields.version)
  const { spec, periods } = settings
  const change = parseIndexChange({ indexDefinitionId, version, areaLevelId, period, spec, periods })
  if (!change.ok) return change
  return inWorkspace(event, 'index.change', (tx, municipality) =>
    changeIndex(tx, municipality, principalOf(event), change.value),
  )
}

function principalOf({ locals }: RequestEvent) {
  return { userId: locals.person?.userId ?? '' }
}

function ownAddress({ params }: RequestEvent): string {
  return `/k/${params.municipality}/index/${params.code}`
}

function trialAddress(form: FormData): string {
  const address = new URLSearchParams()
  for (const [name, value] of form)
    if (typeof value === 'string' && name !== 'ersetzt' && name !== 'nicht-gespeichert')
      address.append(name, value)
  return String(address)
}
