import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { recipe } from '../imports/recipe.ts'
import { offersImportDefinition } from './offers-import-definition.ts'

const folder = new URL('../../../../../demo/recipes/', import.meta.url)
const recipes = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))
  .filter(({ text }) => text.includes('"target": "offers"'))

test('the three Berlin recipes are there', () => {
  expect(recipes.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'berlin-jugendfreizeit-2022.json',
      'berlin-kitas-2026.json',
      'berlin-schulen-2023.json',
    ]),
  )
})

test.each(recipes)('$name is a recipe for offers with codes that the catalogue has', ({ text }) => {
  const { definition } = recipe.parse(JSON.parse(text))
  expect(offersImportDefinition.safeParse(definition)).toMatchObject({ success: true })
})
