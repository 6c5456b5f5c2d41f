import { describe, expect, test } from 'vitest'
import { mapAddress, parseMapQuery, subjectName, toggled, type Subject } from './map-query.ts'

const parse = (address: string) => parseMapQuery(new URLSearchParams(address))

describe('the address of a map', () => {
  test.each<[string, Subject]>([
    ['indikator:child-poverty', { kind: 'indicator', code: 'child-poverty' }],
    ['index:status', { kind: 'index', code: 'status', subIndex: null }],
    ['index:teilhabe:health', { kind: 'index', code: 'teilhabe', subIndex: 'health' }],
    ['index:teilhabe:Wohnen: Umwelt', { kind: 'index', code: 'teilhabe', subIndex: 'Wohnen: Umwelt' }],
    ['kette:age-1-3:education', { kind: 'chain', step: 'age-1-3', field: 'education' }],
  ])('%s names what is shown, and is named so again', (name, subject) => {
    expect(parse(`zeige=${encodeURIComponent(name)}`).subject).toEqual(subject)
    expect(subjectName(subject)).toBe(name)
  })

  test('a form may give step and field of the chain apart', () => {
    const { subject } = parse('zeige=kette&schritt=birth&feld=health')
    expect(subject).toEqual({ kind: 'chain', step: 'birth', field: 'health' })
  })

  test.each(['', 'zeige=', 'zeige=wetter:morgen', 'zeige=indikator', 'zeige=kette:birth', 'zeige=index:'])(
    '"%s" asks for nothing that can be read',
    (address) => {
      expect(parse(address).subject).toBeNull()
    },
  )

  test('a kind alone opens the choice of that kind', () => {
    expect(parse('zeige=kette').kind).toBe('chain')
  })

  test('everything chosen stands in it and is read from it again', () => {
    const query = {
      subject: { kind: 'indicator', code: 'a-b' },
      level: 'stadtteil',
      period: '2023/24',
      classes: 'equal',
      order: '-name',
      diagram: 'scatter',
      against: { kind: 'index', code: 'teilhabe', subIndex: 'health' },
      areas: ['0101', '0202'],
      since: '2020/21',
      rows: 'all',
      sites: ['feld:health', 'quelle:Kitas, städtisch'],
    } as const
    expect(parse(mapAddress(query).slice(1))).toEqual({ ...query, kind: 'indicator' })
  })

  test('an unknown way to make classes is as if none were given', () => {
    expect(parse('klassen=bunt').classes).toBeNull()
  })

  test.each(['kuchen', '', 'bars'])('a diagram "%s" is as if none were asked for', (name) => {
    expect(parse(`diagramm=${name}`).diagram).toBeNull()
  })

  test('areas and layers are taken once, and not more than can be told apart', () => {
    expect(parse('gebiete=1,2,,2, 3 ,4,5,6,7').areas).toEqual(['1', '2', '3', '4', '5', '6'])
    expect(
      parse('einrichtungen=a&einrichtungen=a&einrichtungen=b&einrichtungen=c&einrichtungen=d').sites,
    ).toEqual(['a', 'b', 'c'])
  })
})

describe('a click on an area', () => {
  test('chooses it, and a second one takes it out', () => {
    expect(toggled(['1'], '2')).toEqual(['1', '2'])
    expect(toggled(['1', '2'], '1')).toEqual(['2'])
  })

  test('beyond six the one chosen first makes room', () => {
    expect(toggled(['1', '2', '3', '4', '5', '6'], '7')).toEqual(['2', '3', '4', '5', '6', '7'])
  })
})
