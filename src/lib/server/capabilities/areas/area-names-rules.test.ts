import { describe, expect, test } from 'vitest'
import { codeByName, likelyAreas } from './area-names-rules.ts'

const areas = [
  { code: '0301', name: 'Köln-Lindenthal' },
  { code: '0302', name: 'Lindweiler' },
  { code: '0303', name: 'Sülz' },
  { code: '0304', name: 'Neustadt' },
  { code: '0404', name: 'Neustadt' },
]

describe('an area by its name', () => {
  const find = codeByName(areas)

  test.each([
    'Köln-Lindenthal',
    ' köln lindenthal',
    'KOELN-LINDENTHAL',
    'Köln-Lindenthal (Stadtbezirk 3)',
    '0301 Köln-Lindenthal',
    'Köln-Lindenthal 0301',
  ])('%j is found', (text) => expect(find(text)).toBe('0301'))

  test.each(['Neustadt', 'Lindenthal', '', '-'])('%j is not, or not for certain', (text) =>
    expect(find(text)).toBeNull(),
  )

  test('a name that several have is found with its code', () => {
    expect(find('0404 Neustadt')).toBe('0404')
  })
})

describe('an area that may be meant', () => {
  test.each([
    ['Lindweilr', '0302'],
    ['Suelz', '0303'],
    ['301', '0301'],
    ['Köln-Lindental', '0301'],
  ])('%j: %s first', (text, code) => expect(likelyAreas(text, areas)[0]?.code).toBe(code))

  test('nothing is like something else altogether', () => {
    expect(likelyAreas('Quelle: Stadt', areas)).toEqual([])
  })
})
