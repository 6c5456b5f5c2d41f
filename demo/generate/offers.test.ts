import { fieldCodes, isFieldCode, isLifePhaseStepCode, isStandardCode } from '@gelingen/catalogue'
import { geoContains } from 'd3-geo'
import { describe, expect, test } from 'vitest'
import { daysBefore } from './calendar.ts'
import { generateDemo, handedOverOn } from './generate-demo.ts'

const { auenstadt, quellbach } = generateDemo()

describe('the offers', () => {
  test.each([
    ['Auenstadt', auenstadt],
    ['Quellbach', quellbach],
  ] as const)('%s: every offer lies in the neighbourhood that it names', (_, { map, offers }) => {
    for (const { point, neighbourhood, name } of offers) {
      // d3-geo wants the outer ring clockwise, GeoJSON counter-clockwise.
      const coordinates = map
        .ringsOf(neighbourhood.code)
        .map((ring) => [...ring].reverse() as [number, number][])
      const [longitude, latitude] = map.toPosition(point)
      expect(geoContains({ type: 'Polygon', coordinates }, [longitude, latitude]), name).toBe(true)
    }
  })

  test('numbers and names are unique within a municipality', () => {
    for (const { offers } of [auenstadt, quellbach]) {
      expect(new Set(offers.map(({ number }) => number)).size).toBe(offers.length)
      const names = offers.map(({ name }) => name)
      expect(names.filter((name, first) => names.indexOf(name) !== first)).toEqual([])
    }
  })

  test('every step, field and standard is one of the catalogue, and every field of action is there', () => {
    for (const { fields, steps, standards } of [...auenstadt.offers, ...quellbach.offers]) {
      expect(
        fields.every(isFieldCode) && steps.every(isLifePhaseStepCode) && standards.every(isStandardCode),
      ).toBe(true)
      expect(fields.length).toBeGreaterThan(0)
    }
    expect(new Set(auenstadt.offers.flatMap(({ fields }) => fields))).toEqual(new Set(fieldCodes))
  })

  test('nothing was confirmed after the lists were handed over; some is stale, some was never confirmed', () => {
    const dates = auenstadt.offers.map(({ confirmedOn }) => confirmedOn)
    expect(dates.every((date) => date === null || date <= handedOverOn)).toBe(true)
    const stale = dates.filter((date) => date !== null && date < daysBefore(handedOverOn, 365)).length
    expect(stale).toBeGreaterThan(20)
    expect(stale).toBeLessThan(auenstadt.offers.length / 5)
    expect(dates).toContain(null)
  })

  test('there are about as many Kita places as children of that age can use', () => {
    const places = auenstadt.offers
      .filter(({ key }) => key === 'K')
      .reduce((sum, kita) => sum + (kita.places ?? 0), 0)
    const children = auenstadt.residents
      .filter(({ year }) => year === 2025)
      .reduce((sum, { counts }) => sum + (counts[1] ?? 0) + (counts[2] ?? 0), 0)
    expect(places / children).toBeGreaterThan(0.65)
    expect(places / children).toBeLessThan(0.85)
  })
})
