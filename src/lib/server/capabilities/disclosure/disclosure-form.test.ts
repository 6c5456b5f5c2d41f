import { expect, test } from 'vitest'
import { parseProfileForm } from './disclosure-form.ts'

const form = (minimumCount: string) => ({
  minimumCount,
  roundingBase: 'none',
  minimumResidents: '0',
  showsNone: 'yes',
  showsAll: 'no',
})

test.each(['3', '5', '10', '11', '100'])(
  '%s is a minimum: usual, or stricter than all usual ones',
  (count) => {
    const parsed = parseProfileForm(form(count))
    expect(parsed).toMatchObject({ ok: true, value: { minimumCount: Number(count), showsAll: false } })
  },
)

test.each(['', '0', '1', '4', '7', '10.5', '101', '-5', 'fünf'])('„%s“ is none', (count) => {
  expect(parseProfileForm(form(count))).toMatchObject({
    ok: false,
    refusal: { code: 'disclosure/field', details: { field: 'minimumCount' } },
  })
})
