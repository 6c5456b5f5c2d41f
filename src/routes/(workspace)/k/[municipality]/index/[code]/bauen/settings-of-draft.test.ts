import { indexTemplates } from '@gelingen/catalogue'
import { parseIndexSpec, type IndexSpec } from '@gelingen/methods/composite-index'
import { describe, expect, test } from 'vitest'
import type { IndexDefinition } from '#lib/server/capabilities/index/index.ts'
import { draftOfDefinition, knownNames } from './draft-of-definition.ts'
import { fields, readDraft, type Draft } from './draft.ts'
import { settingsOfDraft } from './settings-of-draft.ts'

function specOf(json: unknown): IndexSpec {
  const parsed = parseIndexSpec(json)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.spec
}

function definitionWith(
  json: object,
  { template = null, periods = {} }: Partial<Pick<IndexDefinition, 'template'>> & { periods?: object } = {},
): IndexDefinition {
  return {
    indexDefinitionId: 1,
    code: 'index',
    name: 'Index',
    description: '',
    template,
    areaLevelId: 1,
    period: '2023',
    settings: { spec: specOf(json), periods: { ...periods }, seed: 1 },
    version: 1,
    updatedBy: null,
    updatedAt: new Date(0),
  }
}

/** The form as the page sends it. */
function formOf(draft: Draft): URLSearchParams {
  const form = new URLSearchParams()
  const put = (name: string, value: string) => form.append(name, value)
  put(fields.level, draft.level)
  put(fields.period, draft.period)
  for (const [at, row] of draft.rows.entries()) {
    put(`${fields.column}${at + 1}`, row.column)
    put(`${fields.weight}${at + 1}`, row.weight)
    put(`${fields.direction}${at + 1}`, row.direction)
    put(`${fields.group}${at + 1}`, String(row.group))
    put(`${fields.ownPeriod}${at + 1}`, row.period)
  }
  const empty = { number: draft.groups.length + 1, name: '', weight: '1' }
  for (const { number, name, weight } of [...draft.groups, empty]) {
    put(`${fields.groupName}${number}`, name)
    put(`${fields.groupWeight}${number}`, weight)
  }
  put(fields.normalise, draft.normalise)
  put(fields.low, draft.low)
  put(fields.high, draft.high)
  put(fields.aggregate, draft.aggregate)
  if (draft.restandardise) put(fields.restandardise, '1')
  put(fields.missing, draft.missing)
  for (const [at, rule] of [...draft.exclusions, { column: '', rule: 'below', value: '' }].entries()) {
    put(`${fields.excludeColumn}${at + 1}`, rule.column)
    put(`${fields.excludeRule}${at + 1}`, rule.rule)
    put(`${fields.excludeValue}${at + 1}`, rule.value)
  }
  put(fields.classKind, draft.classes.kind)
  put(fields.cuts, draft.classes.cuts)
  put(fields.count, draft.classes.count)
  // A browser sends lines with both signs of their end.
  put(fields.labels, draft.classes.labels.replaceAll('\n', '\r\n'))
  put(fields.closed, draft.classes.closed)
  return form
}

function readAgain(definition: IndexDefinition, locale: 'de' | 'en') {
  const draft = readDraft(formOf(draftOfDefinition(definition, { levelCode: 'area', locale })))
  if (draft === null) throw new Error('no draft')
  const { ties } = definition.settings.spec
  return settingsOfDraft(draft, { ...knownNames(definition), ties })
}

const own = {
  indicators: [
    { column: 'a', direction: 'higher-is-burden', weight: 0.25 },
    { column: 'b', direction: 'higher-is-better', weight: 2 },
  ],
  normalise: 'z-sample',
  aggregate: 'arithmetic',
}

describe('an index that is opened and saved unchanged stays what it is', () => {
  const templates = indexTemplates.flatMap((template) =>
    template.indices.map(({ code, spec }) => ({ template: template.code, index: code, spec })),
  )
  for (const locale of ['de', 'en'] as const)
    test.each(templates)(`$index, read in ${locale}`, ({ template, index, spec }) => {
      const definition = definitionWith(spec, { template: { template, index } })
      const read = readAgain(definition, locale)
      expect(read).toEqual({ ok: true, settings: { spec: definition.settings.spec, periods: {} } })
    })

  test.each([
    ['quantiles', { ...own, classes: { quantiles: 3, labels: ['x', 'y', 'z'], closed: 'left' } }],
    [
      'a scale',
      {
        ...own,
        normalise: 'min-max',
        aggregate: 'geometric',
        scale: { low: 1.5, high: 100 },
        missing: 'ignore',
      },
    ],
    ['moments', { ...own, scale: { mean: 100, sd: 10.5 }, restandardise: true }],
    [
      'rules',
      {
        ...own,
        exclude: [
          { column: 'residents', below: 300 },
          { column: 'b', notIn: ['x', 1.5] },
        ],
      },
    ],
    ['ties', { ...own, normalise: 'rank', ties: 'average' }],
    ['no classes', own],
  ])('with %s', (_, json) => {
    const definition = definitionWith(json, { periods: { b: '2021' } })
    for (const locale of ['de', 'en'] as const)
      expect(readAgain(definition, locale)).toEqual({
        ok: true,
        settings: { spec: definition.settings.spec, periods: { b: '2021' } },
      })
  })
})

describe('what is wrong is said where it is wrong', () => {
  const draft = draftOfDefinition(definitionWith(own), { levelCode: 'area', locale: 'de' })
  const group = { number: 1, name: 'Gesundheit', weight: '1' }
  const problemsOf = (changed: Partial<Draft>) => {
    const read = settingsOfDraft({ ...draft, ...changed }, { groups: {}, labels: {}, ties: 'min' })
    return read.ok ? [] : read.problems.map(({ at, code }) => `${at} ${code}`)
  }
  const rows = (...weights: string[]) =>
    draft.rows.map((row, at) => ({ ...row, weight: weights[at] ?? row.weight }))

  test.each<[string, Partial<Draft>, string[]]>([
    ['nothing left', { rows: [] }, ['rows noIndicator']],
    ['a weight below 0', { rows: rows('-1') }, ['row:a weight']],
    ['no number', { rows: rows('', 'viel') }, ['row:a weight', 'row:b weight']],
    ['all weights 0', { rows: rows('0', '0') }, ['rows allZero']],
    [
      'an indicator outside of all sub-indices',
      { groups: [group], rows: draft.rows.map((row, at) => ({ ...row, group: 1 - at })) },
      ['row:b groupMissing'],
    ],
    ['an empty sub-index', { groups: [group] }, ['group:1 groupEmpty']],
    [
      'a sub-index without a name',
      { groups: [{ ...group, name: '' }], rows: draft.rows.map((row) => ({ ...row, group: 1 })) },
      ['group:1 groupName'],
    ],
    [
      'a name twice',
      {
        groups: [group, { ...group, number: 2 }],
        rows: draft.rows.map((row, at) => ({ ...row, group: at + 1 })),
      },
      ['group:2 groupTwice'],
    ],
    ['half a scale', { low: '1' }, ['method scale']],
    ['a geometric mean of z-scores', { aggregate: 'geometric' }, ['method geometric']],
    [
      'a rule without a value',
      { exclusions: [{ column: 'residents', rule: 'below', value: 'wenige' }] },
      ['rule:1 exclusion'],
    ],
    ['limits that are none', { classes: { ...draft.classes, kind: 'cuts', cuts: 'a' } }, ['classes cuts']],
    ['limits in disorder', { classes: { ...draft.classes, kind: 'sd', cuts: '1; 0' } }, ['classes cuts']],
    ['one class', { classes: { ...draft.classes, kind: 'quantiles', count: '1' } }, ['classes count']],
    [
      'too few names',
      { classes: { ...draft.classes, kind: 'cuts', cuts: '0', labels: 'einer' } },
      ['classes labels'],
    ],
    ['a method that there is not', { normalise: 'x' }, ['method choice']],
  ])('%s', (_, changed, problems) => {
    expect(problemsOf(changed)).toEqual(problems)
  })
})

test('an address without a trial is none', () => {
  expect(readDraft(new URLSearchParams('angelegt&ebene=stadtteil'))).toBeNull()
})

test('an indicator whose tick is gone is left out, and a new sub-index counts once something belongs to it', () => {
  const form = formOf(draftOfDefinition(definitionWith(own), { levelCode: 'area', locale: 'de' }))
  form.delete(`${fields.column}1`)
  expect(readDraft(form)?.rows.map(({ column }) => column)).toEqual(['b'])
  expect(readDraft(form)?.groups).toEqual([])
  form.set(`${fields.group}2`, '1')
  expect(readDraft(form)?.groups).toEqual([{ number: 1, name: '', weight: '1' }])
})
