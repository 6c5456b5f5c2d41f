import { messages } from '#lib/messages/index.ts'
import { readColumnName } from '#lib/server/capabilities/indicators/index.ts'
import {
  answer,
  answered,
  list,
  part,
  text,
  type Mapping,
  type MappingFacts,
  type Question,
} from './mapping-types.ts'
import { NEW, newIndicatorQuestions, newIndicators } from './new-indicators.ts'
import { levelQuestion } from './residents.ts'

/** Indicators: a column each, a row each, or the flat file of official statistics. */
export const indicatorsMapping: Mapping = {
  questions(definition, facts) {
    const texts = messages(facts.locale).importPages.mapping
    const shape = shapeOf(definition, facts.columns)
    const level = levelQuestion({
      label: texts.whichLevel,
      value: text(definition, 'level'),
      levels: facts.levels,
    })
    if (shape === 'ffcsv')
      return [
        {
          title: texts.flatFile,
          hint: texts.flatFileHint,
          questions: [level, ...flatQuestions(definition, facts)],
        },
      ]
    const columns = part(definition, 'columns')
    const period = part(definition, 'period')
    const where: Question[] = [
      {
        kind: 'choice',
        name: 'shape',
        label: texts.shape,
        value: shape,
        options: [
          { value: 'wide', text: texts.wide },
          { value: 'long', text: texts.long },
        ],
      },
      level,
      { kind: 'column', name: 'code', label: texts.areaCode, value: text(columns, 'code'), required: true },
      {
        kind: 'column',
        name: 'periodColumn',
        label: texts.periodColumn,
        value: text(period, 'column'),
        required: false,
      },
      {
        kind: 'text',
        name: 'period',
        label: texts.periodFixed,
        hint: texts.periodHint,
        value: text(period, 'fixed'),
        required: false,
        type: 'text',
      },
    ]
    if (shape === 'long') {
      const column = (name: string, label: string, required: boolean): Question => ({
        kind: 'column',
        name,
        label,
        value: text(columns, name),
        required,
      })
      where.push(
        column('indicator', texts.indicatorColumn, true),
        column('value', texts.valueColumn, true),
        column('cases', texts.casesColumn, false),
        column('base', texts.baseColumn, false),
      )
      const names = namesQuestions(definition, facts)
      return [
        { title: texts.columns, questions: where },
        ...(names.length === 0
          ? []
          : [{ title: texts.whichNames, hint: texts.whichNamesHint, questions: names }]),
      ]
    }
    const newOnes = list(definition, 'entries').filter(
      (entry) => !facts.indicators.some(({ code }) => code === text(entry, 'code')),
    )
    const taken = new Map(list(definition, 'indicators').map((one) => [text(one, 'column'), one]))
    // A new indicator that stands in several columns, one a year, is asked about once.
    const firstColumns = new Map(
      [...taken].reverse().map(([column, one]) => [text(one, 'indicator'), column]),
    )
    const others = facts.columns.filter(
      (column) => column !== text(columns, 'code') && column !== text(period, 'column'),
    )
    return [
      { title: texts.columns, questions: where },
      {
        title: texts.whichIndicators,
        hint: texts.whichIndicatorsHint,
        questions: others.flatMap((column): Question[] => [
          {
            kind: 'choice',
            name: `indicator:${column}`,
            label: column,
            value: text(taken.get(column), 'indicator'),
            options: [
              { value: '', text: messages(facts.locale).importPages.preview.notUsed },
              { value: NEW, text: messages(facts.locale).importFix.newIndicator.choose },
              ...newOnes.map((entry) => ({ value: text(entry, 'code'), text: text(entry, 'name') })),
              ...facts.indicators.map(({ code, name }) => ({ value: code, text: name })),
            ],
          },
          ...newIndicatorQuestions(column, {
            entry: newOnes.find((entry) => firstColumns.get(text(entry, 'code')) === column),
            locale: facts.locale,
          }),
          ...(text(taken.get(column), 'period') === ''
            ? []
            : [
                {
                  kind: 'text' as const,
                  name: `period:${column}`,
                  label: messages(facts.locale).importFix.periodOf(column),
                  value: text(taken.get(column), 'period'),
                  required: false,
                  type: 'text' as const,
                },
              ]),
          ...(taken.has(column)
            ? (['cases', 'base'] as const).map((name): Question => ({
                kind: 'column',
                name: `${name}:${column}`,
                label: name === 'cases' ? texts.casesOf(column) : texts.baseOf(column),
                value: text(taken.get(column), name),
                required: false,
              }))
            : []),
        ]),
      },
    ]
  },
  definition(form, { columns, indicators, titles }, before) {
    const known = list(before, 'indicators')
    const level = answer(form, 'level')
    if (form.has('region'))
      return answered({
        shape: 'ffcsv',
        level,
        region: answer(form, 'region'),
        measures: [
          answered({
            valueVariable: answer(form, 'valueVariable'),
            where: whereOf(answer(form, 'where')),
            indicator: answer(form, 'flatIndicator'),
          }),
        ],
      })
    const periodColumn = answer(form, 'periodColumn')
    const fixed = answer(form, 'period')
    const period = periodColumn === '' ? { fixed } : { column: periodColumn }
    if (answer(form, 'shape') === 'long')
      return {
        shape: 'long',
        level,
        columns: answered(
          Object.fromEntries(
            ['code', 'indicator', 'value', 'cases', 'base'].map((name) => [name, answer(form, name)]),
          ),
        ),
        indicatorMap: { ...part(before, 'indicatorMap'), ...namesIn(form) },
        period,
      }
    const made = newIndicators(form, { columns, titles, before, taken: indicators })
    const chosen = columns.flatMap((column) => {
      const indicator = made.codes.get(column) ?? answer(form, `indicator:${column}`)
      if (indicator === '') return []
      const kept = known.find((one) => text(one, 'column') === column && text(one, 'indicator') === indicator)
      const { period: own } = readColumnName(column)
      const asked = {
        period: form.has(`period:${column}`) ? answer(form, `period:${column}`) : (own ?? ''),
        cases: answer(form, `cases:${column}`),
        base: answer(form, `base:${column}`),
      }
      return [answered({ ...(kept instanceof Object ? kept : {}), column, indicator, ...asked })]
    })
    const isDated = chosen.length > 0 && chosen.every((one) => 'period' in one)
    return answered({
      shape: 'wide',
      level,
      columns: { code: answer(form, 'code') },
      period: periodColumn === '' && fixed === '' && isDated ? undefined : period,
      indicators: chosen.length === 0 ? undefined : chosen,
      entries: made.entries,
    })
  },
}

const NAME = 'means:'

/** What the file calls its indicators, where these are not their codes. */
function namesQuestions(
  definition: Record<string, unknown>,
  { locale, indicators, textsIn }: MappingFacts,
): Question[] {
  const known = new Set(indicators.map(({ code }) => code))
  const named = part(definition, 'indicatorMap')
  const column = text(part(definition, 'columns'), 'indicator')
  const names = new Set([...Object.keys(named), ...(column === '' ? [] : textsIn(column))])
  return [...names]
    .filter((name) => !known.has(name))
    .map((name) => ({
      kind: 'choice',
      name: `${NAME}${name}`,
      label: name,
      value: text(named, name),
      options: [
        { value: '', text: messages(locale).importPages.preview.choose },
        ...indicators.map(({ code, name: title }) => ({ value: code, text: title })),
      ],
    }))
}

function namesIn(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form.keys()].flatMap((key) => {
      const code = answer(form, key)
      return key.startsWith(NAME) && code !== '' ? [[key.slice(NAME.length), code]] : []
    }),
  )
}

function shapeOf(definition: Record<string, unknown>, columns: readonly string[]): string {
  return text(definition, 'shape') || (columns.includes('value_variable_code') ? 'ffcsv' : 'wide')
}

function flatQuestions(
  definition: Record<string, unknown>,
  { locale, indicators }: Parameters<Mapping['questions']>[1],
): Question[] {
  const texts = messages(locale).importPages.mapping
  const [measure] = list(definition, 'measures')
  const where = Object.entries(part(measure, 'where')).map(
    ([variable, attribute]) => `${variable}=${String(attribute)}`,
  )
  return [
    {
      kind: 'text',
      name: 'region',
      label: texts.region,
      value: text(definition, 'region') || 'KREISE',
      required: true,
      type: 'text',
    },
    {
      kind: 'text',
      name: 'valueVariable',
      label: texts.valueVariable,
      hint: texts.valueVariableHint,
      value: text(measure, 'valueVariable'),
      required: true,
      type: 'text',
    },
    {
      kind: 'text',
      name: 'where',
      label: texts.where,
      hint: texts.whereHint,
      value: where.join(', '),
      required: false,
      type: 'text',
    },
    {
      kind: 'choice',
      name: 'flatIndicator',
      label: texts.indicator,
      value: text(measure, 'indicator'),
      options: indicators.map(({ code, name }) => ({ value: code, text: name })),
    },
  ]
}

/** "GES=GESW, ALT=" → variable → attribute; an empty attribute is the total. */
function whereOf(written: string): Record<string, string> {
  const pairs = written.split(',').map((pair) => pair.trim().split('='))
  return Object.fromEntries(
    pairs.flatMap(([variable = '', attribute = '']) =>
      variable === '' ? [] : [[variable.trim(), attribute.trim()]],
    ),
  )
}
