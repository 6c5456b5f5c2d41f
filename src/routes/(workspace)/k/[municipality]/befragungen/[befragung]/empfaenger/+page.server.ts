import { fail, redirect, type RequestEvent } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import {
  changeRecipients,
  listRecipientLinks,
  listRecipients,
  needsLetter,
  revokeLinks,
} from '#lib/server/capabilities/field-phase/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { formatNumber } from '#lib/ui/format.ts'
import { surveyOfPage } from '../survey-of-page.ts'
import type { Actions, PageServerLoad } from './$types'
import { chosenRecipients } from './chosen-recipients.ts'
import { groupsOf, isNarrowed, narrowed, readRecipientFilter } from './recipient-filter.ts'
import { calledBy, linkStateOf, shownAnswer, type RowTyped } from './recipient-rows.ts'
import { surveyAreas } from './survey-areas.ts'

const ROWS_OF_PAGE = 50
const told = { gespeichert: 'saved', entfernt: 'removed', zurueckgerufen: 'revoked', dazu: 'added' } as const

/** Why a download of the list was not made. */
const refusals = ['niemand', 'keine-briefe', 'zu-viele-briefe', 'keine-neuen'] as const

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.change', async (tx, municipality) => {
    const { locale } = event.locals
    const { searchParams } = event.url
    const survey = await surveyOfPage(tx, municipality, event.params)
    const texts = messages(locale).fieldPhase.recipients
    const areas = await surveyAreas(tx, municipality, context().today())
    const recipients = await listRecipients(tx, municipality, survey.surveyId)
    const links = new Map(
      (await listRecipientLinks(tx, municipality, survey.surveyId)).map((link) => [link.recipientId, link]),
    )
    const filter = readRecipientFilter(searchParams)
    const found = narrowed(recipients, filter, areas)
    const pages = Math.max(1, Math.ceil(found.length / ROWS_OF_PAGE))
    const page = Math.min(pages, Math.max(1, Math.floor(Number(searchParams.get('seite')) || 1)))
    const now = new Date()
    const base = `/k/${municipality.slug}/befragungen`
    const done = Object.entries(told).find(([name]) => searchParams.has(name))
    const count = Number(done && searchParams.get(done[0])) || 0
    return {
      base,
      here: `${base}/${survey.surveyId}`,
      title: survey.title,
      said:
        done === undefined
          ? null
          : done[1] === 'added' && count === 0
            ? texts.list.nothingAdded
            : texts.list[done[1]](formatNumber(count, locale)),
      refused: refusals.find((code) => code === searchParams.get('nicht')) ?? null,
      filter,
      isNarrowed: isNarrowed(filter),
      query: queryOf(event.url),
      page,
      pages,
      found: found.length,
      all: recipients.length,
      letters: recipients.filter(needsLetter).length,
      groups: groupsOf(recipients),
      shown: keptOnServer({
        areas: areas.texts,
        rows: found.slice((page - 1) * ROWS_OF_PAGE, page * ROWS_OF_PAGE).map((recipient) => ({
          recipientId: recipient.recipientId,
          calledBy: calledBy(recipient, texts.withoutName),
          typed: {
            name: recipient.name,
            email: recipient.email,
            group: recipient.groupName,
            area: areas.textOf(recipient.areaId),
          } satisfies RowTyped,
          link: texts.links[linkStateOf(links.get(recipient.recipientId), now)],
          answer: shownAnswer(recipient, survey, texts),
          bounced: recipient.bouncedAt !== null,
        })),
      }),
    }
  })

/** The address's choice without what was said, with its question mark. */
function queryOf(url: URL): string {
  const query = new URLSearchParams(url.searchParams)
  for (const name of url.searchParams.keys())
    if (name.startsWith('/') || name in told || name === 'nicht') query.delete(name)
  return query.size === 0 ? '' : `?${query.toString()}`
}

function backTo({ url }: Pick<RequestEvent, 'url'>, said: keyof typeof told, count: number): never {
  const query = new URLSearchParams(queryOf(url))
  query.set(said, String(count))
  redirect(303, `${url.pathname}?${query.toString()}`)
}

export const actions: Actions = {
  save: async (event) => {
    const texts = messages(event.locals.locale).fieldPhase.recipients
    const rows = rowsOf(await event.request.formData())
    const saved = await inWorkspace(event, 'surveys.change', async (tx, municipality) => {
      const { surveyId } = await surveyOfPage(tx, municipality, event.params)
      const areas = await surveyAreas(tx, municipality, context().today())
      const given = rows.map((row) => ({ ...row, areaId: areas.find(row.typed.area) }))
      const unknown = given.filter(({ areaId }) => areaId === undefined)
      const changes = given.map(({ recipientId, typed: { name, email, group }, areaId }) => ({
        recipientId,
        name,
        email,
        groupName: group,
        areaId: areaId ?? null,
      }))
      if (unknown.length === 0) return changeRecipients(tx, municipality, { surveyId, changes })
      return {
        ok: false as const,
        problems: new Map(unknown.map(({ recipientId }) => [recipientId, 'unknown-area' as const])),
      }
    })
    if (saved.ok) backTo(event, 'gespeichert', saved.value)
    return fail(422, {
      sentence: texts.notSaved,
      wrong: [...saved.problems].map(([recipientId, problem]) => ({
        recipientId,
        sentence: texts.problems[problem],
      })),
      rows,
      bulk: null,
    })
  },

  set: async (event) => {
    const texts = messages(event.locals.locale).fieldPhase.recipients.bulk
    const form = await event.request.formData()
    const bulk = { group: wordsOf(form.get('gruppe-fuer-alle')), area: wordsOf(form.get('gebiet-fuer-alle')) }
    const set = await inWorkspace(event, 'surveys.change', async (tx, municipality) => {
      const today = context().today()
      const { surveyId } = await surveyOfPage(tx, municipality, event.params)
      const chosen = await chosenRecipients(tx, municipality, { form, url: event.url, surveyId, today })
      const areaId = (await surveyAreas(tx, municipality, today)).find(bulk.area)
      if (chosen.length === 0) return texts.nobody
      if (bulk.group === '' && bulk.area === '') return texts.nothingToSet
      if (areaId === undefined) return texts.unknownArea(bulk.area)
      const changed = await changeRecipients(tx, municipality, {
        surveyId,
        changes: chosen.map(({ recipientId, name, email, groupName, areaId: before }) => ({
          recipientId,
          name,
          email,
          groupName: bulk.group === '' ? groupName : bulk.group,
          areaId: areaId ?? before,
        })),
      })
      return changed.ok ? changed.value : texts.nobody
    })
    if (typeof set === 'number') backTo(event, 'gespeichert', set)
    return fail(422, { sentence: set, wrong: [], rows: rowsOf(form), bulk })
  },

  revoke: async (event) => {
    const form = await event.request.formData()
    const revoked = await inWorkspace(event, 'surveys.change', async (tx, municipality) => {
      const { surveyId } = await surveyOfPage(tx, municipality, event.params)
      const chosen = await chosenRecipients(tx, municipality, {
        form,
        url: event.url,
        surveyId,
        today: context().today(),
      })
      if (chosen.length === 0) return null
      return revokeLinks(tx, municipality, {
        surveyId,
        recipientIds: chosen.map(({ recipientId }) => recipientId),
      })
    })
    if (revoked !== null) backTo(event, 'zurueckgerufen', revoked)
    const { nobody } = messages(event.locals.locale).fieldPhase.recipients.bulk
    return fail(422, { sentence: nobody, wrong: [], rows: rowsOf(form), bulk: null })
  },
}

/** The rows of the table as they were written. */
function rowsOf(form: FormData): { recipientId: number; typed: RowTyped }[] {
  return form.getAll('zeile').flatMap((given) => {
    const recipientId = Number(given)
    if (!Number.isSafeInteger(recipientId)) return []
    const words = (field: string) => wordsOf(form.get(`${field}-${recipientId}`))
    return [
      {
        recipientId,
        typed: { name: words('name'), email: words('email'), group: words('gruppe'), area: words('gebiet') },
      },
    ]
  })
}

function wordsOf(given: FormDataEntryValue | null): string {
  return String(given ?? '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 200)
}
