import { fail, redirect, type Actions } from '@sveltejs/kit'
import { licences } from '@gelingen/catalogue'
import { messages, type Locale } from '#lib/messages/index.ts'
import { sentenceOf } from '#lib/messages/sentence.ts'
import {
  parseReleaseForm,
  planRelease,
  publishRelease,
  type ReleaseContent,
} from '#lib/server/capabilities/release/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { readReleaseChoices, subjectOf, type ReleaseChoices } from './release-choices.ts'
import { sayCollisions } from './say-collisions.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { locale } = event.locals
  return inWorkspace(event, 'release.change', async (tx, municipality) => {
    const choices = await readReleaseChoices(tx, municipality, locale)
    const what = event.url.searchParams.get('was')
    const given = subjectOf(what, event.url.searchParams.getAll('ebene'), choices)
    const subject = given === null ? null : parseReleaseForm(given)
    const planned = subject?.ok === true ? await planRelease(tx, municipality, subject.value) : null
    const refused = planned?.ok === false ? planned.refusal : subject?.ok === false ? subject.refusal : null
    return {
      base: `/k/${municipality.slug}`,
      choices: choices.groups,
      levels: levelChoices(what, {
        choices,
        chosen: planned?.ok === true ? planned.value.release.content : null,
      }),
      what,
      sentence: refused === null ? null : sentenceOf(refused, locale),
      plan:
        planned?.ok === true
          ? {
              ...describe(planned.value.release.content, locale),
              levels: planned.value.release.content.levels.map(({ code, name }) => ({ code, name })),
              collisions: sayCollisions(planned.value.collisions, locale),
            }
          : null,
    }
  })
}

/** The levels that a subject may be released of; none where there is nothing to choose. */
function levelChoices(
  what: string | null,
  { choices, chosen }: { choices: ReleaseChoices; chosen: ReleaseContent | null },
) {
  const possible = choices.levelsOf.get(what ?? '') ?? []
  return choices.levels
    .filter(({ code }) => possible.length > 1 && possible.includes(code))
    .map(({ code, name }) => ({
      code,
      name,
      isChosen: chosen?.levels.some((level) => level.code === code) ?? false,
    }))
}

function describe(content: ReleaseContent, locale: Locale) {
  const isOfResidents = content.columns[0]?.code === 'residents'
  const values = content.levels.flatMap(({ areas }) =>
    areas.flatMap(({ cells }) => (isOfResidents ? cells : [cells[0] ?? null])),
  )
  const own = messages(locale).release.plan.ownLicence
  return {
    title: content.title,
    source: content.source,
    licence:
      content.licence === 'own-data' || content.licence === ''
        ? own
        : (licences.find(({ code }) => code === content.licence)?.name[locale] ?? content.licence),
    shown: values.filter((value) => typeof value === 'number').length,
    all: values.length,
  }
}

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const form = await request.formData()
    const slug = params['municipality'] ?? ''
    const was = form.get('was')
    const what = typeof was === 'string' ? was.slice(0, 100) : null
    const given = subjectOf(what, form.getAll('ebene').map(String), null)
    const subject = parseReleaseForm(given)
    if (!subject.ok)
      return fail(400, { sentence: sentenceOf(subject.refusal, locals.locale), collisions: [] })
    const outcome = await inWorkspace(
      { locals, params: { municipality: slug } },
      'release.change',
      (tx, municipality) =>
        publishRelease(tx, municipality, { userId: locals.person?.userId ?? '' }, subject.value),
      { subject: what },
    )
    if (outcome.ok) redirect(303, `/k/${slug}/freigabe?freigegeben`)
    return fail(400, {
      sentence: sentenceOf(outcome.refusal, locals.locale),
      collisions: sayCollisions(outcome.collisions ?? [], locals.locale),
    })
  },
}
