import { readdirSync, readFileSync } from 'node:fs'
import { catalogueIndicators } from '@gelingen/catalogue'
import { describe, expect, test } from 'vitest'
import { parseRecipe } from '../../src/lib/server/capabilities/imports/index.ts'
import { importTargets } from '../../src/lib/server/import-targets.ts'
import { generateDemo } from '../generate/generate-demo.ts'
import type { DemoFile } from '../generate/tables.ts'

const recipes = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({
    name: name.slice(0, -'.json'.length),
    recipe: JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as Record<string, unknown>,
  }))
const { auenstadt, quellbach } = generateDemo()
const files = [...auenstadt.files, ...quellbach.files]
const indicatorCodes = new Set(catalogueIndicators.map(({ code }) => code))

describe('the recipes', () => {
  test.each(recipes)('$name is one that its target takes', ({ recipe }) => {
    const parsed = parseRecipe(recipe, importTargets)
    expect(parsed.ok ? 'ok' : parsed.refusal).toBe('ok')
  })

  test('every file of the demo municipalities has one of its own name, and the other way round', () => {
    const ofTheDemo = recipes.map(({ name }) => name).filter((name) => !name.startsWith('berlin-'))
    expect(ofTheDemo.sort()).toEqual(files.map(({ name }) => name.replace(/\.[a-z]+$/, '')).sort())
  })

  test.each(files)('$name has every column that its recipe names', (file) => {
    const recipe = recipes.find(({ name }) => file.name.startsWith(`${name}.`))?.recipe ?? {}
    const named = columnsNamed(recipe['definition'])
    expect(named.length).toBeGreaterThan(0)
    for (const column of named) expect(columnsOf(file, recipe), column).toContain(column)
  })

  test.each(recipes)('$name names indicators of the catalogue only', ({ recipe }) => {
    for (const code of indicatorsNamed(recipe['definition'])) expect(indicatorCodes, code).toContain(code)
  })
})

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** What stands under `columns` and `when`, and every `column`, `cases` and `base`. */
function columnsNamed(definition: unknown): string[] {
  return walk(definition as Json, (key, value, within) => {
    if (typeof value !== 'string') return false
    return (
      key === 'column' ||
      within === 'columns' ||
      (within === 'indicators' && (key === 'cases' || key === 'base'))
    )
  }).concat(Object.keys(whenOf(definition as Json)))
}

function indicatorsNamed(definition: unknown): string[] {
  return walk(definition as Json, (key, value, within) => {
    return (
      typeof value === 'string' &&
      ((key === 'indicator' && within === 'indicators') || within === 'indicatorMap')
    )
  })
}

/** The texts of all leaves that are wanted; `within` is the nearest named ancestor. */
function walk(
  json: Json,
  wanted: (key: string, value: Json, within: string) => boolean,
  within = '',
): string[] {
  if (json === null || typeof json !== 'object') return []
  if (Array.isArray(json)) return json.flatMap((entry) => walk(entry, wanted, within))
  return Object.entries(json).flatMap(([key, value]) => [
    ...(wanted(key, value, within) ? [String(value)] : []),
    ...walk(value, wanted, key),
  ])
}

function whenOf(definition: Json): Record<string, Json> {
  const rules = (definition as { rules?: { when: Record<string, Json> }[] }).rules ?? []
  return Object.assign({}, ...rules.map(({ when }) => when)) as Record<string, Json>
}

function columnsOf({ name, text }: DemoFile, recipe: Record<string, unknown>): string[] {
  if (name.endsWith('.geojson')) {
    const { features } = JSON.parse(text) as { features: { properties: object }[] }
    return Object.keys(features[0]?.properties ?? {})
  }
  const { headerLine = 1 } = (recipe['file'] ?? {}) as { headerLine?: number }
  return (text.split('\r\n')[headerLine - 1] ?? '').split(';')
}
