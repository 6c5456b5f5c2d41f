import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MailRecipient } from './mail-types.ts'
import { MOST_REMINDERS, whomNoMailReaches, whomToInvite, whomToRemind } from './mail-whom-rules.ts'

const listed: MailRecipient = {
  recipientId: 1,
  name: 'Anna',
  email: 'anna@kita.test',
  language: 'de',
  linkId: null,
  invitedOn: null,
  lastRemindedOn: null,
  reminders: 0,
  isBounced: false,
  hasBegun: false,
  isDone: false,
  isWaiting: false,
  invitationMails: 0,
  reminderMails: 0,
}
const invited = { ...listed, invitedOn: '2026-12-01' }

describe('an invitation', () => {
  test.each([
    [{}, true],
    [{ invitedOn: '2026-12-01' }, false],
    [{ isBounced: true }, false],
    [{ isWaiting: true }, false],
    [{ hasBegun: true }, false],
    [{ isDone: true }, false],
  ])('to a recipient with %j goes out: %s', (more, goes) => {
    expect(whomToInvite([{ ...listed, ...more }])).toHaveLength(goes ? 1 : 0)
  })
})

test('an address that mail cannot go to is told, not invited', () => {
  const wrong = { ...listed, email: 'müller@kita.test' }
  expect([whomToInvite([wrong, listed]), whomNoMailReaches([wrong, listed])]).toEqual([[listed], [wrong]])
})

describe('a reminder', () => {
  const partOf = (more: Partial<MailRecipient>, today: string) => {
    const parts = whomToRemind([{ ...invited, ...more }], today)
    return (['now', 'later', 'exhausted', 'bounced'] as const).filter((part) => parts[part].length > 0)
  }
  test.each([
    [{}, '2026-12-03', ['later']],
    [{}, '2026-12-04', ['now']],
    [{ lastRemindedOn: '2026-12-10', reminders: 1 }, '2026-12-12', ['later']],
    [{ lastRemindedOn: '2026-12-10', reminders: 2 }, '2026-12-13', ['now']],
    [{ lastRemindedOn: '2026-12-10', reminders: 3 }, '2026-12-20', ['exhausted']],
    [{ isBounced: true }, '2026-12-20', ['bounced']],
    [{ isWaiting: true }, '2026-12-20', ['later']],
    [{ hasBegun: true }, '2026-12-20', ['now']],
    [{ isDone: true }, '2026-12-20', []],
    [{ invitedOn: null }, '2026-12-20', []],
  ])('to somebody invited on the first with %j is on %s: %j', (more, today, parts) => {
    expect(partOf(more, today)).toEqual(parts)
  })

  test('says the day on which the last of those who wait is free', () => {
    const parts = whomToRemind(
      [invited, { ...invited, lastRemindedOn: '2026-12-30', reminders: 1 }],
      '2026-12-31',
    )
    expect(parts).toMatchObject({ now: [invited], laterOn: '2027-01-02' })
  })

  test('finds each in one part at most, and in none who is done', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((of) => `2026-12-${String(of).padStart(2, '0')}`)
    const anybody = fc.record({
      invitedOn: fc.option(day),
      lastRemindedOn: fc.option(day),
      reminders: fc.integer({ min: 0, max: 4 }),
      isBounced: fc.boolean(),
      isDone: fc.boolean(),
      isWaiting: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(anybody), day, (people, today) => {
        const recipients = people.map((one, recipientId) => ({ ...listed, ...one, recipientId }))
        const { now, later, exhausted, bounced } = whomToRemind(recipients, today)
        const all = [now, later, exhausted, bounced].flat()
        expect(new Set(all.map(({ recipientId }) => recipientId)).size).toBe(all.length)
        expect(all.every(({ isDone, invitedOn }) => !isDone && invitedOn !== null)).toBe(true)
        expect(now.every(({ reminders, isBounced }) => reminders < MOST_REMINDERS && !isBounced)).toBe(true)
        expect(all.length).toBe(recipients.filter((one) => !one.isDone && one.invitedOn !== null).length)
      }),
    )
  })
})
