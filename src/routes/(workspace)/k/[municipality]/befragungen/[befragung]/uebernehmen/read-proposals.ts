import { listRecipients } from '#lib/server/capabilities/field-phase/index.ts'
import { listProposals } from '#lib/server/capabilities/takeover/index.ts'
import type { Locale } from '#lib/messages/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { areaDirectory } from '../../../gebiete/area-directory.ts'
import { surveyOfPage } from '../survey-of-page.ts'
import type { ProposalWords } from './proposal-view.ts'
import { questionTitles } from './question-titles.ts'

type Wanted = { readonly params: { befragung: string }; readonly locale: Locale; readonly today: string }

/** The survey of the address, what its answers would change, and what is needed to say it in words. */
export async function readProposals(tx: Tx, municipality: Municipality, { params, locale, today }: Wanted) {
  const survey = await surveyOfPage(tx, municipality, params)
  const found = await listProposals(tx, municipality, { ...survey, today })
  const directory = await areaDirectory(tx, municipality, today)
  const words: ProposalWords = {
    locale,
    areaName: (areaId) => directory.byId.get(areaId)?.name ?? String(areaId),
    titles: await questionTitles(tx, municipality, { surveyId: survey.surveyId, locale }),
    recipients: await listRecipients(tx, municipality, survey.surveyId),
    byId: new Map(found.proposals.map((proposal) => [proposal.proposalId, proposal])),
  }
  return { survey, words, ...found }
}
