import { messages, type Locale } from '#lib/messages/index.ts'
import {
  confirmUnchanged,
  leaveProposal,
  settleProposal,
  undoDecisions,
  type KeptDecision,
  type Proposal,
} from '#lib/server/capabilities/takeover/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { namesOfMembers } from '#lib/server/platform/identity/memberships.ts'
import { refuse } from '#lib/server/platform/refusal.ts'
import { formatInstant } from '#lib/ui/format.ts'
import { surveyOfPage } from '../survey-of-page.ts'
import { backTo, permissionFor, refused, seenIn, takeOver } from './decide.ts'
import { groupNamed, groupOf, proposalGroups } from './proposal-groups.ts'
import { proposalView, type ProposalWords } from './proposal-view.ts'
import { readProposals } from './read-proposals.ts'
import type { Actions, PageServerLoad } from './$types'
import { unlessRefused } from './unless-refused.ts'

/** Of each group, on the page of all; on the page of one group. */
const FIRST = 5
const PER_PAGE = 50
const PRESSES = 20

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.change', async (tx, municipality) => {
    const { locale } = event.locals
    const { searchParams } = event.url
    const today = context().today()
    const { survey, proposals, confirmations, decisions, responses, words, aims } = await readProposals(
      tx,
      municipality,
      {
        params: event.params,
        locale,
        today,
      },
    )
    const wanted = groupNamed(searchParams.get('art'))
    const pages = (all: readonly Proposal[]) => Math.max(1, Math.ceil(all.length / PER_PAGE))
    const page = Math.max(1, Math.trunc(Number(searchParams.get('seite'))) || 1)
    const groups = proposalGroups.flatMap((group) => {
      const all = proposals.filter((proposal) => groupOf(proposal) === group)
      return all.length === 0 ? [] : [{ group, all }]
    })
    const base = `/k/${municipality.slug}/befragungen`
    return {
      base,
      here: `${base}/${survey.surveyId}`,
      title: survey.title,
      empty: emptyBecause({ anonymous: survey.anonymous, aims, responses, proposals }),
      said: saidIn(searchParams, locale),
      pressId: pressIn(searchParams),
      confirmations: confirmations.length,
      wanted,
      page,
      shown: keptOnServer({
        groups: groups.map(({ group, all }) => ({
          group,
          count: all.length,
          ready: all.filter(({ waitsFor, candidates }) => waitsFor.length + candidates.length === 0).length,
          pages: pages(all),
          proposals: listed(all, group === wanted ? page : null, words),
          isShown: wanted === null || wanted === group,
        })),
        presses: pressesOf(decisions, { names: await namesOfMembers(tx), locale }),
      }),
    }
  })

function emptyBecause({
  anonymous,
  aims,
  responses,
  proposals,
}: {
  anonymous: boolean
  aims: boolean
  responses: number
  proposals: readonly Proposal[]
}): 'anonymous' | 'noTarget' | 'noAnswers' | 'done' | null {
  if (anonymous) return 'anonymous'
  if (!aims) return 'noTarget'
  if (responses === 0) return 'noAnswers'
  return proposals.length === 0 ? 'done' : null
}

function listed(all: readonly Proposal[], page: number | null, words: ProposalWords) {
  const from = page === null ? 0 : (page - 1) * PER_PAGE
  return all
    .slice(from, from + (page === null ? FIRST : PER_PAGE))
    .map((proposal) => proposalView(proposal, words))
}

function saidIn(query: URLSearchParams, locale: Locale): string | null {
  const { said } = messages(locale).takeover
  const count = (name: string) => Math.trunc(Number(query.get(name))) || 0
  if (query.has('uebernommen')) return said.taken(count('uebernommen'))
  if (query.has('zurueck')) return said.undone(count('zurueck'))
  if (query.has('bestaetigt')) return said.confirmed(count('bestaetigt'))
  if (query.has('weggelassen')) return said.left
  return query.has('zugeordnet') ? said.settled : null
}

/** The press that has just been made, to be undone at once. */
function pressIn(query: URLSearchParams): string | null {
  const given = query.get('vorgang') ?? ''
  return /^[0-9a-f-]{36}$/.test(given) ? given : null
}

function pressesOf(
  decisions: readonly KeptDecision[],
  { names, locale }: { names: ReadonlyMap<string, string>; locale: Locale },
) {
  const texts = messages(locale).takeover.history
  const presses = [...Map.groupBy(decisions, ({ pressId }) => pressId)].toReversed().slice(0, PRESSES)
  return presses.map(([pressId, made]) => {
    const [first] = made
    return {
      pressId,
      kind: first?.kind ?? 'offer',
      by: texts.by(
        names.get(first?.decidedBy ?? '') ?? texts.somebody,
        formatInstant(first?.decidedAt ?? '', locale),
      ),
      isOpen: made.some(({ undoneAt }) => undoneAt === null),
      decisions: made.map(({ decisionId, kind, name, decision, undoneAt }) => ({
        decisionId,
        kind,
        name,
        decision,
        isUndone: undoneAt !== null,
      })),
    }
  })
}

export const actions: Actions = {
  take: async (event) => {
    const form = await event.request.formData()
    const facts = form.getAll('feld').map(String)
    if (form.has('felder') && facts.length === 0)
      return refused({ code: 'takeover/no-field' }, event.locals.locale)
    const { outcome, locale } = await takeOver(event, {
      wanted: seenIn(form),
      kind: String(form.get('kind')),
      ...(form.has('felder') && { facts }),
      ...(form.get('gemeint') === 'neu' && { asNew: true as const }),
    })
    if (!outcome.ok) return refused(outcome.refusal, locale)
    const { count, pressId } = outcome.value
    return backTo(event, { uebernommen: String(count), vorgang: pressId })
  },

  leave: async (event) => {
    const [seen] = seenIn(await event.request.formData())
    const { person, locale } = event.locals
    const left = await unlessRefused(
      event,
      { permission: 'surveys.change', act: 'leave-out' },
      async (tx, municipality) => {
        const survey = await surveyOfPage(tx, municipality, event.params)
        if (seen === undefined) return refuse('takeover/changed-meanwhile', { name: '' })
        return leaveProposal(
          tx,
          municipality,
          { userId: person?.userId ?? '' },
          { survey, seen, today: context().today() },
        )
      },
    )
    if (!left.ok) return refused(left.refusal, locale)
    return backTo(event, { weggelassen: '' })
  },

  settle: async (event) => {
    const form = await event.request.formData()
    const [seen] = seenIn(form)
    const { person, locale } = event.locals
    const meant = String(form.get('gemeint'))
    const candidateId = /^\d{1,9}$/.test(meant) ? Number(meant) : null
    const settled = await unlessRefused(
      event,
      { permission: 'surveys.change', act: 'settle' },
      async (tx, municipality) => {
        const survey = await surveyOfPage(tx, municipality, event.params)
        if (seen === undefined) return refuse('takeover/changed-meanwhile', { name: '' })
        const deciding = { survey, seen, candidateId, today: context().today() }
        return settleProposal(tx, municipality, { userId: person?.userId ?? '' }, deciding)
      },
    )
    if (!settled.ok) return refused(settled.refusal, locale)
    return backTo(event, { zugeordnet: '' })
  },

  confirm: async (event) => {
    const confirmed = await unlessRefused(
      event,
      { permission: 'offers.change', act: 'confirm-unchanged' },
      async (tx, municipality) => {
        const survey = await surveyOfPage(tx, municipality, event.params)
        return confirmUnchanged(tx, municipality, { survey, today: context().today() })
      },
    )
    if (!confirmed.ok) return refused(confirmed.refusal, event.locals.locale)
    return backTo(event, { bestaetigt: String(confirmed.value) })
  },

  undo: async (event) => {
    const form = await event.request.formData()
    const { locale, person } = event.locals
    const decisionId = Number(form.get('entscheidung'))
    const of =
      Number.isInteger(decisionId) && decisionId > 0
        ? { decisionId }
        : { pressId: String(form.get('vorgang')) }
    const permission = permissionFor(String(form.get('kind')))
    const undone = await unlessRefused(
      event,
      { permission, act: 'undo-take-over' },
      async (tx, municipality) => {
        const { surveyId } = await surveyOfPage(tx, municipality, event.params)
        return undoDecisions(
          tx,
          municipality,
          { userId: person?.userId ?? '' },
          { surveyId, of, today: context().today() },
        )
      },
    )
    if (!undone.ok) return refused(undone.refusal, locale)
    return backTo(event, { zurueck: String(undone.value) })
  },
}
