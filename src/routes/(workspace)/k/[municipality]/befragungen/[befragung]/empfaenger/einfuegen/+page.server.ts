import { fail, redirect, type RequestEvent } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import {
  insertRecipients,
  listRecipients,
  recipientProblems,
  type RecipientProblem,
} from '#lib/server/capabilities/field-phase/index.ts'
import { inWorkspace, type WorkspaceEvent } from '#lib/server/in-workspace.ts'
import { surveyOfPage } from '../../survey-of-page.ts'
import type { Actions, PageServerLoad } from './$types'
import { meantBy, rowsOfForm, rowsOfText, shownRows, writeRest, type PastedRow } from './pasted-row.ts'

/** Longer texts are no list of people. */
const MOST_CHARACTERS = 500_000

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.change', async (tx, municipality) => {
    const { surveyId, title } = await surveyOfPage(tx, municipality, event.params)
    const base = `/k/${municipality.slug}/befragungen`
    return { base, here: `${base}/${surveyId}`, title }
  })

export const actions: Actions = {
  check: async (event) => {
    const form = await event.request.formData()
    const typed = typedIn(form)
    const { rows, doubles } = rowsOfText(typed.text, typed.group)
    if (rows.length === 0) {
      const { nothing } = messages(event.locals.locale).fieldPhase.recipients.paste
      return fail(400, { typed, sentence: nothing, checked: null })
    }
    return { typed, sentence: null, checked: await checkedRows(event, rows, doubles) }
  },

  take: async (event) => {
    const form = await event.request.formData()
    const { paste, notSaved } = messages(event.locals.locale).fieldPhase.recipients
    const rows = rowsOfForm(form)
    const taken = rows.filter(({ take }) => take)
    const found = recipientProblems(taken.map(meantBy))
    const problems = new Map(taken.map((row, at) => [row, found[at] ?? null]))
    if (taken.length === 0 || found.some((problem) => problem !== null))
      return fail(422, {
        typed: typedIn(form),
        sentence: taken.length === 0 ? paste.nobodyTaken : notSaved,
        checked: await checkedRows(event, rows, [], problems),
      })
    const added = await inWorkspace(event, 'surveys.change', async (tx, municipality) => {
      const { surveyId } = await surveyOfPage(tx, municipality, event.params)
      return insertRecipients(tx, municipality, { surveyId, recipients: taken.map(meantBy) })
    })
    redirect(303, `${event.url.pathname.replace(/\/[^/]+$/, '')}?dazu=${added}`)
  },
}

function typedIn(form: FormData): { text: string; group: string } {
  return {
    text: String(form.get('adressen') ?? '').slice(0, MOST_CHARACTERS),
    group: String(form.get('gruppe') ?? '')
      .trim()
      .slice(0, 100),
  }
}

/** What would be taken over, before it is; who is entered already is only named. */
function checkedRows(
  event: WorkspaceEvent & Pick<RequestEvent<{ befragung: string; municipality: string }>, 'params'>,
  rows: readonly PastedRow[],
  doubles: readonly string[],
  problems: ReadonlyMap<PastedRow, RecipientProblem | null> = new Map(),
) {
  const texts = messages(event.locals.locale).fieldPhase.recipients
  return inWorkspace(event, 'surveys.read', async (tx, municipality) => {
    const { surveyId } = await surveyOfPage(tx, municipality, event.params)
    const there = new Set(
      (await listRecipients(tx, municipality, surveyId)).map(({ email }) => email.toLowerCase()),
    )
    const isKnown = ({ email }: PastedRow) => email !== '' && there.has(email.toLowerCase())
    const fresh = rows.filter((row) => !isKnown(row))
    const { shown, rest } = shownRows(fresh)
    return {
      rows: shown.map((row) => {
        const problem = problems.get(row) ?? null
        return { ...row, problem: problem === null ? null : texts.problems[problem] }
      }),
      rest: writeRest(rest),
      restCount: rest.length,
      found: fresh.length,
      taken: fresh.filter(({ take }) => take).length,
      doubtful: fresh.filter(({ doubt }) => doubt !== null).length,
      known: rows.filter(isKnown).map(({ email }) => email),
      doubles,
    }
  })
}
