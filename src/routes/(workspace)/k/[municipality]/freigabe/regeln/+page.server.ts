import { fail, redirect, type Actions } from '@sveltejs/kit'
import { messages, type Locale } from '#lib/messages/index.ts'
import { sentenceOf } from '#lib/messages/sentence.ts'
import {
  changeDisclosureProfile,
  parseProfileForm,
  readDisclosureProfile,
  type DisclosureProfile,
} from '#lib/server/capabilities/disclosure/index.ts'
import { countProtected, type ProtectedCount } from '#lib/server/capabilities/indicators/index.ts'
import { changeReleaseContact, readReleaseContact } from '#lib/server/capabilities/release/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import { formatNumber } from '#lib/ui/format.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { locale } = event.locals
  return inWorkspace(event, 'disclosure.read', async (tx, municipality) => {
    const profile = await readDisclosureProfile(tx, municipality)
    const asked = Object.fromEntries(event.url.searchParams)
    const wanted = event.url.searchParams.has('minimumCount') ? parseProfileForm(asked) : null
    const say = async (of: DisclosureProfile) => inWords(await countProtected(tx, municipality, of), locale)
    return {
      base: `/k/${municipality.slug}/freigabe`,
      mayChange: may(municipality.role, 'disclosure.change'),
      isSaved: event.url.searchParams.has('gespeichert'),
      isContactSaved: event.url.searchParams.has('kontakt'),
      contact: await readReleaseContact(tx, municipality),
      values: wanted === null ? inputsOf(profile) : asked,
      sentence: wanted?.ok === false ? sentenceOf(wanted.refusal, locale) : null,
      now: await say(profile),
      preview: wanted?.ok === true ? await say(wanted.value) : null,
    }
  })
}

function inWords({ figures, small, besides }: ProtectedCount, locale: Locale): string {
  const number = (count: number) => formatNumber(count, locale)
  return messages(locale).release.profile.count({
    figures: number(figures),
    small: number(small),
    besides: number(besides),
  })
}

function inputsOf(profile: DisclosureProfile): Record<string, string> {
  return {
    minimumCount: String(profile.minimumCount),
    roundingBase: profile.roundingBase === null ? 'none' : String(profile.roundingBase),
    minimumResidents: String(profile.minimumResidents),
    showsNone: profile.showsNone ? 'yes' : 'no',
    showsAll: profile.showsAll ? 'yes' : 'no',
  }
}

export const actions: Actions = {
  profile: async ({ locals, params, request }) => {
    const form = await request.formData()
    const values = textsOf(form, 20)
    const slug = params['municipality'] ?? ''
    const changed = await inWorkspace(
      { locals, params: { municipality: slug } },
      'disclosure.change',
      (tx, municipality) =>
        changeDisclosureProfile(tx, municipality, { userId: locals.person?.userId ?? '' }, values),
      values,
    )
    if (changed.ok) redirect(303, `/k/${slug}/freigabe/regeln?gespeichert`)
    return fail(400, { values, sentence: sentenceOf(changed.refusal, locals.locale) })
  },
  contact: async ({ locals, params, request }) => {
    const contact = textsOf(await request.formData(), 300)
    const slug = params['municipality'] ?? ''
    const changed = await inWorkspace(
      { locals, params: { municipality: slug } },
      'disclosure.change',
      (tx, municipality) =>
        changeReleaseContact(tx, municipality, { userId: locals.person?.userId ?? '' }, contact),
      contact,
    )
    if (changed.ok) redirect(303, `/k/${slug}/freigabe/regeln?kontakt#kontakt`)
    return fail(400, { contact, contactSentence: sentenceOf(changed.refusal, locals.locale) })
  },
}

function textsOf(form: FormData, longest: number): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.slice(0, longest)]] : [],
    ),
  )
}
