import { answerOf, type Recipient } from '#lib/server/capabilities/field-phase/index.ts'
import type { SurveyAreas } from './survey-areas.ts'

export const recipientStates = ['missing', 'submitted', 'no-address', 'no-link', 'bounced'] as const
type RecipientState = (typeof recipientStates)[number]

/** What a list of recipients is narrowed to, as its address has it. */
export type RecipientFilter = {
  readonly word: string
  /** null = every group; '' = those without. */
  readonly group: string | null
  readonly area: string
  readonly state: RecipientState | null
}

/** Stands in the address for those without a group. */
export const WITHOUT = '-'

export function readRecipientFilter(address: URLSearchParams): RecipientFilter {
  const group = address.get('gruppe') ?? ''
  return {
    word: (address.get('q') ?? '').trim().slice(0, 200),
    group: group === '' ? null : group === WITHOUT ? '' : group,
    area: (address.get('gebiet') ?? '').trim().slice(0, 200),
    state: recipientStates.find((state) => state === address.get('stand')) ?? null,
  }
}

export function isNarrowed({ word, group, area, state }: RecipientFilter): boolean {
  return word !== '' || group !== null || area !== '' || state !== null
}

/** Those whom the filter means; an area that is not known means nobody. */
export function narrowed<One extends Recipient>(
  recipients: readonly One[],
  { word, group, area, state }: RecipientFilter,
  areas: SurveyAreas,
): One[] {
  const areaId = areas.find(area)
  const within = areaId == null ? null : new Set(areas.within(areaId))
  const wanted = word.toLowerCase()
  return recipients.filter(
    (one) =>
      `${one.name} ${one.email}`.toLowerCase().includes(wanted) &&
      (group === null || one.groupName === group) &&
      (area === '' || (one.areaId !== null && within?.has(one.areaId) === true)) &&
      (state === null || isIn(state, one)),
  )
}

function isIn(state: RecipientState, one: Recipient): boolean {
  if (state === 'no-address') return one.email === ''
  if (state === 'no-link') return one.linkId === null
  if (state === 'bounced') return one.bouncedAt !== null
  return (answerOf(one) === 'submitted') === (state === 'submitted')
}

export function groupsOf(recipients: readonly Recipient[]): string[] {
  return [...new Set(recipients.map(({ groupName }) => groupName))]
    .filter((group) => group !== '')
    .toSorted((a, b) => a.localeCompare(b, 'de', { numeric: true }))
}
