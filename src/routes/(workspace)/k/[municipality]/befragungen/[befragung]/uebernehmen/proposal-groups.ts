import type { Messages } from '#lib/messages/index.ts'
import type { Proposal } from '#lib/server/capabilities/takeover/index.ts'

/** In the order in which one works: what others hang on comes first. */
export const proposalGroups = [
  'unclear',
  'offer-new',
  'offer-changed',
  'network-new',
  'network-changed',
  'actor-new',
  'actor-changed',
  'membership',
  'tie',
  'link',
] as const satisfies readonly (keyof Messages['takeover']['groups'])[]
export type ProposalGroup = (typeof proposalGroups)[number]

export function groupOf({ kind, isNew, candidates }: Proposal): ProposalGroup {
  if (candidates.length > 0 || kind === 'provider') return 'unclear'
  if (kind === 'membership' || kind === 'tie' || kind === 'link') return kind
  return `${kind}-${isNew ? 'new' : 'changed'}`
}

/** The group that an address names. */
export function groupNamed(given: string | null): ProposalGroup | null {
  return proposalGroups.find((group) => group === given) ?? null
}
