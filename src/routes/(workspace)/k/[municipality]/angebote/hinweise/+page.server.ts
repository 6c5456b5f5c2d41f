import { error, redirect } from '@sveltejs/kit'
import { languageNames } from '#lib/portal/languages.ts'
import { countFeedback, listFeedback, settleFeedback } from '#lib/server/capabilities/upkeep/index.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'
import type { Actions, PageServerLoad } from './$types'
import { stateOf } from './feedback-state.ts'

const MOST_SHOWN = 100
const saidAfter = ['erledigt', 'offen'] as const

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'feedback.read', async (tx, { slug, role }) => {
    const state = stateOf(event.url.searchParams)
    const counts = await countFeedback(tx)
    const rows = await listFeedback(tx, { state, most: MOST_SHOWN })
    const base = `/k/${slug}/angebote`
    const said = event.url.searchParams.get('gesagt')
    return {
      state,
      counts,
      said: saidAfter.find((one) => one === said) ?? null,
      mostShown: counts[state] > MOST_SHOWN ? MOST_SHOWN : null,
      rows: rows.map((row) => ({
        ...row,
        language: row.language === 'de' ? null : languageNames[row.language],
        place: [row.street, row.town].filter((part) => part !== '').join(', '),
        href: `${base}/${row.offerId}`,
        change: may(role, 'offers.change') ? `${base}/${row.offerId}/aendern` : null,
      })),
    }
  })

export const actions: Actions = {
  done: (event) => settle(event, true),
  reopen: (event) => settle(event, false),
}

async function settle(event: Parameters<NonNullable<Actions['done']>>[0], done: boolean): Promise<never> {
  const feedbackId = Number((await event.request.formData()).get('feedback'))
  if (!Number.isInteger(feedbackId)) error(404)
  await inWorkspace(
    event,
    'feedback.change',
    async (tx) => {
      if (!(await settleFeedback(tx, { feedbackId, done }))) error(404)
    },
    { feedback: feedbackId, done },
  )
  const here = `/k/${event.params.municipality}/angebote/hinweise`
  redirect(303, done ? `${here}?gesagt=erledigt` : `${here}?stand=erledigt&gesagt=offen`)
}
