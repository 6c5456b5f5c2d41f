import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  indexFromBytes,
  indexToBytes,
  packIndex,
  putDocument,
  removeDocument,
  search,
  type SearchDocument,
} from '../index.ts'
import { offer, townOf, townThesaurus } from '../index/town-for-tests.ts'

const words =
  `Kita Kindergarten Kindertagesstätte Eltern Kurs Elternkurs Kinder Turnen Kinderturnen Beratung Väter Papa Sport Fußball
  Schreiambulanz Schreibaby Mütter Schule für mit und Zumba Zumbakurs Kinderzumba Hebamme Qigong Quigong Beratungen Berater`.split(
    /\s+/,
  )
const text = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })
  .map((chosen) => chosen.join(' '))
const areas = fc.subarray(['Nord', 'Süd', 'Ost'])
const languages = fc.subarray(['de', 'tr'])
const documents = fc
  .array(fc.record({ name: text, description: text, area: areas, language: languages }), {
    minLength: 1,
    maxLength: 14,
  })
  .map((list) => list.map(({ name, ...more }, at) => offer(`d${at}`, name, more)))
const question = fc.oneof(
  text,
  fc.constantFrom('Kindertunen', 'zumbakurrs', 'Elternkus', 'Papakurs', 'Qigng', 'Kinder Garten'),
)
const everything = 1_000

const idsOf = (index: ReturnType<typeof townOf>, text: string) =>
  new Set(search(index, { text, size: everything }).hits.map(({ id }) => id))

it('adding a document never changes whether another is found', () => {
  fc.assert(
    fc.property(documents, question, (all, asked) => {
      const [last, ...others] = all.toReversed()
      const before = idsOf(townOf(others), asked)
      const after = idsOf(townOf(all), asked)
      if (last !== undefined) after.delete(last.id)
      expect(after).toEqual(before)
    }),
    { numRuns: 1_000 },
  )
})

it('a document is found by its own name', () => {
  fc.assert(
    fc.property(documents, (all) => {
      const index = townOf(all)
      for (const { id, fields } of all) expect(idsOf(index, fields['name'] ?? '')).toContain(id)
    }),
  )
})

it('a document that was removed was never there; packed and read back, all is the same', () => {
  fc.assert(
    fc.property(documents, documents, question, (kept, gone, asked) => {
      const index = townOf(kept)
      const passing = gone.map((document) => ({ ...document, id: `gone-${document.id}` }))
      for (const document of passing) putDocument(index, document)
      for (const { id } of passing) removeDocument(index, id)
      const request = { text: asked, size: everything }
      const { didYouMean: _, ...expected } = search(townOf(kept), request)
      const readBack = indexFromBytes({ bytes: indexToBytes(index), thesaurus: townThesaurus })
      for (const same of [index, packIndex(index), readBack]) {
        expect(same).not.toBeNull()
        if (same !== null) expect(search(same, request)).toMatchObject(expected)
      }
    }),
  )
})

it('the order in which documents come changes nothing', () => {
  fc.assert(
    fc.property(documents, question, (all, asked) => {
      const request = { text: asked, size: everything }
      expect(search(townOf(all.toReversed()), request)).toEqual(search(townOf(all), request))
    }),
  )
})

it('the count of a value is what choosing it alone finds', () => {
  fc.assert(
    fc.property(
      documents,
      fc.oneof(fc.constant(''), question),
      areas,
      languages,
      (all, asked, area, language) => {
        const index = townOf(all)
        const filters: Record<string, string[]> = { area, language }
        const { facets, total } = search(index, { text: asked, filters })
        for (const [facet, counts] of Object.entries(facets)) {
          const values = facet === 'area' ? ['Nord', 'Süd', 'Ost'] : ['de', 'tr']
          for (const value of values) {
            const chosen = search(index, { text: asked, filters: { ...filters, [facet]: [value] } })
            expect(counts.find((one) => one.value === value)?.count ?? 0).toBe(chosen.total)
          }
        }
        const fits = ({ facets }: SearchDocument) =>
          Object.entries(filters).every(
            ([facet, values]) =>
              values.length === 0 || values.some((value) => facets[facet]?.includes(value)),
          )
        const unfiltered = search(index, { text: asked, size: everything }).hits
        expect(total).toBe(
          unfiltered.filter(({ id }) => all.some((one) => one.id === id && fits(one))).length,
        )
      },
    ),
  )
})

it('pages cover all once, in one order', () => {
  fc.assert(
    fc.property(documents, question, fc.integer({ min: 1, max: 5 }), (all, asked, size) => {
      const index = townOf(all)
      const whole = search(index, { text: asked, size: everything })
      const pages = Array.from(
        { length: Math.ceil(whole.total / size) },
        (_, page) => search(index, { text: asked, offset: page * size, size }).hits,
      )
      expect(pages.flat()).toEqual(whole.hits)
      expect(new Set(whole.hits.map(({ id }) => id)).size).toBe(whole.total)
    }),
  )
})

it('what is left out as the next step finds as many as it says', () => {
  fc.assert(
    fc.property(documents, text, areas, (all, asked, area) => {
      const index = townOf(all)
      const { nextSteps } = search(index, { text: asked, filters: { area, language: ['tr'] } })
      for (const { leaveOut, total } of nextSteps) {
        const filters = { area, language: ['tr'] }
        if (leaveOut.kind === 'filter')
          expect(search(index, { text: asked, filters: { ...filters, [leaveOut.facet]: [] } }).total).toBe(
            total,
          )
        if (leaveOut.kind === 'word')
          expect(search(index, { text: leaveOut.rest, filters }).total).toBe(total)
      }
    }),
  )
})

it('a slip within the limit still finds a word that is known', () => {
  const known = ['Schreiambulanz', 'Kindertagesstätte', 'Hebamme', 'Fussball', 'Beratung']
  const slip = fc.record({ at: fc.nat(20), kind: fc.constantFrom('drop', 'double', 'swap', 'wrong') })
  fc.assert(
    fc.property(fc.constantFrom(...known), slip, (word, { at, kind }) => {
      const place = 1 + (at % (word.length - 2))
      const [before, here, next, after] = [
        word.slice(0, place),
        word[place],
        word[place + 1],
        word.slice(place + 2),
      ]
      const written = {
        drop: `${before}${next}${after}`,
        double: `${before}${here}${here}${next}${after}`,
        swap: `${before}${next}${here}${after}`,
        wrong: `${before}x${next}${after}`,
      }[kind]
      expect(idsOf(townOf([offer('1', word)]), written ?? '')).toContain('1')
    }),
  )
})

it('what is not admitted is neither found nor counted, as if it were not there', () => {
  fc.assert(
    fc.property(documents, text, (all, asked) => {
      const isEven = (id: string) => Number(id.slice(1)) % 2 === 0
      const among = search(townOf(all), { text: asked, admits: isEven, size: everything })
      const alone = search(townOf(all.filter(({ id }) => isEven(id))), { text: asked, size: everything })
      expect(new Set(among.hits.map(({ id }) => id))).toEqual(new Set(alone.hits.map(({ id }) => id)))
      expect(among.facets).toEqual(alone.facets)
    }),
  )
})

it('by fit alone the same documents come, the best fit first', () => {
  fc.assert(
    fc.property(documents, text, (all, asked) => {
      const index = townOf(all)
      const fit = (id: string) => 1 / (1 + Number(id.slice(1)))
      const hits = search(index, { text: asked, fit, order: 'fit', size: everything }).hits.map(
        ({ id }) => id,
      )
      expect(new Set(hits)).toEqual(idsOf(index, asked))
      expect(hits.map(fit)).toEqual(hits.map(fit).toSorted((one, other) => other - one))
    }),
  )
})
