import { globSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { portalLanguages } from '#lib/portal/languages.ts'
import { checkAgs, isSlug, ownAddresses } from './municipalities-rules.ts'

describe('the check of an AGS', () => {
  test.each([
    ['05315000', 'city', '05315000'],
    ['05 3 15 000', 'city', '05315000'],
    ['05566', 'district', '05566000'],
    ['05566000', 'district', '05566000'],
    ['11000000', 'city', '11000000'],
  ] as const)('%s as %s is taken as %s', (text, kind, ags) => {
    expect(checkAgs(text, kind)).toEqual({ ok: true, value: ags })
  })

  test.each([
    ['5315000', 'city', 'municipalities/ags-zero-lost'],
    ['05315', 'city', 'municipalities/ags-malformed'],
    ['0531500X', 'city', 'municipalities/ags-malformed'],
    ['', 'city', 'municipalities/ags-malformed'],
    ['17000000', 'city', 'municipalities/ags-land'],
    ['00315000', 'city', 'municipalities/ags-land'],
  ] as const)('%s as %s is refused', (text, kind, code) => {
    expect(checkAgs(text, kind)).toMatchObject({ ok: false, refusal: { code } })
  })
})

describe('a short name', () => {
  test('is none that the program uses as an address itself', () => {
    const pages = globSync('src/routes/**/+*.{ts,svelte}')
      .map(
        (path) =>
          path
            .split('/')
            .slice(2)
            .find((part) => !part.startsWith('(')) ?? '',
      )
      .filter((part) => /^[a-z-]+$/.test(part))
    expect(pages.length).toBeGreaterThan(20)
    expect([...new Set(pages)].filter((part) => !ownAddresses.has(part))).toEqual([])
    expect(portalLanguages.filter((language) => language !== 'de' && !ownAddresses.has(language))).toEqual([])
    expect(isSlug('karte')).toBe(false)
    expect(isSlug('karten')).toBe(true)
  })
})
