import { messages } from '#lib/messages/index.ts'
import { formatDate } from '#lib/ui/format.ts'
import { textColumn, type ReadTable, type WantedTable } from '../../../table.ts'
import { groupNamed, groupOf } from './proposal-groups.ts'
import { proposalView, whoInWords } from './proposal-view.ts'
import { readProposals } from './read-proposals.ts'

/** Everything that answers to a survey would change, a row per field. */
export const takeoverTable: ReadTable<WantedTable & { readonly code: string }> = async (
  tx,
  municipality,
  { code, address, locale, today },
) => {
  const { survey, proposals, words } = await readProposals(tx, municipality, {
    params: { befragung: code },
    locale,
    today,
  })
  const wanted = groupNamed(address.get('art'))
  const texts = messages(locale).takeover
  return {
    name: `${texts.file} ${survey.surveyId} ${today}`,
    title: `${texts.title}: ${survey.title}`,
    columns: [
      textColumn('art', texts.table.group),
      textColumn('gegenstand', texts.table.about),
      textColumn('angabe', texts.table.fact),
      textColumn('bisher', texts.table.before),
      textColumn('neu', texts.table.after),
      textColumn('frage', texts.table.question),
      textColumn('antwort-von', texts.table.who),
      textColumn('abgeschickt-am', texts.table.day),
    ],
    rows: proposals
      .filter((proposal) => wanted === null || groupOf(proposal) === wanted)
      .flatMap((proposal) => {
        const { name, differences } = proposalView(proposal, words)
        const row = (label: string, before: string, after: string, question: string) => [
          texts.groups[groupOf(proposal)].title,
          name,
          label,
          before,
          after,
          question,
          whoInWords(proposal, words),
          formatDate(proposal.statement.submittedOn, locale),
        ]
        return differences.length === 0
          ? [row('', '', '', '')]
          : differences.map(({ label, before, after, question }) => row(label, before, after, question))
      }),
    notes: [],
    source: texts.source(survey.title),
  }
}
