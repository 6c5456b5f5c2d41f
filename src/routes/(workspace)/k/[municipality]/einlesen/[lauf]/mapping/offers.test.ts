import { expect, test } from 'vitest'
import { offersMapping } from './offers.ts'

test('columns and constants that no question asks about stay as they were', () => {
  const form = new FormData()
  form.set('source', 'verzeichnis.example')
  form.set('column:name', 'name')
  form.set('column:phone', '')
  const before = {
    columns: { name: 'Titel', phone: 'phone', steps: 'life-phases', ageFromMonths: 'ab' },
    constants: { fields: ['health'], languages: ['de'] },
  }
  const facts = { columns: [], levels: [], indicators: [], titles: [] }
  expect(offersMapping.definition(form, facts, before)).toMatchObject({
    columns: { name: 'name', steps: 'life-phases', ageFromMonths: 'ab' },
    constants: { languages: ['de'] },
  })
  expect(offersMapping.definition(form, facts, before)['columns']).not.toHaveProperty('phone')
  expect(offersMapping.definition(form, facts, before)['constants']).not.toHaveProperty('fields')
})
