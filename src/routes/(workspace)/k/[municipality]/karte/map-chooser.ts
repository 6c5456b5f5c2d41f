import { fields, lifePhaseSteps, topics } from '@gelingen/catalogue'
import { namesOf } from '#lib/server/capabilities/index/index.ts'
import { formatNumber, formatPeriod } from '#lib/ui/format.ts'
import { wordsOf } from '../indikatoren/indicator-words.ts'
import {
  addressFields,
  classNameOf,
  mapAddress,
  subjectName,
  type Subject,
  type SubjectKind,
} from './map-query.ts'
import type { Shown, ShowContext } from './show-subject.ts'
import { earlierPeriods } from './veraenderung/show-with-change.ts'

export type Option = { readonly value: string; readonly text: string; readonly isChosen: boolean }
export type OptionGroup = { readonly title: string; readonly options: readonly Option[] }

/** A select of the form; without groups its options stand alone. */
export type Select = {
  readonly name: string
  readonly label: string
  readonly groups: readonly OptionGroup[]
}

export type Chooser = {
  readonly kinds: readonly {
    readonly kind: SubjectKind
    readonly text: string
    readonly href: string
    readonly isCurrent: boolean
  }[]
  /** Goes along with the selects. */
  readonly hidden: readonly { readonly name: string; readonly value: string }[]
  readonly selects: readonly Select[]
}

/** The choices of the page as links and one form that sends them all by GET. */
export function mapChooser(
  { kind, subject, shown }: { kind: SubjectKind; subject: Subject | null; shown: Shown | null },
  context: ShowContext,
): Chooser {
  const {
    query,
    messages: { map },
  } = context
  const kinds = (['index', 'indicator', 'chain'] as const).map((one) => ({
    kind: one,
    text: map.kinds[one],
    href: one === kind && subject !== null ? mapAddress({ ...query, subject }) : `?zeige=${kindNames[one]}`,
    isCurrent: one === kind,
  }))
  return {
    kinds,
    hidden: [
      ...(kind === 'chain' ? [{ name: 'zeige', value: 'kette' }] : []),
      // What is chosen elsewhere on the page stays chosen.
      ...addressFields({
        order: query.order,
        diagram: query.diagram,
        against: query.against,
        areas: query.areas,
      }),
    ],
    selects: [
      ...subjectSelects(kind, subject, context),
      ...(shown === null ? [] : placeSelects(shown, context)),
    ],
  }
}

const kindNames: Record<SubjectKind, string> = { index: 'index', indicator: 'indikator', chain: 'kette' }

function subjectSelects(kind: SubjectKind, subject: Subject | null, context: ShowContext): Select[] {
  const {
    messages: { map },
  } = context
  if (kind === 'chain') return chainSelects(subject, context)
  const groups = kind === 'index' ? indexGroups(subject, context) : indicatorGroups(subject, context)
  return groups.length === 0 ? [] : [{ name: 'zeige', label: map.choose[kind], groups }]
}

export function indexGroups(
  subject: Subject | null,
  { choices, locale, messages: { map } }: ShowContext,
): OptionGroup[] {
  return choices.indices.map((definition) => {
    const names = namesOf(definition, locale).subIndices
    const option = (subIndex: string | null, text: string) =>
      toOption(
        subjectName({ kind: 'index', code: definition.code, subIndex }),
        text,
        subject && subjectName(subject),
      )
    return {
      title: definition.name,
      options: [
        option(null, map.wholeIndex(definition.name)),
        ...definition.settings.spec.groups.map(({ name }) => option(name, names[name]?.name ?? name)),
      ],
    }
  })
}

export function indicatorGroups(subject: Subject | null, { choices, locale }: ShowContext): OptionGroup[] {
  const chosen = subject && subjectName(subject)
  return topics.flatMap((topic) => {
    const options = choices.indicators
      .filter((indicator) => indicator.topic === topic.code)
      .map((indicator) =>
        toOption(
          subjectName({ kind: 'indicator', code: indicator.code }),
          wordsOf(indicator, locale).name,
          chosen,
        ),
      )
    return options.length === 0 ? [] : [{ title: topic.name[locale], options }]
  })
}

function chainSelects(subject: Subject | null, { locale, messages: { map } }: ShowContext): Select[] {
  const chosen = subject?.kind === 'chain' ? subject : null
  const select = (
    name: string,
    label: string,
    all: readonly { code: string; name: Record<'de' | 'en', string> }[],
    current: string | undefined,
  ): Select => ({
    name,
    label,
    groups: [{ title: '', options: all.map((one) => toOption(one.code, one.name[locale], current ?? null)) }],
  })
  return [
    select('schritt', map.choose.step, lifePhaseSteps, chosen?.step),
    select('feld', map.choose.field, fields, chosen?.field),
  ]
}

function placeSelects(shown: Shown, context: ShowContext): Select[] {
  const { covered, place, classChoices, classes } = shown
  const { choices, locale, messages } = context
  const { map } = messages
  const levels = choices.levels.filter((level) =>
    covered.some(({ areaLevelId }) => areaLevelId === level.areaLevelId),
  )
  const currentLevel = levels.find(({ areaLevelId }) => areaLevelId === place?.areaLevelId)
  const periods = [...new Set(covered.flatMap(({ period }) => period ?? []))].toSorted().toReversed()
  const select = (name: string, label: string, options: readonly Option[]): Select[] =>
    options.length === 0 ? [] : [{ name, label, groups: [{ title: '', options }] }]
  return [
    ...select(
      'ebene',
      map.choose.level,
      levels.map((level) =>
        toOption(
          level.code,
          map.levelWithCount(level.name, formatNumber(level.areaCount, locale)),
          currentLevel?.code ?? null,
        ),
      ),
    ),
    ...select(
      'zeitraum',
      map.choose.period,
      periods.map((period) => toOption(period, formatPeriod(period, locale), place?.period ?? null)),
    ),
    ...select('vergleich', messages.atlas.choose.since, sinceSelect(shown, context)),
    ...select(
      'klassen',
      map.choose.classes,
      classChoices.map((choice) =>
        toOption(classNameOf(choice), map.classChoices[choice], classes && classNameOf(classes)),
      ),
    ),
  ]
}

/** What changed since an earlier period, if there is one. */
function sinceSelect(shown: Shown, { locale, messages: { atlas } }: ShowContext): Option[] {
  const periods = earlierPeriods(shown)
  if (periods.length === 0) return []
  const since = shown.since ?? null
  return [
    { value: '', text: atlas.choose.noChange, isChosen: since === null },
    ...periods.map((period) => toOption(period, formatPeriod(period, locale), since)),
  ]
}

function toOption(value: string, text: string, chosen: string | null): Option {
  return { value, text, isChosen: value === chosen }
}
