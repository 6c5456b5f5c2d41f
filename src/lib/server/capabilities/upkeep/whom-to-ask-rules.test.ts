import { expect, test } from 'vitest'
import type { DueOffer } from './request-types.ts'
import { mailToday, recipientsOf } from './whom-to-ask-rules.ts'

const offer = (offerId: number, more: Partial<DueOffer> = {}): DueOffer => ({
  offerId,
  name: `Angebot ${offerId}`,
  providerId: 1,
  providerName: 'AWO',
  address: 'post@awo.test',
  dueOn: '2026-03-01',
  ...more,
})
const on = (today: string) => ({ remindAfterDays: 14, today })

test('all offers of one address are one question, however it is written', () => {
  const { recipients, withoutAddress } = recipientsOf([
    offer(1),
    offer(2, { address: 'Post@AWO.test' }),
    offer(3, { address: 'b@caritas.test', providerName: 'Caritas' }),
    offer(4, { address: 'kein Mail' }),
    offer(5, { address: '' }),
  ])
  expect(recipients.map(({ address, offers }) => [address, offers.length])).toEqual([
    ['post@awo.test', 2],
    ['b@caritas.test', 1],
  ])
  expect(withoutAddress.map(({ offerId }) => offerId)).toEqual([4, 5])
})

test('an address of several providers has no name', () => {
  const { recipients } = recipientsOf([offer(1), offer(2, { providerName: 'Caritas' })])
  expect(recipients[0]?.name).toBe('')
})

test('nobody is asked before something is due', () => {
  expect(mailToday({ offers: [offer(1)] }, undefined, on('2026-02-28'))).toBeNull()
  expect(mailToday({ offers: [offer(1)] }, undefined, on('2026-03-01'))).toBe('question')
})

test('three reminders follow one another at the municipality’s pace, then there is silence', () => {
  const days: string[] = []
  let request = { askedOfferIds: [1], lastMailOn: '2026-03-01', mails: 1 }
  for (let day = Date.UTC(2026, 2, 2); day < Date.UTC(2026, 11, 31); day += 86_400_000) {
    const today = new Date(day).toISOString().slice(0, 10)
    if (mailToday({ offers: [offer(1)] }, request, on(today)) !== 'reminder') continue
    days.push(today)
    request = { ...request, lastMailOn: today, mails: request.mails + 1 }
  }
  expect(days).toEqual(['2026-03-15', '2026-03-29', '2026-04-12'])
})

test('another offer that becomes due breaks the silence, but not the pace', () => {
  const request = { askedOfferIds: [1], lastMailOn: '2026-04-12', mails: 4 }
  const offers = [offer(1), offer(2, { dueOn: '2026-04-20' })]
  expect(mailToday({ offers }, request, on('2026-04-20'))).toBeNull()
  expect(mailToday({ offers }, request, on('2026-04-26'))).toBe('question')
})
