import { describe, expect, test } from 'vitest'
import { converterFor, knownCoordinateSystems } from './coordinate-systems.ts'

const CENTIMETRE_DEGREES = 1e-7
const FIVE_METRES_DEGREES = 7e-5

describe('a position in another coordinate system', () => {
  // Expected values from PROJ 9.5.1 (pyproj 3.7.2, always_xy), not from proj4js.
  test.each([
    ['EPSG:25831', 744000.5, 5640000.25, 6.467312166424975, 50.860128267764985],
    ['EPSG:25832', 356580.75, 5645320.5, 6.958576349671151, 50.94164987031675],
    ['EPSG:25833', 391779.25, 5820072.5, 13.40499975272339, 52.520003061836654],
    ['EPSG:4647', 32356580.75, 5645320.5, 6.958576349671151, 50.94164987031675],
    ['EPSG:5650', 33391779.25, 5820072.5, 13.404999752723405, 52.520003061836654],
    ['EPSG:3857', 774000.5, 6610000.25, 6.952964790661516, 50.93611088800469],
  ])('%s is converted to the centimetre', (name, x, y, longitude, latitude) => {
    const [lon, lat] = converterFor(name)?.(x, y) ?? []
    expect(Math.abs((lon ?? NaN) - longitude)).toBeLessThan(CENTIMETRE_DEGREES)
    expect(Math.abs((lat ?? NaN) - latitude)).toBeLessThan(CENTIMETRE_DEGREES)
  })

  test.each([
    ['EPSG:31466', 2567000.5, 5645000.25, 6.952561437994505, 50.93636776204031],
    ['EPSG:31467', 3512345.5, 5405678.25, 9.16697930544432, 48.78847835178783],
    ['EPSG:31468', 4468500.75, 5333300.5, 11.575332579332608, 48.13695179939213],
    ['EPSG:31469', 5399000.5, 5820000.25, 13.510590063999322, 52.503803980884534],
    ['EPSG:3068', 25000.5, 21000.25, 13.40446617013676, 52.51589873749284],
  ])('%s, on the old datum, is converted to five metres', (name, x, y, longitude, latitude) => {
    const [lon, lat] = converterFor(name)?.(x, y) ?? []
    expect(Math.abs((lon ?? NaN) - longitude)).toBeLessThan(FIVE_METRES_DEGREES)
    expect(Math.abs((lat ?? NaN) - latitude)).toBeLessThan(FIVE_METRES_DEGREES)
  })

  test.each([
    'urn:ogc:def:crs:OGC:1.3:CRS84',
    'urn:ogc:def:crs:OGC::CRS84',
    'OGC:CRS84',
    'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
    'EPSG:4326',
    'urn:ogc:def:crs:EPSG::4326',
    'epsg:4258',
    'WGS 84',
  ])('%s is taken as it is', (name) => {
    expect(converterFor(name)?.(6.95, 50.94)).toEqual([6.95, 50.94])
  })

  test.each([
    'urn:ogc:def:crs:EPSG::25832',
    'urn:ogc:def:crs:EPSG:6.18:25832',
    'http://www.opengis.net/def/crs/EPSG/0/25832',
    ' epsg:25832 ',
  ])('%s is another way to write EPSG:25832', (name) => {
    expect(converterFor(name)?.(356580.75, 5645320.5)).toEqual(
      converterFor('EPSG:25832')?.(356580.75, 5645320.5),
    )
  })

  test.each(['', 'EPSG:99999', 'EPSG:', 'Gauß-Krüger', 'urn:ogc:def:crs:EPSG::', '25832a'])(
    '%s is not known',
    (name) => {
      expect(converterFor(name)).toBeUndefined()
    },
  )

  test('every system that is offered for choice has a way', () => {
    expect(knownCoordinateSystems.filter((name) => converterFor(name) === undefined)).toEqual([])
  })

  test('what is no number is handed on for the check of the geometry', () => {
    expect(converterFor('EPSG:25832')?.(NaN, 5645320.5)).toEqual([NaN, 5645320.5])
  })
})
