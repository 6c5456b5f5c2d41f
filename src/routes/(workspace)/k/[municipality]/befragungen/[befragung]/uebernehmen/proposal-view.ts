import { messages, type Locale } from '#lib/messages/index.ts'
import type { Recipient } from '#lib/server/capabilities/field-phase/index.ts'
import { whoSaid, type Proposal } from '#lib/server/capabilities/takeover/index.ts'
import { formatDate } from '#lib/ui/format.ts'
import { factInWords, factLabel } from './fact-words.ts'

export type ProposalWords = {
  readonly locale: Locale
  readonly areaName: (areaId: number) => string
  readonly titles: ReadonlyMap<string, string>
  readonly recipients: readonly Recipient[]
  /** All proposals, for those that belong together. */
  readonly byId: ReadonlyMap<string, Proposal>
}

/** A proposal as the page shows it. */
export function proposalView(proposal: Proposal, words: ProposalWords) {
  const { locale, byId } = words
  const texts = messages(locale).takeover
  const { kind, isNew, proposalId, seen, differences, candidates, needs, waitsFor, statement, targetIds } =
    proposal
  const named = (ids: readonly string[]) =>
    ids
      .flatMap((id) => byId.get(id) ?? [])
      .map((other) => `${texts.kinds[other.kind]} „${nameOf(other, locale)}“`)
      .join(', ')
  return {
    proposalId,
    seen,
    kind,
    isNew,
    name: nameOf(proposal, locale),
    about: [
      texts.kinds[kind],
      isNew ? texts.isNew : texts.isChanged,
      ...(kind === 'offer' && proposal.endNames[0] ? [texts.ofProvider(proposal.endNames[0])] : []),
    ].join(' · '),
    from: texts.from(whoInWords(proposal, words), formatDate(statement.submittedOn, locale)),
    // Where it can be looked at as it is now.
    offerId: kind === 'offer' && !isNew ? (targetIds[0] ?? null) : null,
    candidates,
    question: kind in texts.mayBe ? texts.mayBe[kind as keyof typeof texts.mayBe](proposal.name) : '',
    along: needs.length === 0 ? '' : texts.alongWith(named(needs)),
    waits: waitsFor.length === 0 ? '' : texts.waitsFor(named(waitsFor)),
    differences: differences.map(({ fact, before, after, question }) => ({
      fact,
      label: factLabel(fact, locale),
      // Without its name nothing new can be.
      isFixed: isNew && fact === 'name',
      question: questionOf(question, factLabel(fact, locale), words),
      before: factInWords(before, { ...words, kind, fact }),
      after: factInWords(after, { ...words, kind, fact }),
    })),
  }
}
/** Where the question says no more than the label, once is enough. */
function questionOf(question: string | null, label: string, { titles }: ProposalWords): string {
  const title = titles.get(question ?? '') ?? ''
  return title === label ? '' : title
}

export type ProposalView = ReturnType<typeof proposalView>

export function nameOf({ kind, name, endNames }: Proposal, locale: Locale): string {
  const { joins } = messages(locale).takeover
  const [one = '', other = ''] = endNames
  return kind === 'membership' || kind === 'tie' || kind === 'link' ? joins[kind](one, other) : name
}

export function whoInWords(
  proposal: Proposal,
  { recipients, locale }: Pick<ProposalWords, 'recipients' | 'locale'>,
): string {
  const recipient = whoSaid(recipients, proposal)
  if (recipient === undefined) return messages(locale).takeover.somebody
  return recipient.name || recipient.email || recipient.groupName || messages(locale).takeover.somebody
}
