import { describe, expect, it } from 'vitest'
import { createIndex, explainHit, putDocument, removeDocument, search } from '../index.ts'
import { offer, townDesign, townLexicon, townOf, townThesaurus } from '../index/town-for-tests.ts'

const idsOf = (index: ReturnType<typeof townOf>, text: string) =>
  search(index, { text }).hits.map(({ id }) => id)

describe('a question finds', () => {
  it.each([
    ['Elternkurs', 'Kurs für Eltern'],
    ['Kurs für Eltern', 'Elternkurs'],
    ['Kinderturnen', 'Turnen für Kinder'],
    ['Turnen für Kinder', 'Kinderturnen'],
    ['muetter', 'Treff für Mütter'],
    ['Mutter', 'Treff für Mütter'],
    ['kita', 'Kindertagesstätte Regenbogen'],
    ['Kindergarten', 'Kita am Park'],
    ['kindergarden', 'Kita am Park'],
    ['Schreibaby', 'Schreiambulanz'],
    ['mein Baby schreit immer', 'Schreiambulanz'],
    ['schreibabby', 'Schreiambulanz'],
    ['Sport', 'Fußball'],
    ['Papakurs', 'Kurs für Väter'],
    ['was will ich mal werden', 'Berufsberatung'],
    ['Ebe', 'Hebamme'],
    ['Kinder Garten', 'Kindergarten Löwenzahn'],
    ['Turnschule', 'Schule für Turnen'],
    ['Für dich', 'Mehr für dich'],
  ])('%s → %s', (question, name) => {
    const index = townOf([offer('right', name), offer('wrong', 'Zahnarzt')])
    expect(idsOf(index, question)).toEqual(['right'])
  })

  it.each([
    ['Garten', 'Kindergarten'],
    ['Turnen', 'Sport'],
    ['Schreiambulanz', 'Schreibaby'],
    ['Amt', 'Gesamtheit'],
    ['Rinder', 'Kinder'],
  ])('but not %s → %s before anything better', (question, name) => {
    const index = townOf([offer('poor', name), offer('right', question)])
    expect(idsOf(index, question)[0]).toBe('right')
  })
})

it('ranks a word in the name above one in the description, and both words above one', () => {
  const index = townOf([
    offer('description', 'Treff', { description: 'mit Beratung' }),
    offer('name', 'Beratung'),
    offer('both', 'Beratung für Mütter'),
  ])
  expect(idsOf(index, 'Beratung')[2]).toBe('description')
  expect(idsOf(index, 'Beratung Mütter')[0]).toBe('both')
})

it('offers another spelling where a word is unknown', () => {
  const index = townOf([offer('1', 'Schreiambulanz')])
  expect(search(index, { text: 'schreiambullanz' }).didYouMean).toBe('Schreiambulanz')
  expect(search(index, { text: 'Schreiambulanz' }).didYouMean).toBeNull()
})

it('says what to leave out where nothing is found, and how many there are then', () => {
  const index = townOf([
    offer('1', 'Turnen', { area: ['Nord'] }),
    offer('2', 'Turnen', { area: ['Nord'] }),
    offer('3', 'Kita', { area: ['Süd'] }),
  ])
  const found = search(index, { text: 'Turnen', filters: { area: ['Süd'] } })
  expect(found.total).toBe(0)
  expect(found.nextSteps).toEqual([{ leaveOut: { kind: 'filter', facet: 'area' }, total: 2 }])
  expect(search(index, { text: 'Quastenflosser' }).nextSteps).toEqual([
    { leaveOut: { kind: 'words' }, total: 3 },
  ])
})

it('tells the tags of the thesaurus', () => {
  expect(search(townOf([]), { text: 'Kindergarten' }).tags).toEqual(['age-3-6'])
})

it('lets the caller weigh', () => {
  const index = townOf([offer('far', 'Turnen'), offer('near', 'Turnen')])
  expect(search(index, { text: 'Turnen', fit: (id) => (id === 'near' ? 1 : 0.1) }).hits[0]?.id).toBe('near')
})

it('finds everything without a word, and nothing in an empty town', () => {
  expect(search(townOf([offer('1', 'A1'), offer('2', 'B')]), { text: ' ' }).total).toBe(2)
  expect(search(townOf([]), { text: 'Kita' })).toMatchObject({ total: 0, hits: [], nextSteps: [] })
})

it('refuses what makes no sense', () => {
  const index = townOf([offer('1', 'Kita')])
  expect(() => search(index, { text: '', offset: -1 })).toThrow(RangeError)
  expect(() => search(index, { text: '', size: 0.5 })).toThrow(RangeError)
  expect(() => search(index, { text: '', filters: { colour: ['red'] } })).toThrow(RangeError)
  expect(() => search(index, { text: '', fit: () => Number.NaN })).toThrow(RangeError)
  const [field] = townDesign.fields
  const twice = { ...townDesign, fields: field === undefined ? [] : [field, field] }
  expect(() => createIndex({ design: twice, thesaurus: townThesaurus, lexicon: townLexicon })).toThrow(
    RangeError,
  )
})

it('bears long and strange texts', () => {
  const index = townOf([
    offer('1', 'x'.repeat(10_000), { description: 'Kita '.repeat(70_000) }),
    offer('2', '<script>'),
  ])
  expect(search(index, { text: 'Kita' }).hits[0]?.id).toBe('1')
  expect(search(index, { text: 'kurs '.repeat(2_000) }).total).toBe(0)
  expect(search(index, { text: 'script' }).total).toBe(1)
})

it('a document that is put again is found by its new words only', () => {
  const index = townOf([offer('1', 'Turnen')])
  putDocument(index, offer('1', 'Kita'))
  expect([idsOf(index, 'Turnen'), idsOf(index, 'Kita')]).toEqual([[], ['1']])
  expect([removeDocument(index, '1'), removeDocument(index, '1')]).toEqual([true, false])
})

describe('explains', () => {
  it('which words were found, and by what', () => {
    const texts = { name: 'Schreiambulanz Nord', description: 'Eltern-Turnen und Kurse' }
    const found = explainHit(townOf([offer('1', texts.name, texts)]), {
      question: 'Schreibaby Elternkurs',
      texts,
    })
    expect(found['name']).toEqual([
      { start: 0, end: 14, asked: 'Schreibaby', way: 'synonym', via: 'Schreiambulanz' },
    ])
    expect(found['description']?.map(({ start, end }) => texts.description.slice(start, end))).toEqual([
      'Eltern',
      'Kurse',
    ])
  })

  it('a word that a hyphen completes once, and no letter twice', () => {
    const texts = { name: 'Eltern- und Kinderkurs der U-3' }
    const found = explainHit(townOf([]), { question: 'Elternkurs u-3', texts })['name'] ?? []
    expect(found.map(({ start, end }) => texts.name.slice(start, end))).toEqual([
      'Eltern',
      'Kinderkurs',
      'U-3',
    ])
  })

  it('and nothing else', () => {
    const texts = { name: 'Zahnarzt' }
    expect(explainHit(townOf([]), { question: 'Kita', texts })).toEqual({ name: [] })
  })
})
