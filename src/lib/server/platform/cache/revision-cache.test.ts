import { describe, expect, test, vi } from 'vitest'
import { createRevisionCache, type RevisionKey } from './revision-cache.ts'

const key = (changed: Partial<RevisionKey> = {}): RevisionKey => ({
  municipalityId: 1,
  name: 'status',
  dataRevision: 7,
  ...changed,
})

describe('a cache by data revision', () => {
  test('computes once for the same municipality, name and revision', async () => {
    const cache = createRevisionCache<string>({ capacity: 2 })
    const compute = vi.fn(() => 'computed')
    expect([await cache.get(key(), compute), await cache.get(key(), compute)]).toEqual([
      'computed',
      'computed',
    ])
    expect(compute).toHaveBeenCalledTimes(1)
  })

  test('computes once for those who ask at the same time', async () => {
    const cache = createRevisionCache<number>({ capacity: 2 })
    const compute = vi.fn(async () => 5)
    expect(await Promise.all([cache.get(key(), compute), cache.get(key(), compute)])).toEqual([5, 5])
    expect(compute).toHaveBeenCalledTimes(1)
  })

  test('gives no municipality what was computed for another, even under the same name and revision', async () => {
    const cache = createRevisionCache<string>({ capacity: 2 })
    await cache.get(key({ municipalityId: 1 }), () => 'of one')
    expect(await cache.get(key({ municipalityId: 2 }), () => 'of two')).toBe('of two')
    expect(await cache.get(key({ municipalityId: 1 }), () => 'again')).toBe('of one')
  })

  test('does not mistake municipality 1 with name 2… for municipality 12', async () => {
    const cache = createRevisionCache<string>({ capacity: 9 })
    await cache.get(key({ municipalityId: 1, name: '2x' }), () => 'first')
    expect(await cache.get(key({ municipalityId: 12, name: 'x' }), () => 'second')).toBe('second')
  })

  test('computes anew when the revision has risen, and forgets the old result', async () => {
    const cache = createRevisionCache<string>({ capacity: 2 })
    await cache.get(key({ dataRevision: 7 }), () => 'old')
    expect(await cache.get(key({ dataRevision: 8 }), () => 'new')).toBe('new')
    expect(await cache.get(key({ dataRevision: 8 }), () => 'newer')).toBe('new')
  })

  test('lets a late reader of an old revision compute for itself, without pushing out the newer result', async () => {
    const cache = createRevisionCache<string>({ capacity: 2 })
    await cache.get(key({ dataRevision: 8 }), () => 'new')
    expect(await cache.get(key({ dataRevision: 7 }), () => 'old')).toBe('old')
    expect(await cache.get(key({ dataRevision: 8 }), () => 'recomputed')).toBe('new')
  })

  test('forgets what was not used for the longest time', async () => {
    const cache = createRevisionCache<string>({ capacity: 2 })
    const recomputed = vi.fn(() => 'recomputed')
    await cache.get(key({ name: 'a' }), () => 'a')
    await cache.get(key({ name: 'b' }), () => 'b')
    await cache.get(key({ name: 'a' }), recomputed)
    await cache.get(key({ name: 'c' }), () => 'c')
    await cache.get(key({ name: 'a' }), recomputed)
    expect(recomputed).not.toHaveBeenCalled()
    expect(await cache.get(key({ name: 'b' }), recomputed)).toBe('recomputed')
  })

  test('remembers no failure: the one who computes gets it, a waiting one computes for itself', async () => {
    const cache = createRevisionCache<string>({ capacity: 2 })
    const failing = cache.get(key(), async () => Promise.reject(new Error('connection cut')))
    const waiting = cache.get(key(), () => 'own')
    await expect(failing).rejects.toThrow('connection cut')
    expect(await waiting).toBe('own')
    expect(await cache.get(key(), () => 'later')).toBe('later')
  })

  test.each([0, -1, 1.5, Number.NaN])('refuses a capacity of %d', (capacity) => {
    expect(() => createRevisionCache({ capacity })).toThrow(RangeError)
  })
})
