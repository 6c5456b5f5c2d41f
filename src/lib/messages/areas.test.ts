import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { areasDe } from './areas.de.ts'
import { areasEn } from './areas.en.ts'

const capabilities = new URL('../server/capabilities/', import.meta.url)

/** Every code that the two capabilities' sources name. */
function codesInSources(): string[] {
  const sources = ['areas', 'municipalities'].flatMap((capability) => {
    const folder = new URL(`${capability}/`, capabilities)
    return readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
      .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  })
  const codes = sources.flatMap((source) => source.match(/'(?:areas|municipalities)\/[a-z-]+'/g) ?? [])
  return [...new Set(codes.map((code) => code.slice(1, -1)))].sort()
}

describe('the sentences of areas and municipalities', () => {
  test.each([
    ['German', areasDe],
    ['English', areasEn],
  ])('there is one in %s for every code, and none without a code', (_, { refusals }) => {
    expect(Object.keys(refusals).sort()).toEqual(codesInSources())
  })

  test('they say what, where and what to do', () => {
    const details = { code: '01100101', latitude: 52.5, longitude: 13.405123 }
    expect(areasDe.refusals['areas/ring-crosses-itself'](details)).toBe(
      'Die Grenze von Gebiet 01100101 überschneidet sich selbst (bei 52,50000° Nord, 13,40512° Ost). Bitte verbessern Sie die Fläche im Geoinformationssystem.',
    )
    const metres = { code: '7', x: 391779.25, y: 5820072.5, likely: 'EPSG:25832, EPSG:25833' }
    expect(areasDe.refusals['areas/not-degrees'](metres)).toContain('391.779 / 5.820.073')
    expect(areasDe.refusals['areas/not-degrees'](metres)).toContain('vermutlich EPSG:25832 oder EPSG:25833')
    expect(
      areasDe.refusals['areas/validity-overlaps']({
        code: '7',
        validFrom: '2021-01-01',
        since: '1900-01-01',
      }),
    ).toContain('ohne Anfangsdatum; ab 01.01.2021')
  })

  test.each([
    [0, null, 'insgesamt'],
    [0, 1, 'unter 1 Jahr'],
    [0, 6, 'unter 6 Jahren'],
    [1, 2, '1 Jahr'],
    [6, 7, '6 Jahre'],
    [6, 10, '6 bis unter 10 Jahre'],
    [65, null, '65 Jahre und älter'],
  ])('the ages %s to %s are called "%s"', (from, to, text) => {
    expect(areasDe.ages(from, to)).toBe(text)
  })
})
