import { describe, expect, test } from 'vitest'
import { parseIndexChange, parseNewIndex, parseNewIndexFromTemplate } from './index-form.ts'

const spec = {
  indicators: [{ column: 'poverty', direction: 'higher-is-burden' }],
  normalise: 'z-population',
  aggregate: 'arithmetic',
}
const own = { name: ' Bedarf ', areaLevelId: '7', period: '2023', spec }

describe('the form of an own index', () => {
  test('fills in what is left out', () => {
    const parsed = parseNewIndex(own)
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        name: 'Bedarf',
        description: '',
        areaLevelId: 7,
        settings: { periods: {}, seed: 1, spec: { missing: 'drop', indicators: [{ weight: 1 }] } },
      },
    })
  })

  test.each([
    ['name', { name: '  ' }],
    ['name', { name: undefined }],
    ['areaLevelId', { areaLevelId: 'x' }],
    ['period', { period: '23' }],
    ['periods', { periods: { poverty: 'neulich' } }],
    ['code', { code: 'Mit Leerzeichen' }],
    ['seed', { seed: -1 }],
  ])('names the field %s that does not fit: %j', (field, change) => {
    expect(parseNewIndex({ ...own, ...change })).toEqual({
      ok: false,
      refusal: { code: 'index/field-invalid', details: { field } },
    })
  })

  test.each(['2023', '2023-06', '2023-06-30', '2023-Q2', '2023/24'])('takes the period %s', (period) => {
    expect(parseNewIndex({ ...own, period })).toMatchObject({ ok: true, value: { period } })
  })

  test('gives the first problem of a spec with its place', () => {
    const wrong = { ...spec, indicators: [{ column: 'poverty', direction: 'up' }] }
    expect(parseNewIndex({ ...own, spec: wrong })).toMatchObject({
      ok: false,
      refusal: { code: 'index-spec/not-one-of', details: { path: 'indicators[0].direction' } },
    })
    expect(parseNewIndex({ ...own, spec: undefined })).toMatchObject({
      ok: false,
      refusal: { code: 'index-spec/not-an-object' },
    })
  })
})

describe('the form of a change', () => {
  test('holds only what is changed', () => {
    expect(parseIndexChange({ indexDefinitionId: '3', version: '2', period: '2024' })).toEqual({
      ok: true,
      value: { indexDefinitionId: 3, version: 2, period: '2024', settings: {} },
    })
  })

  test('needs the version that the person saw', () => {
    expect(parseIndexChange({ indexDefinitionId: '3' })).toMatchObject({
      refusal: { details: { field: 'version' } },
    })
  })
})

test('the form of a template speaks German unless told otherwise', () => {
  expect(
    parseNewIndexFromTemplate({ template: 'status-dynamik', areaLevelId: 1, period: '2020-12' }),
  ).toMatchObject({
    value: { language: 'de' },
  })
})
