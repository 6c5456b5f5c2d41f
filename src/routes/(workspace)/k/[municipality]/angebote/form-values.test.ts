import { expect, test } from 'vitest'
import { emptyValues, readOfferForm, valuesSent } from './form-values.ts'

const read = (fields: Record<string, string | string[]>) => {
  const form = new FormData()
  for (const [name, values] of Object.entries({ name: 'Kita', ...fields }))
    for (const value of [values].flat()) form.append(name, value)
  return readOfferForm(valuesSent(form))
}

test.each([
  [{ ageFromYears: '2', ageFromMonths: '6' }, 30],
  [{ ageFromYears: '', ageFromMonths: '6' }, 6],
  [{ ageFromYears: '3', ageFromMonths: ' ' }, 36],
  [{}, null],
])('years and months become months: %j', (fields, ageFromMonths) => {
  expect(read(fields)).toMatchObject({ ok: true, content: { ageFromMonths } })
})

test('an age that is no whole number is refused with the words that were written', () => {
  expect(read({ ageToYears: 'sechs' })).toEqual({
    ok: false,
    problems: [{ field: 'ageToMonths', code: 'offers/age-not-an-age', details: { value: 'sechs' } }],
  })
})

test('with what cannot be read a missing name is told at once', () => {
  expect(read({ name: ' ', capacity: '-3' })).toMatchObject({
    ok: false,
    problems: [{ code: 'offers/no-name' }, { code: 'offers/capacity-negative' }],
  })
})

test('several ticked boxes of one name are all kept, a box left out is not ticked', () => {
  expect(read({ steps: ['age-1-3', 'age-3-6'], outreach: 'on' })).toMatchObject({
    ok: true,
    content: { steps: ['age-1-3', 'age-3-6'], outreach: true, mainstream: false },
  })
})

test('an empty form can be read: its name is missing by the rules', () => {
  expect(readOfferForm(emptyValues)).toMatchObject({ ok: true, content: { name: '' } })
})
