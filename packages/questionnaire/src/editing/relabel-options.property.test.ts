import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { relabelOptions } from './relabel-options.ts'

const codeOf = (label: string) => label.toLowerCase().replaceAll(' ', '-')
const relabel = (labels: readonly string[], before: readonly string[]) =>
  relabelOptions({
    labels: labels.map((de) => ({ de })),
    before: before.map((de) => ({ code: `code-of-${codeOf(de)}`, label: { de } })),
    codeOf,
  }).map(({ code }) => code)
const labels = fc.uniqueArray(fc.stringMatching(/^[A-Z][a-z]{1,6}$/), { maxLength: 12 })

describe('options from their labels', () => {
  it('keep their codes whatever their order is', () => {
    fc.assert(
      fc.property(
        labels.chain((before) => fc.tuple(fc.constant(before), fc.shuffledSubarray(before))),
        ([before, now]) => {
          expect(relabel(now, before)).toEqual(now.map((label) => `code-of-${codeOf(label)}`))
        },
      ),
    )
  })

  it('keep their codes when any of them are reworded in place', () => {
    fc.assert(
      fc.property(labels, fc.infiniteStream(fc.boolean()), (before, choose) => {
        const now = before.map((label) => (choose.next().value === true ? `${label} neu` : label))
        expect(relabel(now, before)).toEqual(before.map((label) => `code-of-${codeOf(label)}`))
      }),
    )
  })

  it('have each code once, also when labels are the same or say nothing in our letters', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Ja', 'Nein', 'نعم', 'Other', 'Ja!')), labels, (now, before) => {
        const codes = relabelOptions({
          labels: now.map((de) => ({ de })),
          before: before.map((de) => ({ code: codeOf(de), label: { de } })),
          codeOf: (label) => codeOf(label).replace(/[^a-z0-9-]/g, ''),
        }).map(({ code }) => code)
        expect(new Set(codes).size).toBe(codes.length)
        for (const code of codes) expect(code).toMatch(/^[a-z0-9][a-z0-9-]*$/)
        expect(codes).not.toContain('other')
      }),
    )
  })

  it('get a new code where one was added, beside one that was reworded', () => {
    expect(relabel(['Kita', 'Hort', 'Schule'], ['Kita', 'Schule'])).toEqual([
      'code-of-kita',
      'hort',
      'code-of-schule',
    ])
    expect(relabel(['Kitas', 'Schule'], ['Kita', 'Schule'])).toEqual(['code-of-kita', 'code-of-schule'])
  })
})
