import { expect, test } from 'vitest'
import { areaProfileDe } from '#lib/messages/area-profile.de.ts'
import type { AreaStanding, IndicatorRow, StandingGroup } from '#lib/ui/areas/figure-types.ts'
import { profileSummary } from './profile-summary.ts'

const row = (name: string, more: Partial<IndicatorRow> = {}): IndicatorRow => ({
  code: name,
  name,
  href: '',
  mapHref: '',
  period: '',
  value: '',
  direction: 'higher-is-burden',
  rank: null,
  areaCount: 9,
  median: '',
  strip: null,
  standing: 'burden',
  isRemarkable: false,
  isJudged: true,
  ...more,
})
const group = (standing: AreaStanding, rows: readonly IndicatorRow[]): StandingGroup => ({
  standing,
  rows,
  remarkableCount: rows.filter(({ isRemarkable }) => isRemarkable).length,
})
const said = (...groups: StandingGroup[]) => profileSummary(groups, areaProfileDe)

test('what is more than chance is said, and what only lies at an end is not said beside it', () => {
  const poverty = row('Armut', { isRemarkable: true })
  expect(said(group('burden', [poverty, row('Lärm')]), group('strength', [row('Kita')]))).toBe(
    'Über den Zufall hinaus stärker belastet als die anderen Gebiete: Armut.',
  )
})

test('where nothing could be tested, the ends are named with that reservation', () => {
  const untested = row('Armut', { isJudged: false })
  expect(said(group('burden', [untested]))).toMatch(
    /^Im ungünstigsten Viertel: Armut\. Ob das mehr ist als Zufall/,
  )
  expect(said(group('burden', [row('Armut')]))).toBe('Im ungünstigsten Viertel: Armut.')
})

test('many are named up to four, the others counted', () => {
  const rows = ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => row(name, { isRemarkable: true }))
  expect(said(group('burden', rows))).toContain('A, B, C, D und 2 weitere.')
})

test('an area in the middle of everything is said to be that', () => {
  expect(said(group('usual', [row('Armut', { standing: 'usual' })]))).toContain('Mittelfeld')
})
