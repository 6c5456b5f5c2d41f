import { answerOf, type Recipient, type RecipientLink } from '#lib/server/capabilities/field-phase/index.ts'

/** How it stands with the link of a recipient. */
export function linkStateOf(
  link: Pick<RecipientLink, 'expiresAt' | 'revokedAt'> | undefined,
  now: Date,
): 'none' | 'made' | 'expired' | 'revoked' {
  if (link === undefined) return 'none'
  if (link.revokedAt !== null) return 'revoked'
  return link.expiresAt < now ? 'expired' : 'made'
}

/** What a list shows of the answers: in an anonymous survey not even who has begun. */
export function shownAnswer(
  recipient: Recipient,
  { anonymous }: { anonymous: boolean },
  texts: {
    answers: Readonly<Record<ReturnType<typeof answerOf>, string>>
    anonymousAnswers: Readonly<Record<ReturnType<typeof answerOf>, string>>
  },
): string {
  return (anonymous ? texts.anonymousAnswers : texts.answers)[answerOf(recipient)]
}

/** A day of an instant in German time, as ISO date. */
export function dayOf(at: Date): string {
  return at.toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })
}

/** Who is meant, where there may be no name. */
export function calledBy({ name, email }: Pick<Recipient, 'name' | 'email'>, withoutName: string): string {
  return name || email || withoutName
}

export type RowTyped = { name: string; email: string; group: string; area: string }
