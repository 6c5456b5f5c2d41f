import { targetGroups } from '@gelingen/catalogue'
import type { ManyChange, ManyContent } from './change-many-types.ts'
import { fieldCodes, stepCodes } from './offer-codes.ts'
import { inOrder } from './offer-rules.ts'

/**
 * What an offer says after the change; undefined where it says so already. Codes that the catalogue lacks are passed over.
 * @param today ISO date
 */
export function afterChange(
  offer: ManyContent,
  change: Exclude<ManyChange, { kind: 'remove' }>,
  today: string,
): ManyContent | undefined {
  const after = changed(offer, change, today)
  return JSON.stringify(after) === JSON.stringify(offer) ? undefined : after
}

function changed(
  offer: ManyContent,
  change: Exclude<ManyChange, { kind: 'remove' }>,
  today: string,
): ManyContent {
  switch (change.kind) {
    case 'codes':
      return { ...offer, [change.list]: listAfter(offer[change.list], change) }
    case 'provider':
      return { ...offer, providerId: change.providerId }
    case 'portal':
      return { ...offer, inPortal: change.shown }
    case 'confirm':
      return { ...offer, lastConfirmedOn: today }
  }
}

function listAfter(
  before: readonly string[],
  { list, how, codes }: Extract<ManyChange, { kind: 'codes' }>,
): readonly string[] {
  const given = inOrder(codes, known[list])
  const usable = given.filter((code) => known[list].includes(code))
  if (how === 'set') return usable
  if (how === 'add') return inOrder([...before, ...usable], known[list])
  return before.filter((code) => !usable.includes(code))
}

const known: Readonly<Record<'steps' | 'fields' | 'targetGroups', readonly string[]>> = {
  steps: stepCodes,
  fields: fieldCodes,
  targetGroups: targetGroups.map(({ code }) => code),
}
