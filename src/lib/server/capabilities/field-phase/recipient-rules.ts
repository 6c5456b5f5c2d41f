import { isAddress } from './likely-address-rules.ts'
import type { RecipientProblem } from './recipient-types.ts'
import type { Recipient } from './recipients-store.ts'

export const LONGEST_GROUP = 100

type Entered = Pick<Recipient, 'name' | 'email' | 'groupName'>

/**
 * What is wrong with each of these recipients; null = nothing. A name or an address is needed, and an address counts once.
 * @param others addresses that the survey has besides
 */
export function recipientProblems(
  entered: readonly Entered[],
  others: readonly string[] = [],
): (RecipientProblem | null)[] {
  const there = new Set(others.map((email) => email.toLowerCase()))
  return entered.map(({ name, email, groupName }) => {
    if (name === '' && email === '') return 'nothing'
    if (groupName.length > LONGEST_GROUP) return 'group-too-long'
    if (email === '') return null
    if (!isAddress(email)) return 'not-an-address'
    const key = email.toLowerCase()
    if (there.has(key)) return 'double'
    there.add(key)
    return null
  })
}

/** How far a recipient is. Whoever has withdrawn the answers has settled it, too. */
export function answerOf({
  begunOn,
  doneOn,
}: Pick<Recipient, 'begunOn' | 'doneOn'>): 'submitted' | 'begun' | 'missing' {
  if (doneOn !== null) return 'submitted'
  return begunOn === null ? 'missing' : 'begun'
}

/** Whether somebody is reached by a letter only, and has not settled it yet. */
export function needsLetter({
  email,
  doneOn,
  origin,
}: Pick<Recipient, 'email' | 'doneOn' | 'origin'>): boolean {
  return email === '' && doneOn === null && origin === 'listed'
}
