import { describe, expect, test } from 'vitest'
import {
  cleanLine,
  cleanText,
  readAgeYears,
  readCapacity,
  readDate,
  readDegrees,
  readWebsite,
  readYesNo,
} from './offer-texts-rules.ts'

const value = (given: unknown) => ({ ok: true, value: given })
const wrong = (code: string) => ({ ok: false, code })

describe('degrees', () => {
  test('are read with a point or a comma and rounded to eleven centimetres', () => {
    expect(readDegrees('52.52251612724968', 90)).toEqual(value(52.522516))
    expect(readDegrees(' 13,384392505 ', 180)).toEqual(value(13.384393))
    expect(readDegrees('-0.5', 180)).toEqual(value(-0.5))
    expect(readDegrees('', 180)).toEqual(value(null))
  })
  test('are refused where they are words, thousands or metres', () => {
    expect(readDegrees('östlich', 180)).toEqual(wrong('offers/coordinate-not-a-number'))
    expect(readDegrees('1.234.567', 180)).toEqual(wrong('offers/coordinate-not-a-number'))
    expect(readDegrees('13,38 E', 180)).toEqual(wrong('offers/coordinate-not-a-number'))
    expect(readDegrees('392000.5', 180)).toEqual(wrong('offers/coordinate-not-degrees'))
    expect(readDegrees('90.0001', 90)).toEqual(wrong('offers/coordinate-not-degrees'))
  })
})

test('places are whole numbers; official signs say none or not known', () => {
  expect(readCapacity('1.250', ',')).toEqual(value(1250))
  expect(readCapacity('69', '.')).toEqual(value(69))
  expect(readCapacity('–', ',')).toEqual(value(0))
  expect(readCapacity('.', ',')).toEqual(value(null))
  expect(readCapacity('', ',')).toEqual(value(null))
  expect(readCapacity('-3', ',')).toEqual(wrong('offers/capacity-negative'))
  expect(readCapacity('12,5', ',')).toEqual(wrong('offers/capacity-not-whole'))
  expect(readCapacity('viele', ',')).toEqual(wrong('offers/capacity-not-a-number'))
  expect(readCapacity('3000000', ',')).toEqual(wrong('offers/capacity-too-large'))
})

test('an age "to 6" includes the six-year-olds, "to 1.5" ends at eighteen months', () => {
  expect(readAgeYears('6', ',', 'from')).toEqual(value(72))
  expect(readAgeYears('6', ',', 'to')).toEqual(value(84))
  expect(readAgeYears('1,5', ',', 'to')).toEqual(value(18))
  expect(readAgeYears('0', ',', 'from')).toEqual(value(0))
  expect(readAgeYears('', ',', 'to')).toEqual(value(null))
  expect(readAgeYears('ab 6', ',', 'from')).toEqual(wrong('offers/age-not-an-age'))
  expect(readAgeYears('-1', ',', 'from')).toEqual(wrong('offers/age-not-an-age'))
  expect(readAgeYears('2020', ',', 'from')).toEqual(wrong('offers/age-not-an-age'))
})

test('dates come as ISO, with or without a time, or as Germans write them', () => {
  expect(readDate('2026-07-01')).toEqual(value('2026-07-01'))
  expect(readDate('2026-07-01T00:00:00.000Z')).toEqual(value('2026-07-01'))
  expect(readDate('1.7.2026')).toEqual(value('2026-07-01'))
  expect(readDate('29.02.2024')).toEqual(value('2024-02-29'))
  expect(readDate('')).toEqual(value(null))
  for (const text of [
    '29.02.2023',
    '31.04.2026',
    '2026-13-01',
    '2026-00-10',
    '7/2026',
    'gestern',
    '01.07.26',
  ])
    expect(readDate(text), text).toEqual(wrong('offers/date-not-a-date'))
})

test('web addresses are http or https only and without company', () => {
  expect(readWebsite('https://www.berlin.de/ba-mitte/')).toEqual(value('https://www.berlin.de/ba-mitte/'))
  expect(readWebsite('www.jfe-fairness.de ')).toEqual(value('https://www.jfe-fairness.de'))
  expect(readWebsite('http://37schule.berlin')).toEqual(value('http://37schule.berlin'))
  for (const text of [
    'javascript:alert(1)',
    'http:/bergmannkiez.de',
    'http//www.kinderring-berlin.de',
    'http://nakla.berlin (offline)',
    'https://a.de, https://b.de',
    'https://a.de"><script>',
    'https://nutzer@a.de',
    'keine',
  ])
    expect(readWebsite(text), text).toEqual(wrong('offers/website-not-usable'))
})

test('yes and no are read in German and English', () => {
  expect(readYesNo('Ja')).toEqual(value(true))
  expect(readYesNo('x')).toEqual(value(true))
  expect(readYesNo('false')).toEqual(value(false))
  expect(readYesNo('')).toEqual(value(null))
  expect(readYesNo('vielleicht')).toEqual(wrong('offers/not-yes-or-no'))
})

test('control characters never reach the database', () => {
  expect(cleanLine(' Kita\u0000\t„Pusteblume“\n')).toBe('Kita „Pusteblume“')
  expect(cleanText('Erste Zeile\r\nzweite\u0007\n\n')).toBe('Erste Zeile\nzweite')
})
