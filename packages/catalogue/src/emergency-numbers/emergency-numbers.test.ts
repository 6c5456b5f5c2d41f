import { expect, it } from 'vitest'
import { emergencyNumber, emergencyNumbers } from './emergency-numbers.ts'

it('each of the sixteen Länder has one poison line', () => {
  const lands = emergencyNumber('poison').phones.flatMap(({ lands }) => lands ?? [])
  const all = Array.from({ length: 16 }, (_, at) => String(at + 1).padStart(2, '0'))
  expect(lands.toSorted()).toEqual(all)
})

it('numbers that begin with 0800 or 116 cost nothing, as the numbering plan has it', () => {
  const free = emergencyNumbers.filter(({ phones }) =>
    phones.some(({ phone }) => /^(0800|116|11[02]$)/.test(phone)),
  )
  expect(free.filter(({ free }) => !free).map(({ code }) => code)).toEqual([])
})

it('hours of one day do not overlap and end after they begin', () => {
  for (const { code, open } of emergencyNumbers) {
    if (open === 'always' || open === null) continue
    const days = open.flatMap(({ weekdays }) => weekdays)
    expect(new Set(days).size, code).toBe(days.length)
    expect(
      open.filter(({ from, to }) => from >= to),
      code,
    ).toEqual([])
  }
})
