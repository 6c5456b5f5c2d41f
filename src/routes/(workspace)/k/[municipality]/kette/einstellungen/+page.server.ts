import { error, fail, redirect, type Actions } from '@sveltejs/kit'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { chainFor, changeChainSettings, readChainSettings } from '#lib/server/capabilities/chain/index.ts'
import { listIndices } from '#lib/server/capabilities/index/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { scoreChoices, settingTexts } from './settings-view.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { locale } = event.locals
  return inWorkspace(event, 'chain.read', async (tx, municipality) => {
    if (!may(municipality.role, 'chain.change')) error(404)
    const settings = await readChainSettings(tx, municipality)
    const indices = await listIndices(tx, municipality)
    const computed = await chainFor(tx, municipality, context().today())
    const chosen = indices.find((index) => index.indexDefinitionId === settings.indexDefinitionId)
    return {
      base: `/k/${municipality.slug}`,
      isSaved: event.url.searchParams.has('gespeichert'),
      indices: indices.map((index) => ({ id: String(index.indexDefinitionId), name: index.name })),
      scores: chosen === undefined ? [] : scoreChoices(chosen, locale),
      travelTimes: computed.lacks === null ? computed.travelTimes : 0,
      values: settingTexts(settings, locale),
    }
  })
}

export const actions: Actions = {
  default: async (event) => {
    const { locals, params, request } = event
    const form = await request.formData()
    const values = Object.fromEntries(
      [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.slice(0, 200)]] : [])),
    )
    const { person } = locals
    const slug = params['municipality'] ?? ''
    const changed = await inWorkspace(
      { locals, params: { municipality: slug } },
      'chain.change',
      (tx, municipality) => changeChainSettings(tx, municipality, { userId: person?.userId ?? '' }, values),
    )
    if (changed.ok) redirect(303, `/k/${slug}/kette/einstellungen?gespeichert`)
    const { refusal } = changed
    const field = String(refusal.details?.['field'] ?? '')
    return fail(400, { values, field, sentence: sentenceOf(refusal, locals.locale) })
  },
}
