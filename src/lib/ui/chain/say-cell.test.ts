import { describe, expect, test } from 'vitest'
import type { ChainWay } from '#lib/server/capabilities/chain/index.ts'
import { aCell, someAreas } from './a-cell.ts'
import {
  affectedText,
  childrenText,
  judgementWords,
  lackWords,
  nearestText,
  peopleOf,
  reasonSentence,
  shownShare,
} from './say-cell.ts'

const german = { minimumCount: 5, locale: 'de' } as const
const onFoot: ChainWay = { kind: 'on-foot', minutes: 15, kmPerHour: 3, walkingMinutesPerMinute: 1 }
const riding: ChainWay = { kind: 'riding', minutes: 30, kmPerHour: 14.4, walkingMinutesPerMinute: 3 }
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('children who lack something', () => {
  test.each([
    [null, ''],
    [0, '0'],
    [0.3, 'unter 5'],
    [4.4, 'unter 5'],
    [4.6, '5'],
    [1234.5, '1.235'],
  ])('%j are said as %j: never a number below the minimum', (affected, text) => {
    expect(affectedText(affected, german)).toBe(text)
  })
})

test('children are a number, an estimate, a sign, or nothing at all', () => {
  expect(childrenText(aCell(), 'de')).toBe('120')
  expect(childrenText(aCell({ childrenEstimated: true, children: 119.7 }), 'de')).toBe('etwa 120')
  expect(childrenText(aCell({ sign: '.', children: null }), 'de')).toBe('.')
  expect(childrenText(aCell({ children: null }), 'de')).toBe('')
})

test('of one area the coverage is shown, of several what its judgement follows', () => {
  const several = { areasByJudgement: someAreas, coverage: 1.3, coveredShare: 0.7 }
  expect(shownShare(aCell({ coverage: 1.2 }))).toBe(1.2)
  expect(shownShare(aCell(several))).toBe(0.7)
  expect(shownShare(aCell({ ...several, judgement: 'more-than-needed' }))).toBe(1.3)
})

describe('in words', () => {
  test('a gap says its judgement, its share and whom it is about', () => {
    expect(plain(judgementWords(aCell(), german))).toBe('Lücke, 45 % gedeckt, 66 Kindern fehlt etwas')
    expect(plain(judgementWords(aCell({ step: 'age-14-18' }), german))).toContain('66 Jugendlichen fehlt')
    expect(plain(judgementWords(aCell({ step: 'age-18-27' }), german))).toContain('66 jungen Menschen fehlt')
  })

  test('what is not known says no more than that', () => {
    const unknown = aCell({ judgement: 'not-known', coverage: null, childrenAffected: null })
    expect(judgementWords(unknown, german)).toBe('nicht bekannt')
  })

  test('a white spot leaves the number to its reason', () => {
    expect(lackWords(aCell({ judgement: 'white-spot' }), german)).toBe('weißer Fleck')
    expect(lackWords(aCell(), german)).toBe('Lücke, 66 Kindern fehlt etwas')
  })

  test('little supply compares what arrives with what should, also of several areas', () => {
    const cell = aCell({ areasByJudgement: someAreas, coverage: 0.6, coveredShare: 0.447 })
    expect(plain(reasonSentence(cell, { ...german, way: onFoot }))).toBe(
      'Es kommen rechnerisch 33 Plätze an; das sind 60 % dessen, was nach dem Bedarf ankommen müsste. Das Angebot in Reichweite ist knapp.',
    )
  })

  test('nothing within reach says how far people go, and does not speak of elsewhere for the whole', () => {
    const cell = aCell({ judgement: 'white-spot', reason: 'none-in-reach' })
    expect(reasonSentence(cell, { ...german, way: onFoot })).toBe(
      'Für 120 Kinder ist zu Fuß innerhalb von 15 Minuten kein Angebot erreichbar, anderswo in der Kommune schon.',
    )
    const whole = { ...cell, place: { ...cell.place, areaId: null } }
    expect(reasonSentence(whole, { ...german, way: riding })).toBe(
      'Angebote sind erfasst, aber für die 120 Kinder ist mit Rad oder Bus innerhalb von 30 Minuten keines erreichbar.',
    )
  })
})

test('the nearest offer is told in minutes of the way that people take', () => {
  expect(nearestText(6.2, { way: onFoot, locale: 'de' })).toBe('6 Minuten zu Fuß')
  expect(nearestText(60, { way: riding, locale: 'de' })).toBe('20 Minuten mit Rad oder Bus')
  expect(nearestText(0, { way: onFoot, locale: 'de' })).toBe('ohne Weg zu erreichen')
  expect(nearestText(null, { way: onFoot, locale: 'de' })).toBe('')
})

test('whom a step is about', () => {
  expect(
    ['pregnancy', 'age-10-14', 'age-14-18', 'to-work', 'age-18-27'].map((step) => peopleOf(step, 'de').some),
  ).toEqual(['Kinder', 'Kinder', 'Jugendliche', 'junge Menschen', 'junge Menschen'])
})
