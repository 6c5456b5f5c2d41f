import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isInForce, isRedrawn, overlap, planVersion, SINCE_EVER } from './validity-rules.ts'

type Version = { id: number; validFrom: string; validTo: string | null }

const days = ['2000-01-01', '2010-06-01', '2015-01-01', '2021-01-01', '2024-01-01']
const day = fc.constantFrom(SINCE_EVER, ...days)
const load = fc
  .record({ validFrom: day, replaces: fc.option(day), isSameArea: fc.boolean() })
  .filter(({ validFrom, replaces }) => replaces === null || replaces <= validFrom)
type Load = { validFrom: string; replaces: string | null; isSameArea: boolean }

/** Carries out what the plan says. */
function apply(versions: Version[], { validFrom, replaces, isSameArea }: Load): Version[] {
  const plan = planVersion({ versions, validFrom, replaces, isSameArea: () => isSameArea })
  if (plan.kind !== 'add') return versions
  const kept = versions.map((version) =>
    version === plan.ends ? { ...version, validTo: replaces } : version,
  )
  return [...kept, { id: kept.length, validFrom, validTo: null }]
}

describe('the versions of an area', () => {
  test('never overlap, whatever is loaded in whatever order, and none is empty', () => {
    fc.assert(
      fc.property(fc.array(load, { maxLength: 8 }), (loads) => {
        const versions = loads.reduce(apply, [])
        for (const version of versions) {
          expect(version.validTo === null || version.validFrom < version.validTo).toBe(true)
          for (const other of versions) expect(other === version || !overlap(version, other)).toBe(true)
        }
        for (const date of days) {
          expect(versions.filter((version) => isInForce(version, date)).length).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('two of them overlap exactly when some day has both in force', () => {
    const validity = fc
      .tuple(day, fc.option(day))
      .map(([validFrom, validTo]) => ({ validFrom, validTo }))
      .filter(({ validFrom, validTo }) => validTo === null || validFrom < validTo)
    fc.assert(
      fc.property(validity, validity, (a, b) => {
        // Ranges that begin with one of these days share, if anything, the beginning of one of them.
        const shared = [SINCE_EVER, ...days].some((date) => isInForce(a, date) && isInForce(b, date))
        expect(overlap(a, b)).toBe(shared)
        expect(overlap(b, a)).toBe(shared)
      }),
    )
  })

  const inForce: Version = { id: 1, validFrom: SINCE_EVER, validTo: null }
  const plan = (given: Partial<Load> & { versions?: Version[] }) =>
    planVersion({
      versions: given.versions ?? [inForce],
      validFrom: given.validFrom ?? '2021-01-01',
      replaces: given.replaces ?? null,
      isSameArea: () => given.isSameArea ?? false,
    })

  test('loaded again with the same beginning, the version is changed in place', () => {
    expect(plan({ validFrom: SINCE_EVER })).toEqual({ kind: 'replace-in-place', version: inForce })
  })

  test('loaded with another beginning and nothing to replace, it is refused', () => {
    expect(plan({})).toEqual({ kind: 'overlaps', version: inForce })
  })

  test('replaced by other borders, the former version ends; by the same borders, it goes on', () => {
    expect(plan({ replaces: '2021-01-01' })).toEqual({ kind: 'add', ends: inForce })
    expect(plan({ replaces: '2021-01-01', isSameArea: true })).toEqual({
      kind: 'replace-in-place',
      version: inForce,
    })
  })

  test('an older edition loaded after the newer one is refused', () => {
    const newer = { id: 1, validFrom: '2021-01-01', validTo: null }
    expect(plan({ versions: [newer], validFrom: '2010-06-01', replaces: '2010-06-01' })).toEqual({
      kind: 'overlaps',
      version: newer,
    })
  })
})

describe('the same area drawn anew', () => {
  const area = { areaKm2: 10, west: 7, south: 51, east: 7.05, north: 51.03 }
  test.each([
    ['a border moved by ten metres', { ...area, east: 7.0501 }, true],
    ['a surface measured a little larger', { ...area, areaKm2: 10.04 }, true],
    ['a block more', { ...area, areaKm2: 10.2 }, false],
    ['a border moved by a hundred metres', { ...area, east: 7.0514 }, false],
    ['another place', { ...area, west: 8, east: 8.05 }, false],
  ])('%s', (_, other, isSame) => {
    expect(isRedrawn(area, other)).toBe(isSame)
  })
})
