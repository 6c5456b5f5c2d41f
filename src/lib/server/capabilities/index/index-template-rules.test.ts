import { indexTemplates } from '@gelingen/catalogue'
import { describe, expect, test } from 'vitest'
import { namesOf, specOf, templateIndexOf } from './index-template-rules.ts'

describe('the templates that ship', () => {
  const all = indexTemplates.flatMap((template) => template.indices.map((index) => ({ template, index })))

  test.each(all)(
    '$template.code/$index.code is a spec of the method, its labels and groups have names',
    ({ index }) => {
      const spec = specOf(index)
      expect(spec.classes?.labels).toEqual(index.classNames.map(({ de }) => de))
      expect(spec.groups.map(({ name }) => name)).toEqual(index.subIndices.map(({ code }) => code))
    },
  )
})

describe('the names of an index made from a template', () => {
  const template = { template: 'partizipationsindex', index: 'partizipationsindex' }
  const origin = templateIndexOf(template)
  const spec = specOf(origin ?? expect.unreachable())
  const settings = { spec, periods: {}, seed: 1 }

  test('are in both languages', () => {
    expect(namesOf({ template, settings }, 'de').classes[0]).toBe('sehr geringer Bedarf')
    expect(namesOf({ template, settings }, 'en').classes[0]).toBe('very low need')
    expect(namesOf({ template, settings }, 'en').subIndices['environment-housing']?.name).toBe(
      'Environment and housing',
    )
  })

  test('are the municipality’s own where it has changed them', () => {
    const classes = { sd: [0], labels: ['wenig', 'hoher Bedarf'], closed: 'right' } as const
    const groups = [{ name: 'Wohnen', weight: 1 }]
    const own = { ...settings, spec: { ...spec, classes, groups } }
    expect(namesOf({ template, settings: own }, 'en')).toEqual({
      classes: ['wenig', 'hoher Bedarf'],
      subIndices: { Wohnen: { name: 'Wohnen', description: '' } },
    })
  })

  test('are the spec’s where the template no longer ships or there was none', () => {
    expect(namesOf({ template: { template: 'gone', index: 'gone' }, settings }, 'en').classes[0]).toBe(
      'sehr geringer Bedarf',
    )
    expect(namesOf({ template: null, settings }, 'en').classes[0]).toBe('sehr geringer Bedarf')
  })
})
