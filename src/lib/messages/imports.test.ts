import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { importsDe } from './imports.de.ts'
import { importsEn } from './imports.en.ts'
import { indicatorsDe } from './indicators.de.ts'
import { indicatorsEn } from './indicators.en.ts'

const server = new URL('../server/', import.meta.url)

/** Every code of these rooms that the sources of the folders name. */
function codesInSources({ folders, rooms }: { folders: string[]; rooms: string }): string[] {
  const sources = folders.flatMap((folder) => {
    const place = new URL(`${folder}/`, server)
    return readdirSync(place)
      .filter((name) => name.endsWith('.ts') && !name.includes('.test.') && !name.includes('-for-tests'))
      .map((name) => readFileSync(new URL(name, place), 'utf8'))
  })
  const codes = sources.flatMap((source) => source.match(new RegExp(`'(?:${rooms})/[a-z0-9-]+'`, 'g')) ?? [])
  return [...new Set(codes.map((code) => code.slice(1, -1)))].sort()
}

const imports = {
  folders: ['capabilities/imports', 'platform/tables', 'platform/files'],
  rooms: 'imports|tables|files',
}

describe('the sentences of the imports', () => {
  test.each([
    ['German', importsDe],
    ['English', importsEn],
  ])('there is one in %s for every code, and none without a code', (_, { refusals }) => {
    expect(Object.keys(refusals).sort()).toEqual(codesInSources(imports))
  })

  test('they say what, where and what to do', () => {
    const details = { wanted: 'utf-8', found: 'windows-1252', line: 3 }
    expect(importsDe.refusals['tables/wrong-encoding'](details)).toBe(
      'Laut Rezept ist die Datei in UTF-8 gespeichert, ab Zeile 3 sieht sie aber nach Windows-1252 (Latin-1) aus. Bitte ändern Sie die Angabe im Rezept.',
    )
    expect(importsDe.refusals['imports/no-such-target']({ target: 'travel-times' })).toContain('Wegezeiten')
    expect(importsDe.refusals['tables/quote-not-closed']({})).not.toContain('undefined')
  })
})

describe('the sentences of the indicators', () => {
  test.each([
    ['German', indicatorsDe],
    ['English', indicatorsEn],
  ])('there is one in %s for every code, and none without a code', (_, { refusals }) => {
    const codes = codesInSources({ folders: ['capabilities/indicators'], rooms: 'indicators' })
    expect(Object.keys(refusals).sort()).toEqual(codes)
  })
})
