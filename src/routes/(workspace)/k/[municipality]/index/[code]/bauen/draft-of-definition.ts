import type { ClassRule, IndexSpec } from '@gelingen/methods/composite-index'
import { locales, type Locale } from '#lib/messages/index.ts'
import { namesOf, type IndexDefinition } from '#lib/server/capabilities/index/index.ts'
import type { Draft, DraftClasses } from './draft.ts'
import type { KnownNames } from './settings-of-draft.ts'

/** The form as it stands for a saved index. */
export function draftOfDefinition(
  definition: IndexDefinition,
  { levelCode, locale }: { levelCode: string; locale: Locale },
): Draft {
  const { spec, periods } = definition.settings
  const names = namesOf(definition, locale)
  const number = (value: number) => String(value).replace('.', locale === 'de' ? ',' : '.')
  const numberOfGroup = (name: string | undefined) =>
    spec.groups.findIndex((group) => group.name === name) + 1
  return {
    level: levelCode,
    period: definition.period,
    rows: spec.indicators.map(({ column, weight, direction, group }) => ({
      column,
      weight: String(weight),
      direction,
      group: numberOfGroup(group),
      period: periods[column] ?? '',
    })),
    groups: spec.groups.map(({ name, weight }, at) => ({
      number: at + 1,
      name: names.subIndices[name]?.name ?? name,
      weight: String(weight),
    })),
    normalise: spec.normalise,
    ...scaleTexts(spec, number),
    aggregate: spec.aggregate,
    restandardise: spec.restandardise,
    missing: spec.missing,
    exclusions: spec.exclude.map((rule) => ({
      column: rule.column,
      rule: 'below' in rule ? 'below' : 'notIn',
      value:
        'below' in rule
          ? number(rule.below)
          : rule.notIn.map((one) => (typeof one === 'number' ? number(one) : one)).join('; '),
    })),
    classes: classTexts(spec.classes, { labels: names.classes, number }),
  }
}

/** The names of a template in every language, so that a trial can be passed on to somebody who reads another. */
export function knownNames(definition: IndexDefinition): KnownNames {
  const inAll = locales.map((locale) => namesOf(definition, locale))
  const { groups, classes } = definition.settings.spec
  return {
    groups: Object.fromEntries(
      inAll.flatMap(({ subIndices }) =>
        groups.map(({ name }) => [subIndices[name]?.name ?? name, name] as const),
      ),
    ),
    labels: Object.fromEntries(
      inAll.flatMap((names) =>
        (classes?.labels ?? []).map((label, at) => [names.classes[at] ?? label, label]),
      ),
    ),
  }
}

function scaleTexts({ scale }: IndexSpec, number: (value: number) => string): Pick<Draft, 'low' | 'high'> {
  if (scale === undefined) return { low: '', high: '' }
  return 'mean' in scale
    ? { low: number(scale.mean), high: number(scale.sd) }
    : { low: number(scale.low), high: number(scale.high) }
}

function classTexts(
  rule: ClassRule | undefined,
  { labels, number }: { labels: readonly string[]; number: (value: number) => string },
): DraftClasses {
  const none = { kind: 'none', cuts: '', count: '', labels: '', closed: 'right' }
  if (rule === undefined) return none
  const common = { ...none, labels: labels.join('\n'), closed: rule.closed }
  if ('cuts' in rule) return { ...common, kind: 'cuts', cuts: rule.cuts.map(number).join('; ') }
  if ('sd' in rule) return { ...common, kind: 'sd', cuts: rule.sd.map(number).join('; ') }
  return { ...common, kind: 'quantiles', count: String(rule.quantiles) }
}
