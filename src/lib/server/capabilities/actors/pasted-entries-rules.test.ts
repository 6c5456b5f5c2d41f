import { describe, expect, test } from 'vitest'
import { readPastedActors, readPastedNetworks } from './pasted-entries-rules.ts'

const areas = new Map([
  ['nordhafen', 7],
  ['altmarkt', 8],
])

describe('a pasted list of actors', () => {
  test('lines without headings are names', () => {
    const { entries, unknown } = readPastedActors('Kita Sonne\r\n\r\n  Kita   Mond \n', areas)
    expect(unknown).toEqual([])
    expect(entries.map(({ line, content }) => [line, content.name])).toEqual([
      [1, 'Kita Sonne'],
      [3, 'Kita Mond'],
    ])
  })

  test('a table out of Excel is read by its headings, in whatever order', () => {
    const { entries, unknown } = readPastedActors(
      [
        'Bereich\tName\tStadtteil\tE-Mail\tFax\tNetzwerke\tWebseite',
        'Jugendamt\tASD Nord\tNordhafen, Altmarkt\tasd@stadt.example\t12\tFrühe Hilfen, Kinderschutz\twww.asd.example',
        'Polizei\tWache 3\t\t\t\t\t',
      ].join('\n'),
      areas,
    )
    expect(unknown).toEqual(['Fax'])
    expect(entries[0]).toMatchObject({
      line: 2,
      joined: ['Frühe Hilfen', 'Kinderschutz'],
      problems: [],
      content: {
        name: 'ASD Nord',
        sector: 'youth-office',
        areaIds: [7, 8],
        email: 'asd@stadt.example',
        website: 'https://www.asd.example',
      },
    })
    // What the canon does not know stays as it was said.
    expect(entries[1]?.content.sector).toBe('Polizei')
  })

  test('what cannot be used is told and the rest taken', () => {
    const { entries } = readPastedActors('Name;Gebiet;E-Mail\nKita;Atlantis;keine\n;Altmarkt;', areas)
    expect(entries[0]).toMatchObject({
      content: { name: 'Kita', areaIds: [], email: '' },
      problems: [
        { code: 'area', value: 'Atlantis' },
        { code: 'email', value: 'keine' },
      ],
    })
    expect(entries[1]?.problems).toEqual([{ code: 'name-missing', value: '' }])
  })

  test('the beginning of a sector’s name is enough, a few letters are not', () => {
    const sectorOf = (word: string) =>
      readPastedActors(`Name;Bereich\nX;${word}`, areas).entries[0]?.content.sector
    expect(sectorOf('gesundheit')).toBe('health')
    expect(sectorOf('Health')).toBe('health')
    expect(sectorOf('K')).toBe('K')
  })
})

test('a pasted list of networks names topics of the canon, and its members', () => {
  const { entries } = readPastedNetworks(
    'Netzwerk;seit;Themen;Mitglieder;Koordination\nFrühe Hilfen;2012;Kinderschutz, Wiegen;Jugendamt, Klinikum;Frau Amt\nAlt;früher;;;',
    areas,
  )
  expect(entries[0]).toMatchObject({
    joined: ['Jugendamt', 'Klinikum'],
    content: {
      name: 'Frühe Hilfen',
      foundedIn: 2012,
      topics: ['child-protection', 'Wiegen'],
      coordinator: 'Frau Amt',
    },
  })
  expect(entries[1]).toMatchObject({
    content: { foundedIn: null },
    problems: [{ code: 'year', value: 'früher' }],
  })
})

test('nothing gives nothing', () => {
  expect(readPastedActors(' \n\t\n', areas).entries).toEqual([])
  expect(readPastedNetworks('', areas)).toEqual({ unknown: [], entries: [] })
})
