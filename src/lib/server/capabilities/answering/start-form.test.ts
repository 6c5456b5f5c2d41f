import { expect, test } from 'vitest'
import { LimitPerAddress } from './limit-per-address.ts'
import { StartForm } from './start-form.ts'

function aForm() {
  let now = 1_800_000_000_000
  const form = new StartForm(() => now)
  return { form, wait: (ms: number) => (now += ms) }
}

test('a form is taken once, for its own link, neither at once nor much later', () => {
  const { form, wait } = aForm()
  const stamp = form.stamp('eins')
  expect(form.check('eins', stamp)).toBe('too-fast')
  wait(2_000)
  expect(form.check('zwei', stamp)).toBe('too-old')
  expect(form.check('eins', stamp)).toBeNull()
  expect(form.check('eins', stamp)).toBe('too-old')
  const late = form.stamp('eins')
  wait(7 * 3_600_000)
  expect(form.check('eins', late)).toBe('too-old')
})

test.each(['', '.', '..', 'a.b.c', 'a.b.c.d', '…'])('%j is no stamp', (stamp) => {
  const { form, wait } = aForm()
  wait(5_000)
  expect(form.check('eins', stamp)).toBe('too-old')
})

test('a stamp whose time was moved back is none', () => {
  const { form } = aForm()
  const [, nonce, signature] = form.stamp('eins').split('.')
  expect(form.check('eins', `${(1_799_999_990_000).toString(36)}.${nonce}.${signature}`)).toBe('too-old')
})

test('an address may begin so often within an hour; others are not held up by it', () => {
  let now = 0
  const limit = new LimitPerAddress({ now: () => now, most: 3 })
  const tries = (address: string, times: number) =>
    Array.from({ length: times }, () => limit.isTooOften(address))
  expect(tries('192.0.2.1', 5)).toEqual([false, false, false, true, true])
  expect(tries('192.0.2.2', 1)).toEqual([false])
  now = 3_600_001
  expect(tries('192.0.2.1', 1)).toEqual([false])
})

test('an IPv6 network is one address, this machine is none', () => {
  const limit = new LimitPerAddress({ most: 1 })
  expect(limit.isTooOften('2001:db8:1:2::1')).toBe(false)
  expect(limit.isTooOften('2001:db8:1:2:aaaa:bbbb:cccc:dddd')).toBe(true)
  expect(limit.isTooOften('2001:db8:1:3::1')).toBe(false)
  expect(limit.isTooOften('::ffff:192.0.2.1')).toBe(false)
  expect(limit.isTooOften('192.0.2.1')).toBe(true)
  expect(['::1', '127.0.0.1', '::ffff:127.0.0.1', '::1'].map((one) => limit.isTooOften(one))).toEqual(
    Array.from({ length: 4 }, () => false),
  )
})
