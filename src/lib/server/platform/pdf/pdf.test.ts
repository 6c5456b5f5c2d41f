import { afterAll, describe, expect, test } from 'vitest'
import { openPrinter } from './index.ts'
import { faultsOf, readPdfStructure, walk } from './pdf-structure.ts'

const printer = openPrinter()
afterAll(() => printer.close())

const template = `
#import "/house.typ": *
#let data = json("/data.json")
#show: house.with(title: data.title, organisation: "Stadt Auenstadt", date: "23.11.2026", footer: "Quelle: eigene")
= Kinder
#data.text
#picture("map.svg", alt: data.alt, caption: "Karte der Stadtteile")
== Zahlen
#rows(("Gebiet", "Kinder"), data.rows, align: (left, right))
`
const map =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 5"><rect width="10" height="5" fill="#aabbcc"/></svg>'
const data = {
  title: 'Steckbrief Größe & Wege',
  text: 'Text mit #strong[Zeichen], $die$ @etwas <bedeuten> könnten.',
  alt: 'Eine Karte: im Norden dunkel',
  rows: [
    ['Nordstadt', '1.204'],
    ['Aue', '–'],
  ],
}

test('a document is tagged, has title and language and says that it is accessible', async () => {
  const pdf = await printer.print({ template, data, pictures: new Map([['map.svg', map]]) })
  const structure = await readPdfStructure(pdf)
  expect(faultsOf(structure)).toEqual([])
  expect(structure).toMatchObject({ title: 'Steckbrief Größe & Wege', language: 'de', pages: 1 })
  const figure = [...walk(structure.tags)].find(({ role }) => role === 'Figure')
  expect(figure?.alt).toBe('Eine Karte: im Norden dunkel')
  expect([...walk(structure.tags)].filter(({ role }) => role === 'TH')).toHaveLength(2)
})

test('what is data is printed as it is and never read as an instruction', async () => {
  const pdf = await printer.print({ template, data, pictures: new Map([['map.svg', map]]) })
  const { text } = await readPdfStructure(pdf)
  expect(text.replaceAll(/\s+/g, ' ')).toContain(
    'Text mit #strong[Zeichen], $die$ @etwas <bedeuten> könnten.',
  )
})

test('nothing of a document is left for the next one', async () => {
  await printer.print({ template, data, pictures: new Map([['map.svg', map]]) })
  await expect(printer.print({ template, data })).rejects.toThrow(/failed to load file/)
})

test('a wrong template is told in the words of the typesetter, and the next document is printed', async () => {
  await expect(printer.print({ template: '#nothing-of-this-name()', data: {} })).rejects.toThrow(
    /could not be typeset.*nothing-of-this-name/,
  )
  const { pages } = await readPdfStructure(
    await printer.print({ template, data, pictures: new Map([['map.svg', map]]) }),
  )
  expect(pages).toBe(1)
})

describe('the check of a structure', () => {
  const good = {
    title: 'A',
    language: 'de',
    isMarked: true,
    declaresUa: true,
    showsTitle: true,
    pages: 1,
    text: '',
    tags: [{ role: 'P', children: [] }],
  }
  test('finds a figure without words, a skipped heading and a table without header', () => {
    const tags = [
      { role: 'H1', children: [] },
      { role: 'H3', children: [] },
      { role: 'Figure', children: [] },
      { role: 'Table', children: [{ role: 'TR', children: [{ role: 'TD', children: [] }] }] },
    ]
    expect(faultsOf({ ...good, tags })).toEqual([
      'heading 3 after heading 1',
      'a figure without alternative text',
      'a table without header cells',
    ])
  })
  test('finds what the whole document lacks', () => {
    const bare = {
      ...good,
      title: undefined,
      language: undefined,
      isMarked: false,
      declaresUa: false,
      showsTitle: false,
      tags: [],
    }
    expect(faultsOf(bare)).toHaveLength(6)
    expect(faultsOf(good)).toEqual([])
  })
})
