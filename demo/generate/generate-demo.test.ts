import { describe, expect, test } from 'vitest'
import { generateDemo } from './generate-demo.ts'
import { encodeFile } from './tables.ts'

const demo = generateDemo()
const municipalities = [demo.auenstadt, demo.quellbach]

describe('generateDemo', () => {
  test('gives the same bytes twice', () => {
    const again = generateDemo()
    for (const [one, other] of [
      [demo.auenstadt, again.auenstadt],
      [demo.quellbach, again.quellbach],
    ] as const) {
      expect(other.files.map(({ name }) => name)).toEqual(one.files.map(({ name }) => name))
      one.files.forEach((file, number) => {
        const twin = other.files[number]
        expect(Buffer.from(encodeFile(file)).equals(encodeFile(twin ?? file)), file.name).toBe(true)
        expect(twin).toBeDefined()
      })
    }
  })

  test('another day changes the dates of the offers and nothing else', () => {
    const later = generateDemo({ asOf: '2027-03-01' }).auenstadt
    const changed = demo.auenstadt.files.flatMap((file, number) =>
      later.files[number]?.text === file.text ? [] : [file.name],
    )
    expect(changed).toEqual(['auenstadt-kitas.csv', 'auenstadt-schulen.geojson', 'auenstadt-angebote.csv'])
    const without = (offers: typeof later.offers) => offers.map((offer) => ({ ...offer, confirmedOn: '' }))
    expect(without(later.offers)).toEqual(without(demo.auenstadt.offers))
  })

  test('files in Windows-1252 read back as they were written', () => {
    const decoder = new TextDecoder('windows-1252', { fatal: true })
    for (const file of municipalities.flatMap(({ files }) => files)) {
      if (file.encoding !== 'windows-1252') continue
      expect(decoder.decode(encodeFile(file)), file.name).toBe(file.text)
    }
  })

  test('no file contains a number that went wrong', () => {
    for (const { name, text } of municipalities.flatMap(({ files }) => files)) {
      expect(text, name).not.toMatch(/NaN|Infinity|undefined|\{(word|quarter|borough|neighbourhood|room)\}/)
    }
  })
})
