import { redirect } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { keptOnServer } from '#lib/server/kept-on-server.ts'
import { formatNumber } from '#lib/ui/format.ts'
import { backTo, refused, seenIn, takeOver } from '../decide.ts'
import { factLabel } from '../fact-words.ts'
import { groupNamed, groupOf, type ProposalGroup } from '../proposal-groups.ts'
import { nameOf } from '../proposal-view.ts'
import { readProposals } from '../read-proposals.ts'
import type { Actions, PageServerLoad } from './$types'

/** A press that can be read, and undone. */
const MOST = 500

export const load: PageServerLoad = (event) =>
  inWorkspace(event, 'surveys.change', async (tx, municipality) => {
    const { locale } = event.locals
    const base = `/k/${municipality.slug}/befragungen`
    const here = `${base}/${event.params.befragung}`
    const group = groupNamed(event.url.searchParams.get('art'))
    if (group === null || group === 'unclear') redirect(303, `${here}/uebernehmen`)
    const { survey, proposals, words } = await readProposals(tx, municipality, {
      params: event.params,
      locale,
      today: context().today(),
    })
    const all = proposals.filter((proposal) => groupOf(proposal) === group)
    const isClear = (id: string) => words.byId.get(id)?.candidates.length === 0
    const ready = all
      .filter(({ waitsFor, needs }) => waitsFor.length === 0 && needs.every(isClear))
      .slice(0, MOST)
    const along = new Set(ready.flatMap(({ needs }) => needs))
    const texts = messages(locale).takeover
    const fields = new Map<string, number>()
    for (const { differences } of ready)
      for (const { fact } of differences) fields.set(fact, (fields.get(fact) ?? 0) + 1)
    return {
      base,
      here,
      surveyTitle: survey.title,
      group,
      kind: kindOf(group),
      count: ready.length,
      left: all.length - ready.length,
      along: [...Map.groupBy(along, (id) => groupOf(words.byId.get(id) ?? proposals[0] ?? raise()))]
        .map(([of, ids]) => texts.groups[of].count(ids.length))
        .join(', '),
      fields: [...fields]
        .toSorted(([, some], [, more]) => more - some)
        .map(([fact, times]) => `${factLabel(fact, locale)} (${formatNumber(times, locale)})`)
        .join(', '),
      shown: keptOnServer(
        ready.map((proposal) => ({
          seen: `${proposal.proposalId}:${proposal.seen}`,
          name: nameOf(proposal, locale),
          fields: proposal.differences.map(({ fact }) => factLabel(fact, locale)).join(', '),
        })),
      ),
    }
  })

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData()
    const { outcome, locale } = await takeOver(event, {
      wanted: seenIn(form),
      kind: String(form.get('kind')),
    })
    if (!outcome.ok) return refused(outcome.refusal, locale)
    event.url.searchParams.delete('art')
    return backTo(event, { uebernommen: String(outcome.value.count), vorgang: outcome.value.pressId })
  },
}

const kindOf = (group: Exclude<ProposalGroup, 'unclear'>) => group.replace(/-(new|changed)$/, '')

function raise(): never {
  throw new Error('A proposal that others need is gone.')
}
